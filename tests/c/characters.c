/* Are all characters of Unicode 15.0 in the classes that CPython puts them in,
 * and have they the same other cases and numbers? What differs shows as another
 * sum for its block of 4096 characters and all behind it. */
#include "harness.h"

#include <stdint.h>
#include <string.h>

enum { characters = 0x110000, block = 0x1000 };

static uint64_t mix(uint64_t sum, uint64_t value) {
    return (sum ^ value) * 0x100000001b3u;
}

/* Predicates may answer any number but 0 for yes. */
static uint64_t truth(int value) {
    return value != 0;
}

static int full(int (*convert)(Py_UCS4, Py_UCS4 *), Py_UCS4 ch, uint64_t *sum) {
    Py_UCS4 result[4] = {0};
    int count = convert(ch, result);
    *sum = mix(*sum, (uint64_t)count);
    for (int i = 0; i < count; i++) {
        *sum = mix(*sum, result[i]);
    }
    return count;
}

static uint64_t number(Py_UCS4 ch) {
    double value = Py_UNICODE_TONUMERIC(ch);
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

#define PREDICATE(name)                                                        \
    static uint64_t name(Py_UCS4 ch) {                                         \
        return truth(_PyUnicode_##name(ch));                                   \
    }
PREDICATE(IsLowercase)
PREDICATE(IsUppercase)
PREDICATE(IsTitlecase)
PREDICATE(IsXidStart)
PREDICATE(IsXidContinue)
PREDICATE(IsWhitespace)
PREDICATE(IsLinebreak)
PREDICATE(IsCaseIgnorable)
PREDICATE(IsCased)
PREDICATE(IsDecimalDigit)
PREDICATE(IsDigit)
PREDICATE(IsNumeric)
PREDICATE(IsPrintable)
PREDICATE(IsAlpha)

#define VALUE(name)                                                            \
    static uint64_t name(Py_UCS4 ch) {                                         \
        return (uint64_t)_PyUnicode_##name(ch);                                \
    }
VALUE(ToLowercase)
VALUE(ToUppercase)
VALUE(ToDecimalDigit)
VALUE(ToDigit)

#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
VALUE(ToTitlecase)

#define FULL(name)                                                             \
    static uint64_t name(Py_UCS4 ch) {                                         \
        uint64_t sum = 0;                                                      \
        full(_PyUnicode_##name, ch, &sum);                                     \
        return sum;                                                            \
    }
FULL(ToLowerFull)
FULL(ToTitleFull)
FULL(ToUpperFull)
FULL(ToFoldedFull)

static const struct {
    const char *name;
    uint64_t (*ask)(Py_UCS4);
} properties[] = {
    {"lower", IsLowercase},
    {"upper", IsUppercase},
    {"title", IsTitlecase},
    {"identifier start", IsXidStart},
    {"identifier part", IsXidContinue},
    {"space", IsWhitespace},
    {"line break", IsLinebreak},
    {"case ignorable", IsCaseIgnorable},
    {"cased", IsCased},
    {"decimal", IsDecimalDigit},
    {"digit", IsDigit},
    {"numeric", IsNumeric},
    {"printable", IsPrintable},
    {"alphabetic", IsAlpha},
    {"to lower", ToLowercase},
    {"to upper", ToUppercase},
    {"to title", ToTitlecase},
    {"to decimal", ToDecimalDigit},
    {"to digit", ToDigit},
    {"to number", number},
    {"full lower", ToLowerFull},
    {"full title", ToTitleFull},
    {"full upper", ToUpperFull},
    {"folded", ToFoldedFull},
};
enum { property_count = sizeof properties / sizeof properties[0] };

TEST(all_properties_of_all_characters, "") {
    uint64_t sums[property_count] = {0};
    for (Py_UCS4 first = 0; first < characters; first += block) {
        uint64_t of_block = 0;
        for (int i = 0; i < property_count; i++) {
            uint64_t sum = sums[i];
            for (Py_UCS4 ch = first; ch < first + block; ch++) {
                sum = mix(sum, properties[i].ask(ch));
            }
            of_block = mix(of_block, sum - sums[i]);
            sums[i] = sum;
        }
        show("block %x: %llx", (unsigned)first, (unsigned long long)of_block);
    }
    for (int i = 0; i < property_count; i++) {
        show("%s: %llx", properties[i].name, (unsigned long long)sums[i]);
    }
}

TEST(numbers_that_are_no_characters, "") {
    static const Py_UCS4 beyond[] = {0x110000, 0x7fffffff, 0xffffffff};
    for (int k = 0; k < 3; k++) {
        for (int i = 0; i < property_count; i++) {
            show(
                "%s of %x: %llx", properties[i].name, (unsigned)beyond[k],
                (unsigned long long)properties[i].ask(beyond[k]));
        }
    }
}

TEST(macros, "") {
    static const Py_UCS4 samples[] = {
        'a',    'Z',    '0',    ' ',    '_',    0x1f,   0x7f,   0x80,
        0x85,   0xb2,   0xdf,   0x1c5,  0x660,  0x2028, 0x2160, 0x4e00,
        0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xffff};
    for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++) {
        Py_UCS4 ch = samples[i];
        show(
            "%x: space %d, alnum %d, surrogate %d, high %d, low %d",
            (unsigned)ch, Py_UNICODE_ISSPACE(ch) != 0,
            Py_UNICODE_ISALNUM(ch) != 0, Py_UNICODE_IS_SURROGATE(ch),
            Py_UNICODE_IS_HIGH_SURROGATE(ch), Py_UNICODE_IS_LOW_SURROGATE(ch));
        show(
            "%x: lower %d, upper %d, title %d, break %d, digit %d, printable "
            "%d",
            (unsigned)ch, Py_UNICODE_ISLOWER(ch) != 0,
            Py_UNICODE_ISUPPER(ch) != 0, Py_UNICODE_ISTITLE(ch) != 0,
            Py_UNICODE_ISLINEBREAK(ch) != 0, Py_UNICODE_ISDIGIT(ch) != 0,
            Py_UNICODE_ISPRINTABLE(ch) != 0);
        show(
            "%x: %x %x, %d %d", (unsigned)ch, (unsigned)Py_UNICODE_TOLOWER(ch),
            (unsigned)Py_UNICODE_TOUPPER(ch), Py_UNICODE_TODECIMAL(ch),
            Py_UNICODE_TODIGIT(ch));
    }
    SHOW_HEX(Py_UNICODE_JOIN_SURROGATES(0xd83d, 0xde00));
    SHOW_HEX(Py_UNICODE_HIGH_SURROGATE(0x1f600));
    SHOW_HEX(Py_UNICODE_LOW_SURROGATE(0x1f600));
}

TEST(tables_of_ascii, "") {
    for (int i = 0; i < 256; i++) {
        char c = (char)i;
        int space = i < 128 ? _Py_ascii_whitespace[i] : -1;
        show(
            "%d: %d %d%d%d%d%d%d%d %02x %02x", i, space, Py_ISLOWER(c) != 0,
            Py_ISUPPER(c) != 0, Py_ISALPHA(c) != 0, Py_ISDIGIT(c) != 0,
            Py_ISXDIGIT(c) != 0, Py_ISALNUM(c) != 0, Py_ISSPACE(c) != 0,
            Py_TOLOWER(c), Py_TOUPPER(c));
    }
}

TEST_MAIN(
    NULL, &all_properties_of_all_characters, &numbers_that_are_no_characters,
    &macros, &tables_of_ascii)
