/* What does PyType_Ready fill in, inherit and refuse? */
#include "referent.h"

#include <structmember.h>

static void base_dealloc(PyObject *self) {
    PyObject_Free(self);
}

static PyObject *base_repr(PyObject *self) {
    (void)self;
    return PyUnicode_FromString("base repr");
}

static PyObject *base_str(PyObject *self) {
    (void)self;
    return PyUnicode_FromString("base str");
}

static Py_hash_t base_hash(PyObject *self) {
    (void)self;
    return 11;
}

static PyObject *base_compare(PyObject *self, PyObject *other, int op) {
    (void)self;
    (void)other;
    (void)op;
    Py_RETURN_NOTIMPLEMENTED;
}

static PyObject *base_call(PyObject *self, PyObject *args, PyObject *kw) {
    (void)self;
    (void)kw;
    return Py_NewRef(args);
}

static int base_bool(PyObject *self) {
    (void)self;
    return 0;
}

static Py_ssize_t base_length(PyObject *self) {
    (void)self;
    return 3;
}

static PyNumberMethods base_number = {.nb_bool = base_bool};
static PySequenceMethods base_sequence = {.sq_length = base_length};
static PyMappingMethods base_mapping = {.mp_length = base_length};

static PyObject *get_answer(PyObject *self, void *closure) {
    (void)self;
    return PyLong_FromLong(*(long *)closure);
}

static PyObject *base_method(PyObject *self, PyObject *argument) {
    show_repr("method called on", self);
    return Py_NewRef(argument);
}

typedef struct {
    PyObject ob_base; /* what PyObject_HEAD expands to */
    int number;
    PyObject *object;
} Base;

static long answer = 42;
static PyGetSetDef base_getset[] = {
    {"answer", get_answer, NULL, "the answer", &answer},
    {NULL, NULL, NULL, NULL, NULL}};
static PyMethodDef base_methods[] = {
    {"method", base_method, METH_O, "a method"}, {NULL, NULL, 0, NULL}};
static PyMemberDef base_members[] = {
    {"number", Py_T_INT, offsetof(Base, number), 0, NULL},
    {"fixed", Py_T_INT, offsetof(Base, number), Py_READONLY, NULL},
    {"object", Py_T_OBJECT_EX, offsetof(Base, object), 0, NULL},
    {NULL, 0, 0, 0, NULL}};

static PyTypeObject Base_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Base",
    .tp_basicsize = sizeof(Base),
    .tp_dealloc = base_dealloc,
    .tp_repr = base_repr,
    .tp_str = base_str,
    .tp_hash = base_hash,
    .tp_richcompare = base_compare,
    .tp_call = base_call,
    .tp_as_number = &base_number,
    .tp_as_sequence = &base_sequence,
    .tp_as_mapping = &base_mapping,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .tp_getset = base_getset,
    .tp_methods = base_methods,
    .tp_members = base_members,
    .tp_new = PyType_GenericNew,
    .tp_doc = "the base",
};

static PyTypeObject Derived_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Derived",
    .tp_base = &Base_Type,
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

static void ready(void) {
    ready_referents();
    CHECK(PyType_Ready(&Base_Type) == 0);
    CHECK(PyType_Ready(&Derived_Type) == 0);
}

TEST(a_bare_type_derives_from_object, "W-203") {
    static PyTypeObject bare = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Bare",
        .tp_flags = Py_TPFLAGS_DEFAULT,
    };
    SHOW_TRUTH(Py_TYPE(&bare) == NULL);
    SHOW_STATUS(PyType_Ready(&bare));
    SHOW_TRUTH(Py_TYPE(&bare) == &PyType_Type);
    SHOW_TRUTH(bare.tp_base == &PyBaseObject_Type);
    SHOW(bare.tp_basicsize);
    SHOW_HEX(bare.tp_flags & ~Py_TPFLAGS_VALID_VERSION_TAG);
    SHOW_TRUTH(bare.tp_dict != NULL);
    show_repr("bases", bare.tp_bases);
    show_repr("mro", bare.tp_mro);
    SHOW_TRUTH(bare.tp_dealloc == PyBaseObject_Type.tp_dealloc);
    SHOW_TRUTH(bare.tp_repr == PyBaseObject_Type.tp_repr);
    SHOW_TRUTH(bare.tp_str == PyBaseObject_Type.tp_str);
    SHOW_TRUTH(bare.tp_hash == PyBaseObject_Type.tp_hash);
    SHOW_TRUTH(bare.tp_richcompare == PyBaseObject_Type.tp_richcompare);
    SHOW_TRUTH(bare.tp_getattro == PyObject_GenericGetAttr);
    SHOW_TRUTH(bare.tp_setattro == PyObject_GenericSetAttr);
    SHOW_TRUTH(bare.tp_alloc == PyType_GenericAlloc);
    SHOW_TRUTH(bare.tp_free == (freefunc)PyObject_Free);
    SHOW_TRUTH(bare.tp_init == PyBaseObject_Type.tp_init);
    SHOW_TRUTH(bare.tp_new == NULL);
    SHOW_TRUTH(bare.tp_call == NULL);
    SHOW_STATUS(PyType_Ready(&bare));
}

TEST(a_subtype_inherits_each_slot, "W-203") {
    SHOW_TRUTH(Py_TYPE(&Derived_Type) == &PyType_Type);
    SHOW_TRUTH(Derived_Type.tp_basicsize == sizeof(Base));
    SHOW_TRUTH(Derived_Type.tp_dealloc == base_dealloc);
    SHOW_TRUTH(Derived_Type.tp_repr == base_repr);
    SHOW_TRUTH(Derived_Type.tp_str == base_str);
    SHOW_TRUTH(Derived_Type.tp_hash == base_hash);
    SHOW_TRUTH(Derived_Type.tp_richcompare == base_compare);
    SHOW_TRUTH(Derived_Type.tp_call == base_call);
    SHOW_TRUTH(Derived_Type.tp_new == PyType_GenericNew);
    SHOW_TRUTH(Derived_Type.tp_as_number == &base_number);
    SHOW_TRUTH(Derived_Type.tp_as_sequence == &base_sequence);
    SHOW_TRUTH(Derived_Type.tp_as_mapping == &base_mapping);
    SHOW_TRUTH(Derived_Type.tp_doc == NULL);
    SHOW_TRUTH(Derived_Type.tp_methods == NULL);
    SHOW_TRUTH(Derived_Type.tp_members == NULL);
    show_repr("mro", Derived_Type.tp_mro);
    SHOW_HEX(Derived_Type.tp_flags & ~Py_TPFLAGS_VALID_VERSION_TAG);
}

TEST(tables_of_a_subtype_are_filled_slot_by_slot, "W-203") {
    static PyNumberMethods own_number = {.nb_bool = NULL};
    static PySequenceMethods own_sequence = {.sq_length = NULL};
    static PyTypeObject own = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.OwnTables",
        .tp_base = &Base_Type,
        .tp_as_number = &own_number,
        .tp_as_sequence = &own_sequence,
        .tp_flags = Py_TPFLAGS_DEFAULT,
    };
    SHOW_STATUS(PyType_Ready(&own));
    SHOW_TRUTH(own_number.nb_bool == base_bool);
    SHOW_TRUTH(own_sequence.sq_length == base_length);
    SHOW_TRUTH(own.tp_as_mapping == &base_mapping);
}

TEST(hash_and_comparison_are_inherited_together, "W-244") {
    static PyTypeObject own_compare = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.OwnCompare",
        .tp_base = &Base_Type,
        .tp_richcompare = base_compare,
        .tp_flags = Py_TPFLAGS_DEFAULT,
    };
    static PyTypeObject own_hash = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.OwnHash",
        .tp_base = &Base_Type,
        .tp_hash = base_hash,
        .tp_flags = Py_TPFLAGS_DEFAULT,
    };
    SHOW_STATUS(PyType_Ready(&own_compare));
    SHOW_TRUTH(own_compare.tp_hash == PyObject_HashNotImplemented);
    SHOW_STATUS(PyType_Ready(&own_hash));
    SHOW_TRUTH(own_hash.tp_richcompare == NULL);
    SHOW_TRUTH(own_hash.tp_richcompare == base_compare);
}

TEST(subtype_tests_follow_the_mro, "W-009") {
    SHOW(PyType_IsSubtype(&Derived_Type, &Base_Type));
    SHOW(PyType_IsSubtype(&Base_Type, &Derived_Type));
    SHOW(PyType_IsSubtype(&Base_Type, &Base_Type));
    SHOW(PyType_IsSubtype(&Derived_Type, &PyBaseObject_Type));
    SHOW(PyType_IsSubtype(&PyBool_Type, &PyLong_Type));
    SHOW_TRUTH(PyType_FastSubclass(&PyBool_Type, Py_TPFLAGS_LONG_SUBCLASS));
    SHOW_TRUTH(PyType_Check((PyObject *)&Base_Type));
    SHOW_TRUTH(PyType_CheckExact((PyObject *)&Base_Type));
    SHOW_TRUTH(PyObject_TypeCheck(Py_True, &PyLong_Type));
    SHOW_TRUTH(PyObject_TypeCheck(Py_None, &PyLong_Type));
}

static PyObject *new_instance(PyTypeObject *type) {
    PyObject *instance = PyObject_CallNoArgs((PyObject *)type);
    CHECK(instance != NULL);
    return instance;
}

TEST(inherited_slots_are_used, "W-203") {
    PyObject *instance = new_instance(&Derived_Type);
    SHOW_RESULT(PyObject_Repr(instance));
    SHOW_RESULT(PyObject_Str(instance));
    SHOW_STATUS(PyObject_Hash(instance));
    SHOW_STATUS(PyObject_IsTrue(instance));
    SHOW_STATUS(PyObject_Not(instance));
    SHOW_RESULT(PyObject_CallOneArg(instance, Py_None));
    SHOW_RESULT(PyObject_RichCompare(instance, instance, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(instance, Py_None, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(instance, Py_None, Py_GE));
    Py_DECREF(instance);
}

TEST(descriptors_of_the_base_work_on_the_subtype, "W-240") {
    PyObject *instance = new_instance(&Derived_Type);
    PyObject *number = PyLong_FromLong(-7);
    SHOW_RESULT(PyObject_GetAttrString(instance, "answer"));
    SHOW_STATUS(PyObject_SetAttrString(instance, "answer", number));
    SHOW_RESULT(PyObject_GetAttrString(instance, "number"));
    SHOW_STATUS(PyObject_SetAttrString(instance, "number", number));
    SHOW_RESULT(PyObject_GetAttrString(instance, "number"));
    SHOW(((Base *)instance)->number);
    SHOW_STATUS(PyObject_SetAttrString(instance, "number", Py_None));
    SHOW_STATUS(PyObject_SetAttrString(instance, "number", NULL));
    SHOW_STATUS(PyObject_SetAttrString(instance, "fixed", number));
    SHOW_RESULT(PyObject_GetAttrString(instance, "object"));
    SHOW_STATUS(PyObject_SetAttrString(instance, "object", number));
    SHOW_RESULT(PyObject_GetAttrString(instance, "object"));
    SHOW_STATUS(PyObject_SetAttrString(instance, "object", NULL));
    SHOW_RESULT(PyObject_GetAttrString(instance, "missing"));
    SHOW_STATUS(PyObject_SetAttrString(instance, "missing", number));
    PyObject *bound = PyObject_GetAttrString(instance, "method");
    SHOW_RESULT(PyObject_CallOneArg(bound, Py_True));
    RELEASE(bound, number, instance);
}

TEST(generic_new_takes_any_arguments, "W-210") {
    static PyTypeObject plain = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Plain",
        .tp_basicsize = sizeof(PyObject),
        .tp_flags = Py_TPFLAGS_DEFAULT,
        .tp_new = PyType_GenericNew,
    };
    SHOW_STATUS(PyType_Ready(&plain));
    PyObject *made = PyObject_CallNoArgs((PyObject *)&plain);
    show_repr("made", made);
    SHOW(Py_REFCNT(made));
    Py_XDECREF(made);
    SHOW_RESULT(PyObject_CallOneArg((PyObject *)&plain, Py_None));
    SHOW_RESULT(PyObject_CallNoArgs((PyObject *)&Referent_Type));
}

TEST(generic_alloc_clears_the_memory, "W-203") {
    Base *made = (Base *)PyType_GenericAlloc(&Base_Type, 0);
    SHOW(Py_REFCNT(made));
    SHOW_TRUTH(Py_TYPE(made) == &Base_Type);
    SHOW(made->number);
    SHOW_TRUTH(made->object == NULL);
    Py_DECREF(made);
}

TEST(a_type_without_a_name_is_refused, "W-203") {
    static PyTypeObject nameless = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_flags = Py_TPFLAGS_DEFAULT};
    SHOW_STATUS(PyType_Ready(&nameless));
}

TEST(the_collector_flag_needs_a_traverse_function, "W-203") {
    static PyTypeObject untraversed = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Untraversed",
        .tp_basicsize = sizeof(PyObject),
        .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    };
    SHOW_STATUS(PyType_Ready(&untraversed));
}

TEST(a_type_shows_its_name, "W-200") {
    show_repr("repr", (PyObject *)&Base_Type);
    show_repr("repr", (PyObject *)&PyLong_Type);
    show_repr("repr", (PyObject *)&_PyWeakref_RefType);
    SHOW_RESULT(PyObject_GetAttrString((PyObject *)&Base_Type, "__name__"));
}

TEST_MAIN(
    ready, &a_bare_type_derives_from_object, &a_subtype_inherits_each_slot,
    &tables_of_a_subtype_are_filled_slot_by_slot,
    &hash_and_comparison_are_inherited_together, &subtype_tests_follow_the_mro,
    &inherited_slots_are_used, &descriptors_of_the_base_work_on_the_subtype,
    &generic_new_takes_any_arguments, &generic_alloc_clears_the_memory,
    &a_type_without_a_name_is_refused,
    &the_collector_flag_needs_a_traverse_function, &a_type_shows_its_name)
