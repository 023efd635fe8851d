/* Length, items, membership and iteration through a proxy. */
#include "referent.h"

/* Keys and values print their type: that shows what was looked through. */
static PyObject *to_be_released;

static void release_inside(PyObject *self, const char *slot) {
    if (to_be_released == self) {
        Py_CLEAR(to_be_released);
        show("%s: %zd left", slot, Py_REFCNT(self));
    }
}

static Py_ssize_t box_length(PyObject *self) {
    release_inside(self, "length");
    int id = ((Referent *)self)->id;
    if (id < 0) {
        PyErr_SetString(PyExc_RuntimeError, "no length today");
        return -1;
    }
    return id;
}

static PyObject *box_get(PyObject *self, PyObject *key) {
    release_inside(self, "get");
    if (key == Py_None) {
        return PyErr_Format(PyExc_KeyError, "None");
    }
    return PyUnicode_FromFormat("item[%s]", Py_TYPE(key)->tp_name);
}

static int box_set(PyObject *self, PyObject *key, PyObject *value) {
    release_inside(self, "set");
    if (key == Py_None) {
        PyErr_SetString(PyExc_KeyError, "None");
        return -1;
    }
    show(
        "%s[%s] = %s", Py_TYPE(self)->tp_name, Py_TYPE(key)->tp_name,
        value == NULL ? "(deleted)" : Py_TYPE(value)->tp_name);
    return 0;
}

static int box_contains(PyObject *self, PyObject *value) {
    release_inside(self, "contains");
    show("%s in %s", Py_TYPE(value)->tp_name, Py_TYPE(self)->tp_name);
    if (value == Py_None) {
        PyErr_SetString(PyExc_RuntimeError, "nothing is not in here");
        return -1;
    }
    return value == Py_True;
}

static PyObject *box_iter(PyObject *self) {
    release_inside(self, "iter");
    return Py_NewRef(self);
}

/* Counts down, then ends with or without StopIteration. */
static int ends_with_value;

static PyObject *box_next(PyObject *self) {
    release_inside(self, "next");
    Referent *box = (Referent *)self;
    if (box->id < 0) {
        PyErr_SetString(PyExc_RuntimeError, "no next today");
        return NULL;
    }
    if (box->id == 0) {
        if (ends_with_value) {
            PyErr_SetObject(PyExc_StopIteration, Py_True);
        }
        return NULL;
    }
    return PyLong_FromLong(box->id--);
}

static PyObject *box_concat(PyObject *self, PyObject *other) {
    return PyUnicode_FromFormat(
        "concat(%s, %s)", Py_TYPE(self)->tp_name, Py_TYPE(other)->tp_name);
}

static PyObject *box_repeat(PyObject *self, Py_ssize_t count) {
    return PyUnicode_FromFormat(
        "repeat(%s, %zd)", Py_TYPE(self)->tp_name, count);
}

static PyObject *box_inplace_concat(PyObject *self, PyObject *other) {
    (void)other;
    return Py_NewRef(self);
}

static PyObject *box_item(PyObject *self, Py_ssize_t index) {
    (void)self;
    return PyLong_FromSsize_t(index);
}

static void box_dealloc(PyObject *self) {
    PyObject_ClearWeakRefs(self);
    PyObject_Free(self);
}

static PyMappingMethods box_mapping = {
    .mp_length = box_length,
    .mp_subscript = box_get,
    .mp_ass_subscript = box_set,
};

static PySequenceMethods box_sequence = {
    .sq_contains = box_contains,
};

static PySequenceMethods row_sequence = {
    .sq_length = box_length,
    .sq_concat = box_concat,
    .sq_repeat = box_repeat,
    .sq_item = box_item,
    .sq_inplace_concat = box_inplace_concat,
};

static PyTypeObject Box_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Box",
    .tp_basicsize = sizeof(Referent),
    .tp_dealloc = box_dealloc,
    .tp_as_mapping = &box_mapping,
    .tp_as_sequence = &box_sequence,
    .tp_iter = box_iter,
    .tp_iternext = box_next,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_weaklistoffset = offsetof(Referent, weaklist),
};

static PyTypeObject Row_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Row",
    .tp_basicsize = sizeof(Referent),
    .tp_dealloc = box_dealloc,
    .tp_as_sequence = &row_sequence,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_weaklistoffset = offsetof(Referent, weaklist),
};

/* An object of the type, whose length the number is, and a proxy to it. */
struct pair {
    PyObject *referent;
    PyObject *proxy;
};

static struct pair new_pair(PyTypeObject *type, int id) {
    struct pair made;
    Referent *self = PyObject_New(Referent, type);
    self->weaklist = NULL;
    self->id = id;
    made.referent = (PyObject *)self;
    made.proxy = PyWeakref_NewProxy(made.referent, NULL);
    return made;
}

static struct pair new_plain_pair(void) {
    struct pair made;
    made.referent = new_referent();
    made.proxy = PyWeakref_NewProxy(made.referent, NULL);
    return made;
}

static PyObject *new_dead_proxy(void) {
    struct pair made = new_pair(&Box_Type, 3);
    Py_DECREF(made.referent);
    return made.proxy;
}

static void release_pair(struct pair *pair) {
    CHECK(Py_REFCNT(pair->referent) == 1);
    CHECK(Py_REFCNT(pair->proxy) == 1);
    RELEASE(pair->referent, pair->proxy);
}

TEST(what_a_proxy_says_it_can_do, "W-305 W-306") {
    struct pair box = new_pair(&Box_Type, 3);
    struct pair plain = new_plain_pair();
    PyObject *callable = new_callable_referent();
    PyObject *callable_proxy = PyWeakref_NewProxy(callable, NULL);
    PyObject *proxies[] = {box.proxy, plain.proxy, callable_proxy};
    for (size_t i = 0; i < sizeof proxies / sizeof proxies[0]; i++) {
        PyObject *proxy = proxies[i];
        show("%s", Py_TYPE(proxy)->tp_name);
        SHOW(PyNumber_Check(proxy));
        SHOW(PyIndex_Check(proxy));
        SHOW(PyMapping_Check(proxy));
        SHOW(PySequence_Check(proxy));
        SHOW(PyIter_Check(proxy));
        SHOW(PyAIter_Check(proxy));
        SHOW(PyCallable_Check(proxy));
    }
    RELEASE(callable_proxy, callable);
    release_pair(&plain);
    release_pair(&box);
}

TEST(length_is_the_referents, "W-321") {
    for (int length = -1; length < 3; length++) {
        struct pair box = new_pair(&Box_Type, length);
        struct pair row = new_pair(&Row_Type, length);
        SHOW_STATUS(PyObject_Size(box.proxy));
        SHOW_STATUS(PyMapping_Size(box.proxy));
        SHOW_STATUS(PySequence_Size(box.proxy));
        SHOW_STATUS(PyObject_Size(row.proxy));
        SHOW_STATUS(PyMapping_Size(row.proxy));
        SHOW_STATUS(PySequence_Size(row.proxy));
        SHOW_STATUS(PyObject_IsTrue(row.proxy));
        release_pair(&box);
        release_pair(&row);
    }
    struct pair plain = new_plain_pair();
    SHOW_STATUS(PyObject_Size(plain.proxy));
    SHOW_STATUS(PyMapping_Size(plain.proxy));
    SHOW_STATUS(PySequence_Size(plain.proxy));
    release_pair(&plain);
}

TEST(reading_an_item_looks_through_the_key_too, "W-312 W-314") {
    struct pair box = new_pair(&Box_Type, 3);
    struct pair plain = new_plain_pair();
    PyObject *zero = PyLong_FromLong(0);
    SHOW_RESULT(PyObject_GetItem(box.proxy, zero));
    SHOW_RESULT(PyObject_GetItem(box.proxy, plain.proxy));
    SHOW_RESULT(PyObject_GetItem(box.referent, plain.proxy));
    SHOW_RESULT(PyObject_GetItem(box.proxy, Py_None));
    SHOW_RESULT(PyObject_GetItem(plain.proxy, zero));
    SHOW_RESULT(PyMapping_GetItemString(box.proxy, "key"));
    SHOW_TRUTH(PyMapping_HasKeyString(box.proxy, "key"));
    SHOW_TRUTH(PyMapping_HasKey(box.proxy, Py_None));
    struct pair row = new_pair(&Row_Type, 3);
    SHOW_RESULT(PyObject_GetItem(row.proxy, zero));
    SHOW_RESULT(PyObject_GetItem(row.proxy, Py_None));
    release_pair(&row);
    RELEASE(zero);
    release_pair(&plain);
    release_pair(&box);
}

TEST(writing_an_item_looks_through_the_container_only, "W-312 W-314") {
    struct pair box = new_pair(&Box_Type, 3);
    struct pair plain = new_plain_pair();
    SHOW_STATUS(PyObject_SetItem(box.proxy, plain.proxy, plain.proxy));
    SHOW_STATUS(PyObject_DelItem(box.proxy, plain.proxy));
    SHOW_STATUS(PyObject_SetItem(box.proxy, Py_None, Py_None));
    SHOW_STATUS(PyObject_DelItem(box.proxy, Py_None));
    SHOW_STATUS(PyObject_SetItem(plain.proxy, Py_True, Py_None));
    SHOW_STATUS(PyObject_DelItem(plain.proxy, Py_True));
    SHOW_STATUS(PyMapping_SetItemString(box.proxy, "key", Py_None));
    SHOW_STATUS(PyMapping_DelItemString(box.proxy, "key"));
    release_pair(&plain);
    release_pair(&box);
}

TEST(membership_looks_through_the_container_only, "W-312 W-314") {
    struct pair box = new_pair(&Box_Type, 3);
    struct pair plain = new_plain_pair();
    SHOW_STATUS(PySequence_Contains(box.proxy, Py_True));
    SHOW_STATUS(PySequence_Contains(box.proxy, plain.proxy));
    SHOW_STATUS(PySequence_Contains(box.proxy, Py_None));
    SHOW_STATUS(PySequence_Contains(plain.proxy, Py_True));
    release_pair(&plain);
    release_pair(&box);
}

TEST(a_proxy_is_no_sequence, "W-323") {
    struct pair row = new_pair(&Row_Type, 3);
    PyObject *proxy = row.proxy;
    SHOW_RESULT(PySequence_GetItem(proxy, 0));
    SHOW_STATUS(PySequence_SetItem(proxy, 0, Py_None));
    SHOW_STATUS(PySequence_DelItem(proxy, 0));
    SHOW_RESULT(PySequence_Concat(proxy, Py_None));
    SHOW_RESULT(PySequence_Concat(proxy, proxy));
    SHOW_RESULT(PySequence_InPlaceConcat(proxy, Py_None));
    SHOW_RESULT(PySequence_Repeat(proxy, 2));
    SHOW_RESULT(PySequence_InPlaceRepeat(proxy, 2));
    release_pair(&row);
}

TEST(what_only_iterates_works, "W-323 W-324") {
    struct pair box = new_pair(&Box_Type, 3);
    SHOW_RESULT(PySequence_Tuple(box.proxy));
    SHOW_RESULT(PySequence_Tuple(box.proxy));
    release_pair(&box);
    PyObject *two = PyLong_FromLong(2);
    box = new_pair(&Box_Type, 3);
    SHOW_STATUS(PySequence_Index(box.proxy, two));
    SHOW_STATUS(PySequence_Count(box.proxy, two));
    SHOW_STATUS(PySequence_Index(box.proxy, two));
    SHOW_STATUS(PyObject_LengthHint(box.proxy, 7));
    release_pair(&box);
    struct pair plain = new_plain_pair();
    SHOW_RESULT(PySequence_Tuple(plain.proxy));
    SHOW_STATUS(PySequence_Index(plain.proxy, two));
    SHOW_STATUS(PySequence_Count(plain.proxy, two));
    release_pair(&plain);
    PyObject *dead = new_dead_proxy();
    SHOW_RESULT(PySequence_Tuple(dead));
    SHOW_STATUS(PySequence_Index(dead, two));
    SHOW_STATUS(PySequence_Count(dead, two));
    RELEASE(dead, two);
}

TEST(sequences_add_and_repeat_as_numbers, "W-313 W-323") {
    struct pair row = new_pair(&Row_Type, 3);
    PyObject *proxy = row.proxy;
    PyObject *two = PyLong_FromLong(2);
    SHOW_RESULT(PyNumber_Add(proxy, Py_None));
    SHOW_RESULT(PyNumber_Add(row.referent, proxy));
    SHOW_RESULT(PyNumber_Add(proxy, proxy));
    SHOW_RESULT(PyNumber_Multiply(proxy, two));
    SHOW_RESULT(PyNumber_Multiply(two, proxy));
    SHOW_RESULT(PyNumber_Multiply(proxy, Py_None));
    SHOW_RESULT(PyNumber_Multiply(proxy, proxy));
    SHOW_RESULT(PyNumber_InPlaceMultiply(proxy, two));
    PyObject *result = PyNumber_InPlaceAdd(proxy, Py_None);
    SHOW_TRUTH(result == row.referent);
    RELEASE(result, two);
    release_pair(&row);
}

TEST(the_iterator_is_the_referents_own, "W-324") {
    struct pair box = new_pair(&Box_Type, 3);
    PyObject *iterator = PyObject_GetIter(box.proxy);
    SHOW_TRUTH(iterator == box.referent);
    RELEASE(iterator);
    release_pair(&box);
    struct pair plain = new_plain_pair();
    SHOW_RESULT(PyObject_GetIter(plain.proxy));
    release_pair(&plain);
}

TEST(next_advances_the_referent, "W-325") {
    struct pair box = new_pair(&Box_Type, 2);
    SHOW_RESULT(PyIter_Next(box.proxy));
    SHOW_RESULT(PyIter_Next(box.proxy));
    PyObject *end = PyIter_Next(box.proxy);
    CHECK(end == NULL);
    show_error("after the end");
    release_pair(&box);
    struct pair plain = new_plain_pair();
    SHOW_RESULT(PyIter_Next(plain.proxy));
    release_pair(&plain);
    struct pair failing = new_pair(&Box_Type, -1);
    SHOW_RESULT(PyIter_Next(failing.proxy));
    release_pair(&failing);
}

TEST(the_value_of_stop_iteration_is_lost, "W-325") {
    iternextfunc next = _PyWeakref_ProxyType.tp_iternext;
    struct pair box = new_pair(&Box_Type, 0);
    ends_with_value = 1;
    CHECK(Box_Type.tp_iternext(box.referent) == NULL);
    show_error("from the referent");
    CHECK(next(box.proxy) == NULL);
    show_error("through the proxy");
    ends_with_value = 0;
    release_pair(&box);
}

TEST(dead_containers, "W-311 W-314 W-321 W-325 W-337") {
    PyObject *dead = new_dead_proxy();
    struct pair box = new_pair(&Box_Type, 3);
    SHOW_STATUS(PyObject_Size(dead));
    SHOW_STATUS(PyMapping_Size(dead));
    SHOW_STATUS(PySequence_Size(dead));
    SHOW_RESULT(PyObject_GetItem(dead, Py_None));
    SHOW_RESULT(PyObject_GetItem(box.proxy, dead));
    SHOW_RESULT(PyObject_GetItem(dead, dead));
    SHOW_STATUS(PyObject_SetItem(dead, Py_True, Py_None));
    SHOW_STATUS(PyObject_DelItem(dead, Py_True));
    SHOW_STATUS(PySequence_Contains(dead, Py_True));
    SHOW_RESULT(PyObject_GetIter(dead));
    SHOW_RESULT(PyIter_Next(dead));
    /* As key and value a dead proxy is an object like any other. */
    SHOW_STATUS(PyObject_SetItem(box.proxy, dead, dead));
    SHOW_STATUS(PyObject_DelItem(box.proxy, dead));
    SHOW_STATUS(PySequence_Contains(box.proxy, dead));
    CHECK(Py_REFCNT(dead) == 1);
    RELEASE(dead);
    release_pair(&box);
}

/* A proxy to a box whose only reference its own slot releases. */
static PyObject *new_proxy_to_released(void) {
    struct pair made = new_pair(&Box_Type, 3);
    to_be_released = made.referent;
    return made.proxy;
}

static void release_dead(PyObject *proxy) {
    CHECK(is_dead(proxy));
    CHECK(Py_REFCNT(proxy) == 1);
    RELEASE(proxy);
}

TEST(the_referent_lives_as_long_as_the_operation, "W-312") {
    PyObject *proxy = new_proxy_to_released();
    SHOW_STATUS(PyObject_Size(proxy));
    release_dead(proxy);
    proxy = new_proxy_to_released();
    SHOW_RESULT(PyObject_GetItem(proxy, Py_True));
    release_dead(proxy);
    proxy = new_proxy_to_released();
    SHOW_STATUS(PyObject_SetItem(proxy, Py_True, Py_True));
    release_dead(proxy);
    proxy = new_proxy_to_released();
    SHOW_STATUS(PyObject_DelItem(proxy, Py_True));
    release_dead(proxy);
    proxy = new_proxy_to_released();
    SHOW_STATUS(PySequence_Contains(proxy, Py_True));
    release_dead(proxy);
    proxy = new_proxy_to_released();
    SHOW_RESULT(PyIter_Next(proxy));
    release_dead(proxy);
    proxy = new_proxy_to_released();
    PyObject *iterator = PyObject_GetIter(proxy);
    SHOW(Py_REFCNT(iterator));
    RELEASE(iterator);
    release_dead(proxy);
}

TEST(direct_calls_of_slots, "W-303 W-316") {
    PySequenceMethods *sequence = _PyWeakref_ProxyType.tp_as_sequence;
    PyMappingMethods *mapping = _PyWeakref_ProxyType.tp_as_mapping;
    struct pair box = new_pair(&Box_Type, 3);
    struct pair plain = new_plain_pair();
    SHOW_TRUTH(sequence->sq_length == mapping->mp_length);
    SHOW(sequence->sq_length(box.proxy));
    SHOW(sequence->sq_contains(box.proxy, plain.proxy));
    SHOW_RESULT(mapping->mp_subscript(box.proxy, plain.proxy));
    SHOW_RESULT(mapping->mp_subscript(box.referent, plain.proxy));
    SHOW(mapping->mp_ass_subscript(box.proxy, plain.proxy, plain.proxy));
    SHOW(mapping->mp_ass_subscript(box.proxy, plain.proxy, NULL));
    release_pair(&plain);
    release_pair(&box);
}

static void ready_types(void) {
    ready_referents();
    CHECK(PyType_Ready(&Box_Type) == 0);
    CHECK(PyType_Ready(&Row_Type) == 0);
}

TEST_MAIN(
    ready_types, &what_a_proxy_says_it_can_do, &length_is_the_referents,
    &reading_an_item_looks_through_the_key_too,
    &writing_an_item_looks_through_the_container_only,
    &membership_looks_through_the_container_only, &a_proxy_is_no_sequence,
    &what_only_iterates_works, &sequences_add_and_repeat_as_numbers,
    &the_iterator_is_the_referents_own, &next_advances_the_referent,
    &the_value_of_stop_iteration_is_lost, &dead_containers,
    &the_referent_lives_as_long_as_the_operation, &direct_calls_of_slots)
