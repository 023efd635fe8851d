/* Values that contain themselves, directly and on detours: shown, compared,
 * hashed, copied, walked and collected. */
#include "values.h"

#include <string.h>

/* A container that holds itself; where is what closes the circle. */

static PyObject *list_in_itself(void) {
    PyObject *list = PyList_New(0);
    PyList_Append(list, list);
    return list;
}

static PyObject *list_of_tuple(void) {
    PyObject *list = PyList_New(0);
    PyObject *tuple = PyTuple_Pack(1, list);
    PyList_Append(list, tuple);
    Py_DECREF(list);
    return tuple;
}

static PyObject *dict_in_itself(void) {
    PyObject *dict = PyDict_New();
    PyDict_SetItemString(dict, "self", dict);
    return dict;
}

static PyObject *dict_of_its_items(void) {
    PyObject *dict = PyDict_New();
    PyObject *items = PyObject_CallMethod(dict, "items", NULL);
    PyDict_SetItemString(dict, "items", items);
    Py_DECREF(items);
    return dict;
}

static PyObject *view_of_values(void) {
    PyObject *dict = PyDict_New();
    PyObject *values = PyObject_CallMethod(dict, "values", NULL);
    PyDict_SetItemString(dict, "values", values);
    Py_DECREF(dict);
    return values;
}

static PyObject *read_only(void) {
    PyObject *dict = PyDict_New();
    PyObject *proxy = PyDictProxy_New(dict);
    PyDict_SetItemString(dict, "self", proxy);
    Py_DECREF(dict);
    return proxy;
}

/* Sets have hashable items only: a tuple with something that is none is no
 * item, but a method of the set is one. */
static PyObject *set_of_its_method(void) {
    PyObject *set = PySet_New(NULL);
    PyObject *method = PyObject_GetAttrString(set, "add");
    PySet_Add(set, method);
    Py_DECREF(method);
    return set;
}

static PyObject *namespace_in_itself(void) {
    PyObject *types = PyImport_ImportModule("types");
    PyObject *made = PyObject_CallMethod(types, "SimpleNamespace", NULL);
    PyObject_SetAttrString(made, "self", made);
    Py_DECREF(types);
    return made;
}

static PyObject *slice_in_list(void) {
    PyObject *list = PyList_New(0);
    PyObject *slice = PySlice_New(list, NULL, NULL);
    PyList_Append(list, slice);
    Py_DECREF(list);
    return slice;
}

static PyObject *exception_of_itself(void) {
    PyObject *exception = PyObject_CallNoArgs(PyExc_ValueError);
    PyObject *args = PyTuple_Pack(1, exception);
    PyObject_SetAttrString(exception, "args", args);
    Py_DECREF(args);
    return exception;
}

static PyObject *alias_of_list(void) {
    PyObject *list = PyList_New(0);
    PyObject *alias = Py_GenericAlias((PyObject *)&PyList_Type, list);
    PyList_Append(list, alias);
    Py_DECREF(list);
    return alias;
}

static PyObject *bound_to_list(void) {
    PyObject *list = PyList_New(0);
    PyObject *function = PyObject_GetAttrString(list, "append");
    PyObject *method = PyMethod_New(function, list);
    PyList_Append(list, method);
    RELEASE(list, function);
    return method;
}

static PyObject *iterator_of_itself(void) {
    PyObject *list = PyList_New(0);
    PyObject *iterator = PyObject_GetIter(list);
    PyList_Append(list, iterator);
    Py_DECREF(list);
    return iterator;
}

static const struct {
    const char *name;
    PyObject *(*make)(void);
} makers[] = {
    {"list", list_in_itself},         {"tuple", list_of_tuple},
    {"dict", dict_in_itself},         {"dict of its items", dict_of_its_items},
    {"values", view_of_values},       {"mappingproxy", read_only},
    {"set", set_of_its_method},       {"namespace", namespace_in_itself},
    {"slice", slice_in_list},         {"exception", exception_of_itself},
    {"alias", alias_of_list},         {"method", bound_to_list},
    {"iterator", iterator_of_itself},
};

enum { MAKER_COUNT = sizeof makers / sizeof makers[0] };

/* What a function of the module builtins says. */
static void show_function(const char *name, PyObject *value) {
    PyObject *builtins = PyImport_ImportModule("builtins");
    PyObject *function = PyObject_GetAttrString(builtins, name);
    PyObject *result = PyObject_CallOneArg(function, value);
    bool is_long = result != NULL && PyUnicode_Check(result) &&
                   PyUnicode_GET_LENGTH(result) > 1000;
    show_result(name, is_long ? PyUnicode_Substring(result, 0, 100) : result);
    if (is_long) {
        Py_DECREF(result);
    }
    RELEASE(builtins, function);
}

TEST(each_is_asked, "") {
    static const char *const functions[] = {
        "repr", "str",  "ascii", "len", "bool",   "tuple", "list",
        "set",  "dict", "sum",   "max", "sorted", "all",   "bytes"};
    for (int i = 0; i < MAKER_COUNT; i++) {
        PyObject *value = makers[i].make();
        show("of %s", makers[i].name);
        for (size_t j = 0; j < sizeof functions / sizeof functions[0]; j++) {
            show_function(functions[j], value);
        }
        SHOW_TRUTH(PyObject_Hash(value) != -1);
        show_error("hash");
        SHOW_RESULT(PyObject_Format(value, NULL));
        Py_DECREF(value);
    }
}

TEST(each_is_compared, "") {
    for (int i = 0; i < MAKER_COUNT; i++) {
        PyObject *value = makers[i].make();
        PyObject *same = makers[i].make();
        show("of %s", makers[i].name);
        SHOW_STATUS(PyObject_RichCompareBool(value, value, Py_EQ));
        for (int op = Py_LT; op <= Py_GE; op++) {
            SHOW_RESULT(PyObject_RichCompare(value, same, op));
        }
        SHOW_RESULT(PyObject_RichCompare(value, value, Py_LE));
        for (int j = 0; j < MAKER_COUNT; j++) {
            PyObject *other = makers[j].make();
            show_result(
                makers[j].name, PyObject_RichCompare(value, other, Py_EQ));
            Py_DECREF(other);
        }
        RELEASE(value, same);
    }
}

/* An instance with itself as an attribute, of a class that holds it. */
static PyObject *instance_of_its_class(void) {
    PyObject *cls = PyObject_CallFunction(
        (PyObject *)&PyType_Type, "s(){s:s}", "Holder", "__module__", "tests");
    PyObject *made = PyObject_CallNoArgs(cls);
    PyObject_SetAttrString(cls, "instance", made);
    PyObject_SetAttrString(made, "self", made);
    Py_DECREF(cls);
    return made;
}

TEST(each_is_collected, "") {
    PyGC_Collect();
    for (int i = 0; i < MAKER_COUNT; i++) {
        Py_DECREF(makers[i].make());
        show("%s: %zd", makers[i].name, PyGC_Collect());
    }
    Py_DECREF(instance_of_its_class());
    SHOW_TRUTH(PyGC_Collect() >= 2);
}

/* What copying and pickling are given. */
TEST(each_is_reduced, "") {
    for (int i = 0; i < MAKER_COUNT; i++) {
        PyObject *value = makers[i].make();
        PyObject *reduced = PyObject_CallMethod(value, "__reduce_ex__", "i", 4);
        if (reduced != NULL) {
            show(
                "%s: %zd parts", makers[i].name,
                PyUnicode_Check(reduced) ? 0 : PyTuple_Size(reduced));
        } else {
            show_error(makers[i].name);
        }
        RELEASE(reduced, value);
    }
}

/* Attributes and bases that lead back. */
TEST(references_in_a_circle, "") {
    PyObject *first = PyList_New(0);
    PyObject *tuple = PyTuple_Pack(1, first);
    PyList_Append(first, tuple);
    SHOW_STATUS(PyObject_IsInstance(Py_None, tuple));
    SHOW_STATUS(PyObject_IsSubclass((PyObject *)&PyLong_Type, tuple));
    PyObject *error = PyObject_CallNoArgs(PyExc_ValueError);
    PyObject *other = PyObject_CallNoArgs(PyExc_KeyError);
    PyException_SetContext(error, Py_NewRef(other));
    PyException_SetContext(other, Py_NewRef(error));
    PyErr_SetRaisedException(Py_NewRef(error));
    PyErr_SetHandledException(other);
    PyErr_SetString(PyExc_TypeError, "raised while another is handled");
    PyObject *raised = PyErr_GetRaisedException();
    SHOW_TRUTH(PyException_GetContext(raised) == other);
    PyErr_SetHandledException(NULL);
    PyException_SetContext(error, NULL);
    RELEASE(first, tuple, error, other, other, raised);
}

TEST_MAIN(
    NULL, &each_is_asked, &each_is_compared, &each_is_collected,
    &each_is_reduced, &references_in_a_circle)
