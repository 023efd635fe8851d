using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

// A field T* name declares the C data symbol T name. C defines the symbols, zeroed; the library fills them when it is loaded.
// The addresses come from one accessor in C and go through the global offset table: a program that is not position
// independent holds the symbols in its own image. The exception types themselves are no symbols, only the pointers to them.
//
// Arrays are the exception: C files of native/ define them by hand, with their values.
//
// A field of function-pointer type is the address of the exported function of its name. C may store that address in a slot and
// the library recognises it there, so the library must use the same one: `&` in C# gives another.

/// <summary>Addresses of the exported data symbols.</summary>
[DataSymbols("nativeweakref_data_symbols")]
public unsafe struct DataSymbols
{
    /// <summary>None; Py_None is its address.</summary>
    [Header("object.h")] public PyObject* _Py_NoneStruct;
    /// <summary>NotImplemented; Py_NotImplemented is its address.</summary>
    [Header("object.h")] public PyObject* _Py_NotImplementedStruct;
    /// <summary>Type object.</summary>
    [Header("object.h")] public PyTypeObject* PyBaseObject_Type;
    /// <summary>Type type.</summary>
    [Header("object.h")] public PyTypeObject* PyType_Type;
    /// <summary>Type of None.</summary>
    [Header("object.h")] public PyTypeObject* _PyNone_Type;
    /// <summary>Type of NotImplemented.</summary>
    [Header("object.h")] public PyTypeObject* _PyNotImplemented_Type;
    /// <summary>Ellipsis; Py_Ellipsis is its address.</summary>
    [Header("sliceobject.h")] public PyObject* _Py_EllipsisObject;
    /// <summary>Type slice.</summary>
    [Header("sliceobject.h")] public PyTypeObject* PySlice_Type;
    /// <summary>Type of Ellipsis.</summary>
    [Header("sliceobject.h")] public PyTypeObject* PyEllipsis_Type;
    /// <summary>False; Py_False is its address.</summary>
    [Header("boolobject.h")] public PyLongObject* _Py_FalseStruct;
    /// <summary>True; Py_True is its address.</summary>
    [Header("boolobject.h")] public PyLongObject* _Py_TrueStruct;
    /// <summary>Type bool.</summary>
    [Header("boolobject.h")] public PyTypeObject* PyBool_Type;
    /// <summary>Type int.</summary>
    [Header("longobject.h")] public PyTypeObject* PyLong_Type;
    /// <summary>Type float.</summary>
    [Header("floatobject.h")] public PyTypeObject* PyFloat_Type;
    /// <summary>Type complex.</summary>
    [Header("complexobject.h")] public PyTypeObject* PyComplex_Type;
    /// <summary>Type bytes.</summary>
    [Header("bytesobject.h")] public PyTypeObject* PyBytes_Type;
    /// <summary>Type of iterators over bytes.</summary>
    [Header("bytesobject.h")] public PyTypeObject* PyBytesIter_Type;
    /// <summary>Type bytearray.</summary>
    [Header("bytearrayobject.h")] public PyTypeObject* PyByteArray_Type;
    /// <summary>Type of iterators over bytearrays.</summary>
    [Header("bytearrayobject.h")] public PyTypeObject* PyByteArrayIter_Type;
    /// <summary>A zero byte: what PyByteArray_AS_STRING() gives for an empty bytearray.</summary>
    [Header("bytearrayobject.h"), CType("char"), CArray(1)] public byte* _PyByteArray_empty_string;
    /// <summary>Type str.</summary>
    [Header("unicodeobject.h")] public PyTypeObject* PyUnicode_Type;
    /// <summary>For each character of ASCII 1 if it is white space, else 0; of Py_UNICODE_ISSPACE().</summary>
    [Header("unicodeobject.h"), Const, CArray(128)] public byte* _Py_ascii_whitespace;
    /// <summary>Name of the encoding of file names: utf-8.</summary>
    [Header("fileobject.h"), Const] public byte** Py_FileSystemDefaultEncoding;
    /// <summary>Policy for file names: surrogateescape.</summary>
    [Header("fileobject.h"), Const] public byte** Py_FileSystemDefaultEncodeErrors;
    /// <summary>0: the two names before it are constants.</summary>
    [Header("fileobject.h")] public int* Py_HasFileSystemDefaultEncoding;
    /// <summary>0, as sys.flags.utf8_mode: text is in UTF-8 without a mode for it.</summary>
    [Header("fileobject.h")] public int* Py_UTF8Mode;
    /// <summary>The version whose interface this is: PY_VERSION_HEX.</summary>
    [Header("pylifecycle.h")] public ulong* Py_Version;
    /// <summary>The digits up to f.</summary>
    [Header("codecs.h"), Const] public byte** Py_hexdigits;
    /// <summary>For each byte its classes as a character of ASCII: PY_CTF_ bits.</summary>
    [Header("pyctype.h"), Const, CArray(256)] public uint* _Py_ctype_table;
    /// <summary>For each byte the small letter, or the byte itself.</summary>
    [Header("pyctype.h"), Const, CArray(256)] public byte* _Py_ctype_tolower;
    /// <summary>For each byte the capital letter, or the byte itself.</summary>
    [Header("pyctype.h"), Const, CArray(256)] public byte* _Py_ctype_toupper;
    /// <summary>Type of iterators over str.</summary>
    [Header("unicodeobject.h")] public PyTypeObject* PyUnicodeIter_Type;
    /// <summary>Type tuple.</summary>
    [Header("tupleobject.h")] public PyTypeObject* PyTuple_Type;
    /// <summary>Type of iterators over tuples.</summary>
    [Header("tupleobject.h")] public PyTypeObject* PyTupleIter_Type;
    /// <summary>Type list.</summary>
    [Header("listobject.h")] public PyTypeObject* PyList_Type;
    /// <summary>Type of iterators over lists.</summary>
    [Header("listobject.h")] public PyTypeObject* PyListIter_Type;
    /// <summary>Type of iterators over lists from the last item to the first.</summary>
    [Header("listobject.h")] public PyTypeObject* PyListRevIter_Type;
    /// <summary>Type dict.</summary>
    [Header("dictobject.h")] public PyTypeObject* PyDict_Type;
    /// <summary>Type of views of the keys of a dict.</summary>
    [Header("dictobject.h")] public PyTypeObject* PyDictKeys_Type;
    /// <summary>Type of views of the values of a dict.</summary>
    [Header("dictobject.h")] public PyTypeObject* PyDictValues_Type;
    /// <summary>Type of views of the items of a dict.</summary>
    [Header("dictobject.h")] public PyTypeObject* PyDictItems_Type;
    /// <summary>Type of iterators over the keys of a dict.</summary>
    [Header("dictobject.h")] public PyTypeObject* PyDictIterKey_Type;
    /// <summary>Type of iterators over the values of a dict.</summary>
    [Header("dictobject.h")] public PyTypeObject* PyDictIterValue_Type;
    /// <summary>Type of iterators over the items of a dict.</summary>
    [Header("dictobject.h")] public PyTypeObject* PyDictIterItem_Type;
    /// <summary>Type of iterators over the keys of a dict, the last one first.</summary>
    [Header("dictobject.h")] public PyTypeObject* PyDictRevIterKey_Type;
    /// <summary>Type of iterators over the values of a dict, the last one first.</summary>
    [Header("dictobject.h")] public PyTypeObject* PyDictRevIterValue_Type;
    /// <summary>Type of iterators over the items of a dict, the last one first.</summary>
    [Header("dictobject.h")] public PyTypeObject* PyDictRevIterItem_Type;
    /// <summary>Type enumerate.</summary>
    [Header("enumobject.h")] public PyTypeObject* PyEnum_Type;
    /// <summary>Type reversed.</summary>
    [Header("enumobject.h")] public PyTypeObject* PyReversed_Type;
    /// <summary>Type set.</summary>
    [Header("setobject.h")] public PyTypeObject* PySet_Type;
    /// <summary>Type frozenset.</summary>
    [Header("setobject.h")] public PyTypeObject* PyFrozenSet_Type;
    /// <summary>Type of iterators over sets.</summary>
    [Header("setobject.h")] public PyTypeObject* PySetIter_Type;
    /// <summary>Type of C functions.</summary>
    [Header("methodobject.h")] public PyTypeObject* PyCFunction_Type;
    /// <summary>Type of C functions under METH_METHOD.</summary>
    [Header("methodobject.h")] public PyTypeObject* PyCMethod_Type;
    /// <summary>Type module.</summary>
    [Header("moduleobject.h")] public PyTypeObject* PyModule_Type;
    /// <summary>Type of module definitions.</summary>
    [Header("moduleobject.h")] public PyTypeObject* PyModuleDef_Type;
    /// <summary>Type types.SimpleNamespace.</summary>
    [Header("namespaceobject.h")] public PyTypeObject* _PyNamespace_Type;
    /// <summary>Type range.</summary>
    [Header("rangeobject.h")] public PyTypeObject* PyRange_Type;
    /// <summary>Type of iterators over ranges of C integers.</summary>
    [Header("rangeobject.h")] public PyTypeObject* PyRangeIter_Type;
    /// <summary>Type of iterators over ranges of ints of any size.</summary>
    [Header("rangeobject.h")] public PyTypeObject* PyLongRangeIter_Type;
    /// <summary>Type memoryview.</summary>
    [Header("memoryobject.h")] public PyTypeObject* PyMemoryView_Type;
    /// <summary>Type of the views that memory views share.</summary>
    [Header("memoryobject.h")] public PyTypeObject* _PyManagedBuffer_Type;
    /// <summary>Type of capsules.</summary>
    [Header("pycapsule.h")] public PyTypeObject* PyCapsule_Type;
    /// <summary>Type of iterators over whatever can be read by index.</summary>
    [Header("iterobject.h")] public PyTypeObject* PySeqIter_Type;
    /// <summary>Type of iterators that call a function.</summary>
    [Header("iterobject.h")] public PyTypeObject* PyCallIter_Type;
    /// <summary>Type of descriptors of attributes at fixed offsets.</summary>
    [Header("descrobject.h")] public PyTypeObject* PyMemberDescr_Type;
    /// <summary>Type of descriptors of computed attributes.</summary>
    [Header("descrobject.h")] public PyTypeObject* PyGetSetDescr_Type;
    /// <summary>Type of descriptors of methods.</summary>
    [Header("descrobject.h")] public PyTypeObject* PyMethodDescr_Type;
    /// <summary>Type of descriptors of class methods.</summary>
    [Header("descrobject.h")] public PyTypeObject* PyClassMethodDescr_Type;
    /// <summary>Type of descriptors of slots.</summary>
    [Header("descrobject.h")] public PyTypeObject* PyWrapperDescr_Type;
    /// <summary>Type of slots as methods, bound to an object.</summary>
    [Header("descrobject.h")] public PyTypeObject* _PyMethodWrapper_Type;
    /// <summary>Type mappingproxy: a mapping that can only be read.</summary>
    [Header("descrobject.h")] public PyTypeObject* PyDictProxy_Type;
    /// <summary>Type property.</summary>
    [Header("descrobject.h")] public PyTypeObject* PyProperty_Type;
    /// <summary>Type super.</summary>
    [Header("object.h")] public PyTypeObject* PySuper_Type;
    /// <summary>Type classmethod.</summary>
    [Header("funcobject.h")] public PyTypeObject* PyClassMethod_Type;
    /// <summary>Type staticmethod.</summary>
    [Header("funcobject.h")] public PyTypeObject* PyStaticMethod_Type;
    /// <summary>Type of bound methods.</summary>
    [Header("classobject.h")] public PyTypeObject* PyMethod_Type;
    /// <summary>Type of callables that become methods in the body of a class.</summary>
    [Header("classobject.h")] public PyTypeObject* PyInstanceMethod_Type;
    /// <summary>Type types.GenericAlias.</summary>
    [Header("genericaliasobject.h")] public PyTypeObject* Py_GenericAliasType;
    /// <summary>Type weakref.ReferenceType, also named weakref.ref.</summary>
    [Header("weakrefobject.h")] public PyTypeObject* _PyWeakref_RefType;
    /// <summary>Type weakref.ProxyType.</summary>
    [Header("weakrefobject.h")] public PyTypeObject* _PyWeakref_ProxyType;
    /// <summary>Type weakref.CallableProxyType.</summary>
    [Header("weakrefobject.h")] public PyTypeObject* _PyWeakref_CallableProxyType;
    /// <summary>The modules that can be imported; not to be changed after Py_Initialize().</summary>
    [Header("import.h")] public _inittab** PyImport_Inittab;
    /// <summary>Stands for the name of a field without one.</summary>
    [Header("structseq.h"), Const] public byte** PyStructSequence_UnnamedField;
    /// <summary>Type filter.</summary>
    [Header("bltinmodule.h")] public PyTypeObject* PyFilter_Type;
    /// <summary>Type map.</summary>
    [Header("bltinmodule.h")] public PyTypeObject* PyMap_Type;
    /// <summary>Type zip.</summary>
    [Header("bltinmodule.h")] public PyTypeObject* PyZip_Type;
    /// <summary>The type BaseException: the root of all exceptions.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_BaseException;
    /// <summary>The type Exception: the root of those a program usually catches.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_Exception;
    /// <summary>The type BaseExceptionGroup: several exceptions raised together.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_BaseExceptionGroup;
    /// <summary>The type StopAsyncIteration: the end of an asynchronous iterator.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_StopAsyncIteration;
    /// <summary>The type StopIteration: the end of an iterator.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_StopIteration;
    /// <summary>The type GeneratorExit: a generator is closed.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_GeneratorExit;
    /// <summary>The type ArithmeticError: the root of the arithmetic errors.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_ArithmeticError;
    /// <summary>The type LookupError: the root of IndexError and KeyError.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_LookupError;
    /// <summary>The type AssertionError: an assertion failed.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_AssertionError;
    /// <summary>The type AttributeError: an attribute is missing or cannot be set.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_AttributeError;
    /// <summary>The type BufferError: a memory view cannot be given or taken back.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_BufferError;
    /// <summary>The type EOFError: the input ended.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_EOFError;
    /// <summary>The type FloatingPointError: a floating-point operation failed.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_FloatingPointError;
    /// <summary>The type OSError: the operating system reported an error.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_OSError;
    /// <summary>The type ImportError: an import failed.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_ImportError;
    /// <summary>The type ModuleNotFoundError: a module was not found.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_ModuleNotFoundError;
    /// <summary>The type IndexError: an index is out of range.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_IndexError;
    /// <summary>The type KeyError: a key was not found.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_KeyError;
    /// <summary>The type KeyboardInterrupt: the user interrupted.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_KeyboardInterrupt;
    /// <summary>The type MemoryError: memory is exhausted.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_MemoryError;
    /// <summary>The type NameError: a name was not found.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_NameError;
    /// <summary>The type OverflowError: a number is too large.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_OverflowError;
    /// <summary>The type RuntimeError: an error of no other kind.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_RuntimeError;
    /// <summary>The type RecursionError: calls are nested too deep.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_RecursionError;
    /// <summary>The type NotImplementedError: an abstract method was called.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_NotImplementedError;
    /// <summary>The type SyntaxError: source text is malformed.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_SyntaxError;
    /// <summary>The type IndentationError: source text is wrongly indented.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_IndentationError;
    /// <summary>The type TabError: source text mixes tabs and spaces.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_TabError;
    /// <summary>The type ReferenceError: a proxy's referent is dead.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_ReferenceError;
    /// <summary>The type SystemError: the library or an extension misbehaved.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_SystemError;
    /// <summary>The type SystemExit: the program is to end.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_SystemExit;
    /// <summary>The type TypeError: an object has the wrong type.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_TypeError;
    /// <summary>The type UnboundLocalError: a local variable has no value.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_UnboundLocalError;
    /// <summary>The type UnicodeError: text cannot be encoded or decoded.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_UnicodeError;
    /// <summary>The type UnicodeEncodeError: text cannot be encoded.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_UnicodeEncodeError;
    /// <summary>The type UnicodeDecodeError: bytes cannot be decoded.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_UnicodeDecodeError;
    /// <summary>The type UnicodeTranslateError: text cannot be translated.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_UnicodeTranslateError;
    /// <summary>The type ValueError: a value is wrong though its type is right.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_ValueError;
    /// <summary>The type ZeroDivisionError: a division by zero.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_ZeroDivisionError;
    /// <summary>The type BlockingIOError: an operation would block.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_BlockingIOError;
    /// <summary>The type BrokenPipeError: the reader of a pipe is gone.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_BrokenPipeError;
    /// <summary>The type ChildProcessError: an operation on a child process failed.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_ChildProcessError;
    /// <summary>The type ConnectionError: the root of the connection errors.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_ConnectionError;
    /// <summary>The type ConnectionAbortedError: the peer aborted the connection.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_ConnectionAbortedError;
    /// <summary>The type ConnectionRefusedError: the peer refused the connection.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_ConnectionRefusedError;
    /// <summary>The type ConnectionResetError: the peer reset the connection.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_ConnectionResetError;
    /// <summary>The type FileExistsError: the file exists.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_FileExistsError;
    /// <summary>The type FileNotFoundError: the file does not exist.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_FileNotFoundError;
    /// <summary>The type InterruptedError: a signal interrupted the call.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_InterruptedError;
    /// <summary>The type IsADirectoryError: it is a directory.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_IsADirectoryError;
    /// <summary>The type NotADirectoryError: it is no directory.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_NotADirectoryError;
    /// <summary>The type PermissionError: the operation is not permitted.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_PermissionError;
    /// <summary>The type ProcessLookupError: the process does not exist.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_ProcessLookupError;
    /// <summary>The type TimeoutError: the operation took too long.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_TimeoutError;
    /// <summary>The type EnvironmentError: OSError under an older name.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_EnvironmentError;
    /// <summary>The type IOError: OSError under an older name.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_IOError;
    /// <summary>The type Warning: the root of the warnings.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_Warning;
    /// <summary>The type UserWarning: a warning of user code.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_UserWarning;
    /// <summary>The type DeprecationWarning: a feature is deprecated; for developers.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_DeprecationWarning;
    /// <summary>The type PendingDeprecationWarning: a feature will be deprecated.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_PendingDeprecationWarning;
    /// <summary>The type SyntaxWarning: doubtful source text.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_SyntaxWarning;
    /// <summary>The type RuntimeWarning: doubtful behaviour at run time.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_RuntimeWarning;
    /// <summary>The type FutureWarning: a feature is deprecated; for users.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_FutureWarning;
    /// <summary>The type ImportWarning: a doubtful import.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_ImportWarning;
    /// <summary>The type UnicodeWarning: doubtful use of text.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_UnicodeWarning;
    /// <summary>The type BytesWarning: doubtful use of bytes.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_BytesWarning;
    /// <summary>The type ResourceWarning: a resource was not released.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_ResourceWarning;
    /// <summary>The type EncodingWarning: the encoding was left to the locale.</summary>
    [Header("pyerrors.h")] public PyObject** PyExc_EncodingWarning;
    /// <summary>Address of PyType_GenericAlloc() as C sees it.</summary>
    public delegate* unmanaged[Cdecl]<PyTypeObject*, nint, PyObject*> PyType_GenericAlloc;
    /// <summary>Address of PyType_GenericNew() as C sees it.</summary>
    public delegate* unmanaged[Cdecl]<PyTypeObject*, PyObject*, PyObject*, PyObject*> PyType_GenericNew;
    /// <summary>Address of PyObject_Free() as C sees it.</summary>
    public delegate* unmanaged[Cdecl]<void*, void> PyObject_Free;
    /// <summary>Address of PyObject_GC_Del() as C sees it.</summary>
    public delegate* unmanaged[Cdecl]<void*, void> PyObject_GC_Del;
    /// <summary>Address of PyObject_GenericGetAttr() as C sees it.</summary>
    public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> PyObject_GenericGetAttr;
    /// <summary>Address of PyObject_GenericSetAttr() as C sees it.</summary>
    public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, int> PyObject_GenericSetAttr;
    /// <summary>Address of PyObject_HashNotImplemented() as C sees it.</summary>
    public delegate* unmanaged[Cdecl]<PyObject*, nint> PyObject_HashNotImplemented;
    /// <summary>Address of PyObject_SelfIter() as C sees it.</summary>
    public delegate* unmanaged[Cdecl]<PyObject*, PyObject*> PyObject_SelfIter;
    /// <summary>Address of _PyObject_NextNotImplemented() as C sees it.</summary>
    public delegate* unmanaged[Cdecl]<PyObject*, PyObject*> _PyObject_NextNotImplemented;
    /// <summary>Address of PyVectorcall_Call() as C sees it.</summary>
    public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> PyVectorcall_Call;
}
