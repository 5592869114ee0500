# SPDX-License-Identifier: GPL-2.0
hooks-$(CONFIG_S390) += hooks/instructions.o
