using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

#pragma warning disable CS8981 // Lower-case type name: C's.

/// <summary>How a slot shows itself as a method.</summary>
[Header("descrobject.h"), CTag("wrapperbase")]
public unsafe struct wrapperbase
{
    /// <summary>Name, such as __add__.</summary>
    [Const] public byte* name;

    /// <summary>Place of the slot in a heap type.</summary>
    public int offset;

    /// <summary>What fills the slot from the method.</summary>
    public void* function;

    /// <summary>What calls the slot.</summary>
    [CFunction(typeof(wrapperfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, void*, PyObject*> wrapper;

    /// <summary>Documentation.</summary>
    [Const] public byte* doc;

    /// <summary>PyWrapperFlag_KEYWORDS, or 0.</summary>
    public int flags;

    /// <summary>The name as str.</summary>
    public PyObject* name_strobj;
}

/// <summary>The head of a descriptor.</summary>
[Header("descrobject.h")]
public unsafe struct PyDescrObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>The type it belongs to; owned.</summary>
    public PyTypeObject* d_type;

    /// <summary>Its name; owned.</summary>
    public PyObject* d_name;

    /// <summary>Its qualified name; owned, NULL until asked for.</summary>
    public PyObject* d_qualname;
}

/// <summary>Descriptor of a C method.</summary>
[Header("descrobject.h")]
public unsafe struct PyMethodDescrObject
{
    /// <summary>The head.</summary>
    public PyDescrObject d_common;

    /// <summary>Description of the method.</summary>
    public PyMethodDef* d_method;

    /// <summary>Set by the library.</summary>
    [CFunction(typeof(vectorcallfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> vectorcall;
}

/// <summary>Descriptor of an attribute at a fixed offset.</summary>
[Header("descrobject.h")]
public unsafe struct PyMemberDescrObject
{
    /// <summary>The head.</summary>
    public PyDescrObject d_common;

    /// <summary>Description of the attribute.</summary>
    public PyMemberDef* d_member;
}

/// <summary>Descriptor of a computed attribute.</summary>
[Header("descrobject.h")]
public unsafe struct PyGetSetDescrObject
{
    /// <summary>The head.</summary>
    public PyDescrObject d_common;

    /// <summary>Description of the attribute.</summary>
    public PyGetSetDef* d_getset;
}

/// <summary>Descriptor of a slot that shows itself as a method.</summary>
[Header("descrobject.h")]
public unsafe struct PyWrapperDescrObject
{
    /// <summary>The head.</summary>
    public PyDescrObject d_common;

    /// <summary>Description of the slot.</summary>
    public wrapperbase* d_base;

    /// <summary>The slot's function.</summary>
    public void* d_wrapped;
}

/// <summary>Flags of a wrapperbase.</summary>
[Header("descrobject.h")]
public static class WrapperFlags
{
    /// <summary>The wrapper takes keyword arguments, too.</summary>
    public const int PyWrapperFlag_KEYWORDS = 1;
}
