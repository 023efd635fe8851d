/* Is everything found, counted, replaced and split where CPython finds it, in
 * texts of few letters and of every kind? Thousands of results make one
 * number. */
#include "harness.h"
#include "random_texts.h"

enum { LONGEST = 400 };

/* The letters of a text: the kind it will have, and near misses of them whose
 * low or high bytes are the same. */
static const Py_UCS4 alphabets[][4] = {
    {'a', 'b', 'c', 'd'},          {'a', 'a', 'a', 'b'},
    {'a', 0xe9, 0xff, 'b'},        {0x161, 0x61, 0x6161, 0x6100},
    {0x100, 0x1, 0x101, 0x10001},  {0x1f600, 0x600, 0xf600, 0x11f60},
    {0x10ffff, 'a', 0xffff, 0xff}, {0x2603, 0x326, 0x3, 0x26}};
enum { ALPHABETS = sizeof alphabets / sizeof alphabets[0] };

static Py_UCS4 characters[LONGEST + 1];

/* Random letters, or a short piece of them over and over with few changes. */
static Py_ssize_t random_letters(const Py_UCS4 *alphabet, unsigned longest) {
    unsigned length = next_random(longest + 1);
    unsigned period = next_random(3) == 0 ? length + 1 : 1 + next_random(6);
    unsigned letters = 1 + next_random(4);
    for (unsigned i = 0; i < length; i++) {
        characters[i] = i < period ? alphabet[next_random(letters)]
                                   : characters[i - period];
    }
    for (unsigned i = next_random(3); i > 0 && length > 0; i--) {
        characters[next_random(length)] = alphabet[next_random(4)];
    }
    return (Py_ssize_t)length;
}

static PyObject *text_of_letters(Py_ssize_t length) {
    return PyUnicode_FromKindAndData(PyUnicode_4BYTE_KIND, characters, length);
}

/* A part of a text, or one with a change, or something else. */
static PyObject *random_part(PyObject *text, const Py_UCS4 *alphabet) {
    Py_ssize_t length = PyUnicode_GetLength(text);
    if (length == 0 || next_random(3) == 0) {
        return text_of_letters(random_letters(alphabet, 40));
    }
    Py_ssize_t start = (Py_ssize_t)next_random((unsigned)length);
    Py_ssize_t most = length - start < 150 ? length - start : 150;
    Py_ssize_t size = 1 + (Py_ssize_t)next_random((unsigned)most);
    for (Py_ssize_t i = 0; i < size; i++) {
        characters[i] = PyUnicode_ReadChar(text, start + i);
    }
    if (next_random(2) == 0) {
        characters[next_random((unsigned)size)] = alphabet[next_random(4)];
    }
    return text_of_letters(size);
}

static void add_number(Py_ssize_t number) {
    char line[30];
    snprintf(line, sizeof line, "%lld ", (long long)number);
    add_to_digest(line);
}

static void show_digest(const char *label) {
    show("%s: %llx", label, (unsigned long long)digest);
    digest = 14695981039346656037ULL;
}

/* Whether a text stands at an index of another: by its characters. */
static int stands(PyObject *text, Py_ssize_t at, PyObject *part) {
    for (Py_ssize_t i = 0; i < PyUnicode_GetLength(part); i++) {
        if (PyUnicode_ReadChar(text, at + i) != PyUnicode_ReadChar(part, i)) {
            return 0;
        }
    }
    return 1;
}

static void check_found(
    PyObject *text, PyObject *part, Py_ssize_t start, Py_ssize_t end,
    Py_ssize_t first) {
    Py_ssize_t expected = start;
    Py_ssize_t last = end - PyUnicode_GetLength(part);
    while (expected <= last && !stands(text, expected, part)) {
        expected++;
    }
    CHECK(first == (expected <= last ? expected : -1));
}

static void add_searches(PyObject *text, PyObject *part) {
    Py_ssize_t length = PyUnicode_GetLength(text);
    Py_ssize_t start = (Py_ssize_t)next_random((unsigned)length / 4 + 1);
    Py_ssize_t end = length - (Py_ssize_t)next_random(4);
    end = end < start ? start : end;
    Py_ssize_t first = PyUnicode_Find(text, part, start, end, 1);
    check_found(text, part, start, end, first);
    add_number(first);
    add_number(PyUnicode_Find(text, part, start, end, -1));
    add_number(PyUnicode_Count(text, part, start, end));
    add_number(PyUnicode_Contains(text, part));
    for (int i = 0; i < 4 && PyUnicode_GetLength(part) > 0; i++) {
        Py_UCS4 character = PyUnicode_ReadChar(part, 0) + (Py_UCS4)i;
        add_number(PyUnicode_FindChar(text, character, start, end, 1));
        add_number(PyUnicode_FindChar(text, character, start, end, -1));
    }
}

static void add_changes(PyObject *text, PyObject *part, PyObject *other) {
    Py_ssize_t limit = (Py_ssize_t)next_random(6) - 2;
    add_result(PyUnicode_Replace(text, part, other, limit));
    add_result(PyUnicode_Split(text, part, limit));
    add_result(PyUnicode_RSplit(text, part, limit));
    add_result(PyUnicode_Partition(text, part));
    add_result(PyUnicode_RPartition(text, part));
}

TEST(searches_in_texts, "PyUnicode_Find PyUnicode_Count") {
    random_state = 1;
    for (int k = 0; k < ALPHABETS; k++) {
        for (int i = 0; i < 500; i++) {
            PyObject *text =
                text_of_letters(random_letters(alphabets[k], LONGEST));
            PyObject *part = random_part(text, alphabets[k]);
            add_searches(text, part);
            RELEASE(text, part);
        }
        show_digest("letters");
    }
}

TEST(changes_of_texts, "PyUnicode_Replace PyUnicode_Split") {
    for (int k = 0; k < ALPHABETS; k++) {
        for (int i = 0; i < 100; i++) {
            PyObject *text =
                text_of_letters(random_letters(alphabets[k], LONGEST));
            PyObject *part =
                next_random(2) == 0
                    ? PyUnicode_FromOrdinal((int)alphabets[k][next_random(4)])
                    : random_part(text, alphabets[k]);
            PyObject *other =
                next_random(2) == 0
                    ? PyUnicode_FromOrdinal(
                          (int)alphabets[next_random(ALPHABETS)][0])
                    : text_of_letters(random_letters(alphabets[k], 3));
            add_changes(text, part, other);
            RELEASE(text, part, other);
        }
        show_digest("letters");
    }
}

static void add_method(
    PyObject *bytes, const char *name, PyObject *first, PyObject *second) {
    add_result(
        second == NULL ? PyObject_CallMethod(bytes, name, "O", first)
                       : PyObject_CallMethod(bytes, name, "OO", first, second));
}

TEST(searches_in_bytes, "PyBytes_Type") {
    for (int i = 0; i < 1000; i++) {
        PyObject *text =
            text_of_letters(random_letters(alphabets[i % 3], LONGEST));
        PyObject *part = random_part(text, alphabets[i % 3]);
        PyObject *bytes = PyUnicode_AsLatin1String(text);
        PyObject *wanted = PyUnicode_AsLatin1String(part);
        PyObject *byte = PyBytes_FromString(i % 2 == 0 ? "a" : "b");
        PyObject *other = PyBytes_FromString(i % 4 < 2 ? "z" : "xyz");
        static const char *const names[] = {"find",  "rfind",  "count",
                                            "split", "rsplit", "partition"};
        for (size_t k = 0; k < sizeof names / sizeof names[0]; k++) {
            add_method(bytes, names[k], k % 3 == 2 ? byte : wanted, NULL);
        }
        add_method(bytes, "count", wanted, NULL);
        add_method(bytes, "replace", wanted, other);
        add_method(bytes, "replace", byte, other);
        RELEASE(text, part, bytes, wanted, byte, other);
    }
    show_digest("bytes");
}

TEST_MAIN(NULL, &searches_in_texts, &changes_of_texts, &searches_in_bytes)
