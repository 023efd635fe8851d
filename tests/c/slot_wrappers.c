/* Which methods do the slots of a type give it, in which order, with which
 * documentation, and how do they check their arguments? */
#include "harness.h"

typedef struct {
    PyObject ob_base;
} Slots;

static PyObject *unary(PyObject *self) {
    return PyTuple_Pack(1, self);
}

static PyObject *binary(PyObject *left, PyObject *right) {
    return PyTuple_Pack(2, left, right);
}

static PyObject *ternary(PyObject *left, PyObject *right, PyObject *third) {
    return PyTuple_Pack(3, left, right, third);
}

static PyObject *no_name(PyObject *self) {
    (void)self;
    return PyUnicode_FromString("slots");
}

static Py_hash_t number(PyObject *self) {
    (void)self;
    return 3;
}

static int truth(PyObject *self) {
    (void)self;
    return 1;
}

static PyObject *by_index(PyObject *self, Py_ssize_t index) {
    (void)self;
    return PyUnicode_FromFormat("index %zd", index);
}

static int set_by_index(PyObject *self, Py_ssize_t index, PyObject *value) {
    (void)self;
    show("%s %lld", value == NULL ? "delete" : "set", (long long)index);
    return 0;
}

static int set_by_object(PyObject *self, PyObject *key, PyObject *value) {
    (void)self;
    show("%s by object", value == NULL ? "delete" : "set");
    show_repr("key", key);
    return 0;
}

static int contains(PyObject *self, PyObject *value) {
    (void)self;
    return value == Py_None;
}

static PyObject *compare(PyObject *left, PyObject *right, int op) {
    (void)left;
    (void)right;
    return PyUnicode_FromFormat("operator %d", op);
}

static PyObject *call(PyObject *self, PyObject *args, PyObject *kwargs) {
    (void)self;
    return PyTuple_Pack(2, args, kwargs == NULL ? Py_None : kwargs);
}

static PyObject *next(PyObject *self) {
    (void)self;
    return NULL;
}

static PyObject *descriptor_get(
    PyObject *self, PyObject *object, PyObject *type) {
    (void)self;
    return PyTuple_Pack(
        2, object == NULL ? Py_False : object, type == NULL ? Py_False : type);
}

static int init(PyObject *self, PyObject *args, PyObject *kwargs) {
    (void)self;
    (void)args;
    (void)kwargs;
    return 0;
}

static void finalize(PyObject *self) {
    (void)self;
}

static PyObject *make(PyTypeObject *type, PyObject *args, PyObject *kwargs) {
    (void)args;
    (void)kwargs;
    return type->tp_alloc(type, 0);
}

static PyAsyncMethods as_async = {
    .am_await = unary, .am_aiter = unary, .am_anext = unary};
static PyNumberMethods as_number = {
    .nb_add = binary,
    .nb_subtract = binary,
    .nb_multiply = binary,
    .nb_remainder = binary,
    .nb_divmod = binary,
    .nb_power = ternary,
    .nb_negative = unary,
    .nb_positive = unary,
    .nb_absolute = unary,
    .nb_bool = truth,
    .nb_invert = unary,
    .nb_lshift = binary,
    .nb_rshift = binary,
    .nb_and = binary,
    .nb_xor = binary,
    .nb_or = binary,
    .nb_int = unary,
    .nb_float = unary,
    .nb_inplace_add = binary,
    .nb_inplace_subtract = binary,
    .nb_inplace_multiply = binary,
    .nb_inplace_remainder = binary,
    .nb_inplace_power = ternary,
    .nb_inplace_lshift = binary,
    .nb_inplace_rshift = binary,
    .nb_inplace_and = binary,
    .nb_inplace_xor = binary,
    .nb_inplace_or = binary,
    .nb_floor_divide = binary,
    .nb_true_divide = binary,
    .nb_inplace_floor_divide = binary,
    .nb_inplace_true_divide = binary,
    .nb_index = unary,
    .nb_matrix_multiply = binary,
    .nb_inplace_matrix_multiply = binary,
};
static PyMappingMethods as_mapping = {
    .mp_length = number,
    .mp_subscript = binary,
    .mp_ass_subscript = set_by_object,
};
static PySequenceMethods as_sequence = {
    .sq_length = number,
    .sq_concat = binary,
    .sq_repeat = by_index,
    .sq_item = by_index,
    .sq_ass_item = set_by_index,
    .sq_contains = contains,
    .sq_inplace_concat = binary,
    .sq_inplace_repeat = by_index,
};

static PyTypeObject slots_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.Slots",
    .tp_basicsize = sizeof(Slots),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .tp_doc = "Slots(x, /)\n--\n\nAll the slots there are.",
    .tp_repr = no_name,
    .tp_str = no_name,
    .tp_hash = number,
    .tp_call = call,
    .tp_getattro = PyObject_GenericGetAttr,
    .tp_setattro = set_by_object,
    .tp_richcompare = compare,
    .tp_iter = unary,
    .tp_iternext = next,
    .tp_descr_get = descriptor_get,
    .tp_descr_set = set_by_object,
    .tp_init = init,
    .tp_finalize = finalize,
    .tp_new = make,
    .tp_as_async = &as_async,
    .tp_as_number = &as_number,
    .tp_as_mapping = &as_mapping,
    .tp_as_sequence = &as_sequence,
};

static PyTypeObject sequence_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.Sequence",
    .tp_basicsize = sizeof(Slots),
    .tp_repr = no_name,
    .tp_richcompare = compare,
    .tp_new = make,
    .tp_as_sequence = &as_sequence,
};

static PyTypeObject derived_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.Derived",
    .tp_base = &slots_type,
};

static PyObject *slots;
static PyObject *sequence;

static void ready_types(void) {
    CHECK(PyType_Ready(&slots_type) == 0);
    CHECK(PyType_Ready(&sequence_type) == 0);
    CHECK(PyType_Ready(&derived_type) == 0);
    slots = slots_type.tp_alloc(&slots_type, 0);
    sequence = sequence_type.tp_alloc(&sequence_type, 0);
}

static void show_attribute(PyObject *object, const char *name) {
    show_result(name, PyObject_GetAttrString(object, name));
}

static void show_entries(PyTypeObject *type) {
    PyObject *dict = PyType_GetDict(type);
    PyObject *key = NULL;
    PyObject *value = NULL;
    Py_ssize_t position = 0;
    while (PyDict_Next(dict, &position, &key, &value)) {
        show("%s is a %s", PyUnicode_AsUTF8(key), Py_TYPE(value)->tp_name);
        if (Py_IS_TYPE(value, &PyWrapperDescr_Type)) {
            show_repr("repr", value);
            show_attribute(value, "__name__");
            show_attribute(value, "__qualname__");
            SHOW_TRUTH(is_documented(value));
            show_attribute(value, "__text_signature__");
            show_attribute(value, "__objclass__");
        }
    }
    Py_DECREF(dict);
}

TEST(every_slot_gives_a_method, "") {
    show_entries(&slots_type);
}

TEST(a_sequence_has_the_methods_of_one, "") {
    show_entries(&sequence_type);
}

TEST(what_is_inherited_gives_no_entry, "") {
    show_entries(&derived_type);
}

static PyObject *some_arguments(Py_ssize_t count) {
    PyObject *args = PyTuple_New(count);
    for (Py_ssize_t i = 0; i < count; i++) {
        PyTuple_SET_ITEM(args, i, PyLong_FromSsize_t(i - 1));
    }
    return args;
}

/* Calls each wrapper with 0 to 3 arguments, then with a keyword. */
static void call_all(PyTypeObject *type, PyObject *self) {
    PyObject *dict = PyType_GetDict(type);
    PyObject *key = NULL;
    PyObject *value = NULL;
    Py_ssize_t position = 0;
    PyObject *keywords = PyDict_New();
    PyDict_SetItemString(keywords, "k", Py_None);
    while (PyDict_Next(dict, &position, &key, &value)) {
        if (!Py_IS_TYPE(value, &PyWrapperDescr_Type)) {
            continue;
        }
        PyObject *bound = PyWrapper_New(value, self);
        for (Py_ssize_t count = 0; count <= 3; count++) {
            PyObject *args = some_arguments(count);
            show("%s of %lld", PyUnicode_AsUTF8(key), (long long)count);
            SHOW_RESULT(PyObject_Call(bound, args, NULL));
            Py_DECREF(args);
        }
        PyObject *none = PyTuple_New(0);
        SHOW_RESULT(PyObject_Call(bound, none, keywords));
        RELEASE(bound, none);
    }
    RELEASE(dict, keywords);
}

TEST(every_method_checks_its_arguments, "") {
    call_all(&slots_type, slots);
}

TEST(items_of_a_sequence_count_from_the_end, "") {
    call_all(&sequence_type, sequence);
}

static PyObject *wrapper_of(PyTypeObject *type, const char *name) {
    return PyObject_GetAttrString((PyObject *)type, name);
}

TEST(an_unbound_method_wants_its_object, "") {
    PyObject *add = wrapper_of(&slots_type, "__add__");
    SHOW_RESULT(PyObject_CallNoArgs(add));
    SHOW_RESULT(PyObject_CallOneArg(add, Py_None));
    SHOW_RESULT(PyObject_CallOneArg(add, slots));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(add, slots, Py_None, NULL));
    PyObject *repr = wrapper_of(&PyBaseObject_Type, "__repr__");
    show_repr("object's", repr);
    SHOW_RESULT(PyObject_CallNoArgs(repr));
    SHOW_TRUTH(PyCallable_Check(repr));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(repr, slots, slots, NULL));
    RELEASE(add, repr);
}

TEST(descriptor_methods_take_none, "") {
    PyObject *get = wrapper_of(&slots_type, "__get__");
    SHOW_RESULT(PyObject_CallFunctionObjArgs(get, slots, Py_None, NULL));
    SHOW_RESULT(
        PyObject_CallFunctionObjArgs(get, slots, Py_None, Py_None, NULL));
    SHOW_RESULT(
        PyObject_CallFunctionObjArgs(get, slots, Py_None, Py_True, NULL));
    Py_DECREF(get);
}

TEST(object_does_not_set_where_a_type_has_its_own_way, "") {
    PyObject *set = wrapper_of(&PyBaseObject_Type, "__setattr__");
    PyObject *delete = wrapper_of(&PyBaseObject_Type, "__delattr__");
    PyObject *name = PyUnicode_FromString("x");
    SHOW_RESULT(PyObject_CallFunctionObjArgs(set, slots, name, name, NULL));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(delete, slots, name, NULL));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(
        set, (PyObject *)&slots_type, name, name, NULL));
    RELEASE(set, delete, name);
}

TEST(a_bound_slot_is_a_method_wrapper, "") {
    PyObject *one = PyObject_GetAttrString(slots, "__add__");
    PyObject *two = PyObject_GetAttrString(slots, "__add__");
    PyObject *other = PyObject_GetAttrString(slots, "__sub__");
    show_repr("repr", one);
    show("type: %s", Py_TYPE(one)->tp_name);
    SHOW_RESULT(PyObject_RichCompare(one, two, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(one, two, Py_NE));
    SHOW_RESULT(PyObject_RichCompare(one, other, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(one, Py_None, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(one, two, Py_LT));
    SHOW_TRUTH(PyObject_Hash(one) == PyObject_Hash(two));
    show_attribute(one, "__self__");
    show_attribute(one, "__name__");
    show_attribute(one, "__qualname__");
    show_attribute(one, "__doc__");
    show_attribute(one, "__text_signature__");
    show_attribute(one, "__objclass__");
    show_attribute(one, "__nothing__");
    SHOW_STATUS(PyObject_SetAttrString(one, "__name__", Py_None));
    SHOW_RESULT(PyObject_CallNoArgs((PyObject *)Py_TYPE(one)));
    SHOW(Py_TYPE(one)->tp_basicsize);
    RELEASE(one, two, other);
}

static PyObject *own_wrapper(PyObject *self, PyObject *args, void *wrapped) {
    CHECK(wrapped == (void *)&slots);
    return PyTuple_Pack(2, self, args);
}

TEST(a_program_makes_wrappers_of_its_own, "") {
    static struct wrapperbase entry = {
        .name = "own", .wrapper = own_wrapper, .doc = "own(x)\n--\n\nOwn."};
    PyObject *descriptor = PyDescr_NewWrapper(&slots_type, &entry, &slots);
    show_repr("repr", descriptor);
    show_attribute(descriptor, "__doc__");
    show_attribute(descriptor, "__text_signature__");
    SHOW_RESULT(PyObject_CallFunctionObjArgs(descriptor, slots, Py_None, NULL));
    SHOW(PyDescr_IsData(descriptor));
    Py_DECREF(descriptor);
}

TEST_MAIN(
    ready_types, &every_slot_gives_a_method, &a_sequence_has_the_methods_of_one,
    &what_is_inherited_gives_no_entry, &every_method_checks_its_arguments,
    &items_of_a_sequence_count_from_the_end,
    &an_unbound_method_wants_its_object, &descriptor_methods_take_none,
    &object_does_not_set_where_a_type_has_its_own_way,
    &a_bound_slot_is_a_method_wrapper, &a_program_makes_wrappers_of_its_own)
