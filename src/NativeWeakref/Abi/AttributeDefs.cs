using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>Describes an attribute stored at a fixed offset.</summary>
[Header("descrobject.h"), CTag("PyMemberDef")]
public unsafe struct PyMemberDef
{
    /// <summary>Name; NULL ends a table.</summary>
    [Const] public byte* name;

    /// <summary>One of the Py_T_ codes.</summary>
    public int type;

    /// <summary>Where it lies in an instance.</summary>
    public nint offset;

    /// <summary>Combination of Py_READONLY and the like.</summary>
    public int flags;

    /// <summary>Documentation, or NULL.</summary>
    [Const] public byte* doc;
}

/// <summary>Describes a computed attribute.</summary>
[Header("descrobject.h"), CTag("PyGetSetDef")]
public unsafe struct PyGetSetDef
{
    /// <summary>Name; NULL ends a table.</summary>
    [Const] public byte* name;

    /// <summary>Reads it.</summary>
    [CFunction(typeof(getter))] public delegate* unmanaged[Cdecl]<PyObject*, void*, PyObject*> get;

    /// <summary>Sets or deletes it; NULL where it is read-only.</summary>
    [CFunction(typeof(setter))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, void*, int> set;

    /// <summary>Documentation, or NULL.</summary>
    [Const] public byte* doc;

    /// <summary>Handed to get and set.</summary>
    public void* closure;
}
