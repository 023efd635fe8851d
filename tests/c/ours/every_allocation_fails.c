/* Each allocation of a scenario fails once, one after the other. Every time the
 * scenario ends with MemoryError or without an error, nothing is leaked, and
 * the heap holds together. */
#include "failing.h"
#include "referent.h"

#include <string.h>

static PyObject *return_none(PyObject *self, PyObject *reference) {
    (void)self;
    (void)reference;
    return Py_NewRef(Py_None);
}

static PyMethodDef return_none_def = {"return_none", return_none, METH_O, NULL};

static PyObject *referent;
static PyObject *callback;

static int make_references(void) {
    PyObject *shared = PyWeakref_NewRef(referent, NULL);
    PyObject *first =
        shared == NULL ? NULL : PyWeakref_NewRef(referent, callback);
    PyObject *proxy =
        first == NULL ? NULL : PyWeakref_NewProxy(referent, callback);
    PyObject *second =
        proxy == NULL ? NULL : PyWeakref_NewProxy(referent, NULL);
    check_weaklist(referent); /* also where one of them could not be made */
    int done = DONE(second, proxy, first, shared);
    check_weaklist(referent);
    return done;
}

TEST(references_and_proxies, "W-035") {
    referent = new_referent();
    callback = PyCFunction_New(&return_none_def, NULL);
    fail_each_allocation("references", make_references);
    CHECK(weaklist_of(referent) == NULL);
    CHECK(Py_REFCNT(referent) == 1 && Py_REFCNT(callback) == 1);
    RELEASE(referent, callback);
}

static int call_reference_type(void) {
    PyObject *type = (PyObject *)&_PyWeakref_RefType;
    PyObject *made =
        PyObject_CallFunctionObjArgs(type, referent, callback, NULL);
    check_weaklist(referent);
    return DONE(made);
}

TEST(the_reference_type_called, "W-035") {
    referent = new_referent();
    callback = PyCFunction_New(&return_none_def, NULL);
    fail_each_allocation("call", call_reference_type);
    CHECK(weaklist_of(referent) == NULL);
    RELEASE(referent, callback);
}

static int describe_reference(void) {
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *text = reference == NULL ? NULL : PyObject_Repr(reference);
    return DONE(text, reference);
}

TEST(the_repr_of_a_reference, "W-035") {
    referent = new_referent();
    fail_each_allocation("repr", describe_reference);
    RELEASE(referent);
}

static int build_values(void) {
    PyObject *number = PyLong_FromLongLong(1234567890123);
    PyObject *text =
        number == NULL ? NULL : PyUnicode_FromFormat("%d and %R", 12, number);
    PyObject *tuple = text == NULL ? NULL : PyTuple_Pack(2, number, text);
    PyObject *dict = tuple == NULL ? NULL : PyDict_New();
    for (int i = 0; i < 40 && dict != NULL; i++) {
        PyObject *key = PyLong_FromLong(1000 + i);
        if (key == NULL || PyDict_SetItem(dict, key, tuple) < 0) {
            Py_CLEAR(dict);
        }
        Py_XDECREF(key);
    }
    return DONE(dict, tuple, text, number);
}

TEST(values_and_containers, "W-035") {
    fail_each_allocation("values", build_values);
}

static int take_arguments(void) {
    static char first[] = "first";
    static char second[] = "second";
    char *names[] = {first, second, NULL};
    char *block = NULL;
    Py_buffer buffers[10];
    PyObject *object = NULL;
    PyObject *made = Py_BuildValue(
        "(s[(i)]{s:d}yyyyyyyyyy)", "text", 1, "key", 1.5, "", "", "", "", "",
        "", "", "", "", "");
    int taken =
        made != NULL && PyArg_ParseTuple(
                            made, "esOOy*y*y*y*y*y*y*y*y*y*", "latin-1", &block,
                            &object, &object, &buffers[0], &buffers[1],
                            &buffers[2], &buffers[3], &buffers[4], &buffers[5],
                            &buffers[6], &buffers[7], &buffers[8], &buffers[9]);
    CHECK(taken || block == NULL);
    for (int i = 0; taken && i < 10; i++) {
        PyBuffer_Release(&buffers[i]);
    }
    PyMem_Free(block);
    Py_XDECREF(made);
    PyObject *none = taken ? PyTuple_New(0) : NULL;
    PyObject *kwargs =
        taken ? Py_BuildValue("{s:i,s:O}", second, 2, first, Py_None) : NULL;
    int found =
        kwargs != NULL && PyArg_ParseTupleAndKeywords(
                              none, kwargs, "|OO:f", names, &object, &object);
    PyObject *result = found ? PyObject_CallFunction(
                                   (PyObject *)&PyTuple_Type, "((iiiiiiii))", 1,
                                   2, 3, 4, 5, 6, 7, 8)
                             : NULL;
    return DONE(none, kwargs, result);
}

TEST(arguments_without_memory, "") {
    fail_each_allocation("arguments", take_arguments);
}

static PyObject *call_format(const char *text, PyObject *value) {
    PyObject *object = PyUnicode_FromString(text);
    PyObject *method =
        object == NULL ? NULL : PyObject_GetAttrString(object, "format");
    PyObject *result =
        method == NULL ? NULL : PyObject_CallOneArg(method, value);
    Py_XDECREF(object);
    Py_XDECREF(method);
    return result;
}

static int format_values(void) {
    PyObject *number = PyLong_FromLongLong(1234567890123);
    PyObject *real =
        number == NULL ? NULL : PyNumber_TrueDivide(number, Py_True);
    PyObject *texts[5] = {NULL};
    texts[0] =
        real == NULL ? NULL : call_format("{:*>+40,} \xe2\x82\xac", number);
    texts[1] = texts[0] == NULL ? NULL : call_format("{0.real:#_x}", number);
    texts[2] = texts[1] == NULL ? NULL : call_format("{:,.300f}", real);
    texts[3] =
        texts[2] == NULL ? NULL : call_format("{0!r:^{0:.0f}0.5}", Py_True);
    texts[4] = texts[3] == NULL ? NULL : call_format("{:n}", real);
    int made = texts[4] != NULL;
    release(texts, 5);
    return DONE(real, number) && made;
}

static int put_values(void) {
    PyObject *format = PyUnicode_FromString("%r %#x \xe2\x82\xac%%%60.50f");
    PyObject *bytes =
        format == NULL ? NULL : PyBytes_FromString("%a %+d %-9g|%b");
    PyObject *number = bytes == NULL ? NULL : PyLong_FromLongLong(1LL << 62);
    PyObject *values =
        number == NULL ? NULL : PyTuple_Pack(3, number, number, number);
    PyObject *text = values == NULL ? NULL : PyUnicode_Format(format, values);
    PyObject *real = text == NULL ? NULL : PyFloat_FromDouble(0.1);
    PyObject *more =
        real == NULL ? NULL : PyTuple_Pack(4, text, number, real, bytes);
    PyObject *result = more == NULL ? NULL : PyNumber_Remainder(bytes, more);
    return DONE(format, bytes, number, values, text, real, more, result);
}

TEST(formats_without_memory, "W-035") {
    fail_each_allocation("formats", format_values);
    fail_each_allocation("values", put_values);
}

TEST_MAIN(
    ready_referents, &references_and_proxies, &the_reference_type_called,
    &the_repr_of_a_reference, &values_and_containers, &arguments_without_memory,
    &formats_without_memory)
