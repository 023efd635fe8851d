/* Types made from a PyType_Spec: what they are, and what is refused. */
#include "referent.h"

#include <string.h>

/* Makes a type and shows the result; the type itself, or NULL. */
static PyTypeObject *make(PyType_Spec *spec, PyObject *bases) {
    PyObject *type = PyType_FromSpecWithBases(spec, bases);
    if (type == NULL) {
        show_error(spec->name != NULL ? spec->name : "no name");
    }
    return (PyTypeObject *)type;
}

static void refuse(PyType_Spec *spec, PyObject *bases) {
    PyTypeObject *type = make(spec, bases);
    CHECK(type == NULL);
    Py_XDECREF(type);
}

static PyType_Slot no_slots[] = {{0, NULL}};

static PyType_Spec plain_spec = {
    .name = "demo.part.Plain",
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .slots = no_slots,
};

static void show_names(PyTypeObject *type) {
    PyObject *name = PyType_GetName(type);
    PyObject *qualified = PyType_GetQualName(type);
    show(
        "%s: name %s, qualified name %s", type->tp_name, PyUnicode_AsUTF8(name),
        PyUnicode_AsUTF8(qualified));
    RELEASE(name, qualified);
}

TEST(a_plain_heap_type, "W-200") {
    PyTypeObject *type = make(&plain_spec, NULL);
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
    PyTypeObject *type = make(&plain_spec, NULL);
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
    PyTypeObject *type = make(&spec, (PyObject *)&_PyWeakref_RefType);
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

static PyObject *left_repr(PyObject *self) {
    (void)self;
    return PyUnicode_FromString("left");
}

static PyObject *right_repr(PyObject *self) {
    (void)self;
    return PyUnicode_FromString("right");
}

static PyObject *right_str(PyObject *self) {
    (void)self;
    return PyUnicode_FromString("right str");
}

static Py_ssize_t right_length(PyObject *self) {
    (void)self;
    return 7;
}

static PyTypeObject *make_named(
    const char *name, PyType_Slot *slots, PyObject *bases) {
    PyType_Spec spec = plain_spec;
    spec.name = name;
    spec.slots = slots;
    return make(&spec, bases);
}

static void show_mro(PyTypeObject *type) {
    printf("    %s:", type->tp_name);
    for (Py_ssize_t i = 0; i < PyTuple_Size(type->tp_mro); i++) {
        printf(
            " %s", ((PyTypeObject *)PyTuple_GetItem(type->tp_mro, i))->tp_name);
    }
    printf("\n");
}

TEST(several_bases_are_searched_in_c3_order, "W-243") {
    PyType_Slot left_slots[] = {{Py_tp_repr, (void *)left_repr}, {0, NULL}};
    PyType_Slot right_slots[] = {
        {Py_tp_repr, (void *)right_repr},
        {Py_tp_str, (void *)right_str},
        {Py_sq_length, (void *)right_length},
        {0, NULL}};
    PyTypeObject *root = make_named("demo.Root", no_slots, NULL);
    PyTypeObject *left = make_named("demo.Left", left_slots, (PyObject *)root);
    PyTypeObject *right =
        make_named("demo.Right", right_slots, (PyObject *)root);
    PyObject *both = PyTuple_Pack(2, left, right);
    PyObject *turned = PyTuple_Pack(2, right, left);
    PyTypeObject *diamond = make_named("demo.Diamond", no_slots, both);
    PyTypeObject *other = make_named("demo.Other", no_slots, turned);
    show_mro(diamond);
    show_mro(other);
    PyObject *instance = PyObject_CallNoArgs((PyObject *)diamond);
    SHOW_RESULT(PyObject_Repr(instance));
    SHOW_RESULT(PyObject_Str(instance));
    SHOW(diamond->tp_as_sequence->sq_length(instance));
    SHOW_TRUTH(diamond->tp_as_sequence->sq_length == right_length);
    SHOW_TRUTH(PyType_IsSubtype(diamond, right));
    SHOW_TRUTH(PyType_IsSubtype(right, diamond));
    SHOW_TRUTH(diamond->tp_base == left);
    Py_DECREF(instance);
    PyObject *contradiction = PyTuple_Pack(2, diamond, other);
    CHECK(make_named("demo.Contradiction", no_slots, contradiction) == NULL);
    PyObject *early = PyTuple_Pack(2, root, left);
    CHECK(make_named("demo.Early", no_slots, early) == NULL);
    PyObject *twice = PyTuple_Pack(2, left, left);
    CHECK(make_named("demo.Twice", no_slots, twice) == NULL);
    RELEASE(both, turned, contradiction, early, twice);
    RELEASE((PyObject *)root, (PyObject *)left, (PyObject *)right);
    RELEASE((PyObject *)diamond, (PyObject *)other);
}

TEST(bases_that_do_not_fit, "W-243 W-615") {
    PyType_Spec big = plain_spec;
    big.name = "demo.Big";
    big.basicsize = 32;
    PyTypeObject *first = make(&big, NULL);
    PyTypeObject *second = make(&big, NULL);
    PyTypeObject *derived =
        make_named("demo.Derived", no_slots, (PyObject *)first);
    PyTypeObject *plain = make(&plain_spec, NULL);
    PyObject *conflict = PyTuple_Pack(2, first, second);
    refuse(&plain_spec, conflict);
    PyObject *fits = PyTuple_Pack(3, plain, derived, first);
    PyTypeObject *best = make_named("demo.Best", no_slots, fits);
    SHOW(best->tp_basicsize);
    SHOW_TRUTH(best->tp_base == derived);
    PyObject *no_type = PyTuple_Pack(2, plain, Py_None);
    refuse(&plain_spec, no_type);
    refuse(&plain_spec, (PyObject *)&PyBool_Type);
    refuse(&plain_spec, (PyObject *)&_PyWeakref_ProxyType);
    PyType_Slot bad_bases[] = {{Py_tp_bases, (void *)&PyTuple_Type}, {0, NULL}};
    PyType_Spec spec = plain_spec;
    spec.slots = bad_bases;
    refuse(&spec, NULL);
    RELEASE(conflict, fits, no_type, (PyObject *)best, (PyObject *)plain);
    RELEASE((PyObject *)first, (PyObject *)second, (PyObject *)derived);
}

TEST(bases_from_slots, "W-243") {
    PyTypeObject *left = make_named("demo.Left", no_slots, NULL);
    PyTypeObject *right = make_named("demo.Right", no_slots, NULL);
    PyObject *both = PyTuple_Pack(2, left, right);
    PyType_Slot one[] = {{Py_tp_base, right}, {0, NULL}};
    PyType_Slot two[] = {{Py_tp_base, right}, {Py_tp_bases, both}, {0, NULL}};
    PyTypeObject *single = make_named("demo.Single", one, NULL);
    PyTypeObject *pair = make_named("demo.Pair", two, NULL);
    PyTypeObject *argument =
        make_named("demo.Argument", two, (PyObject *)right);
    show_mro(single);
    show_mro(pair);
    show_mro(argument);
    RELEASE(both, (PyObject *)left, (PyObject *)right);
    RELEASE((PyObject *)single, (PyObject *)pair, (PyObject *)argument);
}

TEST(specs_that_are_refused, "") {
    PyType_Spec nameless = plain_spec;
    nameless.name = NULL;
    refuse(&nameless, NULL);

    PyType_Slot high[] = {{99, NULL}, {0, NULL}};
    PyType_Spec spec = plain_spec;
    spec.slots = high;
    refuse(&spec, NULL);
    PyType_Slot low[] = {{-1, NULL}, {0, NULL}};
    spec.slots = low;
    refuse(&spec, NULL);
    static char doc[] = "text";
    PyType_Slot docs[] = {{Py_tp_doc, doc}, {Py_tp_doc, doc}, {0, NULL}};
    spec.slots = docs;
    refuse(&spec, NULL);

    PyMemberDef members[] = {{"field", Py_T_INT, 16, Py_READONLY, NULL}, {0}};
    PyType_Slot twice[] = {
        {Py_tp_members, members}, {Py_tp_members, members}, {0, NULL}};
    spec.slots = twice;
    refuse(&spec, NULL);

    spec = plain_spec;
    spec.name = "demo.NoTraverse";
    spec.flags |= Py_TPFLAGS_HAVE_GC;
    refuse(&spec, NULL);
    spec = plain_spec;
    spec.name = "demo.Small";
    spec.basicsize = 8;
    refuse(&spec, NULL);
}

TEST(a_static_type_has_static_bases, "") {
    static PyTypeObject child = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.StaticChild",
        .tp_flags = Py_TPFLAGS_DEFAULT,
    };
    PyTypeObject *parent = make(&plain_spec, NULL);
    child.tp_base = parent;
    SHOW_STATUS(PyType_Ready(&child));
}

TEST(a_spec_may_go_after_use, "") {
    char name[] = "demo.Gone";
    char doc[] = "Gone(a, b)\n--\n\nWhat it is.";
    PyMemberDef members[] = {{"field", Py_T_INT, 16, 0, NULL}, {0}};
    members[0].name = "field";
    PyType_Slot slots[] = {
        {Py_tp_doc, doc}, {Py_tp_members, members}, {0, NULL}};
    PyType_Spec spec = {name, 24, 0, Py_TPFLAGS_DEFAULT, slots};
    PyTypeObject *type = make(&spec, NULL);
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
    PyTypeObject *type = make(&spec, NULL);
    SHOW_RESULT(PyObject_CallNoArgs((PyObject *)type));
    SHOW_STATUS(PyObject_SetAttrString((PyObject *)type, "x", Py_None));
    Py_DECREF(type);
}

TEST(every_slot_finds_its_place, "") {
    /* Each slot gets its own number; then the fields are read by name. */
    PyType_Slot slots[96];
    size_t count = 0;
    for (int id = 1; id <= Py_am_send; id++) {
        int special =
            id == Py_tp_base || id == Py_tp_bases || id == Py_tp_doc ||
            id == Py_tp_members || id == Py_tp_methods || id == Py_tp_getset ||
            id == Py_tp_alloc || id == Py_tp_free || id == Py_tp_is_gc;
        if (!special) {
            slots[count++] = (PyType_Slot){id, (void *)(size_t)(1000 + id)};
        }
    }
    slots[count] = (PyType_Slot){0, NULL};
    PyTypeObject *type = make_named("demo.Full", slots, NULL);
    for (size_t i = 0; i < count; i++) {
        CHECK(PyType_GetSlot(type, slots[i].slot) == slots[i].pfunc);
    }
#define FIELD(path, id) CHECK((size_t)type->path == 1000 + (id))
    FIELD(tp_as_buffer->bf_getbuffer, Py_bf_getbuffer);
    FIELD(tp_as_buffer->bf_releasebuffer, Py_bf_releasebuffer);
    FIELD(tp_as_mapping->mp_ass_subscript, Py_mp_ass_subscript);
    FIELD(tp_as_mapping->mp_length, Py_mp_length);
    FIELD(tp_as_mapping->mp_subscript, Py_mp_subscript);
    FIELD(tp_as_number->nb_absolute, Py_nb_absolute);
    FIELD(tp_as_number->nb_add, Py_nb_add);
    FIELD(tp_as_number->nb_and, Py_nb_and);
    FIELD(tp_as_number->nb_bool, Py_nb_bool);
    FIELD(tp_as_number->nb_divmod, Py_nb_divmod);
    FIELD(tp_as_number->nb_float, Py_nb_float);
    FIELD(tp_as_number->nb_floor_divide, Py_nb_floor_divide);
    FIELD(tp_as_number->nb_index, Py_nb_index);
    FIELD(tp_as_number->nb_inplace_add, Py_nb_inplace_add);
    FIELD(tp_as_number->nb_inplace_and, Py_nb_inplace_and);
    FIELD(tp_as_number->nb_inplace_floor_divide, Py_nb_inplace_floor_divide);
    FIELD(tp_as_number->nb_inplace_lshift, Py_nb_inplace_lshift);
    FIELD(tp_as_number->nb_inplace_multiply, Py_nb_inplace_multiply);
    FIELD(tp_as_number->nb_inplace_or, Py_nb_inplace_or);
    FIELD(tp_as_number->nb_inplace_power, Py_nb_inplace_power);
    FIELD(tp_as_number->nb_inplace_remainder, Py_nb_inplace_remainder);
    FIELD(tp_as_number->nb_inplace_rshift, Py_nb_inplace_rshift);
    FIELD(tp_as_number->nb_inplace_subtract, Py_nb_inplace_subtract);
    FIELD(tp_as_number->nb_inplace_true_divide, Py_nb_inplace_true_divide);
    FIELD(tp_as_number->nb_inplace_xor, Py_nb_inplace_xor);
    FIELD(tp_as_number->nb_int, Py_nb_int);
    FIELD(tp_as_number->nb_invert, Py_nb_invert);
    FIELD(tp_as_number->nb_lshift, Py_nb_lshift);
    FIELD(tp_as_number->nb_multiply, Py_nb_multiply);
    FIELD(tp_as_number->nb_negative, Py_nb_negative);
    FIELD(tp_as_number->nb_or, Py_nb_or);
    FIELD(tp_as_number->nb_positive, Py_nb_positive);
    FIELD(tp_as_number->nb_power, Py_nb_power);
    FIELD(tp_as_number->nb_remainder, Py_nb_remainder);
    FIELD(tp_as_number->nb_rshift, Py_nb_rshift);
    FIELD(tp_as_number->nb_subtract, Py_nb_subtract);
    FIELD(tp_as_number->nb_true_divide, Py_nb_true_divide);
    FIELD(tp_as_number->nb_xor, Py_nb_xor);
    FIELD(tp_as_number->nb_matrix_multiply, Py_nb_matrix_multiply);
    FIELD(
        tp_as_number->nb_inplace_matrix_multiply,
        Py_nb_inplace_matrix_multiply);
    FIELD(tp_as_sequence->sq_ass_item, Py_sq_ass_item);
    FIELD(tp_as_sequence->sq_concat, Py_sq_concat);
    FIELD(tp_as_sequence->sq_contains, Py_sq_contains);
    FIELD(tp_as_sequence->sq_inplace_concat, Py_sq_inplace_concat);
    FIELD(tp_as_sequence->sq_inplace_repeat, Py_sq_inplace_repeat);
    FIELD(tp_as_sequence->sq_item, Py_sq_item);
    FIELD(tp_as_sequence->sq_length, Py_sq_length);
    FIELD(tp_as_sequence->sq_repeat, Py_sq_repeat);
    FIELD(tp_as_async->am_await, Py_am_await);
    FIELD(tp_as_async->am_aiter, Py_am_aiter);
    FIELD(tp_as_async->am_anext, Py_am_anext);
    FIELD(tp_as_async->am_send, Py_am_send);
    FIELD(tp_call, Py_tp_call);
    FIELD(tp_clear, Py_tp_clear);
    FIELD(tp_dealloc, Py_tp_dealloc);
    FIELD(tp_del, Py_tp_del);
    FIELD(tp_descr_get, Py_tp_descr_get);
    FIELD(tp_descr_set, Py_tp_descr_set);
    FIELD(tp_finalize, Py_tp_finalize);
    FIELD(tp_getattr, Py_tp_getattr);
    FIELD(tp_getattro, Py_tp_getattro);
    FIELD(tp_hash, Py_tp_hash);
    FIELD(tp_init, Py_tp_init);
    FIELD(tp_iter, Py_tp_iter);
    FIELD(tp_iternext, Py_tp_iternext);
    FIELD(tp_new, Py_tp_new);
    FIELD(tp_repr, Py_tp_repr);
    FIELD(tp_richcompare, Py_tp_richcompare);
    FIELD(tp_setattr, Py_tp_setattr);
    FIELD(tp_setattro, Py_tp_setattro);
    FIELD(tp_str, Py_tp_str);
    FIELD(tp_traverse, Py_tp_traverse);
    Py_DECREF(type);
}

TEST(slots_of_static_types_can_be_read, "") {
    PyTypeObject *ref = &_PyWeakref_RefType;
    SHOW_TRUTH(PyType_GetSlot(ref, Py_tp_call) == (void *)ref->tp_call);
    SHOW_TRUTH(PyType_GetSlot(ref, Py_nb_add) == NULL);
    SHOW_TRUTH(PyType_GetSlot(ref, Py_tp_base) == (void *)ref->tp_base);
    SHOW_TRUTH(PyType_GetSlot(ref, 0) == NULL);
    show_error("0");
    SHOW_TRUTH(PyType_GetSlot(ref, 100) == NULL);
    show_error("100");
}

TEST(the_module_of_a_type, "") {
    PyObject *module = PyUnicode_FromString("stands for a module");
    PyTypeObject *type =
        (PyTypeObject *)PyType_FromModuleAndSpec(module, &plain_spec, NULL);
    SHOW_TRUTH(PyType_GetModule(type) == module);
    SHOW(Py_REFCNT(module));
    PyTypeObject *without = make(&plain_spec, NULL);
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

static PyObject *refuse_new(PyTypeObject *type, PyObject *args, PyObject *kw) {
    (void)type;
    (void)args;
    (void)kw;
    PyErr_SetString(PyExc_TypeError, "never called");
    return NULL;
}

TEST(metatypes, "W-604") {
    PyType_Spec spec = plain_spec;
    spec.name = "demo.Meta";
    PyTypeObject *meta = make(&spec, (PyObject *)&PyType_Type);
    SHOW(meta->tp_weaklistoffset);
    PyTypeObject *type =
        (PyTypeObject *)PyType_FromMetaclass(meta, NULL, &plain_spec, NULL);
    SHOW_TRUTH(Py_TYPE(type) == meta);
    PyTypeObject *child = make_named("demo.Child", no_slots, (PyObject *)type);
    SHOW_TRUTH(Py_TYPE(child) == meta);
    PyObject *reference = PyWeakref_NewRef((PyObject *)child, NULL);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == (PyObject *)child);
    SHOW_TRUTH(child->tp_weaklist == reference);
    PyTypeObject *other_meta = make(&spec, (PyObject *)&PyType_Type);
    SHOW_RESULT(
        PyType_FromMetaclass(other_meta, NULL, &plain_spec, (PyObject *)type));
    SHOW_RESULT(PyType_FromMetaclass(&PyTuple_Type, NULL, &plain_spec, NULL));
    PyType_Slot slots[] = {{Py_tp_new, (void *)refuse_new}, {0, NULL}};
    PyTypeObject *strict =
        make_named("demo.Strict", slots, (PyObject *)&PyType_Type);
    SHOW_RESULT(PyType_FromMetaclass(strict, NULL, &plain_spec, NULL));
    RELEASE(reference, (PyObject *)meta, (PyObject *)type, (PyObject *)child);
    RELEASE((PyObject *)other_meta, (PyObject *)strict);
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
    PyTypeObject *base = make(&base_spec, NULL);
    PyType_Spec spec = plain_spec;
    spec.name = "demo.Relative";
    spec.basicsize = -12;
    spec.slots = slots;
    PyTypeObject *type = make(&spec, (PyObject *)base);
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
    refuse(&spec, (PyObject *)base);
    spec.basicsize = -8;
    refuse(&spec, (PyObject *)base);
    spec.slots = no_slots;
    refuse(&spec, (PyObject *)&PyTuple_Type);
    RELEASE((PyObject *)base, (PyObject *)type);
}

static PyObject *answer(
    PyObject *self, PyObject *const *args, size_t count, PyObject *names) {
    (void)self;
    (void)args;
    (void)names;
    return PyLong_FromSsize_t(PyVectorcall_NARGS(count));
}

TEST(a_vectorcall_offset, "") {
    PyMemberDef members[] = {
        {"__vectorcalloffset__", Py_T_PYSSIZET, 16, Py_READONLY, NULL}, {0}};
    PyType_Slot slots[] = {
        {Py_tp_members, members},
        {Py_tp_call, (void *)PyVectorcall_Call},
        {0, NULL}};
    PyType_Spec spec = plain_spec;
    spec.name = "demo.Fast";
    spec.basicsize = 24;
    spec.flags |= Py_TPFLAGS_HAVE_VECTORCALL;
    spec.slots = slots;
    PyTypeObject *type = make(&spec, NULL);
    SHOW(type->tp_vectorcall_offset);
    SHOW_TRUTH(PyDict_GetItemString(type->tp_dict, "__vectorcalloffset__"));
    PyObject *instance = PyObject_CallNoArgs((PyObject *)type);
    *(vectorcallfunc *)((char *)instance + 16) = answer;
    SHOW_RESULT(PyObject_CallOneArg(instance, Py_None));
    members[0].offset = 24;
    refuse(&spec, NULL);
    RELEASE(instance, (PyObject *)type);
}

TEST_MAIN(
    ready_referents, &a_plain_heap_type, &instances_own_their_type,
    &references_of_a_heap_subclass_own_it,
    &several_bases_are_searched_in_c3_order, &bases_that_do_not_fit,
    &bases_from_slots, &specs_that_are_refused, &a_static_type_has_static_bases,
    &a_spec_may_go_after_use, &a_type_without_constructor,
    &every_slot_finds_its_place, &slots_of_static_types_can_be_read,
    &the_module_of_a_type, &metatypes, &subclasses_are_registered_weakly,
    &a_relative_size_adds_to_the_base, &a_vectorcall_offset)
