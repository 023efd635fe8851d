/* What extension code defines statically: methods, members, modules, types. */
#include "values.h"

#include <structmember.h>

#include <stdio.h>
#include <string.h>

static PyObject *get_nothing(PyObject *self, void *closure) {
    (void)self;
    (void)closure;
    return Py_NewRef(Py_None);
}

static PyObject *do_nothing(PyObject *self, PyObject *ignored) {
    (void)self;
    (void)ignored;
    return Py_NewRef(Py_None);
}

static PyMethodDef methods[] = {
    {"nothing", do_nothing, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};

static PyGetSetDef getset = {"got", get_nothing, NULL, NULL, NULL};

static char field_place[sizeof(long)];

static PyMemberDef member = {"field", T_INT, 0, 0, NULL};

static struct PyModuleDef module = {
    PyModuleDef_HEAD_INIT, "defined", NULL, 8, methods, NULL, NULL, NULL, NULL};

static PyType_Slot slots[] = {{Py_tp_methods, methods}, {0, NULL}};

static PyType_Spec spec = {
    "module.Specified", sizeof(PyObject), 0,
    Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, slots};

static PyStructSequence_Field fields[] = {
    {"first", NULL}, {"second", NULL}, {NULL, NULL}};

static PyStructSequence_Desc named_tuple = {"module.Named", NULL, fields, 2};

static const char *const keywords[] = {"a", "b", "c", NULL};

static struct _PyArg_Parser parser = {.format = "OO|O", .keywords = keywords};

static struct _Py_Identifier identifier = {"append", -1};

static FILE *nowhere(void) {
    static FILE *file;
    if (file == NULL) {
        file = fopen("/dev/null", "w");
    }
    return file;
}

void *find_definition(const char *kind) {
    static const struct {
        const char *kind;
        void *definition;
    } known[] = {
        {"method_definition", methods},
        {"method_definitions", methods},
        {"getset_definition", &getset},
        {"member_definition", &member},
        {"module_definition", &module},
        {"type_spec", &spec},
        {"named_tuple_description", &named_tuple},
        {"names", (void *)keywords},
        {"parser", &parser},
        {"identifier", &identifier},
        {"field", field_place},
        {"type", &PyList_Type},
    };
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        if (strcmp(known[i].kind, kind) == 0) {
            return known[i].definition;
        }
    }
    return strcmp(kind, "file") == 0 ? nowhere() : NULL;
}
