#include "spec_types.h"

PyTypeObject *make_type(PyType_Spec *spec, PyObject *bases) {
    PyObject *type = PyType_FromSpecWithBases(spec, bases);
    if (type == NULL) {
        show_error(spec->name != NULL ? spec->name : "no name");
    }
    return (PyTypeObject *)type;
}

void refuse_type(PyType_Spec *spec, PyObject *bases) {
    PyTypeObject *type = make_type(spec, bases);
    CHECK(type == NULL);
    Py_XDECREF(type);
}

PyType_Slot no_slots[] = {{0, NULL}};

PyType_Spec plain_spec = {
    .name = "demo.part.Plain",
    .flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .slots = no_slots,
};

PyTypeObject *make_named(
    const char *name, PyType_Slot *slots, PyObject *bases) {
    PyType_Spec spec = plain_spec;
    spec.name = name;
    spec.slots = slots;
    return make_type(&spec, bases);
}
