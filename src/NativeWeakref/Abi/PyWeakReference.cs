using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

// wr_object is the referent's address while the reference is linked and the address of None once it is dead; it is never NULL
// and never counted. wr_prev and wr_next are both NULL outside a list.

/// <summary>A weak reference, a proxy or a callable proxy: one layout for the three.</summary>
[Header("weakrefobject.h"), CTag("_PyWeakReference")]
public unsafe struct PyWeakReference
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>The referent, not owned; None once it is dead. Read it with PyWeakref_GET_OBJECT().</summary>
    public PyObject* wr_object;

    /// <summary>Owned callable, or NULL.</summary>
    public PyObject* wr_callback;

    /// <summary>Hash of the referent; -1 while unknown.</summary>
    [CType("Py_hash_t")] public nint hash;

    /// <summary>Previous node of the referent's list.</summary>
    public PyWeakReference* wr_prev;

    /// <summary>Next node of the referent's list.</summary>
    public PyWeakReference* wr_next;

    /// <summary>Set by the library.</summary>
    [CFunction(typeof(vectorcallfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> vectorcall;
}
