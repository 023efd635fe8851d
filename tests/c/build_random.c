/* Random formats and C values, with a fixed seed: does Py_BuildValue make of
 * them what CPython's does? */
#include "harness.h"

#include <stdint.h>
#include <string.h>

enum { cases = 1000, most_words = 24, most_doubles = 8, longest_format = 60 };

static uint64_t state = 20240301;

/* The same numbers everywhere. */
static unsigned next(unsigned limit) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(state >> 33) % limit;
}

/* A format and its values. Doubles and everything else are passed apart: each
 * kind has registers of its own, and only words lie on the stack. */
struct build {
    char format[longest_format];
    intptr_t words[most_words];
    int word_count;
    double doubles[most_doubles];
    int double_count;
};

static int is_full(const struct build *build) {
    return build->word_count > most_words - 3 ||
           build->double_count == most_doubles ||
           strlen(build->format) > longest_format - 10;
}

static void add_word(struct build *build, intptr_t word) {
    build->words[build->word_count++] = word;
}

static void append(struct build *build, const char *text) {
    size_t used = strlen(build->format);
    snprintf(build->format + used, longest_format - used, "%s", text);
}

static PyObject *handed_over; /* its references are counted */

static PyObject *twice(void *argument) {
    return PyLong_FromLong(2L * *(int *)argument);
}

static intptr_t address_of_twice(void) {
    PyObject *(*function)(void *) = twice;
    intptr_t address;
    memcpy(&address, &function, sizeof address);
    return address;
}

static void add_number(struct build *build) {
    static const char letters[] = "bBhHiIlkLKncC";
    char unit[] = {letters[next(sizeof letters - 1)], '\0'};
    append(build, unit);
    add_word(
        build, unit[0] == 'C' ? (intptr_t)next(0x2000)
               : next(4) == 0 ? INTPTR_MIN
                              : (intptr_t)next(1u << 30) - (1 << 29));
}

static void add_text(struct build *build) {
    static const char *const texts[] = {
        "", "text", "h\xc3\xa9llo", "\xe2\x82\xac", NULL};
    static const char *const wrong[] = {"\xff", "x\xc3"};
    static const char letters[] = "szUy";
    char unit[] = {letters[next(sizeof letters - 1)], '\0'};
    const char *text = next(40) == 0 ? wrong[next(2)] : texts[next(5)];
    append(build, unit);
    add_word(build, (intptr_t)text);
    if (next(3) == 0) {
        append(build, "#");
        add_word(build, text == NULL ? 5 : (intptr_t)next(2) - 1);
    }
}

static void add_object(struct build *build) {
    static int number = 21;
    switch (next(6)) {
    case 0:
        append(build, "O&");
        add_word(build, address_of_twice());
        add_word(build, (intptr_t)&number);
        break;
    case 1:
    case 2:
        append(build, "N");
        add_word(build, (intptr_t)Py_NewRef(handed_over));
        break;
    default:
        append(build, next(2) == 0 ? "O" : "S");
        add_word(build, next(30) == 0 ? 0 : (intptr_t)Py_None);
        break;
    }
}

static void add_units(struct build *build, unsigned count, int depth);

static void add_container(struct build *build, int depth) {
    static const char *const open[] = {"(", "[", "{"};
    static const char *const close[] = {")", "]", "}"};
    unsigned kind = next(3);
    append(build, open[kind]);
    unsigned count = kind == 2 && next(20) != 0 ? 2 * next(3) : next(4);
    add_units(build, count, depth + 1);
    append(build, close[kind]);
}

static void add_units(struct build *build, unsigned count, int depth) {
    static const char *const separators[] = {",", ":", " ", "\t",
                                             "",  "",  "",  ""};
    static const char *const nonsense[] = {"q", "w", "|", "e"};
    for (unsigned i = 0; i < count && !is_full(build); i++) {
        if (i > 0) {
            append(build, separators[next(8)]);
        }
        unsigned choice = next(100);
        if (choice < 12 && depth < 3) {
            add_container(build, depth);
        } else if (choice < 45) {
            add_number(build);
        } else if (choice < 65) {
            add_text(build);
        } else if (choice < 80) {
            add_object(build);
        } else if (choice < 99) {
            append(build, next(2) == 0 ? "d" : "f");
            build->doubles[build->double_count++] = next(1000) / 8.0 - 60;
        } else {
            append(build, nonsense[next(4)]);
        }
    }
}

#define WORDS(w)                                                               \
    (w)[0], (w)[1], (w)[2], (w)[3], (w)[4], (w)[5], (w)[6], (w)[7], (w)[8],    \
        (w)[9], (w)[10], (w)[11], (w)[12], (w)[13], (w)[14], (w)[15], (w)[16], \
        (w)[17], (w)[18], (w)[19], (w)[20], (w)[21], (w)[22], (w)[23]
#define DOUBLES(d)                                                             \
    (d)[0], (d)[1], (d)[2], (d)[3], (d)[4], (d)[5], (d)[6], (d)[7]

TEST(random_values, "") {
    handed_over = PyList_New(0);
    for (int i = 0; i < cases; i++) {
        struct build build;
        memset(&build, 0, sizeof build);
        add_units(&build, next(6), 0);
        show_result(
            build.format,
            Py_BuildValue(
                build.format, WORDS(build.words), DOUBLES(build.doubles)));
        CHECK(Py_REFCNT(handed_over) == 1);
    }
    Py_DECREF(handed_over);
}

TEST_MAIN(NULL, &random_values)
