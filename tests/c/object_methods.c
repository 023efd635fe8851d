/* What do the methods of object give: dir, format, size and state? */
#include "containers.h"

/* Only names of the tests' own: those of object depend on the version. */
static void show_names(PyObject *names) {
    if (names == NULL) {
        show_error("names");
        return;
    }
    CHECK(PyList_CheckExact(names));
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(names); i++) {
        PyObject *name = PyList_GET_ITEM(names, i);
        if (!PyUnicode_Check(name) || PyUnicode_READ_CHAR(name, 0) != '_') {
            show_repr("name", name);
        }
    }
    Py_DECREF(names);
}

static PyObject *class_with(
    const char *name, PyObject *base, const char *attr) {
    PyObject *type = subclass(name, (PyTypeObject *)base);
    PyObject_SetAttrString(type, attr, Py_None);
    return type;
}

TEST(dir_lists_names_of_instance_class_and_bases, "W-331") {
    PyObject *base =
        class_with("Base", (PyObject *)&PyBaseObject_Type, "of_base");
    PyObject *derived = class_with("Derived", base, "of_derived");
    PyObject *instance = PyObject_CallNoArgs(derived);
    PyObject_SetAttrString(instance, "own", Py_None);
    PyObject_SetAttrString(instance, "of_base", Py_None);
    show_names(PyObject_Dir(instance));
    PyObject *proxy = PyWeakref_NewProxy(instance, NULL);
    show_names(PyObject_Dir(proxy));
    PyObject *names = PyObject_Dir(instance);
    PyObject *sorted = PySequence_List(names);
    CHECK(PyList_Sort(sorted) == 0);
    CHECK(PyObject_RichCompareBool(names, sorted, Py_EQ) == 1);
    RELEASE(base, derived, instance, proxy, names, sorted);
}

TEST(dir_of_built_in_objects, "W-331") {
    PyObject *objects[] = {
        PyList_New(0), PyTuple_New(0), PyDict_New(),
        PySlice_New(NULL, NULL, NULL)};
    for (int i = 0; i < 4; i++) {
        show("%s", Py_TYPE(objects[i])->tp_name);
        show_names(PyObject_Dir(objects[i]));
        Py_DECREF(objects[i]);
    }
    SHOW_RESULT(PyObject_Dir(NULL));
}

static PyObject *own_dir(PyObject *self, PyObject *ignored) {
    (void)ignored;
    PyObject *names = PyObject_GetAttrString(self, "names");
    return names;
}

static PyMethodDef own_methods[] = {
    {"__dir__", own_dir, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};

static PyType_Slot own_slots[] = {{Py_tp_methods, own_methods}, {0, NULL}};

static PyType_Spec own_spec = {
    "tests.Own", 0, 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, own_slots};

TEST(a_class_lists_what_it_likes, "W-331") {
    PyObject *plain = PyType_FromSpec(&own_spec);
    PyObject *type = subclass("Own", (PyTypeObject *)plain);
    PyObject *instance = PyObject_CallNoArgs(type);
    show_names(PyObject_Dir(instance));
    PyObject *texts = PyTuple_New(2);
    PyTuple_SET_ITEM(texts, 0, TEXT("z"));
    PyTuple_SET_ITEM(texts, 1, TEXT("a"));
    PyObject_SetAttrString(instance, "names", texts);
    show_names(PyObject_Dir(instance));
    PyObject *mixed = PyTuple_Pack(2, Py_None, texts);
    PyObject_SetAttrString(instance, "names", mixed);
    show_names(PyObject_Dir(instance));
    PyObject_SetAttrString(instance, "names", Py_None);
    show_names(PyObject_Dir(instance));
    RELEASE(plain, type, instance, texts, mixed);
}

TEST(objects_are_formatted, "W-331") {
    SHOW_RESULT(CALL1(Py_None, "__format__", TEXT("")));
    SHOW_RESULT(CALL1(Py_None, "__format__", TEXT("x")));
    SHOW_RESULT(CALL1(Py_None, "__format__", INT(1)));
    PyObject *list = numbers(2);
    PyObject *empty = PyUnicode_FromString("");
    SHOW_RESULT(PyObject_Format(list, NULL));
    SHOW_RESULT(PyObject_Format(list, empty));
    SHOW_RESULT(PyObject_Format(list, list));
    RELEASE(list, empty);
}

TEST(objects_have_a_size, "W-331") {
    PyObject *tuple = PyTuple_Pack(2, Py_None, Py_None);
    PyObject *plain = PyObject_CallNoArgs((PyObject *)&PyBaseObject_Type);
    SHOW_RESULT(CALL0(tuple, "__sizeof__"));
    SHOW_RESULT(CALL0(plain, "__sizeof__"));
    RELEASE(tuple, plain);
}

TEST(objects_have_a_state, "W-331") {
    PyObject *plain = PyObject_CallNoArgs((PyObject *)&PyBaseObject_Type);
    SHOW_RESULT(CALL0(plain, "__getstate__"));
    PyObject *type = class_with("Type", (PyObject *)&PyBaseObject_Type, "x");
    PyObject *instance = PyObject_CallNoArgs(type);
    SHOW_RESULT(CALL0(instance, "__getstate__"));
    PyObject_SetAttrString(instance, "own", Py_True);
    SHOW_RESULT(CALL0(instance, "__getstate__"));
    RELEASE(plain, type, instance);
}

TEST_MAIN(
    NULL, &dir_lists_names_of_instance_class_and_bases,
    &dir_of_built_in_objects, &a_class_lists_what_it_likes,
    &objects_are_formatted, &objects_have_a_size, &objects_have_a_state)
