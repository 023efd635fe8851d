using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>A callable made from a C function.</summary>
[Header("methodobject.h")]
public unsafe struct PyCFunctionObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>Description; must outlive the callable.</summary>
    public PyMethodDef* m_ml;

    /// <summary>First argument of the function; owned, or NULL.</summary>
    public PyObject* m_self;

    /// <summary>__module__; owned, or NULL.</summary>
    public PyObject* m_module;

    /// <summary>Weak references to the callable.</summary>
    public PyObject* m_weakreflist;

    /// <summary>Set by the library.</summary>
    [CFunction(typeof(vectorcallfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> vectorcall;
}

/// <summary>A callable made from a C function under METH_METHOD.</summary>
[Header("methodobject.h")]
public unsafe struct PyCMethodObject
{
    /// <summary>The callable.</summary>
    public PyCFunctionObject func;

    /// <summary>The class that defines the method; owned.</summary>
    public PyTypeObject* mm_class;
}
