using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>The table that native/host.c fills, field for field.</summary>
internal unsafe struct HostSymbols
{
    internal PyTypeObject* _PyWeakref_RefType;
    internal PyTypeObject* _PyWeakref_ProxyType;
    internal PyTypeObject* _PyWeakref_CallableProxyType;
    internal PyTypeObject* PyType_Type;
    internal PyObject* _Py_NoneStruct;
    internal PyObject* _Py_NotImplementedStruct;
    internal PyObject* _Py_TrueStruct;
    internal PyObject* _Py_FalseStruct;
    internal PyObject** PyExc_TypeError;
    internal PyObject** PyExc_ReferenceError;
    internal delegate* unmanaged[Cdecl]<PyTypeObject*, nint, PyObject*> PyType_GenericAlloc;
    internal delegate* unmanaged[Cdecl]<void*, void> PyObject_GC_Del;
    internal delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> PyVectorcall_Call;
}
