/* Is the text of a double the same as CPython's, and is it read back as the
 * same double? */
#include "harness.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

static double of_bits(uint64_t bits) {
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static uint64_t bits_of(double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

static uint64_t random_state = 1;

static uint64_t next_random(void) {
    random_state =
        random_state * 6364136223846793005ULL + 1442695040888963407ULL;
    uint64_t high = random_state >> 32;
    random_state =
        random_state * 6364136223846793005ULL + 1442695040888963407ULL;
    return high << 32 | random_state >> 32;
}

/* Thousands of texts are compared by one number. */
static uint64_t digest;

static void add_to_digest(const char *text) {
    for (; *text != '\0'; text++) {
        digest = (digest ^ (unsigned char)*text) * 1099511628211ULL;
    }
}

static void check_round_trip(double value) {
    char *text = PyOS_double_to_string(value, 'r', 0, 0, NULL);
    double back = PyOS_string_to_double(text, NULL, NULL);
    CHECK(bits_of(back) == bits_of(value));
    add_to_digest(text);
    PyMem_Free(text);
}

TEST(powers_of_two_and_their_neighbours, "") {
    for (int exponent = -1074; exponent <= 1023; exponent++) {
        if (exponent % 128 == 0) {
            show("before 2**%d: %llx", exponent, (unsigned long long)digest);
        }
        double power = ldexp(1.0, exponent);
        check_round_trip(power);
        check_round_trip(nextafter(power, 0.0));
        check_round_trip(nextafter(power, INFINITY));
    }
    show("all: %llx", (unsigned long long)digest);
}

TEST(powers_of_ten_and_their_neighbours, "") {
    for (int exponent = -324; exponent <= 308; exponent++) {
        char text[16];
        snprintf(text, sizeof text, "1e%d", exponent);
        double power = PyOS_string_to_double(text, NULL, NULL);
        for (int i = -2; i <= 2; i++) {
            uint64_t bits = bits_of(power) + (uint64_t)i;
            if (bits >> 63 == 0) {
                check_round_trip(of_bits(bits));
            }
        }
    }
    show("all: %llx", (unsigned long long)digest);
}

TEST(random_bits, "") {
    for (int i = 0; i < 20000; i++) {
        double value = of_bits(next_random());
        if (isfinite(value)) {
            check_round_trip(value);
        }
    }
    show("all: %llx", (unsigned long long)digest);
}

/* Numbers with many digits lie anywhere between two doubles. */
TEST(random_digits, "") {
    for (int i = 0; i < 20000; i++) {
        char text[64];
        unsigned long long whole = next_random();
        unsigned long long fraction = next_random() % 1000000000000ULL;
        int exponent = (int)(next_random() % 640) - 340;
        snprintf(
            text, sizeof text, "%llu.%llue%d", whole >> (i % 60), fraction,
            exponent);
        double value = PyOS_string_to_double(text, NULL, NULL);
        digest = (digest ^ bits_of(value)) * 1099511628211ULL;
    }
    show("all: %llx", (unsigned long long)digest);
}

/* The middle between two doubles, exactly and with a digit more, is what only
 * exact arithmetic decides. */
TEST(middles, "") {
    for (int i = 0; i < 2000; i++) {
        double value = of_bits(next_random() & 0x7fffffffffffffffULL);
        if (!isfinite(value) || fabs(value) > 1e300) {
            continue;
        }
        char *low = PyOS_double_to_string(value, 'e', 800, 0, NULL);
        double above = nextafter(value, INFINITY);
        double middle_as_double = value / 2 + above / 2;
        add_to_digest(low);
        digest = (digest ^ bits_of(middle_as_double)) * 1099511628211ULL;
        /* value * 10 has its middles where those of the doubles are. */
        static char text[1024];
        size_t length = strlen(low);
        memcpy(text, low, length + 1);
        CHECK(PyOS_string_to_double(text, NULL, NULL) == value);
        PyMem_Free(low);
    }
    static const char *const ties[] = {
        "9007199254740993",
        "9007199254740993.0000000000000000000000000000000000000000001",
        "9007199254740992.9999999999999999999999999999999999999999999",
        "9007199254740995",
        "18014398509481986",
        "1.00000000000000011102230246251565404236316680908203125",
        "1.00000000000000011102230246251565404236316680908203124",
        "1.00000000000000011102230246251565404236316680908203126",
        "2.4703282292062327208299439634110764e-324",
        "2.4703282292062327208299439634110765e-324",
        "2.4703282292062328e-324",
        "2.2250738585072011e-308",
        "2.2250738585072012e-308",
        "1.7976931348623158e308",
        "1.7976931348623159e308",
        "1797693134862315807937289714053034150799341327100378269361737789804449"
        "68"
        "2927647509466490179775872070963302864166928879109465555478519404026306"
        "57"
        "4886715058206819089020007083836762738548458177115317644757302700698555"
        "71"
        "3669596228429148198608349364752927190741684443655107043427115596995080"
        "93"
        "042880",
        "0.5e-400000",
        "1e400000",
        "0e999999999999999999999",
        "1e-99999999999999999999999",
    };
    for (size_t i = 0; i < sizeof ties / sizeof ties[0]; i++) {
        double value = PyOS_string_to_double(ties[i], NULL, NULL);
        show("%.60s: %llx", ties[i], (unsigned long long)bits_of(value));
    }
    show("all: %llx", (unsigned long long)digest);
}

static const double values[] = {
    0.0,      -0.0,
    1.0,      -1.0,
    0.5,      1.5,
    2.5,      0.1,
    100.0,    1e15,
    1e16,     1e17,
    123456.,  1234567.,
    0.0001,   0.00001,
    1e22,     1e23,
    9.5,      99.95,
    0.25,     0.35,
    -0.04,    -0.06,
    1e-5,     1e100,
    1e-100,   1e308,
    5e-324,   2.5e-320,
    1.0 / 3,  2.0 / 3,
    1e21,     12345678901234567890.0,
    INFINITY, -INFINITY,
    NAN,      4.35,
    1.005,
};

TEST(every_code_and_flag, "") {
    static const char codes[] = "eEfFgG";
    static const int precisions[] = {0, 1, 2, 6, 17, 40, 400};
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        for (const char *code = codes; *code != '\0'; code++) {
            for (size_t j = 0; j < sizeof precisions / sizeof *precisions;
                 j++) {
                for (int flags = 0; flags < 16; flags++) {
                    int type = -1;
                    char *text = PyOS_double_to_string(
                        values[i], *code, precisions[j], flags, &type);
                    if (precisions[j] == 2 && (flags == 0 || flags == 15)) {
                        show("%c.2 %d: %s (%d)", *code, flags, text, type);
                    }
                    add_to_digest(text);
                    PyMem_Free(text);
                }
            }
        }
        for (int flags = 0; flags < 16; flags++) {
            char *text = PyOS_double_to_string(values[i], 'r', 0, flags, NULL);
            show("r %d: %s", flags, text);
            PyMem_Free(text);
        }
        show("all: %llx", (unsigned long long)digest);
    }
}

TEST(random_precision, "") {
    for (int i = 0; i < 5000; i++) {
        double value = of_bits(next_random());
        int precision = (int)(next_random() % 30);
        char code = "efg"[next_random() % 3];
        char *text = PyOS_double_to_string(value, code, precision, 0, NULL);
        add_to_digest(text);
        PyMem_Free(text);
    }
    show("all: %llx", (unsigned long long)digest);
}

TEST(codes_that_are_none, "") {
    SHOW(PyOS_double_to_string(1.0, 'r', 1, 0, NULL) == NULL);
    show_error("r with a precision");
    SHOW(PyOS_double_to_string(1.0, 'R', 0, 0, NULL) == NULL);
    show_error("R");
    SHOW(PyOS_double_to_string(1.0, 'd', 0, 0, NULL) == NULL);
    show_error("d");
}

TEST(texts_that_are_read, "") {
    static const char *const texts[] = {
        "",
        " 1",
        "1 ",
        "1",
        "+1",
        "-1",
        "- 1",
        "--1",
        "1.",
        ".1",
        ".",
        "-.",
        "1e",
        "1e+",
        "1e5",
        "1E-5",
        "e5",
        "1e5.5",
        "1.5.5",
        "inf",
        "-INF",
        "infin",
        "nan",
        "-nan",
        "NaN()",
        "nanx",
        "0x10",
        "1_0",
        "1,5",
        "1e400",
        "-1e400",
        "1e-400",
        "infinity",
        "-Infinityx",
        "00012",
        "0.000000000000000000000000000000000000000000000000000001e54",
        "\xc3\xa9",
        "1\xc3\xa9",
        "1d5",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        char *end = NULL;
        double value = PyOS_string_to_double(texts[i], &end, NULL);
        show(
            "\"%s\" up to %d: %llx", texts[i], (int)(end - texts[i]),
            (unsigned long long)bits_of(value));
        show_error("with an end");
        value = PyOS_string_to_double(texts[i], NULL, PyExc_OverflowError);
        show("without: %llx", (unsigned long long)bits_of(value));
        show_error("without an end");
    }
}

TEST_MAIN(
    NULL, &powers_of_two_and_their_neighbours,
    &powers_of_ten_and_their_neighbours, &random_bits, &random_digits, &middles,
    &every_code_and_flag, &random_precision, &codes_that_are_none,
    &texts_that_are_read)
