/* Do the methods that bytearray shares with bytes give what CPython's give? */
#include "harness.h"

#include <string.h>

static PyObject *bytearray(const char *text) {
    return PyByteArray_FromStringAndSize(text, (Py_ssize_t)strlen(text));
}

#define OWN bytearray
#define OWN_TYPE PyByteArray_Type
#define OTHER PyUnicode_FromString
#include "byte_methods.h"

/* Parts are new objects, even where they are the whole. */
TEST(parts_that_are_the_whole, "") {
    PyObject *self = bytearray("hello");
    static const char *const methods[] = {"strip", "copy", "lower"};
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
        PyObject *part = PyObject_CallMethod(self, methods[i], NULL);
        SHOW(part == self);
        Py_DECREF(part);
    }
    Py_DECREF(self);
}

TEST_MAIN(
    NULL, &without_arguments, &finding, &stripping, &splitting,
    &joining_and_replacing, &padding, &converting, &class_methods,
    &parts_that_are_the_whole)
