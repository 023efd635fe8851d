/* How does a class make and initialise instances by its special methods? */
#include "class_body.h"

static PyObject *text(const char *value) {
    return PyUnicode_FromString(value);
}

static PyObject *none(void) {
    return Py_NewRef(Py_None);
}

/* Shows the class of what a call makes, or the error. */
static void show_call(
    const char *label, PyObject *callable, PyObject *args, PyObject *keywords) {
    PyObject *made = PyObject_Call(callable, args, keywords);
    if (made == NULL) {
        show_error(label);
        return;
    }
    char shown[100];
    describe(made, shown, sizeof shown);
    show("%s: %s", label, shown);
    Py_DECREF(made);
}

static PyObject *no_args, *one_arg, *two_args, *keywords;

static void make_arguments(void) {
    no_args = PyTuple_New(0);
    one_arg = PyTuple_Pack(1, Py_None);
    two_args = PyTuple_Pack(2, Py_None, Py_True);
    keywords = PyDict_New();
    set_entry(keywords, "key", Py_NewRef(Py_False));
}

static void show_calls(PyObject *type) {
    show_call("nothing", type, no_args, NULL);
    show_call("one", type, one_arg, NULL);
    show_call("two", type, two_args, NULL);
    show_call("keyword", type, no_args, keywords);
    show_call("both", type, one_arg, keywords);
}

static PyObject *class_of(
    PyObject *base, const char *n1, PyObject *v1, const char *n2,
    PyObject *v2) {
    PyObject *bases = base == NULL ? NULL : PyTuple_Pack(1, base);
    PyObject *body = PyDict_New();
    if (n1 != NULL) {
        set_entry(body, n1, v1);
    }
    if (n2 != NULL) {
        set_entry(body, n2, v2);
    }
    PyObject *type = new_class("C", bases, body);
    RELEASE(bases, body);
    return type;
}

/* object.__new__ for the first argument, with the others left out. */
static PyObject *make_plain(PyObject *self, PyObject *args) {
    (void)self;
    show("__new__ with %zd", PyTuple_Size(args));
    PyObject *made;
    PyObject *maker =
        PyObject_GetAttrString((PyObject *)&PyBaseObject_Type, "__new__");
    made = PyObject_CallOneArg(maker, PyTuple_GetItem(args, 0));
    Py_DECREF(maker);
    return made;
}

static PyMethodDef plain = {
    "make_plain", (PyCFunction)(void (*)(void))make_plain, METH_VARARGS, NULL};

TEST(arguments_go_to_whoever_takes_them, "W-216") {
    PyObject *maker = PyCFunction_New(&plain, NULL);
    PyObject *types[] = {
        class_of(NULL, NULL, NULL, NULL, NULL),
        class_of(
            NULL, "__init__", method_returning("__init__", none()), NULL, NULL),
        class_of(NULL, "__new__", Py_NewRef(maker), NULL, NULL),
        class_of(
            NULL, "__new__", Py_NewRef(maker), "__init__",
            method_returning("__init__", none())),
        class_of(
            NULL, "__init__", method_returning("__init__", text("x")), NULL,
            NULL),
        class_of(
            NULL, "__init__", method_returning("__init__", NULL), NULL, NULL),
        class_of(
            NULL, "__init__", function_returning("plain __init__", none()),
            NULL, NULL),
        class_of(NULL, "__init__", none(), NULL, NULL),
        class_of(NULL, "__new__", none(), NULL, NULL),
        class_of(
            NULL, "__new__", function_returning("__new__", text("other")),
            "__init__", method_returning("__init__", none())),
    };
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        show("class %zu", i);
        show_calls(types[i]);
        PyObject *derived = class_with("D", types[i], NULL, NULL);
        show_call("derived", derived, one_arg, NULL);
        RELEASE(types[i], derived);
    }
    Py_DECREF(maker);
}

TEST(classes_on_top_of_built_in_types, "W-216") {
    PyObject *const bases[] = {
        PyExc_ValueError, (PyObject *)&PyDict_Type, (PyObject *)&PyList_Type,
        (PyObject *)&PyProperty_Type, (PyObject *)&_PyWeakref_RefType};
    for (size_t i = 0; i < sizeof bases / sizeof bases[0]; i++) {
        show("%s", ((PyTypeObject *)bases[i])->tp_name);
        PyObject *plain_type = class_of(bases[i], NULL, NULL, NULL, NULL);
        PyObject *type = class_of(
            bases[i], "__init__", method_returning("__init__", none()), NULL,
            NULL);
        show_call("plain with a keyword", plain_type, no_args, keywords);
        PyObject *referent = PyTuple_Pack(1, type);
        show_call("with an argument", type, referent, NULL);
        show_call("with both", type, referent, keywords);
        RELEASE(plain_type, type, referent);
    }
}

/* Calls TYPE.__new__(ARGUMENT). */
static void show_new(PyTypeObject *type, PyObject *argument) {
    PyObject *maker = PyObject_GetAttrString((PyObject *)type, "__new__");
    PyObject *args =
        argument == NULL ? PyTuple_New(0) : PyTuple_Pack(1, argument);
    char label[100] = "nothing";
    if (argument != NULL) {
        describe(argument, label, sizeof label);
    }
    show("%s.__new__ of %s", type->tp_name, label);
    show_call("  made", maker, args, NULL);
    RELEASE(maker, args);
}

TEST(the_constructor_must_fit_the_class, "W-215") {
    PyObject *object_class = class_of(NULL, NULL, NULL, NULL, NULL);
    PyObject *dict_class = class_of(
        (PyObject *)&PyDict_Type, "__new__",
        function_returning("__new__", none()), NULL, NULL);
    PyObject *error_class = class_of(
        PyExc_ValueError, "__new__", function_returning("__new__", none()),
        NULL, NULL);
    PyObject *reference_class = class_of(
        (PyObject *)&_PyWeakref_RefType, "__new__",
        function_returning("__new__", none()), NULL, NULL);
    PyObject *below = class_with("Below", dict_class, NULL, NULL);
    PyObject *classes[] = {
        object_class, dict_class, error_class, reference_class,
        below,        Py_None,    NULL};
    PyTypeObject *const makers[] = {
        &PyBaseObject_Type, &PyDict_Type, (PyTypeObject *)PyExc_ValueError,
        (PyTypeObject *)PyExc_Exception, (PyTypeObject *)dict_class};
    for (size_t i = 0; i < sizeof makers / sizeof makers[0]; i++) {
        for (size_t j = 0; j < sizeof classes / sizeof classes[0]; j++) {
            show_new(makers[i], classes[j]);
        }
    }
    RELEASE(object_class, dict_class, error_class, reference_class, below);
}

TEST(exceptions_with_methods, "") {
    PyObject *type = class_of(
        PyExc_ValueError, "__str__", method_returning("__str__", text("shown")),
        "__init__", method_returning("__init__", none()));
    PyErr_SetString(type, "message");
    PyObject *error = PyErr_GetRaisedException();
    SHOW_RESULT(PyObject_Str(error));
    SHOW_RESULT(PyObject_GetAttrString(error, "args"));
    Py_DECREF(error);
    PyErr_SetNone(type);
    show_error("raised");
    RELEASE(type);
    type = class_of(
        PyExc_ValueError, "__init__", method_returning("__init__", NULL), NULL,
        NULL);
    PyErr_SetString(type, "message");
    show_error("raised");
    Py_DECREF(type);
    type = class_of(
        PyExc_ValueError, "__new__", function_returning("__new__", none()),
        NULL, NULL);
    PyErr_SetString(type, "message");
    show_error("raised");
    Py_DECREF(type);
}

TEST(nothing_is_left, "") {
    RELEASE(no_args, one_arg, two_args, keywords);
}

TEST_MAIN(
    make_arguments, &arguments_go_to_whoever_takes_them,
    &classes_on_top_of_built_in_types, &the_constructor_must_fit_the_class,
    &exceptions_with_methods, &nothing_is_left)
