/* Which types have a weak list, and where in the instance is it? */
#include "referent.h"

TEST(support_is_a_weaklistoffset_that_is_not_zero, "W-062 W-600") {
    SHOW_TRUTH(PyType_SUPPORTS_WEAKREFS(&Referent_Type));
    SHOW_TRUTH(PyType_SUPPORTS_WEAKREFS(&PyType_Type));
    SHOW_TRUTH(PyType_SUPPORTS_WEAKREFS(&PyCFunction_Type));
    SHOW_TRUTH(PyType_SUPPORTS_WEAKREFS(&PyBaseObject_Type));
    SHOW_TRUTH(PyType_SUPPORTS_WEAKREFS(&PyLong_Type));
    SHOW_TRUTH(PyType_SUPPORTS_WEAKREFS(&PyTuple_Type));
    SHOW_TRUTH(PyType_SUPPORTS_WEAKREFS(&PyUnicode_Type));
    SHOW_TRUTH(PyType_SUPPORTS_WEAKREFS(&_PyWeakref_RefType));
    SHOW_TRUTH(PyType_SUPPORTS_WEAKREFS(&_PyWeakref_ProxyType));
    SHOW(PyType_Type.tp_weaklistoffset);
    SHOW(PyCFunction_Type.tp_weaklistoffset);
}

TEST(the_list_pointer_is_the_address_of_the_head, "W-061 W-604") {
    PyObject *referent = new_referent();
    PyObject **list = PyObject_GET_WEAKREFS_LISTPTR(referent);
    SHOW_TRUTH(list == &((Referent *)referent)->weaklist);
    SHOW_TRUTH(*list == NULL);
    PyObject *reference = PyWeakref_NewRef(referent, NULL);
    SHOW_TRUTH(*list == reference);
    Py_DECREF(reference);
    PyObject *type = (PyObject *)&Referent_Type;
    SHOW_TRUTH(
        PyObject_GET_WEAKREFS_LISTPTR(type) == &Referent_Type.tp_weaklist);
    Py_DECREF(referent);
}

TEST(built_in_types_keep_their_list_elsewhere, "W-061 W-633") {
    PyObject *type = (PyObject *)&PyLong_Type;
    PyObject *callback = new_callback("never");
    PyObject *reference = PyWeakref_NewRef(type, callback);
    char *list = (char *)PyObject_GET_WEAKREFS_LISTPTR(type);
    char *start = (char *)type;
    SHOW_TRUTH(list >= start && list < start + sizeof(PyTypeObject));
    SHOW_TRUTH(PyLong_Type.tp_weaklist == NULL);
    SHOW_TRUTH(*(PyObject **)list != NULL);
    SHOW_TRUTH(PyWeakref_GetObject(reference) == type);
    RELEASE(reference, callback);
}

typedef struct {
    Referent base;
    PyObject *own_list;
} LargerReferent;

static void larger_dealloc(PyObject *self) {
    PyObject_ClearWeakRefs(self);
    PyObject_Free(self);
}

static PyTypeObject Base_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Base",
    .tp_basicsize = sizeof(Referent),
    .tp_dealloc = larger_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .tp_weaklistoffset = offsetof(Referent, weaklist),
};

static PyTypeObject Inheriting_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Inheriting",
    .tp_basicsize = sizeof(LargerReferent),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_base = &Base_Type,
};

static PyTypeObject Own_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Own",
    .tp_basicsize = sizeof(LargerReferent),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_base = &Base_Type,
    .tp_weaklistoffset = offsetof(LargerReferent, own_list),
};

TEST(a_subtype_inherits_the_offset_or_keeps_its_own, "W-601") {
    SHOW(PyType_Ready(&Inheriting_Type));
    SHOW(Inheriting_Type.tp_weaklistoffset);
    SHOW(PyType_Ready(&Own_Type));
    SHOW(Own_Type.tp_weaklistoffset);
    LargerReferent *object = PyObject_New(LargerReferent, &Own_Type);
    object->base.weaklist = NULL;
    object->own_list = NULL;
    PyObject *reference = PyWeakref_NewRef((PyObject *)object, NULL);
    SHOW_TRUTH(object->own_list == reference);
    SHOW_TRUTH(object->base.weaklist == NULL);
    Py_DECREF(object);
    SHOW_TRUTH(is_dead(reference));
    Py_DECREF(reference);
}

static int traverse_nothing(PyObject *self, visitproc visit, void *arg) {
    (void)self;
    (void)visit;
    (void)arg;
    return 0;
}

static void managed_dealloc(PyObject *self) {
    PyObject_GC_UnTrack(self);
    PyObject_ClearWeakRefs(self);
    PyObject_GC_Del(self);
}

static PyTypeObject Managed_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Managed",
    .tp_basicsize = sizeof(PyObject),
    .tp_dealloc = managed_dealloc,
    .tp_flags =
        Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_MANAGED_WEAKREF,
    .tp_traverse = traverse_nothing,
};

TEST(a_managed_list_lies_in_front_of_the_object, "W-061 W-125 W-126 W-605") {
    SHOW(PyType_Ready(&Managed_Type));
    SHOW(Managed_Type.tp_weaklistoffset);
    PyObject *made[2];
    made[0] = PyObject_GC_New(PyObject, &Managed_Type);
    made[1] = PyType_GenericAlloc(&Managed_Type, 0);
    for (int i = 0; i < 2; i++) {
        PyObject **list = PyObject_GET_WEAKREFS_LISTPTR(made[i]);
        SHOW((char *)list - (char *)made[i]);
        SHOW_TRUTH(*list == NULL);
        PyObject *reference = PyWeakref_NewRef(made[i], NULL);
        SHOW_TRUTH(*list == reference);
        SHOW_TRUTH(PyWeakref_GetObject(reference) == made[i]);
        Py_DECREF(made[i]);
        SHOW_TRUTH(is_dead(reference));
        Py_DECREF(reference);
    }
}

static PyTypeObject Contradicting_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "demo.Contradicting",
    .tp_basicsize = sizeof(Referent),
    .tp_dealloc = managed_dealloc,
    .tp_flags =
        Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_MANAGED_WEAKREF,
    .tp_traverse = traverse_nothing,
    .tp_weaklistoffset = offsetof(Referent, weaklist),
};

TEST(a_managed_list_and_an_offset_contradict_each_other, "W-605") {
    SHOW_STATUS(PyType_Ready(&Contradicting_Type));
}

TEST_MAIN(
    ready_referents, &support_is_a_weaklistoffset_that_is_not_zero,
    &the_list_pointer_is_the_address_of_the_head,
    &built_in_types_keep_their_list_elsewhere,
    &a_subtype_inherits_the_offset_or_keeps_its_own,
    &a_managed_list_lies_in_front_of_the_object,
    &a_managed_list_and_an_offset_contradict_each_other)
