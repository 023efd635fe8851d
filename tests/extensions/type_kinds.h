/* Types from one description, static where the structs of types are open and
 * made at run time under Py_LIMITED_API, as code does that is built both ways.
 */
#ifndef TESTS_EXTENSIONS_TYPE_KINDS_H
#define TESTS_EXTENSIONS_TYPE_KINDS_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#ifdef Py_LIMITED_API

#define DECLARE_TYPE(name) extern PyTypeObject *name##_place
#define DEFINE_TYPE(name) PyTypeObject *name##_place
#define TYPE(name) name##_place
#define READY_TYPE(module, name, spec)                                         \
    ((name##_place = (PyTypeObject *)PyType_FromModuleAndSpec(                 \
          (module), (spec), NULL)) == NULL                                     \
         ? -1                                                                  \
         : 0)
/* An instance of a type made at run time owns a reference to it. */
#define VISIT_TYPE(self) Py_VISIT(Py_TYPE(self))
#define RELEASE_TYPE(type) Py_DECREF(type)

#else

#define DECLARE_TYPE(name) extern PyTypeObject name##_place
#define DEFINE_TYPE(name) PyTypeObject name##_place
#define TYPE(name) (&name##_place)
#define READY_TYPE(module, name, spec)                                         \
    ((void)(module), ready_static_type(&name##_place, (spec)))
#define VISIT_TYPE(self) ((void)(self))
#define RELEASE_TYPE(type) ((void)(type))

/* Fills a static type from a description and readies it. */
int ready_static_type(PyTypeObject *type, PyType_Spec *spec);

#endif

#define FUNCTION(function) ((void *)(function))

#endif
