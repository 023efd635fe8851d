using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>Slots of objects that act as sequences; each may be NULL.</summary>
[Header("object.h")]
public unsafe struct PySequenceMethods
{
    /// <summary>len().</summary>
    [CFunction(typeof(lenfunc))] public delegate* unmanaged[Cdecl]<PyObject*, nint> sq_length;

    /// <summary>Concatenation with +.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> sq_concat;

    /// <summary>Repetition with *.</summary>
    [CFunction(typeof(ssizeargfunc))] public delegate* unmanaged[Cdecl]<PyObject*, nint, PyObject*> sq_repeat;

    /// <summary>Reads an item by index.</summary>
    [CFunction(typeof(ssizeargfunc))] public delegate* unmanaged[Cdecl]<PyObject*, nint, PyObject*> sq_item;

    /// <summary>Not used.</summary>
    public void* was_sq_slice;

    /// <summary>Stores or deletes an item by index.</summary>
    [CFunction(typeof(ssizeobjargproc))] public delegate* unmanaged[Cdecl]<PyObject*, nint, PyObject*, int> sq_ass_item;

    /// <summary>Not used.</summary>
    public void* was_sq_ass_slice;

    /// <summary>Containment with in.</summary>
    [CFunction(typeof(objobjproc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, int> sq_contains;

    /// <summary>Concatenation with +=.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> sq_inplace_concat;

    /// <summary>Repetition with *=.</summary>
    [CFunction(typeof(ssizeargfunc))] public delegate* unmanaged[Cdecl]<PyObject*, nint, PyObject*> sq_inplace_repeat;
}

/// <summary>Slots of objects that act as mappings; each may be NULL.</summary>
[Header("object.h")]
public unsafe struct PyMappingMethods
{
    /// <summary>len().</summary>
    [CFunction(typeof(lenfunc))] public delegate* unmanaged[Cdecl]<PyObject*, nint> mp_length;

    /// <summary>Reads an item by key.</summary>
    [CFunction(typeof(binaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> mp_subscript;

    /// <summary>Stores or deletes an item by key.</summary>
    [CFunction(typeof(objobjargproc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, int> mp_ass_subscript;
}
