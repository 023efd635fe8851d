/*
 * GENERATED from src/NativeWeakref. Do not edit.
 * Regenerate with:  ./build.sh header
 */
#include "nativeweakref.h"

PyObject _Py_NoneStruct;
PyObject _Py_NotImplementedStruct;
PyTypeObject PyBaseObject_Type;
PyTypeObject PyType_Type;
PyTypeObject _PyNone_Type;
PyTypeObject _PyNotImplemented_Type;
PyObject _Py_EllipsisObject;
PyTypeObject PySlice_Type;
PyTypeObject PyEllipsis_Type;
PyLongObject _Py_FalseStruct;
PyLongObject _Py_TrueStruct;
PyTypeObject PyBool_Type;
PyTypeObject PyLong_Type;
PyTypeObject PyFloat_Type;
PyTypeObject PyComplex_Type;
PyTypeObject PyBytes_Type;
PyTypeObject PyBytesIter_Type;
PyTypeObject PyByteArray_Type;
PyTypeObject PyByteArrayIter_Type;
PyTypeObject PyUnicode_Type;
const char *Py_FileSystemDefaultEncoding;
const char *Py_FileSystemDefaultEncodeErrors;
int Py_HasFileSystemDefaultEncoding;
int Py_UTF8Mode;
uint64_t Py_Version;
const char *Py_hexdigits;
PyTypeObject PyUnicodeIter_Type;
PyTypeObject PyTuple_Type;
PyTypeObject PyTupleIter_Type;
PyTypeObject PyList_Type;
PyTypeObject PyListIter_Type;
PyTypeObject PyListRevIter_Type;
PyTypeObject PyDict_Type;
PyTypeObject PyDictKeys_Type;
PyTypeObject PyDictValues_Type;
PyTypeObject PyDictItems_Type;
PyTypeObject PyDictIterKey_Type;
PyTypeObject PyDictIterValue_Type;
PyTypeObject PyDictIterItem_Type;
PyTypeObject PyDictRevIterKey_Type;
PyTypeObject PyDictRevIterValue_Type;
PyTypeObject PyDictRevIterItem_Type;
PyTypeObject PyEnum_Type;
PyTypeObject PyReversed_Type;
PyTypeObject PySet_Type;
PyTypeObject PyFrozenSet_Type;
PyTypeObject PySetIter_Type;
PyTypeObject PyCFunction_Type;
PyTypeObject PyCMethod_Type;
PyTypeObject PyModule_Type;
PyTypeObject PyModuleDef_Type;
PyTypeObject _PyNamespace_Type;
PyTypeObject PyRange_Type;
PyTypeObject PyRangeIter_Type;
PyTypeObject PyLongRangeIter_Type;
PyTypeObject PyMemoryView_Type;
PyTypeObject _PyManagedBuffer_Type;
PyTypeObject PyCapsule_Type;
PyTypeObject PySeqIter_Type;
PyTypeObject PyCallIter_Type;
PyTypeObject PyMemberDescr_Type;
PyTypeObject PyGetSetDescr_Type;
PyTypeObject PyMethodDescr_Type;
PyTypeObject PyClassMethodDescr_Type;
PyTypeObject PyWrapperDescr_Type;
PyTypeObject _PyMethodWrapper_Type;
PyTypeObject PyDictProxy_Type;
PyTypeObject PyProperty_Type;
PyTypeObject PySuper_Type;
PyTypeObject PyClassMethod_Type;
PyTypeObject PyStaticMethod_Type;
PyTypeObject PyMethod_Type;
PyTypeObject PyInstanceMethod_Type;
PyTypeObject Py_GenericAliasType;
PyTypeObject _PyWeakref_RefType;
PyTypeObject _PyWeakref_ProxyType;
PyTypeObject _PyWeakref_CallableProxyType;
_inittab *PyImport_Inittab;
const char *PyStructSequence_UnnamedField;
PyTypeObject PyFilter_Type;
PyTypeObject PyMap_Type;
PyTypeObject PyZip_Type;
PyObject *PyExc_BaseException;
PyObject *PyExc_Exception;
PyObject *PyExc_BaseExceptionGroup;
PyObject *PyExc_StopAsyncIteration;
PyObject *PyExc_StopIteration;
PyObject *PyExc_GeneratorExit;
PyObject *PyExc_ArithmeticError;
PyObject *PyExc_LookupError;
PyObject *PyExc_AssertionError;
PyObject *PyExc_AttributeError;
PyObject *PyExc_BufferError;
PyObject *PyExc_EOFError;
PyObject *PyExc_FloatingPointError;
PyObject *PyExc_OSError;
PyObject *PyExc_ImportError;
PyObject *PyExc_ModuleNotFoundError;
PyObject *PyExc_IndexError;
PyObject *PyExc_KeyError;
PyObject *PyExc_KeyboardInterrupt;
PyObject *PyExc_MemoryError;
PyObject *PyExc_NameError;
PyObject *PyExc_OverflowError;
PyObject *PyExc_RuntimeError;
PyObject *PyExc_RecursionError;
PyObject *PyExc_NotImplementedError;
PyObject *PyExc_SyntaxError;
PyObject *PyExc_IndentationError;
PyObject *PyExc_TabError;
PyObject *PyExc_ReferenceError;
PyObject *PyExc_SystemError;
PyObject *PyExc_SystemExit;
PyObject *PyExc_TypeError;
PyObject *PyExc_UnboundLocalError;
PyObject *PyExc_UnicodeError;
PyObject *PyExc_UnicodeEncodeError;
PyObject *PyExc_UnicodeDecodeError;
PyObject *PyExc_UnicodeTranslateError;
PyObject *PyExc_ValueError;
PyObject *PyExc_ZeroDivisionError;
PyObject *PyExc_BlockingIOError;
PyObject *PyExc_BrokenPipeError;
PyObject *PyExc_ChildProcessError;
PyObject *PyExc_ConnectionError;
PyObject *PyExc_ConnectionAbortedError;
PyObject *PyExc_ConnectionRefusedError;
PyObject *PyExc_ConnectionResetError;
PyObject *PyExc_FileExistsError;
PyObject *PyExc_FileNotFoundError;
PyObject *PyExc_InterruptedError;
PyObject *PyExc_IsADirectoryError;
PyObject *PyExc_NotADirectoryError;
PyObject *PyExc_PermissionError;
PyObject *PyExc_ProcessLookupError;
PyObject *PyExc_TimeoutError;
PyObject *PyExc_EnvironmentError;
PyObject *PyExc_IOError;
PyObject *PyExc_Warning;
PyObject *PyExc_UserWarning;
PyObject *PyExc_DeprecationWarning;
PyObject *PyExc_PendingDeprecationWarning;
PyObject *PyExc_SyntaxWarning;
PyObject *PyExc_RuntimeWarning;
PyObject *PyExc_FutureWarning;
PyObject *PyExc_ImportWarning;
PyObject *PyExc_UnicodeWarning;
PyObject *PyExc_BytesWarning;
PyObject *PyExc_ResourceWarning;
PyObject *PyExc_EncodingWarning;

/*
 * The addresses of the symbols, for C#. The loader fills them in: a program
 * that is not position-independent holds a symbol, or the address that stands
 * for a function, in its own image, which no address taken in C# could know.
 */
static const struct {
    PyObject *_Py_NoneStruct;
    PyObject *_Py_NotImplementedStruct;
    PyTypeObject *PyBaseObject_Type;
    PyTypeObject *PyType_Type;
    PyTypeObject *_PyNone_Type;
    PyTypeObject *_PyNotImplemented_Type;
    PyObject *_Py_EllipsisObject;
    PyTypeObject *PySlice_Type;
    PyTypeObject *PyEllipsis_Type;
    PyLongObject *_Py_FalseStruct;
    PyLongObject *_Py_TrueStruct;
    PyTypeObject *PyBool_Type;
    PyTypeObject *PyLong_Type;
    PyTypeObject *PyFloat_Type;
    PyTypeObject *PyComplex_Type;
    PyTypeObject *PyBytes_Type;
    PyTypeObject *PyBytesIter_Type;
    PyTypeObject *PyByteArray_Type;
    PyTypeObject *PyByteArrayIter_Type;
    const void *_PyByteArray_empty_string;
    PyTypeObject *PyUnicode_Type;
    const void *_Py_ascii_whitespace;
    const char **Py_FileSystemDefaultEncoding;
    const char **Py_FileSystemDefaultEncodeErrors;
    int *Py_HasFileSystemDefaultEncoding;
    int *Py_UTF8Mode;
    uint64_t *Py_Version;
    const char **Py_hexdigits;
    const void *_Py_ctype_table;
    const void *_Py_ctype_tolower;
    const void *_Py_ctype_toupper;
    PyTypeObject *PyUnicodeIter_Type;
    PyTypeObject *PyTuple_Type;
    PyTypeObject *PyTupleIter_Type;
    PyTypeObject *PyList_Type;
    PyTypeObject *PyListIter_Type;
    PyTypeObject *PyListRevIter_Type;
    PyTypeObject *PyDict_Type;
    PyTypeObject *PyDictKeys_Type;
    PyTypeObject *PyDictValues_Type;
    PyTypeObject *PyDictItems_Type;
    PyTypeObject *PyDictIterKey_Type;
    PyTypeObject *PyDictIterValue_Type;
    PyTypeObject *PyDictIterItem_Type;
    PyTypeObject *PyDictRevIterKey_Type;
    PyTypeObject *PyDictRevIterValue_Type;
    PyTypeObject *PyDictRevIterItem_Type;
    PyTypeObject *PyEnum_Type;
    PyTypeObject *PyReversed_Type;
    PyTypeObject *PySet_Type;
    PyTypeObject *PyFrozenSet_Type;
    PyTypeObject *PySetIter_Type;
    PyTypeObject *PyCFunction_Type;
    PyTypeObject *PyCMethod_Type;
    PyTypeObject *PyModule_Type;
    PyTypeObject *PyModuleDef_Type;
    PyTypeObject *_PyNamespace_Type;
    PyTypeObject *PyRange_Type;
    PyTypeObject *PyRangeIter_Type;
    PyTypeObject *PyLongRangeIter_Type;
    PyTypeObject *PyMemoryView_Type;
    PyTypeObject *_PyManagedBuffer_Type;
    PyTypeObject *PyCapsule_Type;
    PyTypeObject *PySeqIter_Type;
    PyTypeObject *PyCallIter_Type;
    PyTypeObject *PyMemberDescr_Type;
    PyTypeObject *PyGetSetDescr_Type;
    PyTypeObject *PyMethodDescr_Type;
    PyTypeObject *PyClassMethodDescr_Type;
    PyTypeObject *PyWrapperDescr_Type;
    PyTypeObject *_PyMethodWrapper_Type;
    PyTypeObject *PyDictProxy_Type;
    PyTypeObject *PyProperty_Type;
    PyTypeObject *PySuper_Type;
    PyTypeObject *PyClassMethod_Type;
    PyTypeObject *PyStaticMethod_Type;
    PyTypeObject *PyMethod_Type;
    PyTypeObject *PyInstanceMethod_Type;
    PyTypeObject *Py_GenericAliasType;
    PyTypeObject *_PyWeakref_RefType;
    PyTypeObject *_PyWeakref_ProxyType;
    PyTypeObject *_PyWeakref_CallableProxyType;
    _inittab **PyImport_Inittab;
    const char **PyStructSequence_UnnamedField;
    PyTypeObject *PyFilter_Type;
    PyTypeObject *PyMap_Type;
    PyTypeObject *PyZip_Type;
    PyObject **PyExc_BaseException;
    PyObject **PyExc_Exception;
    PyObject **PyExc_BaseExceptionGroup;
    PyObject **PyExc_StopAsyncIteration;
    PyObject **PyExc_StopIteration;
    PyObject **PyExc_GeneratorExit;
    PyObject **PyExc_ArithmeticError;
    PyObject **PyExc_LookupError;
    PyObject **PyExc_AssertionError;
    PyObject **PyExc_AttributeError;
    PyObject **PyExc_BufferError;
    PyObject **PyExc_EOFError;
    PyObject **PyExc_FloatingPointError;
    PyObject **PyExc_OSError;
    PyObject **PyExc_ImportError;
    PyObject **PyExc_ModuleNotFoundError;
    PyObject **PyExc_IndexError;
    PyObject **PyExc_KeyError;
    PyObject **PyExc_KeyboardInterrupt;
    PyObject **PyExc_MemoryError;
    PyObject **PyExc_NameError;
    PyObject **PyExc_OverflowError;
    PyObject **PyExc_RuntimeError;
    PyObject **PyExc_RecursionError;
    PyObject **PyExc_NotImplementedError;
    PyObject **PyExc_SyntaxError;
    PyObject **PyExc_IndentationError;
    PyObject **PyExc_TabError;
    PyObject **PyExc_ReferenceError;
    PyObject **PyExc_SystemError;
    PyObject **PyExc_SystemExit;
    PyObject **PyExc_TypeError;
    PyObject **PyExc_UnboundLocalError;
    PyObject **PyExc_UnicodeError;
    PyObject **PyExc_UnicodeEncodeError;
    PyObject **PyExc_UnicodeDecodeError;
    PyObject **PyExc_UnicodeTranslateError;
    PyObject **PyExc_ValueError;
    PyObject **PyExc_ZeroDivisionError;
    PyObject **PyExc_BlockingIOError;
    PyObject **PyExc_BrokenPipeError;
    PyObject **PyExc_ChildProcessError;
    PyObject **PyExc_ConnectionError;
    PyObject **PyExc_ConnectionAbortedError;
    PyObject **PyExc_ConnectionRefusedError;
    PyObject **PyExc_ConnectionResetError;
    PyObject **PyExc_FileExistsError;
    PyObject **PyExc_FileNotFoundError;
    PyObject **PyExc_InterruptedError;
    PyObject **PyExc_IsADirectoryError;
    PyObject **PyExc_NotADirectoryError;
    PyObject **PyExc_PermissionError;
    PyObject **PyExc_ProcessLookupError;
    PyObject **PyExc_TimeoutError;
    PyObject **PyExc_EnvironmentError;
    PyObject **PyExc_IOError;
    PyObject **PyExc_Warning;
    PyObject **PyExc_UserWarning;
    PyObject **PyExc_DeprecationWarning;
    PyObject **PyExc_PendingDeprecationWarning;
    PyObject **PyExc_SyntaxWarning;
    PyObject **PyExc_RuntimeWarning;
    PyObject **PyExc_FutureWarning;
    PyObject **PyExc_ImportWarning;
    PyObject **PyExc_UnicodeWarning;
    PyObject **PyExc_BytesWarning;
    PyObject **PyExc_ResourceWarning;
    PyObject **PyExc_EncodingWarning;
    void (*PyType_GenericAlloc)(void);
    void (*PyType_GenericNew)(void);
    void (*PyObject_Free)(void);
    void (*PyObject_GC_Del)(void);
    void (*PyObject_GenericGetAttr)(void);
    void (*PyObject_GenericSetAttr)(void);
    void (*PyObject_HashNotImplemented)(void);
    void (*PyObject_SelfIter)(void);
    void (*_PyObject_NextNotImplemented)(void);
    void (*PyVectorcall_Call)(void);
} symbols = {
    &_Py_NoneStruct,
    &_Py_NotImplementedStruct,
    &PyBaseObject_Type,
    &PyType_Type,
    &_PyNone_Type,
    &_PyNotImplemented_Type,
    &_Py_EllipsisObject,
    &PySlice_Type,
    &PyEllipsis_Type,
    &_Py_FalseStruct,
    &_Py_TrueStruct,
    &PyBool_Type,
    &PyLong_Type,
    &PyFloat_Type,
    &PyComplex_Type,
    &PyBytes_Type,
    &PyBytesIter_Type,
    &PyByteArray_Type,
    &PyByteArrayIter_Type,
    _PyByteArray_empty_string,
    &PyUnicode_Type,
    _Py_ascii_whitespace,
    &Py_FileSystemDefaultEncoding,
    &Py_FileSystemDefaultEncodeErrors,
    &Py_HasFileSystemDefaultEncoding,
    &Py_UTF8Mode,
    &Py_Version,
    &Py_hexdigits,
    _Py_ctype_table,
    _Py_ctype_tolower,
    _Py_ctype_toupper,
    &PyUnicodeIter_Type,
    &PyTuple_Type,
    &PyTupleIter_Type,
    &PyList_Type,
    &PyListIter_Type,
    &PyListRevIter_Type,
    &PyDict_Type,
    &PyDictKeys_Type,
    &PyDictValues_Type,
    &PyDictItems_Type,
    &PyDictIterKey_Type,
    &PyDictIterValue_Type,
    &PyDictIterItem_Type,
    &PyDictRevIterKey_Type,
    &PyDictRevIterValue_Type,
    &PyDictRevIterItem_Type,
    &PyEnum_Type,
    &PyReversed_Type,
    &PySet_Type,
    &PyFrozenSet_Type,
    &PySetIter_Type,
    &PyCFunction_Type,
    &PyCMethod_Type,
    &PyModule_Type,
    &PyModuleDef_Type,
    &_PyNamespace_Type,
    &PyRange_Type,
    &PyRangeIter_Type,
    &PyLongRangeIter_Type,
    &PyMemoryView_Type,
    &_PyManagedBuffer_Type,
    &PyCapsule_Type,
    &PySeqIter_Type,
    &PyCallIter_Type,
    &PyMemberDescr_Type,
    &PyGetSetDescr_Type,
    &PyMethodDescr_Type,
    &PyClassMethodDescr_Type,
    &PyWrapperDescr_Type,
    &_PyMethodWrapper_Type,
    &PyDictProxy_Type,
    &PyProperty_Type,
    &PySuper_Type,
    &PyClassMethod_Type,
    &PyStaticMethod_Type,
    &PyMethod_Type,
    &PyInstanceMethod_Type,
    &Py_GenericAliasType,
    &_PyWeakref_RefType,
    &_PyWeakref_ProxyType,
    &_PyWeakref_CallableProxyType,
    &PyImport_Inittab,
    &PyStructSequence_UnnamedField,
    &PyFilter_Type,
    &PyMap_Type,
    &PyZip_Type,
    &PyExc_BaseException,
    &PyExc_Exception,
    &PyExc_BaseExceptionGroup,
    &PyExc_StopAsyncIteration,
    &PyExc_StopIteration,
    &PyExc_GeneratorExit,
    &PyExc_ArithmeticError,
    &PyExc_LookupError,
    &PyExc_AssertionError,
    &PyExc_AttributeError,
    &PyExc_BufferError,
    &PyExc_EOFError,
    &PyExc_FloatingPointError,
    &PyExc_OSError,
    &PyExc_ImportError,
    &PyExc_ModuleNotFoundError,
    &PyExc_IndexError,
    &PyExc_KeyError,
    &PyExc_KeyboardInterrupt,
    &PyExc_MemoryError,
    &PyExc_NameError,
    &PyExc_OverflowError,
    &PyExc_RuntimeError,
    &PyExc_RecursionError,
    &PyExc_NotImplementedError,
    &PyExc_SyntaxError,
    &PyExc_IndentationError,
    &PyExc_TabError,
    &PyExc_ReferenceError,
    &PyExc_SystemError,
    &PyExc_SystemExit,
    &PyExc_TypeError,
    &PyExc_UnboundLocalError,
    &PyExc_UnicodeError,
    &PyExc_UnicodeEncodeError,
    &PyExc_UnicodeDecodeError,
    &PyExc_UnicodeTranslateError,
    &PyExc_ValueError,
    &PyExc_ZeroDivisionError,
    &PyExc_BlockingIOError,
    &PyExc_BrokenPipeError,
    &PyExc_ChildProcessError,
    &PyExc_ConnectionError,
    &PyExc_ConnectionAbortedError,
    &PyExc_ConnectionRefusedError,
    &PyExc_ConnectionResetError,
    &PyExc_FileExistsError,
    &PyExc_FileNotFoundError,
    &PyExc_InterruptedError,
    &PyExc_IsADirectoryError,
    &PyExc_NotADirectoryError,
    &PyExc_PermissionError,
    &PyExc_ProcessLookupError,
    &PyExc_TimeoutError,
    &PyExc_EnvironmentError,
    &PyExc_IOError,
    &PyExc_Warning,
    &PyExc_UserWarning,
    &PyExc_DeprecationWarning,
    &PyExc_PendingDeprecationWarning,
    &PyExc_SyntaxWarning,
    &PyExc_RuntimeWarning,
    &PyExc_FutureWarning,
    &PyExc_ImportWarning,
    &PyExc_UnicodeWarning,
    &PyExc_BytesWarning,
    &PyExc_ResourceWarning,
    &PyExc_EncodingWarning,
    (void (*)(void))PyType_GenericAlloc,
    (void (*)(void))PyType_GenericNew,
    (void (*)(void))PyObject_Free,
    (void (*)(void))PyObject_GC_Del,
    (void (*)(void))PyObject_GenericGetAttr,
    (void (*)(void))PyObject_GenericSetAttr,
    (void (*)(void))PyObject_HashNotImplemented,
    (void (*)(void))PyObject_SelfIter,
    (void (*)(void))_PyObject_NextNotImplemented,
    (void (*)(void))PyVectorcall_Call,
};

const void *nativeweakref_data_symbols(void);

const void *nativeweakref_data_symbols(void) {
    return &symbols;
}
