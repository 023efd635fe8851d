/* A special method that does to its object what called it ends with a
 * RecursionError, not with an overflow of the stack. */
#include "class_body.h"

static PyObject *from_status(int status) {
    return status < 0 ? NULL : PyBool_FromLong(status);
}

static PyObject *from_size(Py_ssize_t size) {
    return size < 0 ? NULL : PyLong_FromSsize_t(size);
}

static PyObject *add(PyObject *o) {
    return PyNumber_Add(o, Py_None);
}

static PyObject *reflected(PyObject *o) {
    return PyNumber_Add(Py_None, o);
}

static PyObject *in_place(PyObject *o) {
    return PyNumber_InPlaceAdd(o, Py_None);
}

static PyObject *power(PyObject *o) {
    return PyNumber_Power(o, Py_None, Py_None);
}

static PyObject *truth(PyObject *o) {
    return from_status(PyObject_IsTrue(o));
}

static PyObject *length(PyObject *o) {
    return from_size(PyObject_Size(o));
}

static PyObject *item(PyObject *o) {
    return PyObject_GetItem(o, Py_None);
}

static PyObject *set_item(PyObject *o) {
    return from_status(PyObject_SetItem(o, Py_None, Py_None));
}

static PyObject *contains(PyObject *o) {
    return from_status(PySequence_Contains(o, Py_None));
}

static PyObject *hash(PyObject *o) {
    return from_size(PyObject_Hash(o));
}

static PyObject *equal(PyObject *o) {
    return PyObject_RichCompare(o, Py_None, Py_EQ);
}

static PyObject *attribute(PyObject *o) {
    return PyObject_GetAttrString(o, "x");
}

static PyObject *set_attribute(PyObject *o) {
    return from_status(PyObject_SetAttrString(o, "x", Py_None));
}

static PyObject *descriptor(PyObject *o) {
    return Py_TYPE(o)->tp_descr_get(o, Py_None, NULL);
}

static PyObject *descriptor_set(PyObject *o) {
    return from_status(Py_TYPE(o)->tp_descr_set(o, Py_None, Py_None));
}

static PyObject *construct(PyObject *o) {
    return PyObject_CallNoArgs(PyType_Check(o) ? o : (PyObject *)Py_TYPE(o));
}

static const struct {
    const char *name;
    PyObject *(*operation)(PyObject *);
} cases[] = {
    {"__add__", add},
    {"__radd__", reflected},
    {"__iadd__", in_place},
    {"__pow__", power},
    {"__neg__", PyNumber_Negative},
    {"__index__", PyNumber_Index},
    {"__int__", PyNumber_Long},
    {"__bool__", truth},
    {"__len__", length},
    {"__getitem__", item},
    {"__setitem__", set_item},
    {"__contains__", contains},
    {"__hash__", hash},
    {"__eq__", equal},
    {"__repr__", PyObject_Repr},
    {"__str__", PyObject_Str},
    {"__getattr__", attribute},
    {"__getattribute__", attribute},
    {"__setattr__", set_attribute},
    {"__get__", descriptor},
    {"__set__", descriptor_set},
    {"__call__", PyObject_CallNoArgs},
    {"__iter__", PyObject_GetIter},
    {"__next__", PyIter_Next},
    {"__init__", construct},
    {"__new__", construct},
};

static PyObject *(*running)(PyObject *);

static PyObject *again(PyObject *self, PyObject *args) {
    (void)self;
    return running(PyTuple_GetItem(args, 0));
}

TEST(every_operation_ends, "") {
    static PyMethodDef definition = {"again", again, METH_VARARGS, NULL};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        PyObject *plain = class_with("C", NULL, NULL, NULL);
        PyObject *instance = instance_of(plain);
        PyObject *method = i + 1 == sizeof cases / sizeof cases[0]
                               ? PyCFunction_New(&definition, NULL)
                               : method_of(&definition);
        CHECK(PyObject_SetAttrString(plain, cases[i].name, method) == 0);
        running = cases[i].operation;
        show_result(cases[i].name, running(instance));
        RELEASE(plain, instance, method);
    }
}

TEST_MAIN(NULL, &every_operation_ends)
