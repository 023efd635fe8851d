using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Exports;

/// <summary>Data symbols and function addresses.</summary>
[DataSymbols("nativeweakref_data_symbols")]
internal unsafe struct SampleSymbols
{
    /// <summary>The object None.</summary>
    [Header("object.h")]
    public PyObject* _Py_NoneStruct;

    /// <summary>The type of types.</summary>
    [Header("object.h")]
    public PyTypeObject* PyType_Type;

    /// <summary>The exception TypeError.</summary>
    [Header("pyerrors.h")]
    public PyObject** PyExc_TypeError;

    /// <summary>Address of the exported function.</summary>
    public delegate* unmanaged[Cdecl]<PyTypeObject*, nint, PyObject*> PyType_GenericAlloc;
}
