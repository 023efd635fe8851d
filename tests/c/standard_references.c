/* What CPython's own tests of references ask, in C: sharing, counting, repr
 * and the callback attribute. */
#include "referent.h"

static PyObject *noop_body(PyObject *self, PyObject *unused) {
    (void)self;
    (void)unused;
    Py_RETURN_NONE;
}

static PyMethodDef noop_definition = {"noop", noop_body, METH_NOARGS, NULL};

/* An instance, a function, and a function that belongs to an object. */
static void make_kinds(PyObject *kinds[3]) {
    kinds[0] = new_referent();
    kinds[1] = PyCFunction_New(&noop_definition, NULL);
    PyObject *self = PyUnicode_FromString("owner");
    kinds[2] = PyCFunction_New(&noop_definition, self);
    Py_DECREF(self);
}

TEST(a_reference_gives_its_object_and_prints_live_and_dead, "W-800 W-803") {
    PyObject *kinds[3];
    make_kinds(kinds);
    for (int i = 0; i < 3; i++) {
        PyObject *reference = PyWeakref_NewRef(kinds[i], NULL);
        PyObject *object = PyObject_CallNoArgs(reference);
        SHOW_TRUTH(object == kinds[i]);
        show_repr("live", reference);
        RELEASE(object, kinds[i]);
        SHOW_RESULT(PyObject_CallNoArgs(reference));
        show_repr("dead", reference);
        Py_DECREF(reference);
    }
}

static PyObject *hostile_getattro(PyObject *self, PyObject *name) {
    (void)self;
    return PyErr_Format(PyExc_RuntimeError, "asked for %U", name);
}

static PyTypeObject Hostile_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Hostile",
    .tp_basicsize = sizeof(Referent),
    .tp_getattro = hostile_getattro,
    .tp_base = &Referent_Type,
};

TEST(repr_asks_no_attribute_of_the_object, "W-801") {
    PyObject *referent = new_referent();
    Py_SET_TYPE(referent, &Hostile_Type);
    SHOW_RESULT(PyObject_GetAttrString(referent, "__name__"));
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    show_repr("live", reference);
    Py_SET_TYPE(referent, &Referent_Type);
    RELEASE(referent, reference);
}

TEST(a_callback_runs_once_and_finds_the_reference_dead, "W-802") {
    PyObject *kinds[3];
    make_kinds(kinds);
    for (int i = 0; i < 3; i++) {
        PyObject *callback = new_callback(i == 0 ? "instance" : "function");
        PyObject *reference = PyWeakref_NewRef(kinds[i], callback);
        Py_DECREF(kinds[i]);
        SHOW_TRUTH(is_dead(reference));
        SHOW(Py_REFCNT(callback));
        RELEASE(reference, callback);
    }
}

TEST(a_shared_reference_comes_back_past_a_proxy, "W-808") {
    PyObject *referent = new_referent();
    PyObject *first = PyWeakref_NewRef(referent, NULL);
    PyObject *proxy = PyWeakref_NewProxy(referent, NULL);
    PyObject *second = PyWeakref_NewRef(referent, NULL);
    SHOW_TRUTH(first == second);
    SHOW(_PyWeakref_GetWeakrefCount(weaklist_of(referent)));
    Py_DECREF(proxy);
    SHOW(_PyWeakref_GetWeakrefCount(weaklist_of(referent)));
    RELEASE(first, second, referent);
}

TEST(a_shared_proxy_comes_back_past_a_reference, "W-809") {
    PyObject *referent = new_referent();
    PyObject *first = PyWeakref_NewProxy(referent, NULL);
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *second = PyWeakref_NewProxy(referent, NULL);
    SHOW_TRUTH(first == second);
    SHOW(_PyWeakref_GetWeakrefCount(weaklist_of(referent)));
    RELEASE(first, second, reference, referent);
}

typedef PyObject *(*creator)(PyObject *, PyObject *);

static void show_sharing(const char *label, creator create) {
    for (int first = 0; first < 2; first++) {
        for (int second = 0; second < 2; second++) {
            PyObject *referent = new_referent();
            PyObject *one = create(referent, first ? Py_None : NULL);
            PyObject *other = create(referent, second ? Py_None : NULL);
            show(
                "%s, callback %s and %s: %s", label, first ? "None" : "NULL",
                second ? "None" : "NULL", one == other ? "shared" : "two");
            RELEASE(one, other, referent);
        }
    }
}

TEST(no_callback_and_none_share_alike, "W-815 W-816") {
    show_sharing("references", PyWeakref_NewRef);
    show_sharing("proxies", PyWeakref_NewProxy);
}

TEST(every_kind_counts_and_a_dropped_one_does_not, "W-825") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    PyObject *first = PyWeakref_NewRef(referent, NULL);
    PyObject *second = PyWeakref_NewRef(referent, callback);
    SHOW(_PyWeakref_GetWeakrefCount(weaklist_of(referent)));
    PyObject *third = PyWeakref_NewProxy(referent, NULL);
    PyObject *fourth = PyWeakref_NewProxy(referent, callback);
    SHOW(_PyWeakref_GetWeakrefCount(weaklist_of(referent)));
    RELEASE(first, second, third, fourth);
    SHOW(_PyWeakref_GetWeakrefCount(weaklist_of(referent)));
    SHOW(PyType_SUPPORTS_WEAKREFS(&PyLong_Type));
    RELEASE(callback, referent);
}

TEST(the_list_holds_what_is_left, "W-826") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("never");
    PyObject *first = PyWeakref_NewRef(referent, callback);
    PyObject *second = PyWeakref_NewRef(referent, callback);
    Py_DECREF(first);
    SHOW_TRUTH((PyObject *)weaklist_of(referent) == second);
    SHOW_TRUTH(weakref_of(second)->wr_next == NULL);
    first = PyWeakref_NewRef(referent, callback);
    Py_DECREF(second);
    SHOW_TRUTH((PyObject *)weaklist_of(referent) == first);
    Py_DECREF(first);
    SHOW_TRUTH(weaklist_of(referent) == NULL);
    RELEASE(callback, referent);
}

TEST(the_constructor_takes_no_keywords, "W-806 W-838") {
    PyObject *type = (PyObject *)&_PyWeakref_RefType;
    PyObject *referent = new_referent();
    PyObject *arguments = PyTuple_Pack(1, referent);
    PyObject *keywords = PyDict_New();
    PyDict_SetItemString(keywords, "callback", Py_None);
    SHOW_RESULT(PyObject_Call(type, arguments, keywords));
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    PyObject *many = PyTuple_Pack(4, referent, Py_None, Py_None, Py_None);
    SHOW_STATUS(Py_TYPE(reference)->tp_init(reference, many, NULL));
    RELEASE(arguments, keywords, many, reference, referent);
}

TEST(the_callback_attribute_is_there_until_the_end, "W-844 W-845 W-846") {
    PyObject *referent = new_referent();
    PyObject *callback = new_callback("c");
    PyObject *with = PyWeakref_NewRef(referent, callback);
    PyObject *without = PyWeakref_NewRef(referent, NULL);
    PyObject *stored = PyObject_GetAttrString(with, "__callback__");
    SHOW_TRUTH(stored == callback);
    SHOW_RESULT(PyObject_GetAttrString(without, "__callback__"));
    SHOW_STATUS(PyObject_SetAttrString(with, "__callback__", Py_None));
    SHOW_STATUS(PyObject_DelAttrString(without, "__callback__"));
    Py_DECREF(referent);
    SHOW_RESULT(PyObject_GetAttrString(with, "__callback__"));
    RELEASE(stored, callback, with, without);
}

TEST(names_of_the_three_types, "W-874") {
    static PyTypeObject *const types[] = {
        &_PyWeakref_RefType, &_PyWeakref_ProxyType,
        &_PyWeakref_CallableProxyType};
    for (int i = 0; i < 3; i++) {
        PyObject *type = (PyObject *)types[i];
        show_result("__name__", PyObject_GetAttrString(type, "__name__"));
        show_result(
            "__qualname__", PyObject_GetAttrString(type, "__qualname__"));
        show_result("__module__", PyObject_GetAttrString(type, "__module__"));
    }
}

static void setup(void) {
    ready_referents();
    CHECK(PyType_Ready(&Hostile_Type) == 0);
}

TEST_MAIN(
    setup, &a_reference_gives_its_object_and_prints_live_and_dead,
    &repr_asks_no_attribute_of_the_object,
    &a_callback_runs_once_and_finds_the_reference_dead,
    &a_shared_reference_comes_back_past_a_proxy,
    &a_shared_proxy_comes_back_past_a_reference,
    &no_callback_and_none_share_alike,
    &every_kind_counts_and_a_dropped_one_does_not, &the_list_holds_what_is_left,
    &the_constructor_takes_no_keywords,
    &the_callback_attribute_is_there_until_the_end, &names_of_the_three_types)
