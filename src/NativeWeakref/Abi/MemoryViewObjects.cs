using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>A view of an exporter's memory that memory views share.</summary>
[Header("memoryobject.h")]
public struct _PyManagedBufferObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>1 once the memory has been given back.</summary>
    public int flags;

    /// <summary>Number of memory views that use it.</summary>
    public nint exports;

    /// <summary>The view; it owns the exporter.</summary>
    public Py_buffer master;
}

/// <summary>A memory view.</summary>
[Header("memoryobject.h")]
public unsafe struct PyMemoryViewObject
{
    /// <summary>Head; ob_size is the length of ob_array.</summary>
    public PyVarObject ob_base;

    /// <summary>The view it is made from, owned.</summary>
    public _PyManagedBufferObject* mbuf;

    /// <summary>The hash, or -1 where it has not been computed.</summary>
    [CType("Py_hash_t")] public nint hash;

    /// <summary>_Py_MEMORYVIEW_ values.</summary>
    public int flags;

    /// <summary>Number of views that others took of it.</summary>
    public nint exports;

    /// <summary>Its own view; the exporter is borrowed from mbuf.</summary>
    public Py_buffer view;

    /// <summary>Weak references to it.</summary>
    public PyObject* weakreflist;

    /// <summary>Shape, strides and suboffsets.</summary>
    [CType("Py_ssize_t")] public fixed long ob_array[1];
}

/// <summary>Flags of a memory view.</summary>
[Header("memoryobject.h")]
public static class MemoryViewFlags
{
    /// <summary>The memory is given back.</summary>
    [CValue("0x001")] public const int _Py_MEMORYVIEW_RELEASED = 0x001;

    /// <summary>The last index is fastest.</summary>
    [CValue("0x002")] public const int _Py_MEMORYVIEW_C = 0x002;

    /// <summary>The first index is fastest.</summary>
    [CValue("0x004")] public const int _Py_MEMORYVIEW_FORTRAN = 0x004;

    /// <summary>There are no dimensions.</summary>
    [CValue("0x008")] public const int _Py_MEMORYVIEW_SCALAR = 0x008;

    /// <summary>Items lie behind pointers.</summary>
    [CValue("0x010")] public const int _Py_MEMORYVIEW_PIL = 0x010;

    /// <summary>Nobody may make another view of the memory.</summary>
    [CValue("0x020")] public const int _Py_MEMORYVIEW_RESTRICTED = 0x020;
}
