/* Cycles through objects of every built-in type that can hold another. Each
 * knot contains a node; it is let go and collected, and the node is gone. */
#include "collected.h"

/* A node that lends its memory. */
static char lent[8];

static int lend(PyObject *self, Py_buffer *view, int flags) {
    return PyBuffer_FillInfo(view, self, lent, sizeof lent, 1, flags);
}

static PyBufferProcs lending = {.bf_getbuffer = lend};

static PyTypeObject Exporter_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Exporter",
    .tp_base = &Node_Type,
    .tp_as_buffer = &lending,
};

static PyObject *self_of(PyObject *self, PyObject *ignored) {
    (void)ignored;
    return Py_NewRef(self);
}

static PyMethodDef self_definition = {"self", self_of, METH_NOARGS, NULL};

static PyMethodDef class_definition = {
    "method", (PyCFunction)(void (*)(void))self_of,
    METH_METHOD | METH_FASTCALL | METH_KEYWORDS, NULL};

/* What holds the node; the caller has one reference to each argument of a call
 * less afterwards. */
static PyObject *call(PyObject *callable, PyObject *first, PyObject *second) {
    PyObject *result =
        PyObject_CallFunctionObjArgs(callable, first, second, NULL);
    Py_XDECREF(first);
    Py_XDECREF(second);
    return result;
}

static PyObject *call_type(PyTypeObject *type, PyObject *first) {
    return call((PyObject *)type, first, NULL);
}

static PyObject *iterate(PyObject *iterable) {
    PyObject *result = PyObject_GetIter(iterable);
    Py_XDECREF(iterable);
    return result;
}

static PyObject *call_method(PyObject *object, const char *name) {
    PyObject *result = PyObject_CallMethod(object, name, NULL);
    Py_XDECREF(object);
    return result;
}

static PyObject *tuple(PyObject *node) {
    return PyTuple_Pack(1, node);
}

static PyObject *list(PyObject *node) {
    PyObject *result = PyList_New(1);
    PyList_SET_ITEM(result, 0, Py_NewRef(node));
    return result;
}

static PyObject *set(PyObject *node) {
    return call_type(&PySet_Type, tuple(node));
}

static PyObject *frozen_set(PyObject *node) {
    return call_type(&PyFrozenSet_Type, tuple(node));
}

static PyObject *dict(PyObject *node) {
    PyObject *result = PyDict_New();
    CHECK(PyDict_SetItem(result, node, node) == 0);
    return result;
}

static PyObject *slice(PyObject *node) {
    return PySlice_New(NULL, node, NULL);
}

static PyObject *keys(PyObject *node) {
    return call_method(dict(node), "keys");
}

static PyObject *values(PyObject *node) {
    return call_method(dict(node), "values");
}

static PyObject *items(PyObject *node) {
    return call_method(dict(node), "items");
}

static PyObject *tuple_iterator(PyObject *node) {
    return iterate(tuple(node));
}

static PyObject *list_iterator(PyObject *node) {
    return iterate(list(node));
}

static PyObject *list_backwards(PyObject *node) {
    return call_method(list(node), "__reversed__");
}

static PyObject *dict_iterator(PyObject *node) {
    return iterate(dict(node));
}

static PyObject *items_iterator(PyObject *node) {
    return iterate(items(node));
}

static PyObject *values_backwards(PyObject *node) {
    return call_method(values(node), "__reversed__");
}

static PyObject *set_iterator(PyObject *node) {
    return iterate(set(node));
}

static PyObject *enumeration(PyObject *node) {
    return call_type(&PyEnum_Type, list(node));
}

static PyObject *reversal(PyObject *node) {
    return call_type(&PyReversed_Type, tuple(node));
}

static PyObject *pairs(PyObject *node) {
    return call((PyObject *)&PyZip_Type, list(node), list(node));
}

static PyObject *mapped(PyObject *node) {
    PyObject *function = PyCFunction_New(&self_definition, node);
    return call((PyObject *)&PyMap_Type, function, list(node));
}

static PyObject *filtered(PyObject *node) {
    return call((PyObject *)&PyFilter_Type, Py_NewRef(Py_None), list(node));
}

static PyObject *call_iterator(PyObject *node) {
    PyObject *function = PyCFunction_New(&self_definition, node);
    PyObject *result = PyCallIter_New(function, Py_None);
    Py_DECREF(function);
    return result;
}

static PyObject *alias(PyObject *node) {
    return Py_GenericAlias((PyObject *)&PyList_Type, node);
}

static PyObject *alias_iterator(PyObject *node) {
    return iterate(alias(node));
}

static PyObject *union_of_types(PyObject *node) {
    PyObject *one = alias(node);
    PyObject *result = PyNumber_Or(one, (PyObject *)&PyLong_Type);
    Py_DECREF(one);
    return result;
}

static PyObject *module(PyObject *node) {
    PyObject *result = PyModule_New("demo");
    CHECK(PyObject_SetAttrString(result, "node", node) == 0);
    return result;
}

static PyObject *method_wrapper(PyObject *node) {
    return PyObject_GetAttrString(node, "__repr__");
}

static PyObject *function_of_class(PyObject *node) {
    return PyCMethod_New(&class_definition, node, NULL, &Node_Type);
}

static PyObject *super_object(PyObject *node) {
    return call(
        (PyObject *)&PySuper_Type, Py_NewRef((PyObject *)Py_TYPE(node)),
        Py_NewRef(node));
}

static PyObject *memory_view(PyObject *node) {
    PyObject *exporter = new_node(&Exporter_Type);
    set_edge(exporter, 0, node);
    PyObject *result = PyMemoryView_FromObject(exporter);
    Py_DECREF(exporter);
    return result;
}

static PyObject *namespace(PyObject *node) {
    PyObject *types = PyImport_ImportModule("types");
    PyObject *result = PyObject_CallMethod(types, "SimpleNamespace", NULL);
    CHECK(PyObject_SetAttrString(result, "node", node) == 0);
    Py_DECREF(types);
    return result;
}

static PyObject *class_method_with_dict(PyObject *node) {
    PyObject *result = PyClassMethod_New(Py_None);
    CHECK(PyObject_SetAttrString(result, "node", node) == 0);
    return result;
}

static const struct {
    const char *name;
    PyObject *(*make)(PyObject *node);
} kinds[] = {
    {"list", list},
    {"set", set},
    {"frozenset", frozen_set},
    {"dict", dict},
    {"slice", slice},
    {"dict_keys", keys},
    {"dict_values", values},
    {"dict_items", items},
    {"tuple_iterator", tuple_iterator},
    {"list_iterator", list_iterator},
    {"list_reverseiterator", list_backwards},
    {"dict_keyiterator", dict_iterator},
    {"dict_itemiterator", items_iterator},
    {"dict_reversevalueiterator", values_backwards},
    {"set_iterator", set_iterator},
    {"enumerate", enumeration},
    {"reversed", reversal},
    {"zip", pairs},
    {"map", mapped},
    {"filter", filtered},
    {"callable_iterator", call_iterator},
    {"generic_alias", alias},
    {"generic_alias_iterator", alias_iterator},
    {"union", union_of_types},
    {"module", module},
    {"method-wrapper", method_wrapper},
    {"instancemethod", PyInstanceMethod_New},
    {"builtin_method", function_of_class},
    {"super", super_object},
    {"memoryview", memory_view},
    {"SimpleNamespace", namespace},
    {"classmethod's dict", class_method_with_dict},
};

/* The node refers to what holds it, and both are let go. */
static void expect_collected(const char *name, PyObject *node, PyObject *held) {
    if (held == NULL) {
        show_error(name);
        Py_DECREF(node);
        return;
    }
    PyObject *watcher = PyWeakref_NewRef(node, NULL);
    int tracked = PyObject_GC_IsTracked(held);
    set_edge(node, 0, held);
    RELEASE(held, node);
    int lived = !is_dead(watcher);
    Py_ssize_t found = collect(2);
    show(
        "%s: tracked %d, lived %d, found %d, dead %d, left %d", name, tracked,
        lived, found > 1, is_dead(watcher), nodes_alive);
    Py_DECREF(watcher);
}

TEST(built_in_containers, "W-505") {
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        PyObject *node = new_node(&Node_Type);
        expect_collected(kinds[i].name, node, kinds[i].make(node));
    }
}

/* Exceptions that have more than their arguments. */
TEST(exceptions, "W-505") {
    static const struct {
        PyObject **type;
        const char *name;
        const char *attribute;
    } rows[] = {
        {&PyExc_ValueError, "context", "__context__"},
        {&PyExc_ValueError, "cause", "__cause__"},
        {&PyExc_ValueError, "dict", "node"},
        {&PyExc_StopIteration, "StopIteration", "value"},
        {&PyExc_SystemExit, "SystemExit", "code"},
        {&PyExc_ImportError, "ImportError", "path"},
        {&PyExc_AttributeError, "AttributeError", "obj"},
        {&PyExc_NameError, "NameError", "name"},
        {&PyExc_OSError, "OSError", "filename"},
        {&PyExc_SyntaxError, "SyntaxError", "text"},
        {&PyExc_UnicodeDecodeError, "UnicodeDecodeError", "node"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        PyObject *node = new_node(&Node_Type);
        PyObject *raised = *rows[i].type == PyExc_UnicodeDecodeError
                               ? PyObject_CallFunction(
                                     *rows[i].type, "sy#iis", "utf-8", "a",
                                     (Py_ssize_t)1, 0, 1, "why")
                               : PyObject_CallNoArgs(*rows[i].type);
        PyObject *value =
            i < 2 ? PyObject_CallFunctionObjArgs(PyExc_KeyError, node, NULL)
                  : Py_NewRef(node);
        CHECK(PyObject_SetAttrString(raised, rows[i].attribute, value) == 0);
        Py_DECREF(value);
        expect_collected(rows[i].name, node, raised);
    }
}

/* Instances of classes made from built-in types have dicts. */
TEST(instances_of_subclasses, "W-505 W-400") {
    PyTypeObject *bases[] = {
        &PyList_Type,      &PyDict_Type, &PySet_Type,   &PyFrozenSet_Type,
        &PyTuple_Type,     &PyLong_Type, &PyFloat_Type, &PyUnicode_Type,
        &PyBytes_Type,     &PyEnum_Type, &PyZip_Type,   &PyProperty_Type,
        &PyBaseObject_Type};
    for (size_t i = 0; i < sizeof bases / sizeof bases[0]; i++) {
        PyObject *node = new_node(&Node_Type);
        PyObject *class = PyObject_CallFunction(
            (PyObject *)&PyType_Type, "s(O){ss}", "Sub", bases[i], "__module__",
            "demo");
        CHECK(class != NULL);
        PyObject *instance = bases[i] == &PyEnum_Type
                                 ? PyObject_CallFunction(class, "(())")
                                 : PyObject_CallNoArgs(class);
        CHECK(instance != NULL);
        CHECK(PyObject_SetAttrString(instance, "node", node) == 0);
        Py_DECREF(class);
        expect_collected(bases[i]->tp_name, node, instance);
    }
}

static void ready(void) {
    ready_collected();
    CHECK(PyType_Ready(&Exporter_Type) == 0);
}

TEST_MAIN(ready, &built_in_containers, &exceptions, &instances_of_subclasses)
