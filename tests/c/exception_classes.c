/* Does C code get the exception classes it asks for, and the exception that is
 * being handled? */
#include "harness.h"

static void show_class(const char *label, PyObject *cls) {
    show_repr(label, cls);
    if (cls == NULL) {
        show_error(label);
        return;
    }
    show("%s", ((PyTypeObject *)cls)->tp_name);
    SHOW_RESULT(PyObject_GetAttrString(cls, "__module__"));
    SHOW_RESULT(PyObject_GetAttrString(cls, "__doc__"));
    SHOW_RESULT(PyObject_GetAttrString(cls, "__bases__"));
    SHOW(PyExceptionClass_Check(cls));
    PyErr_SetString(cls, "raised");
    SHOW(PyErr_ExceptionMatches(cls));
    show_error("raised");
    Py_DECREF(cls);
}

TEST(a_class_with_a_module, "") {
    show_class("plain", PyErr_NewException("tests.Plain", NULL, NULL));
    show_class("nested", PyErr_NewException("a.b.Nested", NULL, NULL));
    show_class(
        "derived", PyErr_NewException("tests.Key", PyExc_KeyError, NULL));
    show_class("empty name", PyErr_NewException("tests.", NULL, NULL));
    show_class("empty module", PyErr_NewException(".Name", NULL, NULL));
    PyObject *bases = PyTuple_Pack(2, PyExc_LookupError, PyExc_ValueError);
    show_class("two bases", PyErr_NewException("tests.Two", bases, NULL));
    PyObject *none = PyTuple_New(0);
    show_repr("no base", none);
    PyObject *plain = PyErr_NewException("tests.NoBase", none, NULL);
    show_repr("no base", plain);
    SHOW(plain != NULL && PyExceptionClass_Check(plain));
    RELEASE(bases, none, plain);
}

TEST(attributes_come_from_a_dict, "") {
    PyObject *dict = PyDict_New();
    PyObject *name = PyUnicode_FromString("elsewhere");
    PyDict_SetItemString(dict, "number", Py_True);
    PyObject *cls = PyErr_NewException("tests.First", NULL, dict);
    SHOW_RESULT(PyObject_GetAttrString(cls, "number"));
    show_repr("the dict got the module", dict);
    Py_DECREF(cls);
    PyDict_SetItemString(dict, "__module__", name);
    show_class("own module", PyErr_NewException("tests.Second", NULL, dict));
    cls = PyErr_NewExceptionWithDoc("tests.Third", "Text.", NULL, dict);
    show_repr("the dict got the text", dict);
    show_class("documented", cls);
    show_class(
        "documented",
        PyErr_NewExceptionWithDoc("tests.Four", "Text.", NULL, NULL));
    show_class(
        "undocumented",
        PyErr_NewExceptionWithDoc("tests.Five", NULL, PyExc_OSError, NULL));
    SHOW(PyErr_NewExceptionWithDoc("tests.Six", "\xff", NULL, NULL) == NULL);
    show_error("no UTF-8");
    RELEASE(dict, name);
}

TEST(what_makes_no_class, "") {
    SHOW_RESULT(PyErr_NewException("Name", NULL, NULL));
    SHOW_RESULT(PyErr_NewException("", NULL, NULL));
    SHOW_RESULT(PyErr_NewException("tests.Name", Py_None, NULL));
    SHOW_RESULT(PyErr_NewException("tests.\xff", NULL, NULL));
    SHOW_RESULT(PyErr_NewException("\xff.Name", NULL, NULL));
    SHOW_RESULT(
        PyErr_NewException("tests.Name", (PyObject *)&PyBool_Type, NULL));
}

static void show_handled(const char *label) {
    PyObject *parts[3] = {Py_True, Py_True, Py_True};
    PyErr_GetExcInfo(&parts[0], &parts[1], &parts[2]);
    show("%s", label);
    for (int i = 0; i < 3; i++) {
        show_repr("  part", parts[i]);
    }
    RELEASE(parts[0], parts[1], parts[2]);
}

TEST(the_handled_exception_in_parts, "") {
    PyObject *error = PyObject_CallNoArgs(PyExc_ValueError);
    PyErr_SetExcInfo(Py_NewRef(PyExc_KeyError), Py_NewRef(error), NULL);
    show_handled("set");
    SHOW(Py_REFCNT(error));
    PyErr_SetString(PyExc_TypeError, "while handling");
    PyObject *raised = PyErr_GetRaisedException();
    PyObject *context = PyException_GetContext(raised);
    SHOW(context == error);
    RELEASE(raised, context);
    PyErr_SetExcInfo(Py_NewRef(PyExc_KeyError), NULL, NULL);
    show_handled("only a type");
    PyErr_SetExcInfo(NULL, Py_NewRef(Py_None), Py_NewRef(Py_None));
    show_handled("None");
    PyErr_SetExcInfo(NULL, NULL, NULL);
    show_handled("nothing");
    SHOW(Py_REFCNT(error));
    Py_DECREF(error);
}

TEST(an_exception_is_displayed, "") {
    PyObject *error = PyObject_CallOneArg(PyExc_ValueError, Py_True);
    capture_stderr();
    PyErr_Display(PyExc_KeyError, error, NULL);
    PyErr_Display(NULL, error, Py_None);
    PyErr_Display(NULL, Py_True, NULL);
    PyErr_Display(PyExc_KeyError, Py_None, NULL);
    show_captured_stderr("displayed");
    Py_DECREF(error);
}

TEST_MAIN(
    NULL, &a_class_with_a_module, &attributes_come_from_a_dict,
    &what_makes_no_class, &the_handled_exception_in_parts,
    &an_exception_is_displayed)
