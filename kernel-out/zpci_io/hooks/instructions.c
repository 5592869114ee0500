// SPDX-License-Identifier: GPL-2.0
/*
 * PCI load and PCI store block by function handle, with all that they answer.
 *
 * __zpci_load() and __zpci_store_block() turn condition code and status into
 * -EIO, and repeat a busy instruction without end. A user of the region is
 * told the difference, so these here execute an instruction once and return
 * the condition code in bits 0-7, the status in bits 8-15, and 1 in bit 16 if
 * the instruction ended in a program exception.
 */

#include <linux/compiler.h>
#include <linux/pci.h>
#include <asm/asm.h>
#include <asm/asm-extable.h>
#include <asm/pci_io.h>

#include "instructions.h"

#define ZPCI_IO_EXCEPTION	BIT(16)

/* The handle changes when the function is reset or enabled again. */
static u64 zpci_io_req(struct pci_dev *pdev, u8 space, u16 len)
{
	u64 handle = READ_ONCE(to_zpci(pdev)->fh);

	return ZPCI_CREATE_REQ(handle, (u64)space, (u64)len);
}

static u32 zpci_io_answer(u64 req, int cc, int exception)
{
	return exception ? ZPCI_IO_EXCEPTION : cc | ((req >> 24 & 0xff) << 8);
}

u32 zpci_io_pcilg(struct pci_dev *pdev, u8 space, u16 len, u64 offset,
		  u64 *data)
{
	union register_pair operand = {
		.even = zpci_io_req(pdev, space, len),
		.odd = offset,
	};
	int exception = 1;
	u64 value = 0;
	int cc;

	asm volatile("	.insn	rre,0xb9d20000,%[value],%[operand]\n"
		     "0:	lhi	%[exception],0\n"
		     "1:\n"
		     CC_IPM(cc)
		     EX_TABLE(0b, 1b)
		     : CC_OUT(cc, cc), [value] "+d" (value),
		       [operand] "+d" (operand.pair), [exception] "+d" (exception)
		     :
		     : CC_CLOBBER_LIST("memory"));
	cc = CC_TRANSFORM(cc);
	*data = value;
	return zpci_io_answer(operand.even, cc, exception);
}

u32 zpci_io_pcistb(struct pci_dev *pdev, u8 space, u16 len, u64 offset,
		   const void *data)
{
	u64 req = zpci_io_req(pdev, space, len);
	int exception = 1;
	int cc;

	/* The length is a variable: all that the operand covers is "memory". */
	asm volatile("	.insn	rsy,0xeb00000000d0,%[req],%[offset],%[data]\n"
		     "0:	lhi	%[exception],0\n"
		     "1:\n"
		     CC_IPM(cc)
		     EX_TABLE(0b, 1b)
		     : CC_OUT(cc, cc), [req] "+d" (req), [exception] "+d" (exception)
		     : [offset] "d" (offset), [data] "Q" (*(const u8 *)data)
		     : CC_CLOBBER_LIST("memory"));
	cc = CC_TRANSFORM(cc);
	return zpci_io_answer(req, cc, exception);
}

void zpci_io_describe(struct pci_dev *pdev, struct zpci_io_function *function)
{
	struct zpci_dev *zdev = to_zpci(pdev);
	int bar;

	function->maxstbl = zdev->maxstbl;
	/* No release reports the relaxed rules; ISM is known to have them. */
	function->relaxed = zdev->pft == PCI_FUNC_TYPE_ISM;
	function->msix = pdev->msix_cap;
	for (bar = 0; bar < PCI_STD_NUM_BARS; bar++)
		function->bar_length[bar] = pci_resource_len(pdev, bar);
}
