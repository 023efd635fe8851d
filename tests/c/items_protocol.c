/* Which slot answers for items, lengths, containment and iteration, and what
 * comes when there is none? Sequences, mappings, types that are both, and
 * types that are neither. */
#include "harness.h"

static const char *name_of(PyObject *object) {
    return Py_TYPE(object)->tp_name;
}

enum { length = 3 };
static Py_ssize_t told_length = length;

static Py_ssize_t get_length(PyObject *self) {
    (void)self;
    if (told_length == -1) {
        PyErr_SetString(PyExc_ZeroDivisionError, "from the length");
    }
    return told_length;
}

static PyObject *get_by_index(PyObject *self, Py_ssize_t index) {
    (void)self;
    if (index < 0 || index >= length) {
        PyErr_Format(PyExc_IndexError, "no item %zd", index);
        return NULL;
    }
    return PyLong_FromSsize_t(index * 10);
}

static int set_by_index(PyObject *self, Py_ssize_t index, PyObject *value) {
    show(
        "%s sets item %zd %s", name_of(self), index,
        value == NULL ? "to nothing" : name_of(value));
    return 0;
}

static PyObject *get_by_key(PyObject *self, PyObject *key) {
    return PyUnicode_FromFormat("%s[%R]", name_of(self), key);
}

static int set_by_key(PyObject *self, PyObject *key, PyObject *value) {
    PyObject *text = PyObject_Repr(key);
    show(
        "%s sets key %s %s", name_of(self), PyUnicode_AsUTF8(text),
        value == NULL ? "to nothing" : name_of(value));
    Py_DECREF(text);
    return 0;
}

static PyObject *concat(PyObject *self, PyObject *other) {
    return PyUnicode_FromFormat("%s & %s", name_of(self), name_of(other));
}

static PyObject *inplace_concat(PyObject *self, PyObject *other) {
    return PyUnicode_FromFormat("%s &= %s", name_of(self), name_of(other));
}

static PyObject *repeat(PyObject *self, Py_ssize_t count) {
    return PyUnicode_FromFormat("%s x %zd", name_of(self), count);
}

static PyObject *inplace_repeat(PyObject *self, Py_ssize_t count) {
    return PyUnicode_FromFormat("%s x= %zd", name_of(self), count);
}

static int contains(PyObject *self, PyObject *value) {
    show("%s is asked for %s", name_of(self), name_of(value));
    return value == Py_None;
}

static PyObject *add(PyObject *left, PyObject *right) {
    return PyUnicode_FromFormat("%s + %s", name_of(left), name_of(right));
}

static PyObject *multiply(PyObject *left, PyObject *right) {
    return PyUnicode_FromFormat("%s * %s", name_of(left), name_of(right));
}

static PySequenceMethods reading = {
    .sq_length = get_length, .sq_item = get_by_index};
static PySequenceMethods complete = {
    .sq_length = get_length,
    .sq_item = get_by_index,
    .sq_ass_item = set_by_index,
    .sq_concat = concat,
    .sq_repeat = repeat,
    .sq_contains = contains};
static PySequenceMethods changing = {
    .sq_item = get_by_index,
    .sq_ass_item = set_by_index,
    .sq_inplace_concat = inplace_concat,
    .sq_inplace_repeat = inplace_repeat};
static PySequenceMethods empty_sequence = {.sq_length = NULL};
static PySequenceMethods sized = {.sq_length = get_length};
static PyMappingMethods mapping = {
    .mp_length = get_length,
    .mp_subscript = get_by_key,
    .mp_ass_subscript = set_by_key};
static PyMappingMethods empty_mapping = {.mp_length = NULL};
static PyNumberMethods adding = {.nb_add = add, .nb_multiply = multiply};

#define TYPE(name, ...)                                                        \
    static PyTypeObject name##_Type = {                                        \
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = #name,                        \
        .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT,      \
        __VA_ARGS__};

TYPE(Reading, .tp_as_sequence = &reading)
TYPE(Complete, .tp_as_sequence = &complete)
TYPE(Changing, .tp_as_sequence = &changing)
TYPE(Adding, .tp_as_sequence = &reading, .tp_as_number = &adding)
TYPE(Mapping, .tp_as_mapping = &mapping)
TYPE(Both, .tp_as_sequence = &complete, .tp_as_mapping = &mapping)
TYPE(Sized, .tp_as_sequence = &sized)
TYPE(Hollow, .tp_as_sequence = &empty_sequence, .tp_as_mapping = &empty_mapping)
TYPE(Plain, .tp_as_sequence = NULL)

static PyTypeObject *const types[] = {
    &Reading_Type, &Complete_Type, &Changing_Type, &Adding_Type, &Mapping_Type,
    &Both_Type,    &Sized_Type,    &Hollow_Type,   &Plain_Type};
enum { type_count = sizeof types / sizeof types[0], object_count = 14 };
static PyObject *objects[object_count];

static void ready(void) {
    for (int i = 0; i < type_count; i++) {
        CHECK(PyType_Ready(types[i]) == 0);
    }
}

static void make_objects(void) {
    int n = 0;
    for (int i = 0; i < type_count; i++) {
        objects[n++] = PyType_GenericAlloc(types[i], 0);
    }
    objects[n++] = PyLong_FromLong(1);
    objects[n++] = PyUnicode_FromString("xyz");
    objects[n++] = PyTuple_Pack(2, Py_None, Py_True);
    objects[n++] = PyDict_New();
    objects[n++] = Py_NewRef(Py_None);
    CHECK(n == object_count);
    PyObject *one = objects[type_count];
    CHECK(PyDict_SetItem(objects[type_count + 3], one, Py_True) == 0);
}

static void drop_objects(void) {
    release(objects, object_count);
}

/* All that is asked of one object; new objects for each. */
#define FOR_EACH_OBJECT(o)                                                     \
    make_objects();                                                            \
    for (int index = 0; index < object_count; index++) {                       \
        PyObject *o = objects[index];                                          \
        show("%s", name_of(o));

#define END_FOR_EACH                                                           \
    }                                                                          \
    drop_objects();

TEST(checks_look_at_the_slots, "W-133 W-134") {
    FOR_EACH_OBJECT(o)
    SHOW(PySequence_Check(o));
    SHOW(PyMapping_Check(o));
    SHOW(PyIter_Check(o));
    SHOW(PyIndex_Check(o));
    SHOW(PyAIter_Check(o));
    END_FOR_EACH
    SHOW(PyMapping_Check(NULL));
}

TEST(lengths, "W-133 W-134 W-321") {
    FOR_EACH_OBJECT(o)
    SHOW_STATUS(PyObject_Size(o));
    SHOW_STATUS((PyObject_Length)(o));
    SHOW_STATUS(PySequence_Size(o));
    SHOW_STATUS((PySequence_Length)(o));
    SHOW_STATUS(PyMapping_Size(o));
    SHOW_STATUS((PyMapping_Length)(o));
    SHOW_STATUS(PyObject_LengthHint(o, 77));
    END_FOR_EACH
    told_length = -1;
    PyObject *sequence = PyType_GenericAlloc(&Reading_Type, 0);
    SHOW_STATUS(PyObject_Size(sequence));
    SHOW_STATUS(PyObject_LengthHint(sequence, 77));
    PyObject *minus = PyLong_FromLong(-1);
    SHOW_RESULT(PyObject_GetItem(sequence, minus));
    told_length = length;
    RELEASE(sequence, minus);
}

TEST(items_by_key, "W-133 W-134") {
    PyObject *one = PyLong_FromLong(1);
    PyObject *minus = PyLong_FromLong(-1);
    PyObject *far = PyLong_FromLong(1000);
    PyObject *huge = PyLong_FromDouble(0x1p90);
    PyObject *text = PyUnicode_FromString("key");
    PyObject *keys[] = {one, minus, far, huge, text, Py_None};
    FOR_EACH_OBJECT(o)
    for (int i = 0; i < 6; i++) {
        show_repr("key", keys[i]);
        show_result("get", PyObject_GetItem(o, keys[i]));
        show_status("set", PyObject_SetItem(o, keys[i], Py_True));
        show_status("delete", PyObject_DelItem(o, keys[i]));
    }
    END_FOR_EACH
    RELEASE(one, minus, far, huge, text);
}

TEST(items_by_index, "W-133 W-323") {
    static const Py_ssize_t indexes[] = {0, 2, 3, -1, -3, -4};
    FOR_EACH_OBJECT(o)
    for (int i = 0; i < 6; i++) {
        show_result("get", PySequence_GetItem(o, indexes[i]));
        show_status("set", PySequence_SetItem(o, indexes[i], Py_True));
        show_status("delete", PySequence_DelItem(o, indexes[i]));
    }
    END_FOR_EACH
}

TEST(items_by_c_string, "W-134") {
    FOR_EACH_OBJECT(o)
    SHOW_RESULT(PyMapping_GetItemString(o, "key"));
    SHOW(PyMapping_HasKeyString(o, "key"));
    SHOW(PyMapping_HasKey(o, Py_None));
    SHOW_STATUS(PyMapping_SetItemString(o, "key", Py_None));
    SHOW_RESULT(PyMapping_GetItemString(o, "key"));
    SHOW_STATUS(PyMapping_DelItemString(o, "key"));
    SHOW_STATUS(PyObject_DelItemString(o, "key"));
    PyObject *key = PyUnicode_FromString("another");
    SHOW_STATUS(PyMapping_DelItem(o, key));
    Py_DECREF(key);
    END_FOR_EACH
}

TEST(joining_and_repeating, "W-133 W-323") {
    FOR_EACH_OBJECT(o)
    static const int others[] = {0, 1, 3, 8, 9, 11};
    for (int j = 0; j < 6; j++) {
        int i = others[j];
        show("with %s", name_of(objects[i]));
        SHOW_RESULT(PySequence_Concat(o, objects[i]));
        SHOW_RESULT(PySequence_InPlaceConcat(o, objects[i]));
        SHOW_RESULT(PyNumber_Add(o, objects[i]));
        SHOW_RESULT(PyNumber_InPlaceAdd(o, objects[i]));
        SHOW_RESULT(PyNumber_Multiply(o, objects[i]));
        SHOW_RESULT(PyNumber_InPlaceMultiply(o, objects[i]));
    }
    SHOW_RESULT(PySequence_Repeat(o, 2));
    SHOW_RESULT(PySequence_InPlaceRepeat(o, 2));
    END_FOR_EACH
    PyObject *huge = PyLong_FromDouble(0x1p90);
    PyObject *tuple = PyTuple_Pack(1, Py_None);
    SHOW_RESULT(PyNumber_Multiply(tuple, huge));
    SHOW_RESULT(PyNumber_Multiply(huge, tuple));
    RELEASE(huge, tuple);
}

TEST(searching, "W-133") {
    PyObject *twenty = PyLong_FromLong(20);
    PyObject *nothing = PyLong_FromLong(7);
    PyObject *text = PyUnicode_FromString("y");
    PyObject *values[] = {twenty, nothing, text, Py_None};
    FOR_EACH_OBJECT(o)
    if (PyDict_Check(o)) {
        continue; /* here a dict has no iterator */
    }
    for (int i = 0; i < 4; i++) {
        show_repr("value", values[i]);
        SHOW_STATUS(PySequence_Contains(o, values[i]));
        SHOW_STATUS((PySequence_In)(o, values[i]));
        SHOW_STATUS(PySequence_Count(o, values[i]));
        SHOW_STATUS(PySequence_Index(o, values[i]));
    }
    END_FOR_EACH
    RELEASE(twenty, nothing, text);
}

TEST(tuples_of_anything, "W-133") {
    FOR_EACH_OBJECT(o)
    if (PyDict_Check(o)) {
        continue;
    }
    SHOW_RESULT(PySequence_Tuple(o));
    END_FOR_EACH
    PyObject *tuple = PyTuple_Pack(1, Py_None);
    PyObject *same = PySequence_Tuple(tuple);
    SHOW_TRUTH(same == tuple);
    RELEASE(tuple, same);
}

TEST(an_iterator_by_index, "W-324") {
    PyObject *sequence = PyType_GenericAlloc(&Changing_Type, 0);
    PyObject *iterator = PyObject_GetIter(sequence);
    SHOW(PyIter_Check(iterator));
    SHOW(PySeqIter_Check(iterator));
    SHOW(Py_REFCNT(sequence));
    SHOW_STATUS(PyObject_LengthHint(iterator, 77));
    PyObject *again = PyObject_GetIter(iterator);
    SHOW_TRUTH(again == iterator);
    for (int i = 0; i < 3; i++) {
        SHOW_RESULT(PyIter_Next(iterator));
    }
    SHOW_TRUTH(PyIter_Next(iterator) == NULL);
    show_error("at the end");
    SHOW(Py_REFCNT(sequence));
    SHOW_TRUTH(PyIter_Next(iterator) == NULL);
    SHOW_STATUS(PyObject_LengthHint(iterator, 77));
    RELEASE(iterator, again);
    iterator = PySeqIter_New(sequence);
    Py_XDECREF(PyIter_Next(iterator));
    RELEASE(iterator, sequence);
    sequence = PyType_GenericAlloc(&Reading_Type, 0);
    iterator = PySeqIter_New(sequence);
    SHOW_STATUS(PyObject_LengthHint(iterator, 77));
    Py_XDECREF(PyIter_Next(iterator));
    SHOW_STATUS(PyObject_LengthHint(iterator, 77));
    told_length = 0;
    SHOW_STATUS(PyObject_LengthHint(iterator, 77));
    told_length = -1;
    SHOW_STATUS(PyObject_LengthHint(iterator, 77));
    told_length = length;
    RELEASE(iterator, sequence);
    SHOW_RESULT(PySeqIter_New(Py_None));
    SHOW_RESULT(PyObject_GetIter(Py_None));
    SHOW_RESULT(PyObject_GetAIter(Py_None));
}

static PyObject *error_to_raise;

static PyObject *next_fails(PyObject *self) {
    (void)self;
    if (error_to_raise != NULL) {
        PyErr_SetString(error_to_raise, "from the slot");
    }
    return NULL;
}

static PyObject *iterate_none(PyObject *self) {
    (void)self;
    Py_RETURN_NONE;
}

static PyAsyncMethods async_self = {
    .am_aiter = PyObject_SelfIter, .am_anext = next_fails};
static PyAsyncMethods async_none = {.am_aiter = iterate_none};
TYPE(Failing, .tp_iter = PyObject_SelfIter, .tp_iternext = next_fails)
TYPE(BadIterable, .tp_iter = iterate_none, .tp_as_async = &async_none)
TYPE(
    Refusing, .tp_iter = PyObject_SelfIter,
    .tp_iternext = _PyObject_NextNotImplemented)
TYPE(AsyncIterable, .tp_as_async = &async_self)

TEST(iterators_that_fail, "W-325") {
    CHECK(PyType_Ready(&Failing_Type) == 0);
    CHECK(PyType_Ready(&BadIterable_Type) == 0);
    CHECK(PyType_Ready(&Refusing_Type) == 0);
    CHECK(PyType_Ready(&AsyncIterable_Type) == 0);
    PyObject *failing = PyType_GenericAlloc(&Failing_Type, 0);
    PyObject *bad = PyType_GenericAlloc(&BadIterable_Type, 0);
    PyObject *refusing = PyType_GenericAlloc(&Refusing_Type, 0);
    PyObject *async = PyType_GenericAlloc(&AsyncIterable_Type, 0);
    SHOW_TRUTH(PyIter_Next(failing) == NULL);
    show_error("no error");
    error_to_raise = PyExc_StopIteration;
    SHOW_TRUTH(PyIter_Next(failing) == NULL);
    show_error("the end");
    SHOW_RESULT(PySequence_Tuple(failing));
    error_to_raise = PyExc_ZeroDivisionError;
    SHOW_TRUTH(PyIter_Next(failing) == NULL);
    show_error("another error");
    SHOW_RESULT(PySequence_Tuple(failing));
    SHOW_STATUS(PySequence_Contains(failing, Py_None));
    SHOW_STATUS(PySequence_Count(failing, Py_None));
    SHOW_STATUS(PySequence_Index(failing, Py_None));
    SHOW_RESULT(PyObject_GetIter(bad));
    SHOW_STATUS(PySequence_Contains(bad, Py_None));
    SHOW_RESULT(PyObject_GetAIter(bad));
    SHOW(PyIter_Check(refusing));
    SHOW_RESULT(PyObject_GetIter(refusing));
    SHOW_RESULT(_PyObject_NextNotImplemented(refusing));
    SHOW(PyAIter_Check(async));
    PyObject *same = PyObject_GetAIter(async);
    SHOW_TRUTH(same == async);
    RELEASE(failing, bad, refusing, async, same);
}

static PyObject *hint;

static PyObject *length_hint(PyObject *self, PyObject *ignored) {
    (void)self;
    (void)ignored;
    if (hint == NULL) {
        PyErr_SetString(error_to_raise, "from the hint");
    }
    return Py_XNewRef(hint);
}

static PyMethodDef hint_methods[] = {
    {"__length_hint__", length_hint, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
TYPE(Hinting, .tp_methods = hint_methods)

TEST(length_hints, "W-321") {
    CHECK(PyType_Ready(&Hinting_Type) == 0);
    PyObject *hinting = PyType_GenericAlloc(&Hinting_Type, 0);
    PyObject *hints[] = {
        PyLong_FromLong(5), PyLong_FromLong(-1), PyLong_FromDouble(0x1p90),
        Py_NewRef(Py_NotImplemented), PyUnicode_FromString("five")};
    for (int i = 0; i < 5; i++) {
        hint = hints[i];
        SHOW_STATUS(PyObject_LengthHint(hinting, 77));
        Py_DECREF(hint);
    }
    hint = NULL;
    error_to_raise = PyExc_TypeError;
    SHOW_STATUS(PyObject_LengthHint(hinting, 77));
    error_to_raise = PyExc_ZeroDivisionError;
    SHOW_STATUS(PyObject_LengthHint(hinting, 77));
    Py_DECREF(hinting);
}

TEST(types_in_square_brackets, "W-134") {
    SHOW_RESULT(PyObject_GetItem((PyObject *)&PyLong_Type, Py_None));
    SHOW_RESULT(PyObject_GetItem((PyObject *)&Plain_Type, Py_None));
    SHOW_STATUS(PyObject_SetItem((PyObject *)&Plain_Type, Py_None, Py_None));
    SHOW_STATUS(PyObject_DelItem((PyObject *)&Plain_Type, Py_None));
}

TEST(null_is_an_internal_error, "W-043") {
    PyObject *tuple = PyTuple_Pack(1, Py_None);
    SHOW_STATUS(PyObject_Size(NULL));
    SHOW_STATUS(PySequence_Size(NULL));
    SHOW_STATUS(PyMapping_Size(NULL));
    SHOW_RESULT(PyObject_GetItem(NULL, Py_None));
    SHOW_RESULT(PyObject_GetItem(tuple, NULL));
    SHOW_STATUS(PyObject_SetItem(tuple, Py_None, NULL));
    SHOW_STATUS(PyObject_SetItem(NULL, Py_None, Py_None));
    SHOW_STATUS(PyObject_DelItem(NULL, Py_None));
    SHOW_STATUS(PyObject_DelItem(tuple, NULL));
    SHOW_STATUS(PyObject_DelItemString(NULL, "key"));
    SHOW_STATUS(PyObject_DelItemString(tuple, NULL));
    SHOW_RESULT(PyMapping_GetItemString(tuple, NULL));
    SHOW_STATUS(PyMapping_SetItemString(tuple, NULL, Py_None));
    SHOW_RESULT(PySequence_Concat(NULL, tuple));
    SHOW_RESULT(PySequence_Concat(tuple, NULL));
    SHOW_RESULT(PySequence_InPlaceConcat(NULL, tuple));
    SHOW_RESULT(PySequence_Repeat(NULL, 1));
    SHOW_RESULT(PySequence_InPlaceRepeat(NULL, 1));
    SHOW_RESULT(PySequence_GetItem(NULL, 0));
    SHOW_STATUS(PySequence_SetItem(NULL, 0, Py_None));
    SHOW_STATUS(PySequence_DelItem(NULL, 0));
    SHOW_RESULT(PySequence_Tuple(NULL));
    SHOW_STATUS(PySequence_Count(NULL, Py_None));
    SHOW_STATUS(PySequence_Index(tuple, NULL));
    /* An error that is set explains the NULL. */
    PyErr_SetString(PyExc_ValueError, "why there is no object");
    SHOW_STATUS(PyObject_Size(NULL));
    Py_DECREF(tuple);
}

TEST_MAIN(
    ready, &checks_look_at_the_slots, &lengths, &items_by_key, &items_by_index,
    &items_by_c_string, &joining_and_repeating, &searching, &tuples_of_anything,
    &an_iterator_by_index, &iterators_that_fail, &length_hints,
    &types_in_square_brackets, &null_is_an_internal_error)
