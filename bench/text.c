/* What texts cost: encodings, searches, changes and comparisons of 10 MB, and
 * the small steps that texts are made of. Compiled once for each library. */
#define PY_SSIZE_T_CLEAN
#include "harness/measure.h"

#include <Python.h>

#include <stdlib.h>
#include <string.h>

enum { SIZE = 10 * 1000 * 1000, LONG_NEEDLE = 100, PIECES = 1000 };

/* Ten million bytes of UTF-8 of each sort of text. */
enum { ASCII, LATIN, CJK, MIXED, SORTS };

static const char *const samples[SORTS] = {
    "The quick brown fox jumps over the lazy dog, again and again. ",
    "D\xc3\xa8s No\xc3\xabl o\xc3\xb9 un z\xc3\xa9phyr ha\xc3\xaf me "
    "v\xc3\xaat "
    "de gla\xc3\xa7ons w\xc3\xbcrmiens. ",
    "\xe6\xbc\xa2\xe5\xad\x97\xe3\x81\x8b\xe3\x81\xaa\xe4\xba\xa4\xe3\x81\x98"
    "\xe3\x82\x8a\xe6\x96\x87\xe3\x80\x82",
    "Hello \xf0\x9f\x98\x80, na\xc3\xafve \xe4\xb8\x96\xe7\x95\x8c! "
    "\xf0\x9f\x9a\x80 and more plain text after it. "};

static char *utf8[SORTS];
static Py_ssize_t sizes[SORTS];
static PyObject *texts[SORTS];
static PyObject *equal_text;
static PyObject *ascii_bytes;
static PyObject *all_a; /* ten million times the letter a */
static PyObject *all_a_bytes;
static PyObject *absent;      /* one character, in no text */
static PyObject *absent_wide; /* likewise, beyond U+0100 */
static PyObject *common;      /* "e " is frequent; "ezq" stands nowhere */
static PyObject *long_needle;
static PyObject *periodic; /* a hundred times a, then b */
static PyObject *wide_needle;
static PyObject *letter;
static PyObject *comma;
static PyObject *words; /* a list of a thousand short texts */

static void check(int result, const char *what) {
    if (!result) {
        bench_fail(what);
    }
}

static PyObject *made(PyObject *object) {
    check(object != NULL, "preparation");
    return object;
}

static PyObject *repeated(const char *piece, size_t size) {
    char *text = malloc(size);
    size_t length = strlen(piece);
    check(text != NULL, "memory");
    for (size_t i = 0; i < size; i++) {
        text[i] = piece[i % length];
    }
    PyObject *result =
        made(PyUnicode_FromStringAndSize(text, (Py_ssize_t)size));
    free(text);
    return result;
}

static void prepare_texts(void) {
    for (int i = 0; i < SORTS; i++) {
        size_t length = strlen(samples[i]);
        size_t count = SIZE / length;
        utf8[i] = malloc(count * length);
        check(utf8[i] != NULL, "memory");
        for (size_t j = 0; j < count; j++) {
            memcpy(utf8[i] + j * length, samples[i], length);
        }
        sizes[i] = (Py_ssize_t)(count * length);
        texts[i] = made(PyUnicode_FromStringAndSize(utf8[i], sizes[i]));
    }
    equal_text = made(PyUnicode_FromStringAndSize(utf8[ASCII], sizes[ASCII]));
    ascii_bytes = made(PyBytes_FromStringAndSize(utf8[ASCII], sizes[ASCII]));
    all_a = repeated("a", SIZE);
    all_a_bytes = made(PyUnicode_AsASCIIString(all_a));
    periodic = repeated("a", LONG_NEEDLE);
    PyUnicode_AppendAndDel(&periodic, PyUnicode_FromString("b"));
    check(periodic != NULL, "preparation");
    long_needle =
        made(PyUnicode_FromString("jumps over the lazy dog, again and again "
                                  "and again and never twice the same way."));
    absent = made(PyUnicode_FromString("#"));
    absent_wide = made(PyUnicode_FromString("\xe2\x98\x83"));
    common = made(PyUnicode_FromString("ezq"));
    wide_needle = made(PyUnicode_FromString(
        "\xe6\xbc\xa2\xe5\xad\x97\xe3\x81\x8b\xe3\x81\xaa\xe6\xbc\xa2"));
    letter = made(PyUnicode_FromString("e"));
    comma = made(PyUnicode_FromString(", "));
    words = made(PyList_New(PIECES));
    for (int i = 0; i < PIECES; i++) {
        PyList_SetItem(words, i, made(PyUnicode_FromFormat("word %d", i)));
    }
}

/* One operation over and over; its result is released. */
#define REPEATED(name, expression)                                             \
    static double name(long count) {                                           \
        double begin = bench_now();                                            \
        for (long i = 0; i < count; i++) {                                     \
            PyObject *result = expression;                                     \
            check(result != NULL, #name);                                      \
            Py_XDECREF(result);                                                \
        }                                                                      \
        return bench_now() - begin;                                            \
    }

/* The same for operations that give a number. */
#define COUNTED(name, expression, expected)                                    \
    static double name(long count) {                                           \
        double begin = bench_now();                                            \
        for (long i = 0; i < count; i++) {                                     \
            check((expression)expected, #name);                                \
        }                                                                      \
        return bench_now() - begin;                                            \
    }

#define DECODED(name, sort)                                                    \
    REPEATED(name, PyUnicode_DecodeUTF8(utf8[sort], sizes[sort], NULL))
#define ENCODED(name, sort) REPEATED(name, PyUnicode_AsUTF8String(texts[sort]))
#define FOUND(name, text, part)                                                \
    COUNTED(name, PyUnicode_Find(text, part, 0, PY_SSIZE_T_MAX, 1), == -1)

DECODED(decode_ascii, ASCII)
DECODED(decode_latin, LATIN)
DECODED(decode_cjk, CJK)
DECODED(decode_mixed, MIXED)
ENCODED(encode_ascii, ASCII)
ENCODED(encode_latin, LATIN)
ENCODED(encode_cjk, CJK)
ENCODED(encode_mixed, MIXED)
FOUND(find_rare, texts[ASCII], absent)
FOUND(find_common, texts[ASCII], common)
FOUND(find_long, texts[ASCII], long_needle)
FOUND(find_periodic, all_a, periodic)
FOUND(find_wide_rare, texts[CJK], absent_wide)
FOUND(find_wide_long, texts[CJK], wide_needle)
FOUND(find_mixed_rare, texts[MIXED], absent_wide)
FOUND(find_mixed_common, texts[MIXED], common)
COUNTED(
    find_last, PyUnicode_Find(texts[ASCII], common, 0, PY_SSIZE_T_MAX, -1),
    == -1)
COUNTED(
    count_letter, PyUnicode_Count(texts[ASCII], letter, 0, PY_SSIZE_T_MAX), > 1)
COUNTED(
    count_pair, PyUnicode_Count(texts[ASCII], comma, 0, PY_SSIZE_T_MAX), > 1)
COUNTED(contains, PyUnicode_Contains(texts[ASCII], long_needle), == 0)
COUNTED(compare, PyUnicode_Compare(texts[ASCII], equal_text), == 0)
REPEATED(replace_letter, PyUnicode_Replace(texts[ASCII], letter, absent, -1))
REPEATED(replace_pair, PyUnicode_Replace(texts[ASCII], comma, letter, -1))
REPEATED(split_pair, PyUnicode_Split(texts[ASCII], comma, -1))
REPEATED(split_blank, PyUnicode_Split(texts[ASCII], NULL, -1))
REPEATED(concatenate, PyUnicode_Concat(texts[ASCII], texts[LATIN]))
REPEATED(join, PyUnicode_Join(comma, words))
REPEATED(upper, PyObject_CallMethod(texts[ASCII], "upper", NULL))
REPEATED(upper_latin, PyObject_CallMethod(texts[LATIN], "upper", NULL))
REPEATED(
    format, PyUnicode_FromFormat(
                "%s has %d of %U, %.10s at %p", "somebody", 42, comma,
                "a longer text", (void *)NULL))

static PyObject *method(PyObject *of, const char *name, const char *part) {
    return PyObject_CallMethod(of, name, "y", part);
}

REPEATED(find_bytes_rare, method(ascii_bytes, "find", "#"))
REPEATED(find_bytes_common, method(ascii_bytes, "find", "ezq"))
REPEATED(
    find_bytes_periodic,
    method(
        all_a_bytes, "find",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"))
REPEATED(count_bytes, method(ascii_bytes, "count", "e"))
REPEATED(split_bytes, method(ascii_bytes, "split", ", "))
REPEATED(
    replace_bytes, PyObject_CallMethod(ascii_bytes, "replace", "yy", "e", "#"))

static void measure_encodings(void) {
    bench_measure("UTF-8 decode, 10 MB of ASCII", decode_ascii);
    bench_measure("UTF-8 decode, 10 MB of French", decode_latin);
    bench_measure("UTF-8 decode, 10 MB of Japanese", decode_cjk);
    bench_measure("UTF-8 decode, 10 MB with emoji", decode_mixed);
    bench_measure("UTF-8 encode, 10 MB of ASCII", encode_ascii);
    bench_measure("UTF-8 encode, 10 MB of French", encode_latin);
    bench_measure("UTF-8 encode, 10 MB of Japanese", encode_cjk);
    bench_measure("UTF-8 encode, 10 MB with emoji", encode_mixed);
}

static void measure_searches(void) {
    bench_measure("find a character that is not there", find_rare);
    bench_measure("find a word with a frequent letter", find_common);
    bench_measure("find a long text", find_long);
    bench_measure("find aaa...b in aaa...", find_periodic);
    bench_measure("find a Japanese character", find_wide_rare);
    bench_measure("find a Japanese word", find_wide_long);
    bench_measure("find a character among emoji", find_mixed_rare);
    bench_measure("find a word among emoji", find_mixed_common);
    bench_measure("find from the end", find_last);
    bench_measure("count a letter", count_letter);
    bench_measure("count a pair", count_pair);
    bench_measure("a long text in", contains);
    bench_measure("find a byte that is not there", find_bytes_rare);
    bench_measure("find bytes with a frequent one", find_bytes_common);
    bench_measure("find bytes aaa...b in aaa...", find_bytes_periodic);
    bench_measure("count a byte", count_bytes);
}

static void measure_changes(void) {
    bench_measure("compare equal texts of 10 MB", compare);
    bench_measure("replace a letter by another", replace_letter);
    bench_measure("replace a pair by a letter", replace_pair);
    bench_measure("split at a pair", split_pair);
    bench_measure("split at blanks", split_blank);
    bench_measure("replace a byte by another", replace_bytes);
    bench_measure("split bytes at a pair", split_bytes);
    bench_measure("concatenate 20 MB", concatenate);
    bench_measure("join 1,000 words", join);
    bench_measure("upper() of 10 MB of ASCII", upper);
    bench_measure("upper() of 10 MB of French", upper_latin);
    bench_measure("PyUnicode_FromFormat", format);
}

int main(int argc, char **argv) {
    bench_start(argc, argv);
    Py_InitializeEx(0);
    prepare_texts();
    measure_encodings();
    measure_searches();
    measure_changes();

    PyObject *all[] = {equal_text,  ascii_bytes, all_a,        all_a_bytes,
                       absent,      absent_wide, common,       long_needle,
                       periodic,    wide_needle, letter,       comma,
                       words,       texts[0],    texts[LATIN], texts[CJK],
                       texts[MIXED]};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        Py_DECREF(all[i]);
    }
    for (int i = 0; i < SORTS; i++) {
        free(utf8[i]);
    }
    return Py_FinalizeEx() < 0;
}
