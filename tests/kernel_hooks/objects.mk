# SPDX-License-Identifier: GPL-2.0
hooks-$(CONFIG_S390) += hooks/instructions.o
hooks-y += hooks/answers.o hooks/deadlock.o
