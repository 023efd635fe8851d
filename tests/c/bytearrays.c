/* The functions of bytearrayobject.h, and where else bytearrays go. */
#include "harness.h"

#include <string.h>

TEST(creation, "") {
    PyObject *made = PyByteArray_FromStringAndSize("a\0b", 3);
    show_repr("made", made);
    SHOW(PyByteArray_Size(made));
    SHOW(PyByteArray_GET_SIZE(made));
    SHOW(memcmp(PyByteArray_AsString(made), "a\0b", 4));
    SHOW_TRUTH(PyByteArray_AS_STRING(made) == PyByteArray_AsString(made));
    SHOW_TRUTH(PyByteArray_Check(made));
    SHOW_TRUTH(PyByteArray_CheckExact(made));
    SHOW_TRUTH(PyByteArray_Check(Py_None));
    SHOW(Py_REFCNT(made));
    Py_DECREF(made);
    made = PyByteArray_FromStringAndSize(NULL, 0);
    SHOW_TRUTH(PyByteArray_AsString(made) == _PyByteArray_empty_string);
    SHOW_TRUTH(PyByteArray_AS_STRING(made)[0] == '\0');
    Py_DECREF(made);
    SHOW_RESULT(PyByteArray_FromStringAndSize(NULL, -1));
    SHOW_RESULT(PyByteArray_FromStringAndSize(NULL, PY_SSIZE_T_MAX));
}

TEST(from_objects, "") {
    PyObject *sources[] = {
        PyBytes_FromString("abc"),
        PyUnicode_FromString("abc"),
        PyLong_FromLong(3),
        PyLong_FromLong(-3),
        Py_BuildValue("[iii]", 1, 2, 3),
        Py_BuildValue("(ii)", 1, 256),
        Py_NewRef(Py_None),
        PyFloat_FromDouble(1.5),
        Py_BuildValue("{i:i}", 1, 2),
        PyMemoryView_FromMemory("xyz", 3, PyBUF_READ),
        PyLong_FromString("99999999999999999999", NULL, 10),
        PyByteArray_FromStringAndSize("xyz", 3),
    };
    for (size_t i = 0; i < sizeof sources / sizeof sources[0]; i++) {
        show_result("from", PyByteArray_FromObject(sources[i]));
        Py_DECREF(sources[i]);
    }
}

/* A list is read at once, an iterator item by item. */
TEST(room_after_construction, "") {
    PyObject *list = PyList_New(0);
    for (long i = 0; i < 50; i++) {
        PyObject *item = PyLong_FromLong(i);
        PyList_Append(list, item);
        Py_DECREF(item);
    }
    PyObject *iterator = PyObject_GetIter(list);
    PyObject *from_list = PyByteArray_FromObject(list);
    PyObject *from_iterator = PyByteArray_FromObject(iterator);
    SHOW(((PyByteArrayObject *)from_list)->ob_alloc);
    SHOW(((PyByteArrayObject *)from_iterator)->ob_alloc);
    RELEASE(list, iterator, from_list, from_iterator);
}

TEST(concatenation, "") {
    PyObject *array = PyByteArray_FromStringAndSize("ab", 2);
    PyObject *bytes = PyBytes_FromString("cd");
    SHOW_RESULT(PyByteArray_Concat(array, bytes));
    SHOW_RESULT(PyByteArray_Concat(bytes, array));
    SHOW_RESULT(PyByteArray_Concat(bytes, bytes));
    SHOW_RESULT(PyByteArray_Concat(array, Py_None));
    SHOW_RESULT(PyByteArray_Concat(Py_None, array));
    SHOW_RESULT(PyNumber_Add(bytes, array));
    SHOW_RESULT(PyObject_Bytes(array));
    SHOW_RESULT(PyObject_RichCompare(bytes, array, Py_LT));
    SHOW_STATUS(PyObject_Hash(array));
    RELEASE(array, bytes);
}

TEST(resizing, "") {
    PyObject *array = PyByteArray_FromStringAndSize("abcdef", 6);
    PyObject *view = PyMemoryView_FromObject(array);
    SHOW_STATUS(PyByteArray_Resize(array, 6));
    SHOW_STATUS(PyByteArray_Resize(array, 3));
    SHOW_STATUS(PyByteArray_Resize(array, 9));
    Py_DECREF(view);
    SHOW_STATUS(PyByteArray_Resize(array, 3));
    show_repr("array", array);
    SHOW_STATUS(PyByteArray_Resize(array, PY_SSIZE_T_MAX));
    show_repr("array", array);
    SHOW_STATUS(PyByteArray_Resize(array, 0));
    show_repr("array", array);
    Py_DECREF(array);
}

static void show_iteration(PyObject *iterable) {
    PyObject *iterator = PyObject_GetIter(iterable);
    show("%s", Py_TYPE(iterator)->tp_name);
    SHOW_RESULT(PyIter_Next(iterator));
    SHOW_RESULT(PyObject_CallMethod(iterator, "__length_hint__", NULL));
    SHOW_RESULT(PyObject_CallMethod(iterator, "__setstate__", "i", 2));
    PyObject *reduced = PyObject_CallMethod(iterator, "__reduce__", NULL);
    show_result("rest", PySequence_GetSlice(reduced, 1, 3));
    SHOW_RESULT(PySequence_List(iterator));
    SHOW_TRUTH(PyIter_Next(iterator) == NULL);
    SHOW_RESULT(PyObject_CallMethod(iterator, "__length_hint__", NULL));
    SHOW_RESULT(PyObject_CallMethod(iterator, "__setstate__", "i", 0));
    Py_SETREF(reduced, PyObject_CallMethod(iterator, "__reduce__", NULL));
    show_result("rest", PySequence_GetSlice(reduced, 1, 3));
    RELEASE(iterator, reduced);
}

TEST(iteration, "") {
    PyObject *bytes = PyBytes_FromString("abcd");
    PyObject *array = PyByteArray_FromObject(bytes);
    show_iteration(bytes);
    show_iteration(array);
    PyObject *iterator = PyObject_GetIter(array);
    SHOW_TRUTH(Py_TYPE(iterator) == &PyByteArrayIter_Type);
    SHOW_RESULT(PyObject_CallMethod(iterator, "__setstate__", "i", 3));
    SHOW_STATUS(PyByteArray_Resize(array, 1));
    SHOW_RESULT(PyObject_CallMethod(iterator, "__length_hint__", NULL));
    SHOW_TRUTH(PyIter_Next(iterator) == NULL);
    Py_SETREF(iterator, PyObject_GetIter(bytes));
    SHOW_TRUTH(Py_TYPE(iterator) == &PyBytesIter_Type);
    RELEASE(bytes, array, iterator);
}

static void parse(PyObject *array, const char *format) {
    void *first = NULL;
    Py_ssize_t second = 0;
    PyObject *args = PyTuple_Pack(1, array);
    int parsed = PyArg_ParseTuple(args, format, &first, &second);
    show_status(format, parsed != 0 ? 0 : -1);
    Py_DECREF(args);
}

/* Where bytes are taken for a number, a character, an argument. */
TEST(instead_of_bytes, "") {
    PyObject *array = PyByteArray_FromStringAndSize("7", 1);
    PyObject *bytes = PyBytes_FromString("%c%c%s");
    SHOW_RESULT(PyNumber_Long(array));
    SHOW_RESULT(PyNumber_Float(array));
    PyObject *values = PyTuple_Pack(3, array, array, array);
    SHOW_RESULT(PyNumber_Remainder(bytes, values));
    PyObject *bad = PyByteArray_FromStringAndSize("7x", 2);
    SHOW_RESULT(PyNumber_Long(bad));
    SHOW_RESULT(PyNumber_Float(bad));
    SHOW_RESULT(
        PyObject_CallFunction((PyObject *)&PyLong_Type, "Oi", array, 8));
    SHOW_RESULT(PyObject_CallFunction((PyObject *)&PyLong_Type, "Oi", bad, 8));
    SHOW_RESULT(PyUnicode_FromEncodedObject(bad, "ascii", NULL));
    parse(array, "Y");
    parse(bytes, "Y");
    parse(array, "S");
    parse(array, "c");
    parse(bad, "c");
    parse(array, "y#");
    RELEASE(array, bytes, values, bad);
}

/* A subclass is made, shown and reduced as what it is. */
TEST(subclass, "") {
    static PyType_Slot slots[] = {{0, NULL}};
    static PyType_Spec spec = {
        .name = "tests.Own", .flags = Py_TPFLAGS_DEFAULT, .slots = slots};
    PyObject *type =
        PyType_FromSpecWithBases(&spec, (PyObject *)&PyByteArray_Type);
    PyObject *own = PyObject_CallFunction(type, "y", "abc");
    show_repr("own", own);
    SHOW_TRUTH(PyByteArray_Check(own));
    SHOW_TRUTH(PyByteArray_CheckExact(own));
    PyObject *upper = PyObject_CallMethod(own, "upper", NULL);
    show("%s", Py_TYPE(upper)->tp_name);
    PyObject *hex = PyObject_CallMethod(type, "fromhex", "s", "00ff");
    show_repr("hex", hex);
    RELEASE(type, own, upper, hex);
}

TEST_MAIN(
    NULL, &creation, &from_objects, &room_after_construction, &concatenation,
    &resizing, &iteration, &instead_of_bytes, &subclass)
