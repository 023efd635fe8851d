/* Can C code read and write fields by their description? */
#include "harness.h"

#include <stddef.h>
#include <structmember.h>

struct record {
    int number;
    double real;
    PyObject *object;
    char letter;
    int fixed;
};

static PyMemberDef fields[] = {
    {"number", Py_T_INT, offsetof(struct record, number), 0, NULL},
    {"real", Py_T_DOUBLE, offsetof(struct record, real), 0, NULL},
    {"object", _Py_T_OBJECT, offsetof(struct record, object), 0, NULL},
    {"letter", Py_T_CHAR, offsetof(struct record, letter), 0, NULL},
    {"fixed", Py_T_INT, offsetof(struct record, fixed), Py_READONLY, NULL},
    {"unknown", 99, offsetof(struct record, fixed), 0, NULL},
    {"relative", Py_T_INT, 0, Py_RELATIVE_OFFSET, NULL}};

enum { FIELDS = sizeof fields / sizeof fields[0] };

TEST(fields_are_read_and_written, "W-145") {
    struct record record = {7, 0.5, NULL, 'x', 9};
    PyObject *values[] = {
        PyLong_FromLong(3), PyFloat_FromDouble(1.5), PyUnicode_FromString("y"),
        NULL};
    for (int i = 0; i < FIELDS; i++) {
        show("%s", fields[i].name);
        SHOW_RESULT(PyMember_GetOne((char *)&record, &fields[i]));
        for (int j = 0; j < 4; j++) {
            if (fields[i].type == Py_T_DOUBLE) {
                record.real = 2.5; /* CPython stores -1 where it fails */
            }
            SHOW_STATUS(
                PyMember_SetOne((char *)&record, &fields[i], values[j]));
            if (fields[i].type != Py_T_DOUBLE || j < 2) {
                SHOW_RESULT(PyMember_GetOne((char *)&record, &fields[i]));
            }
        }
    }
    CHECK(record.object == NULL);
    RELEASE(values[0], values[1], values[2]);
}

TEST(a_function_of_old_calls, "") {
    PyObject *args = PyTuple_Pack(1, Py_True);
    SHOW_RESULT(PyCFunction_Call((PyObject *)&PyLong_Type, args, NULL));
    SHOW_RESULT(PyCFunction_Call(Py_None, args, NULL));
    Py_DECREF(args);
}

TEST_MAIN(NULL, &fields_are_read_and_written, &a_function_of_old_calls)
