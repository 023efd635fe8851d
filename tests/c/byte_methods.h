/* The methods that bytes and bytearray share, beyond those of shared_methods.h.
 * Before this: OWN and OTHER as there, and OWN_TYPE. */
#ifndef TESTS_C_BYTE_METHODS_H
#define TESTS_C_BYTE_METHODS_H

#include "harness.h"

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

#include "shared_methods.h"

TEST(without_arguments, "") {
    static const char *const methods[] = {
        "capitalize", "isalnum", "isalpha",    "isascii", "isdigit",  "islower",
        "isspace",    "istitle", "isupper",    "lower",   "swapcase", "title",
        "upper",      "strip",   "lstrip",     "rstrip",  "split",    "rsplit",
        "splitlines", "hex",     "expandtabs",
    };
    static const char *const none[] = {"", NULL};
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
        call_all(methods[i], none);
    }
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
    PyObject *type = (PyObject *)&OWN_TYPE;
    static const char *const texts[] = {
        "s:",    "s:00ff",     "s:00 FF\t1a", "s:0", "s:0g", "s:00f", "s:zz",
        "s:0 0", "s:\xc3\xa9", "b:00",        "n",   "s:  ", "",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        call(type, "fromhex", texts[i]);
    }
    PyObject *from = OWN("ab");
    PyObject *to = OWN("xy");
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

#endif
