# SPDX-License-Identifier: GPL-2.0
CFLAGS += -O2 -Wall -Werror
CFLAGS += $(KHDR_INCLUDES)

TEST_GEN_PROGS := zpci_io_test

include ../../lib.mk
