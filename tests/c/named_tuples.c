/* Named tuples: types from descriptions, their instances and constructors. */
#include "values.h"

static PyStructSequence_Field fields[5];

static PyStructSequence_Desc description = {
    "demo.point", "Two numbers, and two attributes.", fields, 2};

static void ready(void) {
    fields[0] = (PyStructSequence_Field){"x", "the first"};
    fields[1] = (PyStructSequence_Field){"y", NULL};
    fields[2] = (PyStructSequence_Field){"name", "an attribute"};
    fields[3] = (PyStructSequence_Field){"other", NULL};
    fields[4] = (PyStructSequence_Field){NULL, NULL};
}

static void show_type(PyTypeObject *type) {
    SHOW_RESULT(PyObject_Repr((PyObject *)type));
    SHOW(type->tp_basicsize);
    SHOW(type->tp_itemsize);
    static const char *const names[] = {
        "n_fields",
        "n_sequence_fields",
        "n_unnamed_fields",
        "__match_args__",
        "__doc__",
        "__module__",
        "x",
        "name",
        "__new__"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        show_result(
            names[i], PyObject_GetAttrString((PyObject *)type, names[i]));
    }
}

static PyObject *make(PyTypeObject *type) {
    PyObject *made = PyStructSequence_New(type);
    for (Py_ssize_t i = 0; i < 4; i++) {
        PyStructSequence_SetItem(made, i, PyLong_FromSsize_t(i));
    }
    return made;
}

static void show_instance(PyTypeObject *type) {
    PyObject *made = make(type);
    show_repr("instance", made);
    SHOW(PyTuple_Size(made));
    SHOW_TRUTH(PyTuple_Check(made));
    SHOW_TRUTH(PyTuple_CheckExact(made));
    SHOW_TRUTH(PyObject_GC_IsTracked(made));
    show_repr("item", PyStructSequence_GetItem(made, 1));
    show_repr("hidden item", PyStructSequence_GET_ITEM(made, 3));
    SHOW_RESULT(PyObject_GetAttrString(made, "y"));
    SHOW_RESULT(PyObject_GetAttrString(made, "name"));
    SHOW_STATUS(PyObject_SetAttrString(made, "y", Py_None));
    call_attribute(made, "__reduce__", NULL, NULL);
    PyObject *plain = value_of("(0, 1)");
    SHOW(PyObject_RichCompareBool(made, plain, Py_EQ));
    SHOW_TRUTH(PyObject_Hash(made) == PyObject_Hash(plain));
    RELEASE(made, plain);
}

static void construct(PyTypeObject *type) {
    static const char *const rows[][2] = {
        {"((1, 2),)", NULL},
        {"([1, 2],)", NULL},
        {"((1, 2, 3),)", NULL},
        {"((1, 2, 3, 4),)", NULL},
        {"((1,),)", NULL},
        {"((1, 2, 3, 4, 5),)", NULL},
        {"((1, 2), {'name': 'n'})", NULL},
        {"((1, 2), {'y': 5})", NULL},
        {"((1, 2), 3)", NULL},
        {"(1,)", NULL},
        {"()", NULL},
        {"()", "{'sequence': (1, 2), 'dict': {'other': 7}}"}};
    PyObject *name = NULL;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        PyObject *args = value_of(rows[i][0]);
        PyObject *kwargs = rows[i][1] != NULL ? value_of(rows[i][1]) : NULL;
        PyObject *made = PyObject_Call((PyObject *)type, args, kwargs);
        if (made != NULL) {
            name = PyStructSequence_GetItem(made, 2);
            show_repr("name", name);
        }
        show_result(rows[i][0], made);
        Py_XDECREF(kwargs);
        Py_DECREF(args);
    }
}

TEST(types_made_at_run_time, "") {
    PyTypeObject *type = PyStructSequence_NewType(&description);
    show_type(type);
    show_instance(type);
    construct(type);
    Py_DECREF(type);
}

TEST(static_types, "") {
    static PyTypeObject type;
    SHOW_STATUS(PyStructSequence_InitType2(&type, &description));
    show_type(&type);
    show_instance(&type);
    construct(&type);
    static PyTypeObject other;
    PyStructSequence_InitType(&other, &description);
    show_instance(&other);
}

TEST(fields_without_a_name, "") {
    fields[1].name = PyStructSequence_UnnamedField;
    PyTypeObject *type = PyStructSequence_NewType(&description);
    SHOW_RESULT(PyObject_GetAttrString((PyObject *)type, "n_unnamed_fields"));
    SHOW_RESULT(PyObject_GetAttrString((PyObject *)type, "__match_args__"));
    PyObject *made = make(type);
    SHOW_RESULT(PyObject_GetAttrString(made, "name"));
    show("%s", PyStructSequence_UnnamedField);
    RELEASE(made, (PyObject *)type);
    fields[1].name = "y";
}

TEST(one_size_only, "") {
    description.n_in_sequence = 4;
    PyTypeObject *type = PyStructSequence_NewType(&description);
    construct(type);
    Py_DECREF(type);
    description.n_in_sequence = 2;
    SHOW_TRUTH(PyStructSequence_New(&PyTuple_Type) == NULL);
    show_error("no type of named tuples");
}

TEST_MAIN(
    ready, &types_made_at_run_time, &static_types, &fields_without_a_name,
    &one_size_only)
