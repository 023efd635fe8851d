/* How does a reference describe itself? */
#include "referent.h"

static PyObject *given_name; /* borrowed */

static PyObject *get_name(PyObject *self, void *closure) {
    (void)self;
    (void)closure;
    return Py_NewRef(given_name);
}

static PyGetSetDef named_getset[] = {
    {"__name__", get_name, NULL, NULL, NULL}, {NULL, NULL, NULL, NULL, NULL}};

static void named_dealloc(PyObject *self) {
    PyObject_ClearWeakRefs(self);
    PyObject_Free(self);
}

static PyTypeObject Named_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Named",
    .tp_basicsize = sizeof(Referent),
    .tp_dealloc = named_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_getset = named_getset,
    .tp_weaklistoffset = offsetof(Referent, weaklist),
};

static void ready(void) {
    ready_referents();
    CHECK(PyType_Ready(&Named_Type) == 0);
}

static void show_repr_and_str(PyObject *reference) {
    SHOW_RESULT(PyObject_Repr(reference));
    SHOW_RESULT(PyObject_Str(reference));
}

TEST(live_names_the_type_of_the_referent, "W-230 W-231") {
    PyObject *referent = new_referent();
    PyObject *callable = new_callable_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *to_callable = PyWeakref_NewRef(callable, NULL);
    PyObject *subreference = new_subreference(referent, NULL);
    show_repr_and_str(reference);
    show_repr_and_str(to_callable);
    show_repr_and_str(subreference);
    RELEASE(reference, to_callable, subreference, referent, callable);
}

TEST(dead_says_so, "W-231") {
    PyObject *referent = new_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *subreference = new_subreference(referent, NULL);
    Py_DECREF(referent);
    show_repr_and_str(reference);
    show_repr_and_str(subreference);
    RELEASE(reference, subreference);
}

TEST(a_name_is_added_where_the_type_provides_one, "W-230") {
    Referent *named = PyObject_New(Referent, &Named_Type);
    named->weaklist = NULL;
    PyObject *reference = PyWeakref_NewRef((PyObject *)named, NULL);
    PyObject *text = PyUnicode_FromString("a name");
    PyObject *number = PyLong_FromLong(5);
    given_name = text;
    show_repr_and_str(reference);
    given_name = number;
    show_repr_and_str(reference);
    Py_DECREF(named);
    show_repr_and_str(reference);
    RELEASE(reference, text, number);
}

TEST(functions_and_types_have_names, "W-230") {
    PyObject *function = new_callback("unused");
    PyObject *to_function = PyWeakref_NewRef(function, NULL);
    PyObject *to_type = PyWeakref_NewRef((PyObject *)&Referent_Type, NULL);
    PyObject *to_long = PyWeakref_NewRef((PyObject *)&PyLong_Type, NULL);
    show_repr_and_str(to_function);
    show_repr_and_str(to_type);
    show_repr_and_str(to_long);
    RELEASE(to_function, to_type, to_long, function);
}

TEST(the_addresses_are_those_of_both_objects, "W-230") {
    PyObject *referent = new_referent();
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    char expected[200];
    snprintf(
        expected, sizeof expected, "<weakref at %p; to 'demo.Referent' at %p>",
        (void *)reference, (void *)referent);
    PyObject *repr = PyObject_Repr(reference);
    SHOW(PyUnicode_CompareWithASCIIString(repr, expected));
    RELEASE(repr, reference, referent);
}

TEST_MAIN(
    ready, &live_names_the_type_of_the_referent, &dead_says_so,
    &a_name_is_added_where_the_type_provides_one,
    &functions_and_types_have_names, &the_addresses_are_those_of_both_objects)
