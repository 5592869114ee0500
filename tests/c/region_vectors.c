/*
 * Holds the checker that C programs include against requests and the answers to them: the same
 * verdict, rule and errno for each. TABLES names a file with the requests, made from one of
 * tests/vectors. Where MODEL names the model that proofs compare the checker with, that model has
 * to give the same answers.
 *
 * It needs no library, so that any compiler of the header can build it for any machine. It ends
 * with 0 if all answers agree, and names the requests whose answers do not.
 */

#include <linux/vfio_zdev_check.h>

struct expected {
	/* As it lies in memory */
	union {
		unsigned char bytes[sizeof(struct vfio_zpci_io_req)];
		struct vfio_zpci_io_req request;
	} as;
	unsigned int device;
	/* The rule that refuses it, or none */
	const char *rule;
	int error;
};

#include TABLES

#ifdef MODEL
#include MODEL

static int model_agrees(const struct expected *expected, int answer)
{
	struct model_device device;

	TO_MODEL(&device, &devices[expected->device]);
	return meaning_first(expected->as.bytes, &device) == answer;
}
#else
static int model_agrees(const struct expected *expected, int answer)
{
	(void)expected;
	(void)answer;
	return 1;
}
#endif

#if defined(__x86_64__)
__asm__(".globl _start\n_start:\n\txor %ebp, %ebp\n\tcall run\n");
#elif defined(__i386__)
__asm__(".globl _start\n_start:\n\txor %ebp, %ebp\n\tcall run\n");
#elif defined(__s390x__)
__asm__(".globl _start\n_start:\n\taghi %r15, -160\n\tbrasl %r14, run\n");
#else
#error "how does a program start here?"
#endif

static void end(int status)
{
	for (;;) {
#if defined(__x86_64__)
		__asm__ volatile("syscall" : : "a"(60), "D"(status) : "rcx", "r11", "memory");
#elif defined(__i386__)
		__asm__ volatile("int $0x80" : : "a"(1), "b"(status) : "memory");
#else
		register long first __asm__("2") = status;

		__asm__ volatile("svc 1" : : "d"(first) : "memory");
#endif
	}
}

static void say(const char *text, unsigned long length)
{
#if defined(__x86_64__)
	long result;

	__asm__ volatile("syscall"
			 : "=a"(result)
			 : "a"(1), "D"(1), "S"(text), "d"(length)
			 : "rcx", "r11", "memory");
#elif defined(__i386__)
	int result;

	__asm__ volatile("int $0x80"
			 : "=a"(result)
			 : "a"(4), "b"(1), "c"(text), "d"(length)
			 : "memory");
#else
	register long first __asm__("2") = 1;
	register const char *second __asm__("3") = text;
	register unsigned long third __asm__("4") = length;

	__asm__ volatile("svc 4" : "+d"(first) : "d"(second), "d"(third) : "memory");
#endif
}

static void say_number(unsigned int number)
{
	char digits[11];
	unsigned int at = sizeof(digits);

	digits[--at] = '\n';
	do {
		digits[--at] = (char)('0' + number % 10);
		number /= 10;
	} while (number);
	say(digits + at, sizeof(digits) - at);
}

static int is_same(const char *a, const char *b)
{
	while (*a && *a == *b) {
		a++;
		b++;
	}
	return *a == *b;
}

static int agrees(const struct expected *expected)
{
	const struct vfio_zpci_io_req *request = &expected->as.request;
	const struct vfio_zpci_io_dev *device = &devices[expected->device];
	enum vfio_zpci_io_rule rule;
	int error = vfio_zpci_io_req_check(request, device, &rule);

	if (error != -expected->error || error != vfio_zpci_io_req_check(request, device, 0))
		return 0;
	if (error && !is_same(expected->rule, vfio_zpci_io_rule_name(rule)))
		return 0;
	return model_agrees(expected, error ? ((int)rule + 1) * 256 - error : 0);
}

void run(void);
void run(void)
{
	unsigned int i, wrong = 0;

	for (i = 0; i < sizeof(requests) / sizeof(requests[0]); i++) {
		if (!agrees(&requests[i])) {
			say("wrong: request ", 15);
			say_number(i);
			wrong++;
		}
	}
	say_number(i);
	end(wrong != 0);
}
