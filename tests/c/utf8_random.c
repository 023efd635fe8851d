/* Is UTF-8 read and written as CPython does it, whatever the bytes? Thousands
 * of results make one number. */
#include "encodings.h"
#include "random_texts.h"

static const char *const policies[] = {
    "strict",          "ignore",        "replace", "backslashreplace",
    "surrogateescape", "surrogatepass", NULL};
enum { POLICIES = sizeof policies / sizeof policies[0] };

static void add_bytes(const char *data, size_t size) {
    for (size_t i = 0; i < size; i++) {
        digest = (digest ^ (unsigned char)data[i]) * 1099511628211ULL;
    }
}

static void add_number(long long number) {
    add_bytes((const char *)&number, sizeof number);
}

/* Adds kind and characters of a text, or the error; releases the text. */
static void add_text(PyObject *text) {
    if (text == NULL) {
        add_result(NULL);
        return;
    }
    add_number(PyUnicode_KIND(text));
    add_number(PyUnicode_IS_ASCII(text));
    add_number(PyUnicode_GET_LENGTH(text));
    add_bytes(
        PyUnicode_DATA(text),
        (size_t)PyUnicode_GET_LENGTH(text) * (size_t)PyUnicode_KIND(text));
    Py_DECREF(text);
}

static void show_digest(const char *label) {
    show("%s: %llx", label, (unsigned long long)digest);
    digest = 14695981039346656037ULL;
}

/* Decodes bytes with a policy, and again with an end that may be cut off. */
static void add_decoded(const char *data, Py_ssize_t size, const char *policy) {
    add_text(PyUnicode_DecodeUTF8(data, size, policy));
    Py_ssize_t consumed = -7;
    add_text(PyUnicode_DecodeUTF8Stateful(data, size, policy, &consumed));
    if (PyErr_Occurred() == NULL) {
        add_number(consumed);
    }
}

/* The bytes between others, so that the fast ways through long texts meet
 * them. */
static void add_embedded(const char *data, size_t size, const char *policy) {
    static const char before[] = "fifteen or more, \xc3\xa9 and then: ";
    char text[80];
    size_t start = sizeof before - 1;
    memcpy(text, before, start);
    memcpy(text + start, data, size);
    static const char after[] = "and twenty more after it";
    memcpy(text + start + size, after, sizeof after);
    add_text(
        PyUnicode_DecodeUTF8(text, (Py_ssize_t)(start + size) + 24, policy));
    add_text(PyUnicode_DecodeUTF8(text, (Py_ssize_t)(start + size), policy));
}

TEST(all_of_one_and_two_bytes, "PyUnicode_DecodeUTF8") {
    for (int k = 0; k < POLICIES; k++) {
        for (unsigned pair = 0; pair < 0x10000; pair++) {
            /* Each pair with one policy in turn. */
            if (pair > 0xff && pair % POLICIES != (unsigned)k) {
                continue;
            }
            char bytes[2] = {(char)(pair >> 8), (char)pair};
            if (pair < 0x100) {
                add_decoded(bytes + 1, 1, policies[k]);
            }
            add_decoded(bytes, 2, policies[k]);
        }
        show_digest(name_of(policies[k]));
    }
}

/* Bytes where a rule begins or ends. */
static const unsigned char edges[] = {0x41, 0x7f, 0x80, 0x90, 0xa0, 0xbf, 0xc1,
                                      0xc2, 0xe0, 0xe1, 0xed, 0xf0, 0xf4, 0xf5};
enum { EDGES = sizeof edges };

TEST(three_and_four_bytes_at_the_edges, "PyUnicode_DecodeUTF8") {
    for (int k = 0; k < POLICIES; k++) {
        for (unsigned n = 0; n < EDGES * EDGES * EDGES; n++) {
            char bytes[4] = {
                (char)edges[n % EDGES], (char)edges[n / EDGES % EDGES],
                (char)edges[n / EDGES / EDGES], 0};
            add_decoded(bytes, 3, policies[k]);
            if (n % 7 == (unsigned)k) {
                add_embedded(bytes, 3, policies[k]);
            }
            for (int last = 0; last < 2; last++) {
                bytes[3] = (char)edges[2 + last * 5];
                add_decoded(bytes, 4, policies[k]);
            }
        }
        show_digest(name_of(policies[k]));
    }
}

TEST(every_lead_with_every_second_byte, "PyUnicode_DecodeUTF8") {
    for (unsigned pair = 0x8000; pair < 0x10000; pair += 3) {
        char bytes[4] = {(char)(pair >> 8), (char)pair, '\x80', '\xbf'};
        add_embedded(bytes, 4, "replace");
        add_embedded(bytes, 3, "strict");
        if (pair % 0x2000 < 3) {
            show_digest("up to here");
        }
    }
}

TEST(every_character_there_and_back, "PyUnicode_AsEncodedString") {
    enum { TOGETHER = 16 };
    for (Py_UCS4 first = 0; first < 0x110000; first += TOGETHER) {
        Py_UCS4 characters[TOGETHER];
        for (Py_UCS4 i = 0; i < TOGETHER; i++) {
            characters[i] = first + i;
        }
        PyObject *text = PyUnicode_FromKindAndData(
            PyUnicode_4BYTE_KIND, characters, TOGETHER);
        PyObject *bytes = PyUnicode_AsUTF8String(text);
        int surrogates = first >= 0xd800 && first < 0xe000;
        CHECK((bytes == NULL) == surrogates);
        if (surrogates) {
            add_result(NULL);
            add_result(
                PyUnicode_AsEncodedString(text, "utf-8", "surrogateescape"));
            bytes = PyUnicode_AsEncodedString(text, "utf-8", "surrogatepass");
        }
        PyObject *back = PyUnicode_DecodeUTF8(
            PyBytes_AsString(bytes), PyBytes_Size(bytes), "surrogatepass");
        CHECK(PyUnicode_Compare(text, back) == 0);
        add_bytes(PyBytes_AsString(bytes), (size_t)PyBytes_Size(bytes));
        RELEASE(text, bytes, back);
    }
    show_digest("all of them");
}

static const char *const pieces[] = {
    "a",
    "plain text, more of it ",
    "\xc3\xa9",
    "\xc2\x80",
    "\xdf\xbf",
    "\xe0\xa0\x80",
    "\xe6\xbc\xa2\xe5\xad\x97\xe6\xbc\xa2\xe5\xad\x97\xe6\xbc\xa2\xe5\xad\x97",
    "\xef\xbf\xbf",
    "\xf0\x90\x80\x80",
    "\xf0\x9f\x98\x80",
    "\xf4\x8f\xbf\xbf"};
enum { PIECES = sizeof pieces / sizeof pieces[0] };

/* A random text in UTF-8, with some bytes changed, lost or cut off. */
static size_t random_bytes(char *text, size_t size, unsigned changes) {
    text[0] = '\0';
    append_random(text, size, pieces, 1 + next_random(PIECES), next_random(20));
    size_t length = strlen(text);
    for (unsigned i = 0; i < changes && length > 0; i++) {
        unsigned at = next_random((unsigned)length);
        if (next_random(3) == 0) {
            length--;
            memmove(text + at, text + at + 1, length - at);
        } else {
            text[at] = (char)next_random(256);
        }
    }
    return length;
}

TEST(random_mutations, "PyUnicode_DecodeUTF8") {
    char text[600];
    random_state = 1;
    for (int i = 0; i < 3000; i++) {
        size_t size = random_bytes(text, sizeof text, next_random(4));
        add_decoded(text, (Py_ssize_t)size, policies[i % POLICIES]);
        if (i % 1000 == 999) {
            show_digest("so far");
        }
    }
}

TEST(random_noise, "PyUnicode_DecodeUTF8") {
    char text[100];
    for (int i = 0; i < 2000; i++) {
        size_t size = next_random(sizeof text);
        for (size_t j = 0; j < size; j++) {
            text[j] = (char)next_random(256);
        }
        add_decoded(text, (Py_ssize_t)size, policies[i % POLICIES]);
        if (i % 1000 == 999) {
            show_digest("so far");
        }
    }
}

/* Reads a text in two pieces, cut anywhere, as a stream would. */
static void add_split(const char *text, Py_ssize_t size, const char *policy) {
    for (Py_ssize_t cut = 0; cut <= size; cut++) {
        Py_ssize_t consumed = -1;
        PyObject *first =
            PyUnicode_DecodeUTF8Stateful(text, cut, policy, &consumed);
        add_number(consumed);
        if (first == NULL) {
            add_text(NULL);
            continue;
        }
        add_text(first);
        add_text(PyUnicode_DecodeUTF8Stateful(
            text + consumed, size - consumed, policy, NULL));
    }
}

TEST(every_split, "PyUnicode_DecodeUTF8Stateful") {
    char text[600];
    for (int i = 0; i < 30; i++) {
        size_t size = random_bytes(text, sizeof text, next_random(3));
        add_split(text, (Py_ssize_t)size, policies[i % POLICIES]);
    }
    show_digest("splits");
}

/* Characters of a kind, with a surrogate now and then. */
static PyObject *random_characters(unsigned length) {
    static const Py_UCS4 limits[] = {0x80, 0x100, 0x800, 0x10000, 0x110000};
    Py_UCS4 characters[200];
    unsigned first = next_random(5);
    unsigned second = next_random(5);
    for (unsigned i = 0; i < length; i++) {
        unsigned limit = limits[next_random(8) == 0 ? second : first];
        characters[i] = next_random(limit);
        if (characters[i] >= 0xd800 && characters[i] < 0xe000 &&
            next_random(8) != 0) {
            characters[i] = 'x';
        }
    }
    return PyUnicode_FromKindAndData(
        PyUnicode_4BYTE_KIND, characters, (Py_ssize_t)length);
}

TEST(random_encoding, "PyUnicode_AsUTF8String PyUnicode_AsEncodedString") {
    for (int i = 0; i < 2000; i++) {
        PyObject *text = random_characters(next_random(200));
        add_result(
            PyUnicode_AsEncodedString(text, "utf-8", policies[i % POLICIES]));
        PyObject *bytes = PyUnicode_AsUTF8String(text);
        Py_ssize_t size = -1;
        const char *kept = PyUnicode_AsUTF8AndSize(text, &size);
        CHECK((bytes == NULL) == (kept == NULL));
        if (bytes != NULL) {
            CHECK(PyBytes_Size(bytes) == size && kept[size] == '\0');
            CHECK(memcmp(PyBytes_AsString(bytes), kept, (size_t)size) == 0);
            CHECK(PyUnicode_AsUTF8(text) == kept);
            add_bytes(kept, (size_t)size);
            PyObject *again = PyUnicode_AsUTF8String(text);
            CHECK(PyObject_RichCompareBool(bytes, again, Py_EQ) == 1);
            RELEASE(bytes, again);
        } else {
            add_result(NULL);
        }
        Py_DECREF(text);
        if (i % 1000 == 999) {
            show_digest("so far");
        }
    }
}

TEST_MAIN(
    NULL, &all_of_one_and_two_bytes, &three_and_four_bytes_at_the_edges,
    &every_lead_with_every_second_byte, &every_character_there_and_back,
    &random_mutations, &random_noise, &every_split, &random_encoding)
