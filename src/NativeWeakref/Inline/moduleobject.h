/** Initialiser of PyModuleDef.m_base. */
#define PyModuleDef_HEAD_INIT                                                  \
    { PyObject_HEAD_INIT(_Py_NULL) _Py_NULL, 0, _Py_NULL, }
