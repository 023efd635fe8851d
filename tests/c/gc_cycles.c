/* Cycles through everything that can hold an object. Each test ties a knot
 * that contains a node, lets go, collects, and sees the node gone and its weak
 * reference's callback called. */
#include "collected.h"

static PyObject *node;
static PyObject *watcher;

static void begin(void) {
    node = new_node(&Node_Type);
    PyObject *callback = new_callback("collected");
    watcher = PyWeakref_NewRef(node, callback);
    Py_DECREF(callback);
}

/* The node gets a reference to the container, which holds the node. */
static void end(PyObject *container) {
    CHECK(container != NULL);
    if (container == NULL) {
        show_error("container");
        return;
    }
    set_edge(node, 0, container);
    SHOW_TRUTH(PyObject_GC_IsTracked(container));
    Py_DECREF(container);
    Py_DECREF(node);
    SHOW(nodes_alive);
    SHOW(collect(2));
    SHOW(nodes_alive);
    SHOW_TRUTH(is_dead(watcher));
    Py_DECREF(watcher);
}

TEST(a_tuple, "W-505") {
    begin();
    end(PyTuple_Pack(2, Py_None, node));
}

TEST(a_dict_by_its_value, "W-505") {
    begin();
    PyObject *dict = PyDict_New();
    CHECK(PyDict_SetItemString(dict, "key", node) == 0);
    end(dict);
}

TEST(a_dict_by_its_key, "W-505") {
    begin();
    PyObject *dict = PyDict_New();
    CHECK(PyDict_SetItem(dict, node, Py_None) == 0);
    end(dict);
}

TEST(a_dict_in_a_tuple_in_a_dict, "W-505") {
    begin();
    PyObject *inner = PyDict_New();
    PyObject *outer = PyDict_New();
    CHECK(PyDict_SetItemString(inner, "node", node) == 0);
    PyObject *tuple = PyTuple_Pack(1, inner);
    CHECK(PyDict_SetItemString(outer, "tuple", tuple) == 0);
    RELEASE(inner, tuple);
    end(outer);
}

static PyObject *function_body(PyObject *self, PyObject *argument) {
    (void)self;
    (void)argument;
    Py_RETURN_NONE;
}

static PyMethodDef function_definition = {
    "function", function_body, METH_O, NULL};

TEST(a_function_by_its_self, "W-505") {
    begin();
    end(PyCFunction_New(&function_definition, node));
}

TEST(a_function_by_its_module, "W-505") {
    begin();
    end(PyCFunction_NewEx(&function_definition, NULL, node));
}

TEST(a_bound_method, "W-505") {
    begin();
    PyObject *function = PyCFunction_New(&function_definition, NULL);
    PyObject *method = PyMethod_New(function, node);
    Py_DECREF(function);
    end(method);
}

TEST(a_weak_reference_by_its_callback, "W-505 W-250") {
    begin();
    PyObject *target = new_referent();
    PyObject *function = PyCFunction_New(&function_definition, node);
    PyObject *reference = PyWeakref_NewRef(target, function);
    Py_DECREF(function);
    end(reference);
    SHOW_TRUTH(weaklist_of(target) == NULL);
    Py_DECREF(target);
}

TEST(a_proxy_by_its_callback, "W-505 W-338") {
    begin();
    PyObject *target = new_referent();
    PyObject *function = PyCFunction_New(&function_definition, node);
    PyObject *proxy = PyWeakref_NewProxy(target, function);
    Py_DECREF(function);
    end(proxy);
    Py_DECREF(target);
}

TEST(a_mapping_proxy, "W-505") {
    begin();
    PyObject *dict = PyDict_New();
    CHECK(PyDict_SetItemString(dict, "node", node) == 0);
    PyObject *proxy = PyDictProxy_New(dict);
    Py_DECREF(dict);
    end(proxy);
}

TEST(a_class_method_and_a_static_method, "W-505") {
    begin();
    end(PyClassMethod_New(node));
    begin();
    end(PyStaticMethod_New(node));
}

TEST(a_property, "W-505") {
    begin();
    end(PyObject_CallFunctionObjArgs((PyObject *)&PyProperty_Type, node, NULL));
}

TEST(an_iterator, "W-505") {
    begin();
    PyObject *tuple = PyTuple_Pack(1, node);
    PyObject *iterator = PySeqIter_New(tuple);
    Py_DECREF(tuple);
    end(iterator);
}

TEST(an_exception_by_its_arguments, "W-505") {
    begin();
    end(PyObject_CallFunctionObjArgs(PyExc_ValueError, node, NULL));
}

TEST(an_exception_by_its_cause, "W-505") {
    begin();
    PyObject *inner =
        PyObject_CallFunctionObjArgs(PyExc_ValueError, node, NULL);
    PyObject *outer = PyObject_CallNoArgs(PyExc_KeyError);
    PyException_SetCause(outer, inner);
    end(outer);
}

TEST(a_generic_alias, "W-505") {
    begin();
    PyObject *tuple = PyTuple_Pack(1, node);
    PyObject *alias = Py_GenericAlias((PyObject *)&PyTuple_Type, tuple);
    Py_DECREF(tuple);
    end(alias);
}

/* A class with a dict and a weak list, as a class statement makes it. */
static PyObject *new_class(const char *name, PyObject *attributes) {
    PyObject *bases = PyTuple_New(0);
    PyObject *text = PyUnicode_FromString(name);
    PyObject *module = PyUnicode_FromString("demo");
    CHECK(PyDict_SetItemString(attributes, "__module__", module) == 0);
    PyObject *type = PyObject_CallFunctionObjArgs(
        (PyObject *)&PyType_Type, text, bases, attributes, NULL);
    CHECK(type != NULL);
    RELEASE(bases, text, module, attributes);
    return type;
}

TEST(a_class_is_a_cycle_by_itself, "W-505 W-402") {
    PyObject *type = new_class("Alone", PyDict_New());
    PyObject *callback = new_callback("the class");
    PyObject *reference = PyWeakref_NewRef(type, callback);
    RELEASE(callback, type);
    SHOW_TRUTH(is_dead(reference));
    SHOW_TRUTH(collect(2) > 0);
    SHOW_TRUTH(is_dead(reference));
    SHOW(collect(2));
    Py_DECREF(reference);
}

TEST(a_class_by_its_attribute, "W-505") {
    begin();
    PyObject *attributes = PyDict_New();
    CHECK(PyDict_SetItemString(attributes, "node", node) == 0);
    PyObject *type = new_class("Holder", attributes);
    set_edge(node, 0, type);
    RELEASE(type, node);
    SHOW_TRUTH(collect(2) > 0);
    SHOW_TRUTH(is_dead(watcher));
    SHOW(nodes_alive);
    Py_DECREF(watcher);
}

TEST(an_instance_by_its_dict, "W-505 W-400") {
    begin();
    PyObject *type = new_class("WithDict", PyDict_New());
    PyObject *instance = PyObject_CallNoArgs(type);
    CHECK(PyObject_SetAttrString(instance, "node", node) == 0);
    set_edge(node, 0, instance);
    PyObject *callback = new_callback("the instance");
    PyObject *reference = PyWeakref_NewRef(instance, callback);
    RELEASE(callback, instance, node);
    SHOW_TRUTH(collect(2) > 0);
    SHOW_TRUTH(is_dead(watcher));
    SHOW_TRUTH(is_dead(reference));
    SHOW(nodes_alive);
    RELEASE(watcher, reference, type);
    SHOW_TRUTH(collect(2) > 0);
}

TEST(an_instance_that_holds_itself, "W-505") {
    PyObject *type = new_class("Selfish", PyDict_New());
    PyObject *instance = PyObject_CallNoArgs(type);
    CHECK(PyObject_SetAttrString(instance, "me", instance) == 0);
    PyObject *reference = PyWeakref_NewRef(instance, NULL);
    Py_DECREF(instance);
    SHOW_TRUTH(is_dead(reference));
    Py_DECREF(type);
    SHOW_TRUTH(collect(2) > 0);
    SHOW_TRUTH(is_dead(reference));
    Py_DECREF(reference);
    SHOW(collect(2));
}

TEST(a_class_and_its_subclass, "W-505") {
    PyObject *base = new_class("Base", PyDict_New());
    PyObject *bases = PyTuple_Pack(1, base);
    PyObject *name = PyUnicode_FromString("Derived");
    PyObject *attributes = PyDict_New();
    PyObject *derived = PyObject_CallFunctionObjArgs(
        (PyObject *)&PyType_Type, name, bases, attributes, NULL);
    CHECK(derived != NULL);
    PyObject *to_base = PyWeakref_NewRef(base, NULL);
    PyObject *to_derived = PyWeakref_NewRef(derived, NULL);
    RELEASE(bases, name, attributes, base);
    SHOW(collect(2));
    SHOW_TRUTH(is_dead(to_base));
    Py_DECREF(derived);
    SHOW_TRUTH(collect(2) > 0);
    SHOW_TRUTH(is_dead(to_base));
    SHOW_TRUTH(is_dead(to_derived));
    RELEASE(to_base, to_derived);
}

typedef struct {
    PyObject ob_base;
    PyObject *held;
} Holder;

static int holder_traverse(PyObject *self, visitproc visit, void *arg) {
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(((Holder *)self)->held);
    return 0;
}

static int holder_clear(PyObject *self) {
    Py_CLEAR(((Holder *)self)->held);
    return 0;
}

static void holder_dealloc(PyObject *self) {
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    holder_clear(self);
    type->tp_free(self);
    Py_DECREF(type);
}

static PyType_Slot holder_slots[] = {
    {Py_tp_traverse, (void *)holder_traverse},
    {Py_tp_clear, (void *)holder_clear},
    {Py_tp_dealloc, (void *)holder_dealloc},
    {0, NULL}};

static PyType_Spec holder_spec = {
    .name = "demo.Holder",
    .basicsize = sizeof(Holder),
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .slots = holder_slots,
};

TEST(a_heap_type_that_its_only_instance_keeps, "W-505") {
    begin();
    PyObject *type = PyType_FromSpec(&holder_spec);
    PyObject *instance = PyObject_CallNoArgs(type);
    CHECK(instance != NULL);
    ((Holder *)instance)->held = Py_NewRef(node);
    set_edge(node, 0, instance);
    set_edge(node, 1, type);
    PyObject *to_type = PyWeakref_NewRef(type, NULL);
    RELEASE(type, instance, node);
    SHOW_TRUTH(collect(2) > 0);
    SHOW_TRUTH(is_dead(to_type));
    SHOW_TRUTH(is_dead(watcher));
    SHOW(nodes_alive);
    RELEASE(watcher, to_type);
}

enum { RING = 50000 };

TEST(a_long_ring, "W-500") {
    begin();
    PyObject *last = Py_NewRef(node);
    for (int i = 1; i < RING; i++) {
        PyObject *next = new_node(&Node_Type);
        set_edge(next, 0, last);
        Py_DECREF(last);
        last = next;
    }
    set_edge(node, 0, last);
    RELEASE(last, node);
    SHOW(collect(2));
    SHOW(nodes_alive);
    Py_DECREF(watcher);
}

TEST(a_wide_star, "W-500") {
    begin();
    PyObject *tuple = PyTuple_New(RING);
    for (int i = 0; i < RING; i++) {
        PyObject *leaf = new_node(&Node_Type);
        set_edge(leaf, 0, tuple);
        PyTuple_SET_ITEM(tuple, i, leaf);
    }
    end(tuple);
}

TEST_MAIN(
    ready_collected, &a_tuple, &a_dict_by_its_value, &a_dict_by_its_key,
    &a_dict_in_a_tuple_in_a_dict, &a_function_by_its_self,
    &a_function_by_its_module, &a_bound_method,
    &a_weak_reference_by_its_callback, &a_proxy_by_its_callback,
    &a_mapping_proxy, &a_class_method_and_a_static_method, &a_property,
    &an_iterator, &an_exception_by_its_arguments, &an_exception_by_its_cause,
    &a_generic_alias, &a_class_is_a_cycle_by_itself, &a_class_by_its_attribute,
    &an_instance_by_its_dict, &an_instance_that_holds_itself,
    &a_class_and_its_subclass, &a_heap_type_that_its_only_instance_keeps,
    &a_long_ring, &a_wide_star)
