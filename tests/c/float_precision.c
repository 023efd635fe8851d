/* Is a double rounded as CPython rounds it, to any number of digits? */
#include "random_texts.h"

#include <math.h>

/* Random bits, numbers with few decimal digits, halves, and subnormal ones. */
static double next_double(void) {
    static const double powers[] = {1, 10, 1e3, 1e7, 1e11, 1e16, 1e20, 1e22};
    uint64_t bits = ((uint64_t)next_random(0x80000000U) << 33) ^
                    ((uint64_t)next_random(0x80000000U) << 10) ^
                    next_random(1024);
    double value;
    switch (next_random(5)) {
    case 0:
        return (double)next_random(100000) / 1000;
    case 1:
        return ldexp(
            (double)(2 * next_random(1000000) + 1), -(int)next_random(60));
    case 2:
        return ldexp((double)next_random(1U << 30), -1074);
    case 3:
        return (double)(bits >> 11) / powers[next_random(8)];
    default:
        memcpy(&value, &bits, sizeof value);
        return value;
    }
}

static void add_text(double value, char code, int precision, int flags) {
    int type = -1;
    char *text = PyOS_double_to_string(value, code, precision, flags, &type);
    CHECK(text != NULL);
    add_to_digest(text);
    if (type == Py_DTST_FINITE && flags == 0 && precision >= 17 &&
        strchr("eEgG", code) != NULL) {
        CHECK(PyOS_string_to_double(text, NULL, NULL) == value);
    }
    PyMem_Free(text);
}

static const char codes[] = "eEfFgG";

TEST(precisions_up_to_forty, "") {
    for (int precision = 0; precision <= 40; precision++) {
        for (int i = 0; i < 400; i++) {
            double value = next_double();
            int flags = (int)next_random(16);
            for (const char *code = codes; *code != '\0'; code++) {
                add_text(value, *code, precision, 0);
                add_text(value, *code, precision, flags);
            }
        }
        show("precision %d: %llx", precision, (unsigned long long)digest);
    }
}

TEST(large_precisions, "") {
    static const int precisions[] = {50,  99,   100,  250,  300,  323,
                                     324, 340,  400,  640,  766,  767,
                                     768, 1000, 1074, 1075, 2000, 5000};
    for (size_t i = 0; i < sizeof precisions / sizeof precisions[0]; i++) {
        for (int j = 0; j < 20; j++) {
            double value = next_double();
            for (const char *code = codes; *code != '\0'; code += 2) {
                add_text(value, *code, precisions[i], (int)next_random(16));
            }
        }
        show("precision %d: %llx", precisions[i], (unsigned long long)digest);
    }
}

/* The digit that decides is a five, and nothing or something follows. */
TEST(ties, "") {
    for (int digits = 0; digits <= 20; digits++) {
        for (int i = 0; i < 100; i++) {
            double whole = (double)next_random(1U << 20);
            double half = ldexp(whole * 2 + 1, -1 - digits);
            double values[] = {
                half, nextafter(half, 0), nextafter(half, INFINITY)};
            for (int j = 0; j < 3; j++) {
                add_text(values[j], 'f', digits, 0);
                add_text(values[j], 'e', digits, 0);
                add_text(-values[j], 'g', digits, Py_DTSF_SIGN);
            }
        }
        show("digits %d: %llx", digits, (unsigned long long)digest);
    }
}

TEST(nothing_but_nines_and_carries, "") {
    static const char *const texts[] = {
        "9.5",
        "9.4999999999999999",
        "99.995",
        "0.99999999999999995",
        "0.5",
        "1.5",
        "999999.5",
        "9999995",
        "9.9999999999999995e22",
        "0.05",
        "0.00005",
        "0.000095",
        "9.9e-5",
        "1e23",
        "8.5e-324",
        "0.000099995",
        "99999.95",
        "999999.95"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        double value = PyOS_string_to_double(texts[i], NULL, NULL);
        for (int precision = 0; precision < 8; precision++) {
            char *fixed = PyOS_double_to_string(value, 'f', precision, 0, NULL);
            char *scientific =
                PyOS_double_to_string(value, 'e', precision, 0, NULL);
            char *general =
                PyOS_double_to_string(value, 'g', precision, 0, NULL);
            show(
                "%s, %d: %s %s %s", texts[i], precision, fixed, scientific,
                general);
            PyMem_Free(fixed);
            PyMem_Free(scientific);
            PyMem_Free(general);
        }
    }
}

TEST_MAIN(
    NULL, &precisions_up_to_forty, &large_precisions, &ties,
    &nothing_but_nines_and_carries)
