/* Do warnings print, hide, and raise what CPython's do where there is no Python
 * code? */
#include "warning_filters.h"

/* Prints what a call writes to the standard error stream, and its result. */
#define WARN(call)                                                             \
    do {                                                                       \
        capture_stderr();                                                      \
        int status = call;                                                     \
        show_captured_stderr(#call);                                           \
        show_status("result", status);                                         \
    } while (0)

TEST(what_is_said_by_itself, "") {
    PyObject *const categories[] = {
        NULL,
        PyExc_Warning,
        PyExc_UserWarning,
        PyExc_RuntimeWarning,
        PyExc_DeprecationWarning,
        PyExc_PendingDeprecationWarning,
        PyExc_ImportWarning,
        PyExc_ResourceWarning,
        PyExc_SyntaxWarning,
        PyExc_FutureWarning,
        PyExc_UnicodeWarning,
        PyExc_BytesWarning,
        PyExc_EncodingWarning,
        PyExc_ValueError};
    for (size_t i = 0; i < sizeof categories / sizeof categories[0]; i++) {
        WARN(PyErr_WarnEx(categories[i], "some text", 1));
        WARN(PyErr_WarnEx(categories[i], "some text", 2));
        WARN(PyErr_WarnEx(categories[i], "other text", 1));
    }
    WARN(PyErr_Warn(PyExc_UserWarning, "an older form"));
    WARN(PyErr_WarnEx(Py_None, "no category", 1));
    WARN(PyErr_WarnEx(PyExc_UserWarning, "two\nlines \xe2\x82\xac", 1));
    WARN(PyErr_WarnEx(PyExc_UserWarning, "", 1));
    WARN(PyErr_WarnEx(PyExc_UserWarning, "no UTF-8: \xff", 1));
}

TEST(formatted_texts, "") {
    WARN(PyErr_WarnFormat(PyExc_UserWarning, 1, "%s %d %R", "a", 5, Py_None));
    WARN(PyErr_WarnFormat(PyExc_UserWarning, 1, "%s %d %R", "a", 5, Py_None));
    WARN(PyErr_WarnFormat(PyExc_UserWarning, 1, "%s %d %R", "a", 6, Py_None));
    WARN(PyErr_WarnFormat(NULL, 1, "plain"));
    WARN(PyErr_WarnFormat(PyExc_UserWarning, 1, "%y"));
    WARN(PyErr_ResourceWarning(Py_None, 1, "%s is open", "it"));
    WARN(PyErr_WarnExplicitFormat(
        PyExc_UserWarning, "file", 3, "module", NULL, "%d", 4));
    WARN(PyErr_WarnExplicitFormat(
        PyExc_UserWarning, "file", 3, NULL, NULL, "%y"));
}

#define EXPLICIT(category, text, file, line, module, registry)                 \
    WARN(PyErr_WarnExplicit(category, text, file, line, module, registry))

TEST(warnings_about_a_place, "") {
    PyObject *registry = PyDict_New();
    PyObject *no_registry = PyList_New(0);
    EXPLICIT(PyExc_UserWarning, "text", "no/file.c", 17, NULL, NULL);
    EXPLICIT(PyExc_UserWarning, "text", "no/file.c", 17, NULL, NULL);
    EXPLICIT(PyExc_UserWarning, "text", "no/file.c", 17, "module", Py_None);
    EXPLICIT(PyExc_UserWarning, "text", "", 0, NULL, NULL);
    EXPLICIT(PyExc_UserWarning, "text", "caf\xe9", -1, NULL, NULL);
    EXPLICIT(PyExc_UserWarning, "text", "no/file.py", 1, NULL, registry);
    EXPLICIT(PyExc_UserWarning, "text", "no/file.py", 1, NULL, registry);
    EXPLICIT(PyExc_UserWarning, "text", "no/file.py", 2, NULL, registry);
    EXPLICIT(PyExc_RuntimeWarning, "text", "no/file.py", 1, NULL, registry);
    EXPLICIT(PyExc_DeprecationWarning, "text", "no/file", 1, NULL, registry);
    EXPLICIT(PyExc_DeprecationWarning, "text", "__main__", 1, NULL, registry);
    EXPLICIT(PyExc_DeprecationWarning, "text", "x", 1, "__main__", registry);
    EXPLICIT(PyExc_DeprecationWarning, "text", "x", 2, "other", registry);
    EXPLICIT(PyExc_ImportWarning, "text", "x", 1, "__main__", registry);
    show_repr("registry", registry);
    EXPLICIT(PyExc_UserWarning, "text", "x", 1, "module", no_registry);
    EXPLICIT(PyExc_UserWarning, "\xff", "x", 1, "module", NULL);
    EXPLICIT(PyExc_UserWarning, "text", "x", 1, "\xff", NULL);
    RELEASE(registry, no_registry);
}

static PyObject *text_of(const char *text) {
    return PyUnicode_FromString(text);
}

#define OBJECT(category, message, file, line, module, registry)                \
    WARN(PyErr_WarnExplicitObject(                                             \
        category, message, file, line, module, registry))

TEST(warnings_made_of_objects, "") {
    PyObject *text = text_of("text");
    PyObject *file = text_of("file");
    PyObject *number = PyLong_FromLong(5);
    PyObject *warning = PyObject_CallOneArg(PyExc_UserWarning, text);
    PyObject *error = PyObject_CallOneArg(PyExc_ValueError, text);
    PyObject *registry = PyDict_New();
    OBJECT(PyExc_RuntimeWarning, text, file, 1, NULL, NULL);
    OBJECT(NULL, text, file, 1, NULL, NULL);
    OBJECT(PyExc_RuntimeWarning, warning, file, 1, NULL, registry);
    OBJECT(PyExc_RuntimeWarning, warning, file, 1, text, registry);
    OBJECT(PyExc_RuntimeWarning, error, file, 1, NULL, NULL);
    OBJECT(PyExc_RuntimeWarning, number, file, 1, NULL, NULL);
    OBJECT(PyExc_RuntimeWarning, text, number, 1, text, NULL);
    OBJECT(PyExc_RuntimeWarning, text, number, 1, NULL, NULL);
    OBJECT(PyExc_RuntimeWarning, text, file, 1, Py_None, NULL);
    OBJECT(PyExc_RuntimeWarning, text, file, 1, Py_None, number);
    OBJECT(PyExc_DeprecationWarning, text, file, 1, number, NULL);
    OBJECT(number, text, file, 1, NULL, NULL);
    show_repr("registry", registry);
    RELEASE(text, file, number, warning, error, registry);
}

TEST(filters, "") {
    PyObject *registry = PyDict_New();
    add_filter("error", DeprecationWarning);
    WARN(PyErr_WarnEx(PyExc_DeprecationWarning, "raised", 1));
    WARN(PyErr_WarnEx(PyExc_DeprecationWarning, "raised", 1));
    WARN(PyErr_WarnEx(PyExc_PendingDeprecationWarning, "ignored", 1));
    WARN(PyErr_WarnEx(PyExc_UserWarning, "some text", 1));
    add_filter("always", Warning);
    WARN(PyErr_WarnEx(PyExc_DeprecationWarning, "always", 1));
    WARN(PyErr_WarnEx(PyExc_DeprecationWarning, "always", 1));
    EXPLICIT(PyExc_UserWarning, "always", "x", 1, NULL, registry);
    EXPLICIT(PyExc_UserWarning, "always", "x", 1, NULL, registry);
    show_repr("registry", registry);
    add_filter("module", UserWarning);
    EXPLICIT(PyExc_UserWarning, "module", "x", 1, NULL, registry);
    EXPLICIT(PyExc_UserWarning, "module", "x", 2, NULL, registry);
    EXPLICIT(PyExc_UserWarning, "module", "x", 2, NULL, NULL);
    show_repr("registry", registry);
    add_filter("once", UserWarning);
    EXPLICIT(PyExc_UserWarning, "once", "x", 1, NULL, NULL);
    EXPLICIT(PyExc_UserWarning, "once", "y", 2, NULL, NULL);
    EXPLICIT(PyExc_UserWarning, "once", "x", 1, NULL, registry);
    EXPLICIT(PyExc_UserWarning, "once", "x", 2, NULL, registry);
    show_repr("registry", registry);
    add_filter("ignore", Warning);
    WARN(PyErr_WarnEx(PyExc_UserWarning, "ignored", 1));
    add_filter("default", ResourceWarning);
    WARN(PyErr_ResourceWarning(NULL, 1, "default"));
    WARN(PyErr_ResourceWarning(NULL, 1, "default"));
    reset_filters();
    WARN(PyErr_WarnEx(PyExc_DeprecationWarning, "always", 1));
    WARN(PyErr_WarnEx(PyExc_UserWarning, "some text", 1));
    WARN(PyErr_WarnEx(PyExc_UserWarning, "some text", 1));
    Py_DECREF(registry);
}

/* A registry may hold anything. */
TEST(registries_of_other_filters, "") {
    PyObject *registry =
        Py_BuildValue("{s:i,s:s}", "version", 12345, "old", "content");
    EXPLICIT(PyExc_UserWarning, "text", "x", 1, NULL, registry);
    SHOW(PyDict_GetItemString(registry, "old") == NULL);
    EXPLICIT(PyExc_UserWarning, "text", "x", 1, NULL, registry);
    PyDict_SetItemString(registry, "version", Py_None);
    EXPLICIT(PyExc_UserWarning, "text", "x", 1, NULL, registry);
    PyObject *key = Py_BuildValue("(sOi)", "text", PyExc_UserWarning, 1);
    SHOW(PyDict_GetItem(registry, key) == Py_True);
    PyDict_SetItem(registry, key, Py_False);
    EXPLICIT(PyExc_UserWarning, "text", "x", 1, NULL, registry);
    RELEASE(registry, key);
}

TEST_MAIN(
    NULL, &what_is_said_by_itself, &formatted_texts, &warnings_about_a_place,
    &warnings_made_of_objects, &filters, &registries_of_other_filters)
