using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>A callable bound to an object.</summary>
[Header("classobject.h")]
public unsafe struct PyMethodObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>The callable; owned.</summary>
    public PyObject* im_func;

    /// <summary>The object; owned.</summary>
    public PyObject* im_self;

    /// <summary>Weak references to the method.</summary>
    public PyObject* im_weakreflist;

    /// <summary>Set by the library.</summary>
    [CFunction(typeof(vectorcallfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> vectorcall;
}

/// <summary>A callable that becomes a method in the body of a class.</summary>
[Header("classobject.h")]
public unsafe struct PyInstanceMethodObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>The callable; owned.</summary>
    public PyObject* func;
}
