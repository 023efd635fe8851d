/* Who is told when a class is made, and what may a metatype decide? */
#include "class_body.h"

static PyObject *text(const char *value) {
    return PyUnicode_FromString(value);
}

/* An object whose class has this __set_name__. */
static PyObject *with_set_name(PyObject *method) {
    PyObject *type = class_with("Value", NULL, "__set_name__", method);
    PyObject *instance = instance_of(type);
    Py_DECREF(type);
    return instance;
}

TEST(values_are_told_their_names, "") {
    PyObject *body = PyDict_New();
    set_entry(
        body, "first",
        with_set_name(method_returning("first", Py_NewRef(Py_None))));
    set_entry(body, "second", PyLong_FromLong(2));
    set_entry(
        body, "third",
        with_set_name(function_returning("third", Py_NewRef(Py_True))));
    PyObject *type = new_class("C", NULL, body);
    RELEASE(body, type);
}

static void show_notes(void) {
    PyObject *error = PyErr_GetRaisedException();
    PyObject *notes = PyObject_GetAttrString(error, "__notes__");
    show_result("notes", notes);
    PyErr_SetRaisedException(error);
    show_error("class");
}

TEST(an_error_says_where_a_name_was_set, "") {
    PyObject *body = PyDict_New();
    set_entry(body, "x", with_set_name(method_returning("fails", NULL)));
    PyObject *type = new_class("C", NULL, body);
    CHECK(type == NULL);
    show_notes();
    set_entry(body, "x", with_set_name(Py_NewRef(Py_None)));
    type = new_class("C", NULL, body);
    CHECK(type == NULL);
    show_notes();
    Py_DECREF(body);
}

static void show_printed(PyObject *error) {
    PyErr_SetRaisedException(Py_NewRef(error));
    capture_stderr();
    PyErr_Print();
    show_captured_stderr("printed");
}

TEST(notes_are_kept_and_printed, "") {
    PyObject *error = PyObject_CallNoArgs(PyExc_ValueError);
    PyObject *name = text("add_note");
    PyObject *note = text("first");
    PyObject *second = text("second");
    SHOW_RESULT(PyObject_CallMethodOneArg(error, name, note));
    SHOW_RESULT(PyObject_CallMethodOneArg(error, name, second));
    SHOW_RESULT(PyObject_CallMethodOneArg(error, name, Py_None));
    SHOW_RESULT(PyObject_GetAttrString(error, "__notes__"));
    show_printed(error);
    PyObject *notes = PyObject_GetAttrString(error, "__notes__");
    PyList_Append(notes, Py_None);
    show_printed(error);
    SHOW_STATUS(PyObject_SetAttrString(error, "__notes__", name));
    SHOW_RESULT(PyObject_CallMethodOneArg(error, name, note));
    RELEASE(error, name, note, second, notes);
}

static PyObject *call_with(
    PyObject *meta, PyObject *bases, PyObject *keywords) {
    PyObject *args = PyTuple_New(3);
    PyTuple_SetItem(args, 0, text("D"));
    PyTuple_SetItem(args, 1, Py_NewRef(bases));
    PyTuple_SetItem(args, 2, PyDict_New());
    PyObject *type = PyObject_Call(meta, args, keywords);
    Py_DECREF(args);
    return type;
}

/* A class method in a body. */
static PyObject *class_method(const char *name, PyObject *result) {
    PyObject *function = method_returning(name, result);
    PyObject *method = PyClassMethod_New(function);
    Py_DECREF(function);
    return method;
}

TEST(bases_are_told_of_their_subclasses, "") {
    PyObject *meta = (PyObject *)&PyType_Type;
    PyObject *keywords = PyDict_New();
    PyObject *base = class_with(
        "Base", NULL, "__init_subclass__",
        class_method("__init_subclass__", Py_NewRef(Py_Ellipsis)));
    PyObject *other = class_with(
        "Other", NULL, "__init_subclass__", class_method("other", NULL));
    PyObject *one = PyTuple_Pack(1, base);
    PyObject *two = PyTuple_Pack(2, base, other);
    PyObject *failing = PyTuple_Pack(1, other);
    PyObject *none = PyTuple_New(0);
    PyObject *type = call_with(meta, one, NULL);
    Py_XDECREF(type);
    type = call_with(meta, two, keywords);
    Py_XDECREF(type);
    set_entry(keywords, "key", PyLong_FromLong(1));
    type = call_with(meta, one, keywords);
    Py_XDECREF(type);
    SHOW_RESULT(call_with(meta, failing, NULL));
    SHOW_RESULT(call_with(meta, none, keywords));
    RELEASE(keywords, base, other, one, two, failing, none);
}

TEST(the_hook_of_object, "") {
    PyObject *object = (PyObject *)&PyBaseObject_Type;
    PyObject *hook = PyObject_GetAttrString(object, "__init_subclass__");
    PyObject *of_int =
        PyObject_GetAttrString((PyObject *)&PyLong_Type, "__init_subclass__");
    PyObject *keywords = PyDict_New();
    PyObject *none = PyTuple_New(0);
    SHOW_RESULT(PyObject_CallNoArgs(hook));
    SHOW_RESULT(PyObject_CallOneArg(hook, Py_None));
    SHOW_RESULT(PyObject_CallOneArg(of_int, Py_None));
    set_entry(keywords, "key", PyLong_FromLong(1));
    SHOW_RESULT(PyObject_Call(hook, none, keywords));
    PyObject *subclass_hook =
        PyObject_GetAttrString(object, "__subclasshook__");
    SHOW_RESULT(PyObject_CallOneArg(subclass_hook, Py_None));
    RELEASE(hook, of_int, keywords, none, subclass_hook);
}

TEST(subscripting_a_class, "") {
    PyObject *type = class_with(
        "C", NULL, "__class_getitem__",
        class_method("__class_getitem__", text("alias")));
    PyObject *plain = class_with("P", NULL, NULL, NULL);
    SHOW_RESULT(PyObject_GetItem(type, Py_None));
    SHOW_RESULT(PyObject_GetItem(plain, Py_None));
    SHOW_RESULT(PyObject_GetItem((PyObject *)&PyLong_Type, Py_None));
    RELEASE(type, plain);
}

static PyObject *make(PyObject *meta, const char *name, PyObject *bases) {
    PyObject *label = text(name);
    PyObject *no_bases = PyTuple_New(0);
    PyObject *body = PyDict_New();
    PyObject *type = PyObject_CallFunctionObjArgs(
        meta, label, bases != NULL ? bases : no_bases, body, NULL);
    RELEASE(label, no_bases, body);
    return type;
}

TEST(the_metatype_of_a_class, "") {
    PyObject *type = (PyObject *)&PyType_Type;
    PyObject *first = class_with("First", type, NULL, NULL);
    PyObject *second = class_with("Second", type, NULL, NULL);
    PyObject *derived = class_with("Derived", first, NULL, NULL);
    PyObject *a = make(first, "A", NULL);
    PyObject *b = make(second, "B", NULL);
    PyObject *c = make(derived, "C", NULL);
    PyObject *both = PyTuple_Pack(2, a, b);
    PyObject *related = PyTuple_Pack(2, a, c);
    SHOW_RESULT(make(type, "K", both));
    PyObject *made = make(type, "K", related);
    SHOW_TRUTH(Py_TYPE(made) == (PyTypeObject *)derived);
    PyObject *one = PyTuple_Pack(1, a);
    PyObject *other = make(derived, "K", one);
    SHOW_TRUTH(Py_TYPE(other) == (PyTypeObject *)derived);
    SHOW_RESULT(make(second, "K", one));
    RELEASE(first, second, derived, a, b, c, both, related, made, one, other);
}

TEST(a_metatype_with_a_constructor_of_its_own, "") {
    PyObject *type = (PyObject *)&PyType_Type;
    PyObject *meta = class_with(
        "Meta", type, "__new__", function_returning("__new__", text("made")));
    SHOW_RESULT(make(meta, "K", NULL));
    PyObject *plain = class_with("Plain", type, NULL, NULL);
    PyObject *derived = class_with(
        "Derived", plain, "__new__",
        function_returning("derived", text("made by the derived one")));
    PyObject *base = make(plain, "B", NULL);
    PyObject *bases = PyTuple_Pack(1, base);
    SHOW_RESULT(make(derived, "K", bases));
    PyObject *init = class_with(
        "Init", type, "__init__", method_returning("__init__", NULL));
    SHOW_RESULT(make(init, "K", NULL));
    RELEASE(meta, plain, derived, base, bases, init);
}

TEST(the_arguments_of_type, "") {
    PyObject *type = (PyObject *)&PyType_Type;
    PyObject *none = PyTuple_New(0);
    PyObject *one = PyTuple_Pack(1, Py_None);
    PyObject *two = PyTuple_Pack(2, Py_None, Py_None);
    PyObject *three = PyTuple_Pack(3, Py_None, Py_None, Py_None);
    PyObject *keywords = PyDict_New();
    set_entry(keywords, "key", PyLong_FromLong(1));
    SHOW_RESULT(PyObject_Call(type, none, NULL));
    SHOW_RESULT(PyObject_Call(type, one, NULL));
    SHOW_RESULT(PyObject_Call(type, two, NULL));
    SHOW_RESULT(PyObject_Call(type, three, NULL));
    SHOW_RESULT(PyObject_Call(type, one, keywords));
    PyObject *meta = class_with("Meta", type, NULL, NULL);
    SHOW_RESULT(PyObject_Call(meta, one, NULL));
    SHOW_RESULT(PyObject_Call(meta, two, NULL));
    PyObject *label = text("C");
    PyObject *body = PyDict_New();
    PyObject *number = PyTuple_Pack(1, Py_None);
    PyObject *entries =
        class_with("Entries", NULL, "__mro_entries__", Py_NewRef(Py_None));
    PyObject *instance = instance_of(entries);
    PyObject *unresolved = PyTuple_Pack(1, instance);
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, label, number, body, NULL));
    SHOW_RESULT(
        PyObject_CallFunctionObjArgs(type, label, unresolved, body, NULL));
    set_entry(body, "__classcell__", PyLong_FromLong(3));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, label, none, body, NULL));
    PyDict_Clear(body);
    set_entry(body, "__qualname__", PyLong_FromLong(3));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(type, label, none, body, NULL));
    RELEASE(none, one, two, three, keywords, meta, label, body, number);
    RELEASE(entries, instance, unresolved);
}

TEST_MAIN(
    NULL, &values_are_told_their_names, &an_error_says_where_a_name_was_set,
    &notes_are_kept_and_printed, &bases_are_told_of_their_subclasses,
    &the_hook_of_object, &subscripting_a_class, &the_metatype_of_a_class,
    &a_metatype_with_a_constructor_of_its_own, &the_arguments_of_type)
