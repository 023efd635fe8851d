/* Places that 3.12.1 gets wrong: special members with relative offsets are not
 * moved behind the base, a managed dict is half inherited from a second base.
 */
#include "referent.h"

static int traverse(PyObject *self, visitproc visit, void *arg) {
    Py_VISIT(Py_TYPE(self));
    Py_VISIT(*(PyObject **)((char *)self + 24));
    return 0;
}

static int traverse_nothing(PyObject *self, visitproc visit, void *arg) {
    Py_VISIT(Py_TYPE(self));
    return 0;
}

TEST(relative_places_count_from_the_new_part, "W-602") {
    const int flags = Py_READONLY | Py_RELATIVE_OFFSET;
    PyMemberDef members[] = {
        {"__weaklistoffset__", Py_T_PYSSIZET, 0, flags, NULL},
        {"__dictoffset__", Py_T_PYSSIZET, 8, flags, NULL},
        {"__vectorcalloffset__", Py_T_PYSSIZET, 16, flags, NULL},
        {0}};
    PyType_Slot slots[] = {
        {Py_tp_traverse, (void *)traverse},
        {Py_tp_members, members},
        {0, NULL}};
    PyType_Spec spec = {
        .name = "demo.Relative",
        .basicsize = -24,
        .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
        .slots = slots,
    };
    PyTypeObject *type = (PyTypeObject *)PyType_FromSpec(&spec);
    CHECK(type->tp_weaklistoffset == 16);
    CHECK(type->tp_dictoffset == 24);
    CHECK(type->tp_vectorcall_offset == 32);
    CHECK(type->tp_basicsize == 48);
    PyObject *instance = PyObject_CallNoArgs((PyObject *)type);
    PyObject *reference = PyWeakref_NewRef(instance, NULL);
    CHECK(PyWeakref_GetObject(reference) == instance);
    CHECK(*(PyObject **)((char *)instance + 16) == reference);
    CHECK(PyObject_SetAttrString(instance, "x", Py_None) == 0);
    CHECK(PyDict_Size(*(PyObject **)((char *)instance + 24)) == 1);
    Py_DECREF(instance);
    CHECK(is_dead(reference));
    RELEASE(reference, (PyObject *)type);
}

TEST(a_half_inherited_dict_is_no_dict, "W-606") {
    PyType_Slot slots[] = {
        {Py_tp_traverse, (void *)traverse_nothing}, {0, NULL}};
    PyType_Spec spec = {
        .name = "demo.List",
        .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC |
                 Py_TPFLAGS_MANAGED_WEAKREF,
        .slots = slots,
    };
    PyObject *list = PyType_FromSpec(&spec);
    spec.name = "demo.Dict";
    spec.flags ^= Py_TPFLAGS_PREHEADER;
    PyObject *dict = PyType_FromSpec(&spec);
    PyObject *bases = PyTuple_Pack(2, list, dict);
    PyType_Slot no_slots[] = {{0, NULL}};
    PyType_Spec both_spec = {
        .name = "demo.Both", .flags = Py_TPFLAGS_DEFAULT, .slots = no_slots};
    PyObject *both = PyType_FromSpecWithBases(&both_spec, bases);
    CHECK(((PyTypeObject *)both)->tp_dictoffset == -1);
    PyObject *instance = PyObject_CallNoArgs(both);
    CHECK(PyObject_SetAttrString(instance, "x", Py_None) == -1);
    CHECK(ended_with(
        PyExc_AttributeError, "'demo.Both' object has no attribute 'x'"));
    CHECK(PyObject_GetAttrString(instance, "x") == NULL);
    CHECK(ended_with(
        PyExc_AttributeError, "'demo.Both' object has no attribute 'x'"));
    CHECK(Py_TYPE(instance) == (PyTypeObject *)both);
    RELEASE(instance, both, bases, list, dict);
}

TEST(managed_places_need_the_collector, "W-128 W-607") {
    static const char without_collector[] =
        "type demo.Uncollected has a managed weak list or dict but not the "
        "Py_TPFLAGS_HAVE_GC flag";
    PyType_Slot slots[] = {{0, NULL}};
    PyType_Spec spec = {
        .name = "demo.Uncollected",
        .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_MANAGED_WEAKREF,
        .slots = slots,
    };
    CHECK(PyType_FromSpec(&spec) == NULL);
    CHECK(ended_with(PyExc_SystemError, without_collector));
    spec.flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_MANAGED_DICT;
    CHECK(PyType_FromSpec(&spec) == NULL);
    CHECK(ended_with(PyExc_SystemError, without_collector));
}

TEST_MAIN(
    NULL, &relative_places_count_from_the_new_part,
    &a_half_inherited_dict_is_no_dict, &managed_places_need_the_collector)
