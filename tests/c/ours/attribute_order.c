/* W-408 says that the attributes of an instance are released in the order of
 * their storage. In CPython that is the order in which the instances of its
 * class had attributes of these names first; here it is the one in which this
 * instance got them, so that what a death does depends on no other object. */
#include "class_body.h"
#include "referent.h"

static int calls;

static PyObject *count_call(PyObject *self, PyObject *reference) {
    (void)self;
    (void)reference;
    calls++;
    Py_RETURN_NONE;
}

static void set(PyObject *owner, const char *name, PyObject *value) {
    CHECK(PyObject_SetAttrString(owner, name, value) == 0);
    Py_DECREF(value);
}

/* How often the callback runs when an instance dies that got its target first,
 * or the weak reference to that. */
static int calls_of_owner(PyObject *type, int gets_target_first) {
    static PyMethodDef counts = {"count", count_call, METH_O, NULL};
    PyObject *owner = instance_of(type);
    PyObject *target = new_referent();
    PyObject *callback = PyCFunction_New(&counts, NULL);
    PyObject *reference = PyWeakref_NewRef(target, callback);
    Py_DECREF(callback);
    if (gets_target_first) {
        set(owner, "target", target);
        set(owner, "reference", reference);
    } else {
        set(owner, "reference", reference);
        set(owner, "target", target);
    }
    calls = 0;
    Py_DECREF(owner);
    return calls;
}

static void check_owners_of(PyObject *type) {
    CHECK(calls_of_owner(type, 0) == 0);
    CHECK(calls_of_owner(type, 1) == 1);
    CHECK(calls_of_owner(type, 0) == 0);
    Py_DECREF(type);
}

TEST(attributes_die_in_the_order_of_their_instance, "W-408") {
    check_owners_of(class_with("A", NULL, NULL, NULL));
}

static int visit_attributes(PyObject *self, visitproc visit, void *arg) {
    Py_VISIT(Py_TYPE(self));
    return _PyObject_VisitManagedDict(self, visit, arg);
}

static int clear_attributes(PyObject *self) {
    _PyObject_ClearManagedDict(self);
    return 0;
}

static void end_instance(PyObject *self) {
    PyTypeObject *type = Py_TYPE(self);
    PyObject_GC_UnTrack(self);
    clear_attributes(self);
    type->tp_free(self);
    Py_DECREF(type);
}

TEST(so_do_those_of_a_type_from_a_spec, "W-408") {
    PyType_Slot slots[] = {
        {Py_tp_traverse, visit_attributes},
        {Py_tp_clear, clear_attributes},
        {Py_tp_dealloc, end_instance},
        {0, NULL}};
    PyType_Spec spec = {
        "demo.Managed", sizeof(PyObject), 0,
        Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_MANAGED_DICT,
        slots};
    check_owners_of(PyType_FromSpec(&spec));
}

TEST_MAIN(
    ready_referents, &attributes_die_in_the_order_of_their_instance,
    &so_do_those_of_a_type_from_a_spec)
