/** Initialiser of PyModuleDef.m_base. */
#define PyModuleDef_HEAD_INIT                                                  \
    { PyObject_HEAD_INIT(_Py_NULL) _Py_NULL, 0, _Py_NULL, }

/** Whether an object is a module, subtypes included. */
#define PyModule_Check(op) PyObject_TypeCheck((op), &PyModule_Type)
#define PyModule_CheckExact(op) Py_IS_TYPE((op), &PyModule_Type)

/** Values of the slot Py_mod_multiple_interpreters. */
#define Py_MOD_MULTIPLE_INTERPRETERS_NOT_SUPPORTED ((void *)0)
#define Py_MOD_MULTIPLE_INTERPRETERS_SUPPORTED ((void *)1)
#define Py_MOD_PER_INTERPRETER_GIL_SUPPORTED ((void *)2)
