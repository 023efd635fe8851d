/* How are slices made, read, cut to a length, compared and hashed? */
#include "containers.h"

static PyObject *three(PyObject *a, PyObject *b, PyObject *c) {
    PyObject *slice = PySlice_New(a, b, c);
    RELEASE(a, b, c);
    return slice;
}

TEST(parts_are_any_objects, "W-322") {
    PyObject *slice = three(INT(1), TEXT("x"), NULL);
    show_repr("slice", slice);
    SHOW_TRUTH(PySlice_Check(slice));
    SHOW_TRUTH(PySlice_Check(Py_None));
    SHOW_RESULT(PyObject_GetAttrString(slice, "start"));
    SHOW_RESULT(PyObject_GetAttrString(slice, "stop"));
    SHOW_RESULT(PyObject_GetAttrString(slice, "step"));
    SHOW_STATUS(PyObject_SetAttrString(slice, "start", Py_None));
    SHOW_TRUTH(((PySliceObject *)slice)->step == Py_None);
    SHOW(PyObject_GC_IsTracked(slice));
    SHOW_RESULT(CALL0(slice, "__reduce__"));
    Py_DECREF(slice);
}

TEST(the_type_makes_slices, "W-322") {
    PyObject *type = (PyObject *)&PySlice_Type;
    PyObject *one = PyLong_FromLong(1);
    PyObject *empty = PyTuple_New(0);
    PyObject *keywords = PyDict_New();
    PyDict_SetItemString(keywords, "stop", one);
    SHOW_RESULT(PyObject_CallNoArgs(type));
    SHOW_RESULT(PyObject_CallOneArg(type, one));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, one, Py_None, NULL));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, one, one, one, NULL));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, one, one, one, one, NULL));
    SHOW_RESULT(PyObject_Call(type, empty, keywords));
    RELEASE(one, empty, keywords);
}

static void show_unpacked(PyObject *slice) {
    Py_ssize_t start = 77, stop = 77, step = 77;
    show_repr("slice", slice);
    int status = PySlice_Unpack(slice, &start, &stop, &step);
    SHOW_STATUS(status);
    if (status < 0) {
        Py_ssize_t none = 77;
        SHOW_STATUS(
            PySlice_GetIndicesEx(slice, 5, &start, &stop, &step, &none));
        SHOW(none);
        SHOW_STATUS(
            (PySlice_GetIndicesEx)(slice, 5, &start, &stop, &step, &none));
        return;
    }
    show("%lld %lld %lld", (long long)start, (long long)stop, (long long)step);
    static const Py_ssize_t lengths[] = {0, 1, 5};
    for (size_t i = 0; i < 3; i++) {
        Py_ssize_t low = start, high = stop;
        Py_ssize_t count = PySlice_AdjustIndices(lengths[i], &low, &high, step);
        show(
            "of %d: %d from %d to %d", (int)lengths[i], (int)count, (int)low,
            (int)high);
    }
    Py_ssize_t count = 77;
    SHOW_STATUS(PySlice_GetIndicesEx(slice, 5, &start, &stop, &step, &count));
    SHOW(count);
    count = 77;
    SHOW_STATUS((PySlice_GetIndicesEx)(slice, 5, &start, &stop, &step, &count));
    SHOW(count);
}

TEST(slices_are_unpacked_and_cut, "W-322") {
    PyObject *huge = PyLong_FromUnsignedLongLong(~0ULL);
    PyObject *tiny = PyNumber_Negative(huge);
    PyObject *slices[] = {
        three(NULL, NULL, NULL),
        three(INT(1), INT(3), NULL),
        three(INT(-2), NULL, INT(-1)),
        three(NULL, INT(-3), INT(-2)),
        three(REF(huge), REF(tiny), REF(tiny)),
        three(REF(tiny), REF(huge), REF(huge)),
        three(NULL, NULL, PyLong_FromSsize_t(PY_SSIZE_T_MIN)),
        three(NULL, NULL, INT(0)),
        three(TEXT("x"), NULL, NULL),
        three(NULL, TEXT("x"), NULL),
        three(NULL, NULL, TEXT("x")),
        three(Py_NewRef(Py_True), NULL, NULL)};
    for (size_t i = 0; i < sizeof slices / sizeof *slices; i++) {
        show_unpacked(slices[i]);
        Py_DECREF(slices[i]);
    }
    RELEASE(huge, tiny);
}

TEST(the_older_form_refuses_what_is_out_of_range, "W-322") {
    PyObject *slices[] = {
        three(NULL, NULL, NULL),       three(INT(1), INT(3), NULL),
        three(INT(-2), NULL, INT(-1)), three(NULL, NULL, INT(0)),
        three(INT(5), NULL, NULL),     three(NULL, INT(6), NULL),
        three(INT(-9), INT(-8), NULL), three(TEXT("x"), NULL, NULL),
        three(NULL, TEXT("x"), NULL),  three(NULL, NULL, TEXT("x"))};
    for (size_t i = 0; i < sizeof slices / sizeof *slices; i++) {
        Py_ssize_t start, stop, step;
        show_repr("slice", slices[i]);
        int status = PySlice_GetIndices(slices[i], 5, &start, &stop, &step);
        SHOW_STATUS(status);
        if (status == 0) {
            show("%d %d %d", (int)start, (int)stop, (int)step);
        }
        Py_DECREF(slices[i]);
    }
}

TEST(indices_of_any_size, "W-322") {
    PyObject *huge = PyLong_FromUnsignedLongLong(~0ULL);
    PyObject *slices[] = {
        three(NULL, NULL, NULL),           three(NULL, NULL, INT(-1)),
        three(INT(2), INT(-2), NULL),      three(INT(-2), INT(2), INT(-3)),
        three(INT(-99), INT(99), NULL),    three(INT(99), INT(-99), INT(-2)),
        three(REF(huge), NULL, REF(huge)), three(NULL, NULL, INT(0)),
        three(TEXT("x"), NULL, NULL),      three(NULL, NULL, TEXT("x"))};
    for (size_t i = 0; i < sizeof slices / sizeof *slices; i++) {
        show_repr("slice", slices[i]);
        SHOW_RESULT(CALL1(slices[i], "indices", INT(0)));
        SHOW_RESULT(CALL1(slices[i], "indices", INT(10)));
        SHOW_RESULT(CALL1(slices[i], "indices", REF(huge)));
        Py_DECREF(slices[i]);
    }
    PyObject *slice = PySlice_New(NULL, NULL, NULL);
    SHOW_RESULT(CALL1(slice, "indices", INT(-1)));
    SHOW_RESULT(CALL1(slice, "indices", TEXT("x")));
    SHOW_RESULT(CALL0(slice, "indices"));
    RELEASE(slice, huge);
}

TEST(slices_compare_as_tuples, "W-228") {
    PyObject *slices[] = {
        three(NULL, INT(1), NULL), three(NULL, INT(1), NULL),
        three(INT(1), INT(2), INT(3)), three(INT(1), INT(3), INT(2))};
    for (int op = Py_LT; op <= Py_GE; op++) {
        show("operator %d", op);
        SHOW_RESULT(PyObject_RichCompare(slices[0], slices[1], op));
        SHOW_RESULT(PyObject_RichCompare(slices[0], slices[0], op));
        SHOW_RESULT(PyObject_RichCompare(slices[2], slices[3], op));
        SHOW_RESULT(PyObject_RichCompare(slices[0], slices[2], op));
        SHOW_RESULT(PyObject_RichCompare(slices[0], Py_None, op));
    }
    SHOW(PyObject_Hash(slices[2]));
    SHOW(PyObject_Hash(slices[2]) == PyObject_Hash(slices[3]));
    PyObject *unhashable = three(PyList_New(0), NULL, NULL);
    SHOW_STATUS(PyObject_Hash(unhashable));
    Py_DECREF(unhashable);
    RELEASE(slices[0], slices[1], slices[2], slices[3]);
}

TEST_MAIN(
    NULL, &parts_are_any_objects, &the_type_makes_slices,
    &slices_are_unpacked_and_cut, &the_older_form_refuses_what_is_out_of_range,
    &indices_of_any_size, &slices_compare_as_tuples)
