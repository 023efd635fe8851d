/* Types made from a PyType_Spec: their bases and metatypes, and what is
 * refused. */
#include "spec_types.h"

static PyObject *left_repr(PyObject *self) {
    (void)self;
    return PyUnicode_FromString("left");
}

static PyObject *right_repr(PyObject *self) {
    (void)self;
    return PyUnicode_FromString("right");
}

static PyObject *right_str(PyObject *self) {
    (void)self;
    return PyUnicode_FromString("right str");
}

static Py_ssize_t right_length(PyObject *self) {
    (void)self;
    return 7;
}

static void show_mro(PyTypeObject *type) {
    printf("    %s:", type->tp_name);
    for (Py_ssize_t i = 0; i < PyTuple_Size(type->tp_mro); i++) {
        printf(
            " %s", ((PyTypeObject *)PyTuple_GetItem(type->tp_mro, i))->tp_name);
    }
    printf("\n");
}

TEST(several_bases_are_searched_in_c3_order, "W-243") {
    PyType_Slot left_slots[] = {{Py_tp_repr, (void *)left_repr}, {0, NULL}};
    PyType_Slot right_slots[] = {
        {Py_tp_repr, (void *)right_repr},
        {Py_tp_str, (void *)right_str},
        {Py_sq_length, (void *)right_length},
        {0, NULL}};
    PyTypeObject *root = make_named("demo.Root", no_slots, NULL);
    PyTypeObject *left = make_named("demo.Left", left_slots, (PyObject *)root);
    PyTypeObject *right =
        make_named("demo.Right", right_slots, (PyObject *)root);
    PyObject *both = PyTuple_Pack(2, left, right);
    PyObject *turned = PyTuple_Pack(2, right, left);
    PyTypeObject *diamond = make_named("demo.Diamond", no_slots, both);
    PyTypeObject *other = make_named("demo.Other", no_slots, turned);
    show_mro(diamond);
    show_mro(other);
    PyObject *instance = PyObject_CallNoArgs((PyObject *)diamond);
    SHOW_RESULT(PyObject_Repr(instance));
    SHOW_RESULT(PyObject_Str(instance));
    SHOW(diamond->tp_as_sequence->sq_length(instance));
    SHOW_TRUTH(diamond->tp_as_sequence->sq_length == right_length);
    SHOW_TRUTH(PyType_IsSubtype(diamond, right));
    SHOW_TRUTH(PyType_IsSubtype(right, diamond));
    SHOW_TRUTH(diamond->tp_base == left);
    Py_DECREF(instance);
    PyObject *contradiction = PyTuple_Pack(2, diamond, other);
    CHECK(make_named("demo.Contradiction", no_slots, contradiction) == NULL);
    PyObject *early = PyTuple_Pack(2, root, left);
    CHECK(make_named("demo.Early", no_slots, early) == NULL);
    PyObject *twice = PyTuple_Pack(2, left, left);
    CHECK(make_named("demo.Twice", no_slots, twice) == NULL);
    RELEASE(both, turned, contradiction, early, twice);
    RELEASE((PyObject *)root, (PyObject *)left, (PyObject *)right);
    RELEASE((PyObject *)diamond, (PyObject *)other);
}

TEST(bases_that_do_not_fit, "W-243 W-615") {
    PyType_Spec big = plain_spec;
    big.name = "demo.Big";
    big.basicsize = 32;
    PyTypeObject *first = make_type(&big, NULL);
    PyTypeObject *second = make_type(&big, NULL);
    PyTypeObject *derived =
        make_named("demo.Derived", no_slots, (PyObject *)first);
    PyTypeObject *plain = make_type(&plain_spec, NULL);
    PyObject *conflict = PyTuple_Pack(2, first, second);
    refuse_type(&plain_spec, conflict);
    PyObject *fits = PyTuple_Pack(3, plain, derived, first);
    PyTypeObject *best = make_named("demo.Best", no_slots, fits);
    SHOW(best->tp_basicsize);
    SHOW_TRUTH(best->tp_base == derived);
    PyObject *no_type = PyTuple_Pack(2, plain, Py_None);
    refuse_type(&plain_spec, no_type);
    refuse_type(&plain_spec, (PyObject *)&PyBool_Type);
    refuse_type(&plain_spec, (PyObject *)&_PyWeakref_ProxyType);
    PyType_Slot bad_bases[] = {{Py_tp_bases, (void *)&PyTuple_Type}, {0, NULL}};
    PyType_Spec spec = plain_spec;
    spec.slots = bad_bases;
    refuse_type(&spec, NULL);
    RELEASE(conflict, fits, no_type, (PyObject *)best, (PyObject *)plain);
    RELEASE((PyObject *)first, (PyObject *)second, (PyObject *)derived);
}

TEST(bases_from_slots, "W-243") {
    PyTypeObject *left = make_named("demo.Left", no_slots, NULL);
    PyTypeObject *right = make_named("demo.Right", no_slots, NULL);
    PyObject *both = PyTuple_Pack(2, left, right);
    PyType_Slot one[] = {{Py_tp_base, right}, {0, NULL}};
    PyType_Slot two[] = {{Py_tp_base, right}, {Py_tp_bases, both}, {0, NULL}};
    PyTypeObject *single = make_named("demo.Single", one, NULL);
    PyTypeObject *pair = make_named("demo.Pair", two, NULL);
    PyTypeObject *argument =
        make_named("demo.Argument", two, (PyObject *)right);
    show_mro(single);
    show_mro(pair);
    show_mro(argument);
    RELEASE(both, (PyObject *)left, (PyObject *)right);
    RELEASE((PyObject *)single, (PyObject *)pair, (PyObject *)argument);
}

TEST(specs_that_are_refused, "") {
    PyType_Spec nameless = plain_spec;
    nameless.name = NULL;
    refuse_type(&nameless, NULL);

    PyType_Slot high[] = {{99, NULL}, {0, NULL}};
    PyType_Spec spec = plain_spec;
    spec.slots = high;
    refuse_type(&spec, NULL);
    PyType_Slot low[] = {{-1, NULL}, {0, NULL}};
    spec.slots = low;
    refuse_type(&spec, NULL);
    static char doc[] = "text";
    PyType_Slot docs[] = {{Py_tp_doc, doc}, {Py_tp_doc, doc}, {0, NULL}};
    spec.slots = docs;
    refuse_type(&spec, NULL);

    PyMemberDef members[] = {{"field", Py_T_INT, 16, Py_READONLY, NULL}, {0}};
    PyType_Slot twice[] = {
        {Py_tp_members, members}, {Py_tp_members, members}, {0, NULL}};
    spec.slots = twice;
    refuse_type(&spec, NULL);

    spec = plain_spec;
    spec.name = "demo.NoTraverse";
    spec.flags |= Py_TPFLAGS_HAVE_GC;
    refuse_type(&spec, NULL);
    spec = plain_spec;
    spec.name = "demo.Small";
    spec.basicsize = 8;
    refuse_type(&spec, NULL);
}

TEST(a_static_type_has_static_bases, "") {
    static PyTypeObject child = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.StaticChild",
        .tp_flags = Py_TPFLAGS_DEFAULT,
    };
    PyTypeObject *parent = make_type(&plain_spec, NULL);
    child.tp_base = parent;
    SHOW_STATUS(PyType_Ready(&child));
}

static PyObject *refuse_new(PyTypeObject *type, PyObject *args, PyObject *kw) {
    (void)type;
    (void)args;
    (void)kw;
    PyErr_SetString(PyExc_TypeError, "never called");
    return NULL;
}

TEST(metatypes, "W-604") {
    PyType_Spec spec = plain_spec;
    spec.name = "demo.Meta";
    PyTypeObject *meta = make_type(&spec, (PyObject *)&PyType_Type);
    SHOW(meta->tp_weaklistoffset);
    PyTypeObject *type =
        (PyTypeObject *)PyType_FromMetaclass(meta, NULL, &plain_spec, NULL);
    SHOW_TRUTH(Py_TYPE(type) == meta);
    PyTypeObject *child = make_named("demo.Child", no_slots, (PyObject *)type);
    SHOW_TRUTH(Py_TYPE(child) == meta);
    PyObject *reference = PyWeakref_NewRef((PyObject *)child, NULL);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == (PyObject *)child);
    SHOW_TRUTH(child->tp_weaklist == reference);
    PyTypeObject *other_meta = make_type(&spec, (PyObject *)&PyType_Type);
    SHOW_RESULT(
        PyType_FromMetaclass(other_meta, NULL, &plain_spec, (PyObject *)type));
    SHOW_RESULT(PyType_FromMetaclass(&PyTuple_Type, NULL, &plain_spec, NULL));
    PyType_Slot slots[] = {{Py_tp_new, (void *)refuse_new}, {0, NULL}};
    PyTypeObject *strict =
        make_named("demo.Strict", slots, (PyObject *)&PyType_Type);
    SHOW_RESULT(PyType_FromMetaclass(strict, NULL, &plain_spec, NULL));
    RELEASE(reference, (PyObject *)meta, (PyObject *)type, (PyObject *)child);
    RELEASE((PyObject *)other_meta, (PyObject *)strict);
}

TEST_MAIN(
    NULL, &several_bases_are_searched_in_c3_order, &bases_that_do_not_fit,
    &bases_from_slots, &specs_that_are_refused, &a_static_type_has_static_bases,
    &metatypes)
