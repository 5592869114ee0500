/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef WALKER_H
#define WALKER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A string or a path. */
struct sized {
	const uint8_t *bytes;
	size_t len;
	const uint8_t *rest;
	size_t rest_len;
	uint16_t version;
	bool is_there;
};

/* Every field of a zPCI device: what `ZpciDevice` has. */
struct zpci {
	uint64_t start_dma;
	uint64_t end_dma;
	uint64_t dasm;
	uint64_t msi_addr;
	uint64_t group_flags;
	const uint8_t *base_rest;
	size_t base_rest_len;
	const uint8_t *group_rest;
	size_t group_rest_len;
	const uint8_t *atomic_rest;
	size_t atomic_rest_len;
	struct sized util;
	struct sized pfip;
	uint32_t flags;
	uint32_t num_regions;
	uint32_t num_irqs;
	uint32_t fh;
	uint32_t atomic_flags;
	uint16_t base_version;
	uint16_t pchid;
	uint16_t vfn;
	uint16_t fmb_length;
	uint16_t group_version;
	uint16_t mui;
	uint16_t noi;
	uint16_t maxstbl;
	uint16_t imaxstbl;
	uint16_t atomic_version;
	uint8_t pft;
	uint8_t gid;
	uint8_t pci_version;
	bool has_base;
	bool has_fh;
	bool has_group;
	bool has_imaxstbl;
	bool has_atomic;
};

int walk_in_c(const uint8_t *reply, size_t len, uint32_t argsz, struct zpci *zpci);

#endif
