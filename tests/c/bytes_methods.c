/* Do the methods of bytes give what CPython's give? Every method over a table
 * of receivers and of arguments. */
#include "harness.h"

#include <string.h>

/* One argument from its description: b: bytes, s: str, i: int, n None, x a
 * tuple. */
static PyObject *argument(const char *text) {
    switch (text[0]) {
    case 'b':
        return PyBytes_FromString(text + 2);
    case 's':
        return PyUnicode_FromString(text + 2);
    case 'i':
        return PyLong_FromString(text + 2, NULL, 10);
    case 'x': {
        PyObject *first = PyBytes_FromString("he");
        PyObject *second = PyBytes_FromString("lo");
        PyObject *tuple = PyTuple_Pack(2, first, second);
        RELEASE(first, second);
        return tuple;
    }
    case 't': {
        char table[256];
        for (int i = 0; i < 256; i++) {
            table[i] = (char)(i ^ 0x20);
        }
        return PyBytes_FromStringAndSize(table, text[1] == '\0' ? 256 : 255);
    }
    default:
        return Py_NewRef(Py_None);
    }
}

enum { most_arguments = 4 };

/* Arguments are separated by bars. */
static void call(PyObject *self, const char *method, const char *arguments) {
    PyObject *values[most_arguments + 1];
    char text[200];
    size_t count = 0;
    snprintf(text, sizeof text, "%s", arguments);
    values[0] = self;
    for (char *at = strtok(text, "|"); at != NULL; at = strtok(NULL, "|")) {
        values[++count] = argument(at);
    }
    PyObject *name = PyUnicode_FromString(method);
    char label[300];
    snprintf(label, sizeof label, "%s(%s)", method, arguments);
    show_result(
        label, PyObject_VectorcallMethod(name, values, count + 1, NULL));
    release(values + 1, count);
    Py_DECREF(name);
}

static const char *const receivers[] = {
    "",
    "hello",
    "  hello world\t\n",
    "Hello World",
    "HELLO",
    "a,b,,c",
    "123",
    "hello1",
    "l",
    "line one\nline two\r\nthree\rfour\n\n",
    "ab\xff\x80",
    "+42",
    "-7",
    "a\tbc\td",
    "hellohello",
    "They're Bill's",
    "\x0b\x0c \r",
};
enum { receiver_count = sizeof receivers / sizeof receivers[0] };

static void call_all(const char *method, const char *const *arguments) {
    for (int i = 0; i < receiver_count; i++) {
        PyObject *self = PyBytes_FromString(receivers[i]);
        for (const char *const *row = arguments; *row != NULL; row++) {
            call(self, method, *row);
        }
        Py_DECREF(self);
    }
}

TEST(without_arguments, "") {
    static const char *const methods[] = {
        "capitalize", "isalnum",    "isalpha", "isascii",   "isdigit",
        "islower",    "isspace",    "istitle", "isupper",   "lower",
        "swapcase",   "title",      "upper",   "__bytes__", "strip",
        "lstrip",     "rstrip",     "split",   "rsplit",    "splitlines",
        "hex",        "expandtabs",
    };
    static const char *const none[] = {"", NULL};
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
        call_all(methods[i], none);
    }
}

TEST(finding, "") {
    static const char *const methods[] = {
        "find", "rfind", "index", "rindex", "count", "startswith", "endswith"};
    static const char *const rows[] = {
        "",
        "b:l",
        "b:lo",
        "b:",
        "i:108",
        "i:256",
        "i:-1",
        "n",
        "s:l",
        "b:l|i:3",
        "b:l|i:-2",
        "b:l|i:1|i:3",
        "b:|i:5",
        "b:|i:6",
        "b:|i:100",
        "b:l|n|i:-1",
        "b:l|s:x",
        "b:l|i:0|i:99999999999999999999",
        "b:l|i:1|i:2|i:3",
        "x",
        "b:he",
        "b:hello",
        "b:hello!",
        "x|i:1",
        NULL};
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
        call_all(methods[i], rows);
    }
}

TEST(stripping, "") {
    static const char *const methods[] = {
        "strip", "lstrip", "rstrip", "removeprefix", "removesuffix"};
    static const char *const rows[] = {"n",   "b:ho", "b:",   "b: \n",   "i:1",
                                       "s:h", "b:he", "b:lo", "b:h|b:o", NULL};
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
        call_all(methods[i], rows);
    }
}

TEST(splitting, "") {
    static const char *const methods[] = {"split", "rsplit"};
    static const char *const rows[] = {
        "n",     "b:,",   "b:l",         "b:ll",     "b:",      "n|i:0",
        "n|i:1", "n|i:2", "b:l|i:1",     "b:l|i:-5", "b:,|i:0", "i:44",
        "s:,",   "b:,|n", "b:,|i:1|i:2", NULL};
    static const char *const parts[] = {"partition", "rpartition"};
    static const char *const separators[] = {
        "b:,", "b:l", "b:xyz", "b:", "n", "b:ll", NULL};
    static const char *const lines[] = {"i:0", "i:1", "n", "i:1|i:2", NULL};
    for (int i = 0; i < 2; i++) {
        call_all(methods[i], rows);
        call_all(parts[i], separators);
    }
    call_all("splitlines", lines);
}

TEST(joining_and_replacing, "") {
    static const char *const joins[] = {"x",     "n", "i:1", "b:abc",
                                        "s:abc", "",  NULL};
    static const char *const replaces[] = {
        "b:l|b:LL",     "b:l|b:",  "b:ll|b:x", "b:|b:-",     "b:|b:",
        "b:l|b:x|i:1",  "b:l|b:l", "b:zz|b:y", "b:|b:-|i:2", "b:l|b:x|i:0",
        "b:l|b:x|i:-1", "b:l",     "i:1|b:x",  "b:l|n",      "b:hello|b:",
        "b:l|b:x|n",    NULL};
    call_all("join", joins);
    call_all("replace", replaces);
}

TEST(padding, "") {
    static const char *const methods[] = {"center", "ljust", "rjust"};
    static const char *const rows[] = {
        "i:0",       "i:8",    "i:9", "i:-1", "i:12|b:*",    "i:12|b:",
        "i:12|b:ab", "i:12|n", "n",   "",     "i:3|b:x|b:y", NULL};
    static const char *const zeros[] = {"i:0", "i:8", "i:-1", "n", NULL};
    static const char *const tabs[] = {"i:0", "i:4", "i:1", "i:-3", "n", NULL};
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
        call_all(methods[i], rows);
    }
    call_all("zfill", zeros);
    call_all("expandtabs", tabs);
}

TEST(converting, "") {
    static const char *const hex[] = {
        "s:-", "b::", "s:-|i:2",    "s:-|i:-2",  "s:-|i:0", "s:--",
        "s:",  "i:1", "s:\xc3\xa9", "s:-|i:100", "s:-|n",   NULL};
    static const char *const translations[] = {
        "t", "n", "t-", "n|b:l", "t|b:lo", "b:", "i:1", "", "t|n", NULL};
    static const char *const decodings[] = {
        "",
        "s:utf-8",
        "s:ascii",
        "s:latin-1",
        "s:ascii|s:replace",
        "s:utf-8|s:ignore",
        "s:nonsense",
        "i:1",
        "s:utf-8|i:1",
        NULL};
    call_all("hex", hex);
    call_all("translate", translations);
    call_all("decode", decodings);
}

TEST(class_methods, "") {
    PyObject *type = (PyObject *)&PyBytes_Type;
    static const char *const texts[] = {
        "s:",    "s:00ff",     "s:00 FF\t1a", "s:0", "s:0g", "s:00f", "s:zz",
        "s:0 0", "s:\xc3\xa9", "b:00",        "n",   "s:  ", "",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        call(type, "fromhex", texts[i]);
    }
    PyObject *from = PyBytes_FromString("ab");
    PyObject *to = PyBytes_FromString("xy");
    PyObject *name = PyUnicode_FromString("maketrans");
    PyObject *values[] = {type, from, to};
    PyObject *table = PyObject_VectorcallMethod(name, values, 3, NULL);
    SHOW(PyBytes_Size(table));
    SHOW(PyBytes_AS_STRING(table)['a']);
    SHOW(PyBytes_AS_STRING(table)['b']);
    SHOW(PyBytes_AS_STRING(table)['c']);
    call(type, "maketrans", "b:a|b:xy");
    call(type, "maketrans", "b:a");
    call(type, "maketrans", "b:a|n");
    RELEASE(from, to, name, table);
}

TEST(parts_that_are_the_whole, "") {
    PyObject *self = PyBytes_FromString("hello");
    static const char *const methods[] = {"strip", "__bytes__"};
    for (int i = 0; i < 2; i++) {
        PyObject *name = PyUnicode_FromString(methods[i]);
        PyObject *part = PyObject_VectorcallMethod(name, &self, 1, NULL);
        SHOW(part == self);
        RELEASE(part, name);
    }
    Py_DECREF(self);
}

TEST_MAIN(
    NULL, &without_arguments, &finding, &stripping, &splitting,
    &joining_and_replacing, &padding, &converting, &class_methods,
    &parts_that_are_the_whole)
