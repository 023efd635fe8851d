/* How do reference counts move, and which objects have none to speak of? */
#include "referent.h"

#include <string.h>

/* An object on the stack that nothing may deallocate: counts are set raw. */
static PyObject fake;

static void set_raw(unsigned long long count) {
    memset(&fake, 0, sizeof fake);
    fake.ob_type = &Referent_Type;
    memcpy(&fake, &count, sizeof count);
}

static unsigned long long raw(void) {
    unsigned long long count;
    memcpy(&count, &fake, sizeof count);
    return count;
}

static const unsigned long long interesting[] = {
    2,          0x7ffffffe, 0x7fffffff,  0x80000000,  0x80000001,
    0xfffffffe, 0xffffffff, 0x100000000, 0x100000001, 0x1ffffffff};

enum { INTERESTING = sizeof interesting / sizeof interesting[0] };

static void show_step(const char *what, unsigned long long before) {
    show("%s: 0x%llx -> 0x%llx", what, before, raw());
}

TEST(an_object_is_two_words_and_a_variable_one_three, "W-100 W-101") {
    SHOW(sizeof(PyObject));
    SHOW(sizeof(PyVarObject));
    PyVarObject variable;
    memset(&variable, 0, sizeof variable);
    Py_SET_REFCNT((PyObject *)&variable, 3);
    Py_SET_TYPE(&variable, &Referent_Type);
    Py_SET_SIZE(&variable, -7);
    SHOW(Py_REFCNT(&variable));
    SHOW_TRUTH(Py_TYPE(&variable) == &Referent_Type);
    SHOW_TRUTH(Py_IS_TYPE(&variable, &Referent_Type));
    SHOW(Py_SIZE(&variable));
}

TEST(singletons_and_built_in_types_are_immortal, "W-102") {
    PyObject *small = PyLong_FromLong(5);
    PyObject *smallest = PyLong_FromLong(-5);
    PyObject *largest = PyLong_FromLong(256);
    PyObject *text = PyUnicode_FromString("");
    PyObject *letter = PyUnicode_FromString("a");
    PyObject *tuple = PyTuple_New(0);
    SHOW_HEX(Py_REFCNT(Py_None));
    SHOW_HEX(Py_REFCNT(Py_True));
    SHOW_HEX(Py_REFCNT(Py_False));
    SHOW_HEX(Py_REFCNT(Py_NotImplemented));
    SHOW_HEX(Py_REFCNT(Py_Ellipsis));
    SHOW_HEX(Py_REFCNT(small));
    SHOW_HEX(Py_REFCNT(smallest));
    SHOW_HEX(Py_REFCNT(largest));
    SHOW_HEX(Py_REFCNT(text));
    SHOW_HEX(Py_REFCNT(letter));
    SHOW_HEX(Py_REFCNT(tuple));
    SHOW_HEX(Py_REFCNT(&PyType_Type));
    SHOW_HEX(Py_REFCNT(&PyBaseObject_Type));
    SHOW_HEX(Py_REFCNT(&PyLong_Type));
    SHOW_HEX(Py_REFCNT(&_PyWeakref_RefType));
    SHOW_HEX(Py_REFCNT(&_PyWeakref_ProxyType));
    SHOW_HEX(Py_REFCNT(&_PyWeakref_CallableProxyType));
    SHOW_HEX(Py_REFCNT(PyExc_TypeError));
}

TEST(ordinary_objects_are_not_immortal, "W-102") {
    PyObject *number = PyLong_FromLong(257);
    PyObject *text = PyUnicode_FromString("an ordinary text");
    PyObject *tuple = PyTuple_New(1);
    SHOW(Py_REFCNT(number));
    SHOW(Py_REFCNT(text));
    SHOW(Py_REFCNT(tuple));
    RELEASE(number, text, tuple);
}

TEST(bit_31_makes_immortal, "W-103") {
    for (int i = 0; i < INTERESTING; i++) {
        set_raw(interesting[i]);
        show(
            "0x%llx: %s", interesting[i],
            _Py_IsImmortal(&fake) ? "immortal" : "mortal");
    }
}

TEST(incref_adds_to_the_low_half, "W-104") {
    for (int i = 0; i < INTERESTING; i++) {
        set_raw(interesting[i]);
        Py_INCREF(&fake);
        show_step("Py_INCREF", interesting[i]);
        set_raw(interesting[i]);
        Py_IncRef(&fake);
        show_step("Py_IncRef", interesting[i]);
        set_raw(interesting[i]);
        _Py_IncRef(&fake);
        show_step("_Py_IncRef", interesting[i]);
        set_raw(interesting[i]);
        CHECK(Py_NewRef(&fake) == &fake);
        show_step("Py_NewRef", interesting[i]);
        set_raw(interesting[i]);
        CHECK((Py_XNewRef)(&fake) == &fake);
        show_step("Py_XNewRef", interesting[i]);
    }
}

TEST(decref_subtracts_from_the_whole, "W-105") {
    for (int i = 0; i < INTERESTING; i++) {
        set_raw(interesting[i]);
        Py_DECREF(&fake);
        show_step("Py_DECREF", interesting[i]);
        set_raw(interesting[i]);
        Py_DecRef(&fake);
        show_step("Py_DecRef", interesting[i]);
        set_raw(interesting[i]);
        _Py_DecRef(&fake);
        show_step("_Py_DecRef", interesting[i]);
    }
}

TEST(setting_the_count_of_an_immortal_is_ignored, "W-106") {
    for (int i = 0; i < INTERESTING; i++) {
        set_raw(interesting[i]);
        show("Py_REFCNT: %lld", (long long)Py_REFCNT(&fake));
        Py_SET_REFCNT(&fake, 5);
        show_step("Py_SET_REFCNT 5", interesting[i]);
    }
}

TEST(old_code_that_counts_without_looking_is_tolerated, "W-107") {
    set_raw(0xffffffff);
    for (int i = 0; i < 1000; i++) {
        fake.ob_refcnt++;
    }
    SHOW_HEX(raw());
    SHOW_TRUTH(_Py_IsImmortal(&fake));
    for (int i = 0; i < 2000; i++) {
        fake.ob_refcnt--;
    }
    SHOW_HEX(raw());
    SHOW_TRUTH(_Py_IsImmortal(&fake));
}

TEST(types_of_the_program_are_not_immortal, "W-108") {
    static PyTypeObject fresh = {
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Fresh",
        .tp_basicsize = sizeof(PyObject),
        .tp_flags = Py_TPFLAGS_DEFAULT,
    };
    SHOW(Py_REFCNT(&fresh));
    CHECK(PyType_Ready(&fresh) == 0);
    SHOW_TRUTH(Py_REFCNT(&fresh) >= 1);
    SHOW_TRUTH(_Py_IsImmortal((PyObject *)&fresh));
}

static int deallocated;

static void count_deallocation(PyObject *self) {
    deallocated++;
    SHOW(Py_REFCNT(self));
    PyObject_Free(self);
}

static PyTypeObject Counted_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Counted",
    .tp_basicsize = sizeof(PyObject),
    .tp_dealloc = count_deallocation,
    .tp_flags = Py_TPFLAGS_DEFAULT,
};

static PyObject *new_counted(void) {
    return (PyObject *)PyObject_New(PyObject, &Counted_Type);
}

TEST(count_zero_deallocates_with_the_count_visible, "W-105 W-109") {
    CHECK(PyType_Ready(&Counted_Type) == 0);
    deallocated = 0;
    PyObject *object = new_counted();
    Py_DECREF(object);
    SHOW(deallocated);
    Py_DecRef(new_counted());
    SHOW(deallocated);
    _Py_DecRef(new_counted());
    SHOW(deallocated);
    object = new_counted();
    Py_SET_REFCNT(object, 0);
    _Py_Dealloc(object);
    SHOW(deallocated);
    object = new_counted();
    Py_CLEAR(object);
    SHOW_TRUTH(object == NULL);
    object = new_counted();
    Py_SETREF(object, Py_None);
    SHOW_TRUTH(object == Py_None);
    object = NULL;
    Py_XSETREF(object, new_counted());
    Py_XDECREF(object);
    SHOW(deallocated);
}

TEST(null_is_allowed_where_the_name_says_so, "W-109") {
    PyObject *nothing = NULL;
    Py_XINCREF(nothing);
    Py_XDECREF(nothing);
    Py_IncRef(NULL);
    Py_DecRef(NULL);
    Py_CLEAR(nothing);
    SHOW_TRUTH(Py_XNewRef(NULL) == NULL);
    SHOW_TRUTH((Py_XNewRef)(NULL) == NULL);
}

TEST_MAIN(
    ready_referents, &an_object_is_two_words_and_a_variable_one_three,
    &singletons_and_built_in_types_are_immortal,
    &ordinary_objects_are_not_immortal, &bit_31_makes_immortal,
    &incref_adds_to_the_low_half, &decref_subtracts_from_the_whole,
    &setting_the_count_of_an_immortal_is_ignored,
    &old_code_that_counts_without_looking_is_tolerated,
    &types_of_the_program_are_not_immortal,
    &count_zero_deallocates_with_the_count_visible,
    &null_is_allowed_where_the_name_says_so)
