/* Static methods, class methods and bound methods around a function; super. */
#include "things.h"

static void wrap(PyTypeObject *type, PyObject *(*make)(PyObject *)) {
    PyObject *function = new_function("wrapped");
    PyObject *wrapped = make(function);
    show_repr("repr", wrapped);
    descrgetfunc get = type->tp_descr_get;
    PyObject *bound = get(wrapped, thing, (PyObject *)&thing_type);
    show_repr("bound", bound);
    SHOW_RESULT(PyObject_CallOneArg(bound, Py_None));
    SHOW_RESULT(PyObject_CallOneArg(wrapped, Py_None));
    show_attribute(wrapped, "__dict__");
    show_attribute(wrapped, "__name__");
    PyObject *constructed = PyObject_CallOneArg((PyObject *)type, function);
    show_attribute(constructed, "__name__");
    show_attribute(constructed, "__qualname__");
    show_attribute(constructed, "__doc__");
    show_attribute(constructed, "__wrapped__");
    SHOW_STATUS(PyObject_SetAttrString(constructed, "x", Py_True));
    show_attribute(constructed, "x");
    SHOW_STATUS(PyObject_SetAttrString(constructed, "__dict__", Py_True));
    SHOW_STATUS(PyObject_SetAttrString(constructed, "__dict__", NULL));
    SHOW_RESULT(PyObject_CallNoArgs((PyObject *)type));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(
        (PyObject *)type, function, function, NULL));
    PyObject *none = PyTuple_New(0);
    PyObject *raw = type->tp_new(type, none, NULL);
    SHOW_RESULT(get(raw, thing, (PyObject *)&thing_type));
    show_attribute(raw, "__func__");
    SHOW(type->tp_basicsize);
    RELEASE(function, wrapped, bound, constructed, none, raw);
}

TEST(static_methods_around_a_callable, "") {
    wrap(&PyStaticMethod_Type, PyStaticMethod_New);
}

TEST(class_methods_around_a_callable, "") {
    wrap(&PyClassMethod_Type, PyClassMethod_New);
}

TEST(bound_methods, "") {
    PyObject *function = new_function("bound");
    PyObject *one = PyMethod_New(function, thing);
    PyObject *two = PyMethod_New(function, thing);
    PyObject *other = PyMethod_New(function, derived);
    show_repr("repr", one);
    SHOW_TRUTH(PyMethod_Check(one));
    SHOW_TRUTH(PyMethod_GET_SELF(one) == thing);
    SHOW_TRUTH(PyMethod_Function(one) == function);
    SHOW_RESULT(PyObject_CallNoArgs(one));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(one, Py_None, Py_True, NULL));
    PyObject *args[] = {Py_None, Py_True};
    SHOW_RESULT(PyObject_Vectorcall(one, args, 2, NULL));
    SHOW_RESULT(PyObject_RichCompare(one, two, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(one, other, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(one, other, Py_NE));
    SHOW_RESULT(PyObject_RichCompare(one, Py_None, Py_LT));
    SHOW_TRUTH(PyObject_Hash(one) == PyObject_Hash(two));
    show_attribute(one, "__doc__");
    show_attribute(one, "__name__");
    show_attribute(one, "__nothing__");
    SHOW_STATUS(PyObject_SetAttrString(one, "__name__", Py_None));
    SHOW_RESULT(PyMethod_New(function, NULL));
    SHOW_RESULT(PyMethod_Function(Py_None));
    PyObject *type = (PyObject *)&PyMethod_Type;
    SHOW_RESULT(PyObject_CallOneArg(type, function));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, Py_None, thing, NULL));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, function, Py_None, NULL));
    PyObject *reference = PyWeakref_NewRef(one, NULL);
    RELEASE(one, two, other, function);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == Py_None);
    Py_DECREF(reference);
}

TEST(super_looks_behind_a_class, "") {
    PyObject *type = (PyObject *)&PySuper_Type;
    PyObject *of_derived = (PyObject *)&derived_type;
    PyObject *bound =
        PyObject_CallFunctionObjArgs(type, of_derived, derived, NULL);
    show_repr("bound", bound);
    PyObject *repr = PyObject_GetAttrString(bound, "__repr__");
    show_repr("behind", repr);
    show_attribute(bound, "read_only");
    show_attribute(bound, "__thisclass__");
    show_attribute(bound, "__self__");
    show_attribute(bound, "__self_class__");
    show_attribute(bound, "__nothing__");
    PyObject *of_class =
        PyObject_CallFunctionObjArgs(type, of_derived, of_derived, NULL);
    show_attribute(of_class, "no_args");
    show_attribute(of_class, "of_class");
    PyObject *unbound = PyObject_CallOneArg(type, of_derived);
    show_repr("unbound", unbound);
    show_attribute(unbound, "__self__");
    PyObject *later = PySuper_Type.tp_descr_get(unbound, derived, of_derived);
    show_repr("bound later", later);
    SHOW_RESULT(PySuper_Type.tp_descr_get(unbound, Py_True, NULL));
    SHOW_RESULT(PyObject_CallNoArgs(type));
    SHOW_RESULT(PyObject_CallOneArg(type, Py_None));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, of_derived, thing, NULL));
    SHOW_RESULT(
        PyObject_CallFunctionObjArgs(type, of_derived, thing, thing, NULL));
    RELEASE(bound, repr, of_class, unbound, later);
}

TEST_MAIN(
    ready_things, &static_methods_around_a_callable,
    &class_methods_around_a_callable, &bound_methods,
    &super_looks_behind_a_class)
