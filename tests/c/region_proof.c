/*
 * For every request and every device: the checker that C programs include says what the rules mean.
 *
 * A bounded model checker runs this with all values at once. MODEL names a file that includes the
 * checker, and has the meaning of the rules as tests/src/meaning/model_in_c.rs writes it; REQUEST,
 * DEVICE, RULE and CHECK are what the checker calls its types and its function.
 */

#include MODEL

/* No memcpy(): the headers of the C library are there for this machine alone. */
union {
	unsigned char bytes[sizeof(struct REQUEST)];
	struct REQUEST request;
} any;
struct DEVICE any_device;

int main(void)
{
	struct model_device device;
	enum RULE rule;
	int expected, error;

	__CPROVER_havoc_object(&any);
	__CPROVER_havoc_object(&any_device);

	TO_MODEL(&device, &any_device);

	error = CHECK(&any.request, &any_device, &rule);
	expected = meaning_first(any.bytes, &device);

	__CPROVER_assert(expected != UNDEFINED, "no rule reads what is not there");
	__CPROVER_assert((error == 0) == (expected == 0), "both take a request, or neither");
	if (error)
		__CPROVER_assert((rule + 1) * 256 - error == expected, "rule and errno are the same");
	__CPROVER_assert(error == CHECK(&any.request, &any_device, 0),
			 "a caller need not ask for the rule");
	return 0;
}
