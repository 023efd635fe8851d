/* How does a property behave? */
#include "things.h"

static PyObject *property_type(void) {
    return (PyObject *)&PyProperty_Type;
}

TEST(a_property_calls_its_functions, "") {
    PyObject *get = new_function("get");
    PyObject *set = new_function("set");
    PyObject *del = new_function("delete");
    PyObject *full =
        PyObject_CallFunctionObjArgs(property_type(), get, set, del, NULL);
    descrgetfunc read = PyProperty_Type.tp_descr_get;
    descrsetfunc write = PyProperty_Type.tp_descr_set;
    SHOW_RESULT(read(full, thing, NULL));
    SHOW_STATUS(write(full, thing, Py_True));
    SHOW_STATUS(write(full, thing, NULL));
    SHOW_TRUTH(read(full, NULL, (PyObject *)&thing_type) == full);
    show_attribute(full, "__doc__");
    show_attribute(full, "__isabstractmethod__");
    PyObject *got = PyObject_GetAttrString(full, "fget");
    SHOW_TRUTH(got == get);
    SHOW_STATUS(PyObject_SetAttrString(full, "fget", Py_None));
    SHOW_STATUS(PyObject_SetAttrString(full, "__doc__", Py_True));
    show_attribute(full, "__doc__");
    SHOW(PyProperty_Type.tp_basicsize);
    RELEASE(get, set, del, full, full, got);
}

TEST(a_property_without_a_function_refuses, "") {
    PyObject *empty = PyObject_CallNoArgs(property_type());
    descrgetfunc read = PyProperty_Type.tp_descr_get;
    descrsetfunc write = PyProperty_Type.tp_descr_set;
    SHOW_RESULT(read(empty, thing, NULL));
    SHOW_STATUS(write(empty, thing, Py_True));
    SHOW_STATUS(write(empty, thing, NULL));
    PyObject *set_name = PyObject_GetAttrString(empty, "__set_name__");
    PyObject *name = PyUnicode_FromString("size");
    SHOW_RESULT(PyObject_CallOneArg(set_name, Py_None));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(set_name, Py_None, name, NULL));
    SHOW_RESULT(read(empty, thing, NULL));
    SHOW_STATUS(write(empty, thing, Py_True));
    SHOW_STATUS(write(empty, thing, NULL));
    show_attribute(empty, "fget");
    show_attribute(empty, "__doc__");
    RELEASE(empty, set_name, name);
}

TEST(a_property_is_copied_with_one_function_changed, "") {
    PyObject *get = new_function("get");
    PyObject *empty = PyObject_CallNoArgs(property_type());
    PyObject *getter = PyObject_GetAttrString(empty, "getter");
    PyObject *with_get = PyObject_CallOneArg(getter, get);
    show_attribute(with_get, "fget");
    show_attribute(with_get, "fset");
    show_attribute(with_get, "__doc__");
    PyObject *setter = PyObject_GetAttrString(with_get, "setter");
    PyObject *with_both = PyObject_CallOneArg(setter, get);
    show_attribute(with_both, "fget");
    show_attribute(with_both, "fset");
    show_attribute(with_both, "fdel");
    show_attribute(with_both, "__doc__");
    SHOW_TRUTH(is_documented(setter));
    RELEASE(get, empty, getter, with_get, setter, with_both);
}

TEST(a_property_checks_its_arguments, "") {
    PyObject *five =
        PyTuple_Pack(5, Py_None, Py_None, Py_None, Py_None, Py_None);
    PyObject *one = PyTuple_Pack(1, Py_None);
    PyObject *none = PyTuple_New(0);
    PyObject *unknown = PyDict_New();
    PyDict_SetItemString(unknown, "x", Py_True);
    PyObject *known = PyDict_New();
    PyDict_SetItemString(known, "fget", Py_True);
    PyDict_SetItemString(known, "doc", Py_False);
    SHOW_RESULT(PyObject_Call(property_type(), five, NULL));
    SHOW_RESULT(PyObject_Call(property_type(), none, unknown));
    SHOW_RESULT(PyObject_Call(property_type(), one, known));
    PyObject *made = PyObject_Call(property_type(), none, known);
    show_attribute(made, "fget");
    show_attribute(made, "__doc__");
    RELEASE(five, one, none, unknown, known, made);
}

TEST_MAIN(
    ready_things, &a_property_calls_its_functions,
    &a_property_without_a_function_refuses,
    &a_property_is_copied_with_one_function_changed,
    &a_property_checks_its_arguments)
