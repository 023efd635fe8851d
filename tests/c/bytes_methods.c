/* Do the methods of bytes give what CPython's give? Every method over a table
 * of receivers and of arguments. */
#include "harness.h"

#define OWN PyBytes_FromString
#define OWN_TYPE PyBytes_Type
#define OTHER PyUnicode_FromString
#include "byte_methods.h"

TEST(bytes_alone, "") {
    static const char *const none[] = {"", NULL};
    call_all("__bytes__", none);
    call_all("__getnewargs__", none);
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
    &joining_and_replacing, &padding, &converting, &class_methods, &bytes_alone,
    &parts_that_are_the_whole)
