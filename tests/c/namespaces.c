/* types.SimpleNamespace. */
#include "values.h"

#ifndef TESTING_NATIVEWEAKREF
/* CPython exports these without declaring them. */
extern PyTypeObject _PyNamespace_Type;
PyObject *_PyNamespace_New(PyObject *);
#endif

static PyObject *type;

static void ready(void) {
    type = (PyObject *)&_PyNamespace_Type;
    SHOW(_PyNamespace_Type.tp_basicsize);
    show_repr("type", type);
}

static PyObject *make(const char *items) {
    PyObject *dict = value_of(items);
    PyObject *made = _PyNamespace_New(dict);
    Py_DECREF(dict);
    return made;
}

TEST(construction, "") {
    SHOW_RESULT(make("{'a': 1, 'b': 'text'}"));
    SHOW_RESULT(make("{}"));
    SHOW_RESULT(_PyNamespace_New(NULL));
    call_with("namespace", type, "()", "{'x': 1, 'y': [2]}");
    call_with("namespace", type, "()", NULL);
    call_with("namespace", type, "(1,)", NULL);
    call_with("namespace", type, "()", "{1: 2}");
    PyObject *items = value_of("{1: 2, '': 3, 'a': 4}");
    PyObject *made = _PyNamespace_New(items);
    show_repr("names that are none", made);
    RELEASE(items, made);
}

TEST(attributes, "") {
    PyObject *made = make("{'a': 1}");
    SHOW_TRUTH(PyObject_GC_IsTracked(made));
    SHOW_STATUS(PyObject_SetAttrString(made, "b", Py_None));
    show_repr("set", made);
    SHOW_STATUS(PyObject_DelAttrString(made, "a"));
    SHOW_STATUS(PyObject_DelAttrString(made, "a"));
    SHOW_RESULT(PyObject_GetAttrString(made, "missing"));
    SHOW_RESULT(PyObject_GetAttrString(made, "__dict__"));
    SHOW_STATUS(PyObject_SetAttrString(made, "__dict__", Py_None));
    call_attribute(made, "__reduce__", "()", NULL);
    SHOW_STATUS(PyObject_SetAttrString(made, "self", made));
    show_repr("recursive", made);
    SHOW_TRUTH(PyObject_Hash(made) == -1);
    show_error("hash");
    Py_DECREF(made);
    SHOW_TRUTH(PyGC_Collect() > 0);
}

TEST(comparison, "") {
    PyObject *first = make("{'a': 1, 'b': 2}");
    PyObject *second = make("{'b': 2, 'a': 1}");
    PyObject *third = make("{'a': 1}");
    SHOW_RESULT(PyObject_RichCompare(first, second, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(first, third, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(first, third, Py_NE));
    SHOW_RESULT(PyObject_RichCompare(first, third, Py_LT));
    SHOW_RESULT(PyObject_RichCompare(first, Py_None, Py_EQ));
    RELEASE(first, second, third);
}

TEST(a_subtype, "") {
    static PyTypeObject subtype = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Sub",
        .tp_flags = Py_TPFLAGS_DEFAULT,
    };
    subtype.tp_base = &_PyNamespace_Type;
    SHOW_STATUS(PyType_Ready(&subtype));
    call_with("sub", (PyObject *)&subtype, "()", "{'a': 1}");
    PyObject *made = PyObject_CallNoArgs((PyObject *)&subtype);
    PyObject_SetAttrString(made, "self", made);
    show_repr("recursive", made);
    PyObject_DelAttrString(made, "self");
    Py_DECREF(made);
}

TEST_MAIN(ready, &construction, &attributes, &comparison, &a_subtype)
