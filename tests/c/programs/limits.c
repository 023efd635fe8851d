#include "limits.h"

#include "contents.h"
#include "describe.h"

enum { LARGEST = 64 };

int is_large_int(PyObject *object) {
    if (PyFloat_Check(object)) {
        double value = PyFloat_AS_DOUBLE(object);
        return value > LARGEST || value < -LARGEST;
    }
    if (!PyLong_Check(object)) {
        return 0;
    }
    int overflow;
    long value = PyLong_AsLongAndOverflow(object, &overflow);
    return overflow != 0 || value > LARGEST || value < -LARGEST;
}

int is_iterator(PyObject *object) {
    return PyIter_Check(object);
}

int has_unordered(PyObject *object) {
    return is_iterator(object) || has_address(object, 3);
}
