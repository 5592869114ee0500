/*
 * The way of a request through the handler that was posted in January 2021,
 * by its description: what it looks at, and in which order. What the kernel
 * does for it (copies, locks, pages) is a call that is not counted.
 *
 * With RULES it looks at all that a request has to be, as the driver does, in
 * the C that users have for it.
 */
#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#ifdef RULES
#include <linux/vfio_zdev_check.h>
#define SUBMIT submit_to_ruled
#define RW ruled_rw
#else
#define SUBMIT submit_to_posted
#define RW posted_rw
#endif

#define OFFSET_SHIFT 40
#define OFFSET_MASK (((uint64_t)1 << OFFSET_SHIFT) - 1)
#define FIRST_REGION 9
#define PAGE_BYTES 4096UL
#define FLAG_LOAD 1
#define FLAG_STORE_BLOCK 2

struct head {
	uint64_t flags;
	uint16_t max;
	uint16_t reserved;
	uint32_t reserved2;
};

struct request {
	uint64_t flags;
	uint64_t gaddr;
	uint64_t offset;
	uint32_t reserved;
	uint16_t len;
	uint8_t pcias;
	uint8_t reserved2;
};

struct contents {
	struct head hdr;
	struct request req;
};

struct lock {
	int taken;
};

struct function {
	struct lock lock;
	uint32_t fh;
	uint16_t maxstbl;
	const void *rules;
};

struct bus {
	struct function *function;
};

struct pci {
	struct bus *bus;
};

struct slot {
	void *data;
	size_t size;
};

struct device {
	struct pci *pdev;
	struct slot *region;
};

struct page {
	void *address;
};

#define APART __attribute__((noinline, noclone))

APART static int copy_from_user(void *to, const void *from, size_t count)
{
	memcpy(to, from, count);
	return 0;
}

APART static int copy_to_user(void *to, const void *from, size_t count)
{
	memcpy(to, from, count);
	return 0;
}

APART static void mutex_lock(struct lock *lock)
{
	lock->taken = 1;
}

APART static void mutex_unlock(struct lock *lock)
{
	lock->taken = 0;
}

APART static int get_user_pages_fast(uint64_t start, int count, unsigned int flags, struct page **page)
{
	static struct page only;

	only.address = (void *)start;
	*page = &only;
	return count;
}

APART static void put_page(struct page *page)
{
	page->address = NULL;
}

/* The instruction: where counting ends. */
APART static int load(uint64_t *data, uint64_t req, uint64_t offset)
{
	_exit(0);
}

APART static int store_block(const uint64_t *data, uint64_t req, uint64_t offset)
{
	_exit(0);
}

static int execute(struct function *function, struct request *req)
{
	uint64_t instruction;
	struct page *page;
	uint64_t *data;
	int ret;

	ret = get_user_pages_fast(req->gaddr & ~(PAGE_BYTES - 1), 1, 0, &page);
	if (ret <= 0)
		return -5;
	data = (uint64_t *)((char *)page->address + (req->gaddr & (PAGE_BYTES - 1)));

	instruction = (uint64_t)function->fh << 32 | (uint64_t)req->pcias << 16 | req->len;
	if (req->flags & FLAG_LOAD)
		ret = load(data, instruction, req->offset);
	else if (req->flags & FLAG_STORE_BLOCK)
		ret = store_block(data, instruction, req->offset);
	else
		ret = -5;
	put_page(page);
	return ret < 0 ? -5 : 0;
}

#ifdef RULES
static const struct vfio_zpci_io_dev rules = {
	.bar_length = { 1ULL << 48, 1ULL << 48, 1ULL << 48, 1ULL << 48, 1ULL << 48, 1ULL << 48 },
	.maxstbl = 4096,
	.relaxed = 1,
};

static int look_at(struct function *function, struct request *req)
{
	enum vfio_zpci_io_rule rule;

	return vfio_zpci_io_req_check((const void *)req, function->rules, &rule);
}
#else
static int look_at(struct function *function, struct request *req)
{
	if ((req->flags & FLAG_LOAD) && req->len > 8)
		return -5;
	if ((req->flags & FLAG_STORE_BLOCK) && req->len > function->maxstbl)
		return -5;
	if (req->gaddr % 8)
		return -5;
	if (((req->gaddr & (PAGE_BYTES - 1)) + req->len - 1) & ~(PAGE_BYTES - 1))
		return -5;
	return 0;
}
#endif

APART ssize_t RW(struct device *vdev, char *buf, size_t count, loff_t *ppos, bool iswrite)
{
	unsigned int index = ((uint64_t)*ppos >> OFFSET_SHIFT) - FIRST_REGION;
	struct contents *contents = vdev->region[index].data;
	uint64_t pos = *ppos & OFFSET_MASK;
	struct function *function;
	ssize_t ret;

	if (!vdev->pdev->bus || !(function = vdev->pdev->bus->function))
		return -19;
	if (pos >= vdev->region[index].size)
		return -22;
	if (count > vdev->region[index].size - pos)
		count = vdev->region[index].size - pos;

	if (!iswrite) {
		if (pos + count > offsetof(struct contents, req))
			return -14;
		return copy_to_user(buf, (char *)contents + pos, count) ? -14 : (ssize_t)count;
	}
	if (pos < offsetof(struct contents, req))
		return -14;
	if (copy_from_user((char *)contents + pos, buf, count))
		return -14;
	ret = look_at(function, &contents->req);
	if (ret)
		return ret;

	mutex_lock(&function->lock);
	ret = execute(function, &contents->req) ? -5 : (ssize_t)count;
	mutex_unlock(&function->lock);
	return ret;
}

/* Writes the request, which is at that address. */
int SUBMIT(void *request)
{
	static struct contents contents;
	static struct function function = {
		.fh = 0x80000123,
		.maxstbl = 4096,
#ifdef RULES
		.rules = &rules,
#endif
	};
	static struct bus bus = { &function };
	static struct pci pci = { &bus };
	static struct slot slot = { &contents, sizeof(contents) };
	static struct device vdev = { &pci, &slot };
	loff_t pos = ((loff_t)FIRST_REGION << OFFSET_SHIFT) + 16;

	RW(&vdev, request, 32, &pos, true);
	return 2;
}
