/* Is every encoding read and written as CPython does it, whatever the bytes and
 * the policy? Thousands of results make one number. */
#include "encodings.h"
#include "random_texts.h"

static const char *const policies[] = {
    "strict",          "ignore",        "replace",          "backslashreplace",
    "surrogateescape", "surrogatepass", "xmlcharrefreplace"};
enum { POLICIES = sizeof policies / sizeof policies[0], ROUNDS = 120 };

static const char *const encodings[] = {
    "utf-7",     "utf-8",   "utf-16",         "utf-16-le",
    "utf-16-be", "utf-32",  "utf-32-le",      "utf-32-be",
    "ascii",     "latin-1", "unicode_escape", "raw_unicode_escape"};
enum { ENCODINGS = sizeof encodings / sizeof encodings[0] };

/* What the encodings give a meaning to, and what they do not. */
static const char *const pieces[] = {
    "a",     "plain", "+",        "+!",          "+-",      "-",
    "+AGE-", "+2D3c", "+2D0-",    "+AGE",        "/",       "\\",
    "\\x",   "\\x4",  "\\x41",    "\\u20a",      "\\u20ac", "\\U0010ffff",
    "\\7",   "\\777", "\\U00110", "\\\n",        "\\q",     "\\U00110000",
    "\xff",  "\xfe",  "\xd8",     "\xdc\x01",    "\xdf",    "\xc3\xa9",
    "\x80",  "\xed",  "\xa0",     "\xef\xbb\xbf"};
enum { PIECES = sizeof pieces / sizeof pieces[0] };

static Py_ssize_t random_bytes(char *text, size_t size) {
    text[0] = '\0';
    append_random(text, size, pieces, PIECES, next_random(12));
    size_t length = strlen(text);
    for (unsigned i = next_random(6); i > 0 && length > 0; i--) {
        text[next_random((unsigned)length)] =
            (char)next_random(i % 2 == 0 ? 2 : 256);
    }
    return (Py_ssize_t)length;
}

static void show_digest(const char *encoding, const char *policy) {
    show("%s, %s: %llx", encoding, policy, (unsigned long long)digest);
    digest = 14695981039346656037ULL;
}

TEST(decoding_anything, "PyUnicode_Decode") {
    char text[300];
    random_state = 1;
    for (int j = 0; j < ENCODINGS; j++) {
        for (int k = 0; k < POLICIES; k++) {
            for (int i = 0; i < ROUNDS; i++) {
                Py_ssize_t size = random_bytes(text, sizeof text);
                add_result(
                    PyUnicode_Decode(text, size, encodings[j], policies[k]));
            }
            show_digest(encodings[j], policies[k]);
        }
    }
}

static PyObject *random_characters(void) {
    static const Py_UCS4 limits[] = {0x80, 0x100, 0x800, 0x10000, 0x110000};
    Py_UCS4 characters[30];
    unsigned length = next_random(30);
    unsigned limit = limits[next_random(5)];
    for (unsigned i = 0; i < length; i++) {
        characters[i] = next_random(10) == 0 ? 0xd800 + next_random(0x800)
                                             : next_random(limit);
    }
    return PyUnicode_FromKindAndData(
        PyUnicode_4BYTE_KIND, characters, (Py_ssize_t)length);
}

TEST(encoding_anything, "PyUnicode_AsEncodedString") {
    for (int j = 0; j < ENCODINGS; j++) {
        for (int k = 0; k < POLICIES; k++) {
            for (int i = 0; i < ROUNDS; i++) {
                PyObject *text = random_characters();
                add_result(
                    PyUnicode_AsEncodedString(text, encodings[j], policies[k]));
                Py_DECREF(text);
            }
            show_digest(encodings[j], policies[k]);
        }
    }
}

static PyObject *decode_utf16(
    const char *text, Py_ssize_t size, const char *policy,
    Py_ssize_t *consumed) {
    int order = (int)next_random(3) - 1;
    return PyUnicode_DecodeUTF16Stateful(text, size, policy, &order, consumed);
}

static PyObject *decode_utf32(
    const char *text, Py_ssize_t size, const char *policy,
    Py_ssize_t *consumed) {
    int order = (int)next_random(3) - 1;
    return PyUnicode_DecodeUTF32Stateful(text, size, policy, &order, consumed);
}

/* Reads as far as the bytes are whole, and the rest as it is. */
TEST(reading_what_is_cut_off, "PyUnicode_DecodeUTF7Stateful") {
    static const struct {
        const char *name;
        PyObject *(*decode)(
            const char *, Py_ssize_t, const char *, Py_ssize_t *);
    } decoders[] = {
        {"UTF-7", PyUnicode_DecodeUTF7Stateful},
        {"UTF-8", PyUnicode_DecodeUTF8Stateful},
        {"UTF-16", decode_utf16},
        {"UTF-32", decode_utf32},
        {"escapes", _PyUnicode_DecodeUnicodeEscapeStateful},
        {"raw escapes", _PyUnicode_DecodeRawUnicodeEscapeStateful}};
    char text[300];
    for (size_t j = 0; j < sizeof decoders / sizeof decoders[0]; j++) {
        for (int k = 0; k < POLICIES; k++) {
            for (int i = 0; i < ROUNDS; i++) {
                Py_ssize_t size = random_bytes(text, sizeof text);
                Py_ssize_t consumed = -7;
                PyObject *made =
                    decoders[j].decode(text, size, policies[k], &consumed);
                char line[30];
                snprintf(line, sizeof line, "%lld", (long long)consumed);
                if (made != NULL) {
                    add_to_digest(line);
                }
                add_result(made);
            }
            show_digest(decoders[j].name, policies[k]);
        }
    }
}

TEST(ill_formed_sections, "PyUnicode_DecodeUTF7") {
    static const char *const texts[] = {"+!",  "a+!b", "+~",
                                        "++!", "+",    "+\xe9"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        Py_ssize_t size = (Py_ssize_t)strlen(texts[i]);
        for (int k = 0; k < POLICIES; k++) {
            PyObject *made = PyUnicode_DecodeUTF7(texts[i], size, policies[k]);
            if (made == NULL) {
                show_error(policies[k]);
            } else {
                show_text(policies[k], made);
            }
        }
    }
}

TEST(escapes_that_are_whole, "_PyUnicode_DecodeUnicodeEscapeStateful") {
    static const char *const texts[] = {"",       "ab",    "\\n",     "ab\\",
                                        "ab\\x4", "\\u12", "\\u1234", "\\q"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        Py_ssize_t size = (Py_ssize_t)strlen(texts[i]);
        Py_ssize_t consumed = -7;
        show_result(
            texts[i], _PyUnicode_DecodeUnicodeEscapeStateful(
                          texts[i], size, "replace", &consumed));
        SHOW(consumed);
        consumed = -7;
        show_result(
            texts[i], _PyUnicode_DecodeRawUnicodeEscapeStateful(
                          texts[i], size, "replace", &consumed));
        SHOW(consumed);
    }
}

TEST(errors_without_a_reason, "PyExc_UnicodeError") {
    PyObject *errors[] = {
        PyUnicodeDecodeError_Create("code", "abc", 3, 1, 2, "why"),
        PyUnicodeDecodeError_Create("code", "abc", 3, 0, 3, "why"),
        PyObject_CallFunction(
            PyExc_UnicodeEncodeError, "ssnns", "code", "abc", (Py_ssize_t)1,
            (Py_ssize_t)2, "why"),
        PyObject_CallFunction(
            PyExc_UnicodeTranslateError, "snns", "abc", (Py_ssize_t)1,
            (Py_ssize_t)2, "why")};
    for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++) {
        SHOW_RESULT(PyObject_Str(errors[i]));
        SHOW_STATUS(PyObject_SetAttrString(errors[i], "reason", NULL));
        SHOW_RESULT(PyObject_Str(errors[i]));
        SHOW_STATUS(PyObject_SetAttrString(errors[i], "encoding", NULL));
        SHOW_RESULT(PyObject_Str(errors[i]));
        Py_DECREF(errors[i]);
    }
}

TEST_MAIN(
    NULL, &decoding_anything, &encoding_anything, &reading_what_is_cut_off,
    &ill_formed_sections, &escapes_that_are_whole, &errors_without_a_reason)
