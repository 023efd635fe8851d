/* Types made from a PyType_Spec: what they are and have. */
#include "spec_types.h"

#include <string.h>

static void show_names(PyTypeObject *type) {
    PyObject *name = PyType_GetName(type);
    PyObject *qualified = PyType_GetQualName(type);
    show(
        "%s: name %s, qualified name %s", type->tp_name, PyUnicode_AsUTF8(name),
        PyUnicode_AsUTF8(qualified));
    RELEASE(name, qualified);
}

TEST(a_plain_heap_type, "W-200") {
    PyTypeObject *type = make_type(&plain_spec, NULL);
    SHOW(type->tp_basicsize);
    SHOW(type->tp_itemsize);
    SHOW(type->tp_weaklistoffset);
    SHOW(type->tp_dictoffset);
    SHOW_HEX(PyType_GetFlags(type) & ~Py_TPFLAGS_VALID_VERSION_TAG);
    SHOW_TRUTH(type->tp_base == &PyBaseObject_Type);
    SHOW_TRUTH(Py_TYPE(type) == &PyType_Type);
    SHOW_TRUTH(type->tp_alloc == PyType_GenericAlloc);
    SHOW_TRUTH(type->tp_free == PyObject_Free);
    SHOW_TRUTH(type->tp_new == PyBaseObject_Type.tp_new);
    SHOW_TRUTH(type->tp_repr == PyBaseObject_Type.tp_repr);
    SHOW_TRUTH(type->tp_dealloc != PyBaseObject_Type.tp_dealloc);
    SHOW_TRUTH(type->tp_as_number != NULL && type->tp_as_mapping != NULL);
    SHOW(PyTuple_Size(type->tp_mro));
    SHOW_TRUTH(PyTuple_GetItem(type->tp_mro, 0) == (PyObject *)type);
    SHOW_TRUTH(PyObject_IS_GC((PyObject *)type));
    SHOW_TRUTH(PyObject_GC_IsTracked((PyObject *)type));
    SHOW_RESULT(Py_NewRef(PyDict_GetItemString(type->tp_dict, "__module__")));
    show_names(type);
    show_names(&PyTuple_Type);
    show_names(&_PyWeakref_RefType);
    SHOW_RESULT(PyObject_Repr((PyObject *)type));
    Py_DECREF(type);
}

TEST(instances_own_their_type, "W-254") {
    PyTypeObject *type = make_type(&plain_spec, NULL);
    Py_ssize_t before = Py_REFCNT(type);
    PyObject *first = PyObject_CallNoArgs((PyObject *)type);
    PyObject *second = PyObject_CallNoArgs((PyObject *)type);
    SHOW(Py_REFCNT(type) - before);
    Py_DECREF(first);
    SHOW(Py_REFCNT(type) - before);
    Py_DECREF(second);
    SHOW(Py_REFCNT(type) - before);
    Py_DECREF(type);
}

static int traverse_reference(PyObject *self, visitproc visit, void *arg) {
    Py_VISIT(Py_TYPE(self));
    return _PyWeakref_RefType.tp_traverse(self, visit, arg);
}

static int visited_type;

static int note_type(PyObject *visited, void *type) {
    visited_type += visited == type;
    return 0;
}

TEST(references_of_a_heap_subclass_own_it, "W-250 W-252 W-254") {
    PyType_Slot slots[] = {
        {Py_tp_traverse, (void *)traverse_reference}, {0, NULL}};
    PyType_Spec spec = {
        .name = "demo.Reference",
        .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
        .slots = slots,
    };
    PyTypeObject *type = make_type(&spec, (PyObject *)&_PyWeakref_RefType);
    Py_ssize_t before = Py_REFCNT(type);
    PyObject *referent = new_referent();
    PyObject *reference = PyObject_CallOneArg((PyObject *)type, referent);
    SHOW(Py_REFCNT(type) - before);
    SHOW_TRUTH(PyWeakref_CheckRef(reference));
    SHOW_TRUTH(PyWeakref_CheckRefExact(reference));
    SHOW_TRUTH(PyWeakref_GetObject(reference) == referent);
    SHOW_TRUTH(PyObject_GC_IsTracked(reference));
    visited_type = 0;
    type->tp_traverse(reference, note_type, type);
    SHOW(visited_type);
    show_weaklist("list", referent);
    Py_DECREF(reference);
    SHOW(Py_REFCNT(type) - before);
    show_weaklist("list", referent);
    RELEASE((PyObject *)type, referent);
}

TEST(a_spec_may_go_after_use, "") {
    char name[] = "demo.Gone";
    char doc[] = "Gone(a, b)\n--\n\nWhat it is.";
    PyMemberDef members[] = {{"field", Py_T_INT, 16, 0, NULL}, {0}};
    members[0].name = "field";
    PyType_Slot slots[] = {
        {Py_tp_doc, doc}, {Py_tp_members, members}, {0, NULL}};
    PyType_Spec spec = {name, 24, 0, Py_TPFLAGS_DEFAULT, slots};
    PyTypeObject *type = make_type(&spec, NULL);
    memset(name, 'x', sizeof name - 1);
    memset(doc, 'x', sizeof doc - 1);
    memset(members, 0, sizeof members);
    show("%s: %s", type->tp_name, type->tp_doc);
    SHOW_RESULT(Py_NewRef(PyDict_GetItemString(type->tp_dict, "__doc__")));
    PyObject *instance = PyObject_CallNoArgs((PyObject *)type);
    PyObject *seven = PyLong_FromLong(7);
    SHOW_STATUS(PyObject_SetAttrString(instance, "field", seven));
    SHOW_RESULT(PyObject_GetAttrString(instance, "field"));
    SHOW(*(int *)((char *)instance + 16));
    SHOW(Py_SIZE(type));
    RELEASE(seven, instance, (PyObject *)type);
}

TEST(a_type_without_constructor, "") {
    PyType_Spec spec = plain_spec;
    spec.name = "demo.Closed";
    spec.flags |= Py_TPFLAGS_DISALLOW_INSTANTIATION | Py_TPFLAGS_IMMUTABLETYPE;
    PyTypeObject *type = make_type(&spec, NULL);
    SHOW_RESULT(PyObject_CallNoArgs((PyObject *)type));
    SHOW_STATUS(PyObject_SetAttrString((PyObject *)type, "x", Py_None));
    Py_DECREF(type);
}

TEST(the_module_of_a_type, "") {
    PyObject *module = PyUnicode_FromString("stands for a module");
    PyTypeObject *type =
        (PyTypeObject *)PyType_FromModuleAndSpec(module, &plain_spec, NULL);
    SHOW_TRUTH(PyType_GetModule(type) == module);
    SHOW(Py_REFCNT(module));
    PyTypeObject *without = make_type(&plain_spec, NULL);
    SHOW_TRUTH(PyType_GetModule(without) == NULL);
    show_error("no module");
    SHOW_TRUTH(PyType_GetModule(&PyTuple_Type) == NULL);
    show_error("static");
    SHOW_TRUTH(PyType_GetModuleState(without) == NULL);
    show_error("no state");
    static struct PyModuleDef definition = {
        PyModuleDef_HEAD_INIT, .m_name = "demo"};
    SHOW_TRUTH(PyType_GetModuleByDef(without, &definition) == NULL);
    show_error("no such module");
    RELEASE(module, (PyObject *)type, (PyObject *)without);
}

TEST(subclasses_are_registered_weakly, "") {
    PyTypeObject *left = make_named("demo.Left", no_slots, NULL);
    PyTypeObject *right = make_named("demo.Right", no_slots, NULL);
    PyObject *both = PyTuple_Pack(2, left, right);
    PyTypeObject *pair = make_named("demo.Pair", no_slots, both);
    SHOW(PyDict_Size((PyObject *)left->tp_subclasses));
    SHOW(PyDict_Size((PyObject *)right->tp_subclasses));
    SHOW(_PyWeakref_GetWeakrefCount(weakref_of(pair->tp_weaklist)));
    RELEASE(both, (PyObject *)left, (PyObject *)right, (PyObject *)pair);
}

TEST(a_relative_size_adds_to_the_base, "") {
    PyMemberDef members[] = {
        {"first", Py_T_INT, 0, Py_RELATIVE_OFFSET, NULL},
        {"second", Py_T_INT, 8, Py_RELATIVE_OFFSET, NULL},
        {0}};
    PyType_Slot slots[] = {{Py_tp_members, members}, {0, NULL}};
    PyType_Spec base_spec = plain_spec;
    base_spec.basicsize = 24;
    PyTypeObject *base = make_type(&base_spec, NULL);
    PyType_Spec spec = plain_spec;
    spec.name = "demo.Relative";
    spec.basicsize = -12;
    spec.slots = slots;
    PyTypeObject *type = make_type(&spec, (PyObject *)base);
    SHOW(type->tp_basicsize);
    SHOW(PyType_GetTypeDataSize(type));
    SHOW(PyType_GetTypeDataSize(base));
    PyObject *instance = PyObject_CallNoArgs((PyObject *)type);
    char *data = PyObject_GetTypeData(instance, type);
    SHOW(data - (char *)instance);
    *(int *)data = 11;
    *(int *)(data + 8) = 22;
    SHOW_RESULT(PyObject_GetAttrString(instance, "first"));
    SHOW_RESULT(PyObject_GetAttrString(instance, "second"));
    SHOW_TRUTH(PyObject_GetItemData(instance) == NULL);
    show_error("items");
    SHOW((char *)PyObject_GetItemData((PyObject *)type) - (char *)type);
    Py_DECREF(instance);

    spec.basicsize = 64;
    refuse_type(&spec, (PyObject *)base);
    spec.basicsize = -8;
    refuse_type(&spec, (PyObject *)base);
    spec.slots = no_slots;
    refuse_type(&spec, (PyObject *)&PyTuple_Type);
    RELEASE((PyObject *)base, (PyObject *)type);
}

TEST_MAIN(
    ready_referents, &a_plain_heap_type, &instances_own_their_type,
    &references_of_a_heap_subclass_own_it, &a_spec_may_go_after_use,
    &a_type_without_constructor, &the_module_of_a_type,
    &subclasses_are_registered_weakly, &a_relative_size_adds_to_the_base)
