/* What do functions say to arguments they cannot use? Only where CPython does
 * not crash; the rest is tested with this library alone. */
#include "referent.h"

TEST(weak_reference_functions, "W-043 W-048") {
    SHOW_RESULT(PyWeakref_GetObject(NULL));
    SHOW_RESULT(PyWeakref_GetObject((PyObject *)&Referent_Type));
    PyObject_ClearWeakRefs(NULL);
    show_error("ClearWeakRefs of NULL");
    PyObject_ClearWeakRefs(Py_None);
    show_error("ClearWeakRefs of None");
    SHOW_RESULT(PyWeakref_NewRef(Py_Ellipsis, Py_Ellipsis));
}

TEST(calls_without_a_callable, "W-028") {
    PyObject *args = PyTuple_New(0);
    PyObject *function = new_callback("unused");
    SHOW_RESULT(PyObject_CallFunctionObjArgs(NULL, NULL));
    SHOW_RESULT(PyObject_CallObject(function, Py_None));
    SHOW_RESULT(PyObject_CallObject(Py_None, NULL));
    SHOW_RESULT(
        _PyObject_MakeTpCall(PyThreadState_Get(), Py_None, NULL, 0, NULL));
    RELEASE(args, function);
}

TEST(function_objects, "W-147") {
    SHOW_TRUTH(PyCFunction_GetFunction(Py_None) == NULL);
    show_error("GetFunction");
    SHOW_TRUTH(PyCFunction_GetSelf(Py_None) == NULL);
    show_error("GetSelf");
    SHOW_STATUS(PyCFunction_GetFlags(Py_None));
    SHOW_TRUTH(PyVectorcall_Function(Py_None) == NULL);
    show_error("Function");
}

TEST(attribute_names_must_be_strings, "W-207") {
    PyObject *number = PyLong_FromLong(7);
    SHOW_RESULT(PyObject_GetAttr(Py_None, number));
    SHOW_STATUS(PyObject_SetAttr(Py_None, number, Py_None));
    SHOW_RESULT(PyObject_GenericGetAttr(Py_None, number));
    SHOW_STATUS(PyObject_GenericSetAttr(Py_None, number, Py_None));
    SHOW_RESULT(PyObject_GetAttrString(Py_None, "nothing"));
    SHOW_STATUS(PyObject_SetAttrString(Py_None, "nothing", Py_None));
    SHOW(PyObject_HasAttrString(Py_None, "nothing"));
    show_error("HasAttrString");
}

TEST(exceptions_of_the_wrong_kind, "W-148") {
    PyObject *type = NULL;
    PyObject *value = NULL;
    PyObject *traceback = NULL;
    PyErr_NormalizeException(&type, &value, &traceback);
    SHOW_TRUTH(type == NULL && value == NULL);
    PyErr_SetObject(Py_None, Py_None);
    show_error("SetObject of None");
    PyObject *failing = PyTuple_Pack(1, Py_None);
    PyErr_SetObject(PyExc_UnicodeDecodeError, failing);
    show_error("a type that refuses the arguments");
    PyObject *exception = PyObject_CallNoArgs(PyExc_ValueError);
    SHOW_STATUS(PyException_SetTraceback(exception, Py_True));
    RELEASE(failing, exception);
}

TEST(failing_slots_pass_on_their_error, "W-224") {
    PyObject *dict = PyDict_New();
    PyObject *tuple = PyTuple_Pack(1, dict);
    SHOW_STATUS(PyObject_Hash(tuple));
    SHOW_STATUS(PyObject_HashNotImplemented(tuple));
    SHOW_RESULT(PyObject_RichCompare(dict, tuple, Py_GT));
    SHOW_STATUS(PyObject_RichCompareBool(dict, tuple, Py_LT));
    RELEASE(dict, tuple);
}

TEST_MAIN(
    ready_referents, &weak_reference_functions, &calls_without_a_callable,
    &function_objects, &attribute_names_must_be_strings,
    &exceptions_of_the_wrong_kind, &failing_slots_pass_on_their_error)
