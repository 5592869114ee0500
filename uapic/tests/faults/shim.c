/*
 * What a program asks of a folder fails, or is the last thing it does: calls
 * that change something below $FAULT_UNDER are counted, and at the one with
 * the number $FAULT_AT happens what $FAULT says.
 *
 *   kill   the program is gone before the call
 *   full   there is no space, for this call and for all after it that need some
 *   once   this call fails, as if the medium had a bad place
 *
 * At the end their number goes to the file $FAULT_COUNT, if there is one.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int calls;
static char is_ours[1024];

static int is_below(const char *path)
{
	const char *folder = getenv("FAULT_UNDER");

	return folder && !strncmp(path, folder, strlen(folder));
}

/* Whether the call fails, with errno set. */
static int fails(int needs_space)
{
	const char *fault = getenv("FAULT");
	int at = atoi(getenv("FAULT_AT"));

	calls++;
	if (calls < at || (calls > at && strcmp(fault, "full")))
		return 0;
	if (!strcmp(fault, "kill"))
		kill(getpid(), SIGKILL);
	if (!strcmp(fault, "full") && !needs_space)
		return 0;
	errno = strcmp(fault, "full") ? EIO : ENOSPC;
	return 1;
}

__attribute__((destructor)) static void count(void)
{
	const char *path = getenv("FAULT_COUNT");

	if (path)
		dprintf(syscall(SYS_openat, AT_FDCWD, path, O_CREAT | O_WRONLY, 0600), "%d", calls);
}

int open64(const char *path, int flags, ...)
{
	mode_t mode = 0;
	va_list list;
	int file;

	if (flags & O_CREAT) {
		va_start(list, flags);
		mode = va_arg(list, mode_t);
		va_end(list);
	}
	if (flags & O_CREAT && is_below(path) && fails(1))
		return -1;
	file = syscall(SYS_openat, AT_FDCWD, path, flags, mode);
	if (file >= 0 && file < (int)sizeof(is_ours))
		is_ours[file] = flags & O_CREAT && is_below(path);
	return file;
}

ssize_t write(int file, const void *bytes, size_t count)
{
	if (file >= 0 && file < (int)sizeof(is_ours) && is_ours[file] && fails(1))
		return -1;
	return syscall(SYS_write, file, bytes, count);
}

int mkdir(const char *path, mode_t mode)
{
	if (is_below(path) && fails(1))
		return -1;
	return syscall(SYS_mkdirat, AT_FDCWD, path, mode);
}

int rename(const char *from, const char *to)
{
	if (is_below(to) && fails(0))
		return -1;
	return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int unlink(const char *path)
{
	if (is_below(path) && fails(0))
		return -1;
	return syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

int rmdir(const char *path)
{
	if (is_below(path) && fails(0))
		return -1;
	return syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR);
}
