/* Are integers in C strings read as CPython reads them? */
#include "harness.h"

#include <errno.h>

static void show_both(const char *text, int base) {
    char *end = NULL;
    errno = 0;
    unsigned long natural = PyOS_strtoul(text, &end, base);
    int natural_error = errno;
    long natural_length = (long)(end - text);
    errno = 0;
    long integer = PyOS_strtol(text, &end, base);
    show(
        "'%s' in base %d: %lu of %ld, errno %d; %ld of %ld, errno %d", text,
        base, natural, natural_length, natural_error, integer,
        (long)(end - text), errno);
    errno = 0;
}

TEST(texts_in_bases, "") {
    static const char *const texts[] = {
        "0x1f",
        "0XfF",
        "017",
        "0o17",
        "0O8",
        "0b11",
        "0B2",
        "-5",
        "+5",
        "-",
        "+",
        "- 5",
        " \t\n\v\f\r12",
        "0x",
        "0xg",
        "-0x10",
        "12abc",
        "zz",
        "Zz9",
        "",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "18446744073709551615",
        "18446744073709551616",
        "99999999999999999999999x",
        "ffffffffffffffff",
        "10000000000000000",
        "00",
        "000 1",
        "0",
        "08",
        "0_1",
        "1_000"};
    static const int bases[] = {0, 2, 3, 8, 10, 16, 35, 36};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        for (size_t j = 0; j < sizeof bases / sizeof bases[0]; j++) {
            show_both(texts[i], bases[j]);
        }
    }
}

TEST(bases_that_there_are_not, "") {
    show_both("12", 1);
    show_both("12", 37);
    show_both("12", -1);
}

TEST(an_end_is_not_needed, "") {
    SHOW(PyOS_strtol("-12x", NULL, 10));
    SHOW(PyOS_strtoul("12x", NULL, 0));
}

TEST_MAIN(
    NULL, &texts_in_bases, &bases_that_there_are_not, &an_end_is_not_needed)
