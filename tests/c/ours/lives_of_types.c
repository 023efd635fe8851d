/* A built-in type shows the same methods in every life of the runtime. CPython
 * shows inherited slots as a type's own from the second life on. */
#include "harness.h"

static PyTypeObject *const types[] = {
    &PyBaseObject_Type, &PyType_Type,  &PyList_Type,     &PyDict_Type,
    &PyLong_Type,       &PyBool_Type,  &PySet_Type,      &PyUnicode_Type,
    &PyRange_Type,      &PySlice_Type, &PyCFunction_Type};

#define COUNT (sizeof types / sizeof *types)

static int defines(PyTypeObject *type, const char *name) {
    PyObject *dict = PyType_GetDict(type);
    int found = PyDict_GetItemString(dict, name) != NULL;
    Py_DECREF(dict);
    return found;
}

static void note_sizes(Py_ssize_t *sizes) {
    for (size_t i = 0; i < COUNT; i++) {
        PyObject *dict = PyType_GetDict(types[i]);
        sizes[i] = PyDict_Size(dict);
        Py_DECREF(dict);
    }
}

TEST(built_in_types_define_the_same_in_each_life, "W-428") {
    Py_ssize_t first[COUNT];
    Py_InitializeEx(0);
    note_sizes(first);
    CHECK(Py_FinalizeEx() == 0);
    for (int life = 0; life < 3; life++) {
        Py_ssize_t sizes[COUNT];
        Py_InitializeEx(0);
        note_sizes(sizes);
        for (size_t i = 0; i < COUNT; i++) {
            CHECK(sizes[i] == first[i]);
        }
        CHECK(defines(&PyList_Type, "__getattribute__"));
        CHECK(defines(&PyList_Type, "__hash__"));
        CHECK(!defines(&PyLong_Type, "__init__"));
        CHECK(!defines(&PyBool_Type, "__hash__"));
        CHECK(Py_FinalizeEx() == 0);
    }
}

TEST_MAIN_UNINITIALISED(&built_in_types_define_the_same_in_each_life)
