/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Sets fields and compares all of memory with what it should be: the head of a
 * program whose rest tests/tests/c_access generates. Blocks lie at an odd
 * address, with a byte before and one behind that must not change either.
 */

#include <stdio.h>
#include <string.h>

static unsigned char memory[8192];
static unsigned char before[8192];
static void *const block = memory + 1;
static const char *about;
static unsigned int size, wrong, checks;

static void begin(const char *what, int fill, unsigned int bytes)
{
	about = what;
	size = bytes;
	memset(before, fill, sizeof(before));
	memcpy(memory, before, sizeof(memory));
}

static void fail(const char *what)
{
	printf("%s: %s\n", about, what);
	wrong++;
}

static void check(int returned, unsigned long long got, unsigned long long value,
		  unsigned int offset, const char *bytes, unsigned int count)
{
	static unsigned char expected[8192];

	memcpy(expected, before, size + 2);
	memcpy(expected + 1 + offset, bytes, count);
	if (returned)
		fail("refuses a value that fits");
	if (got != value)
		fail("gives another value than was set");
	if (memcmp(expected, memory, size + 2))
		fail("other bits than those of the field");
	memcpy(memory, before, size + 2);
	checks++;
}

#define set(call, get, value, offset, bytes, count) do { \
	int returned = call; \
	check(returned, get, value, offset, bytes, count); \
} while (0)

static void refused(int returned)
{
	if (returned != -1)
		fail("takes a value that does not fit");
	if (memcmp(before, memory, size + 2))
		fail("refuses a value, and changes something");
	checks++;
}
