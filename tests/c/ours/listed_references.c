/* A reference that is being destroyed is counted, but not given out: it would
 * be destroyed once more. */
#include "referent.h"

static PyObject *referent;
static long count;
static Py_ssize_t listed;

static void ask(PyObject *self) {
    PyObject *module = PyImport_ImportModule("_weakref");
    PyObject *get_count = PyObject_GetAttrString(module, "getweakrefcount");
    PyObject *get_list = PyObject_GetAttrString(module, "getweakrefs");
    PyObject *number = PyObject_CallOneArg(get_count, referent);
    PyObject *list = PyObject_CallOneArg(get_list, referent);
    count = PyLong_AsLong(number);
    listed = PyList_Size(list);
    RELEASE(module, get_count, get_list, number, list);
    _PyWeakref_RefType.tp_dealloc(self);
}

static PyTypeObject reference_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Reference",
    .tp_basicsize = sizeof(PyWeakReference),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
    .tp_dealloc = ask,
};

TEST(a_dying_entry, "W-751") {
    reference_type.tp_base = &_PyWeakref_RefType;
    reference_type.tp_traverse = _PyWeakref_RefType.tp_traverse;
    CHECK(PyType_Ready(&reference_type) == 0);
    referent = new_referent();
    PyObject *plain = PyWeakref_NewRef(referent, NULL);
    PyObject *dying =
        PyObject_CallOneArg((PyObject *)&reference_type, referent);
    Py_DECREF(dying);
    CHECK(count == 2);
    CHECK(listed == 1);
    RELEASE(plain, referent);
}

TEST_MAIN(ready_referents, &a_dying_entry)
