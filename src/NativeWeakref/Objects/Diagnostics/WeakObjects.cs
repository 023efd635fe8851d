using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Diagnostics;

/// <summary>Which objects are weak references and proxies, and what they refer to.</summary>
internal static unsafe class WeakObjects
{
    /// <summary>Whether an object is a weak reference or proxy. Looks at bases only: a type that is unready has no order.</summary>
    internal static bool Is(PyObject* op)
    {
        for (PyTypeObject* type = op->ob_type; type != null; type = type->tp_base)
        {
            if (type == Symbols.Table._PyWeakref_RefType || type == Symbols.Table._PyWeakref_ProxyType || type == Symbols.Table._PyWeakref_CallableProxyType)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The referent of a weak reference, NULL where it is dead.</summary>
    internal static PyObject* Referent(PyObject* reference)
    {
        PyObject* referent = ((PyWeakReference*)reference)->wr_object;
        return referent == Symbols.None || !KnownTypes.Contains(referent->ob_type) ? null : referent;
    }

    /// <summary>Whether an object of the walk is one that the program made, and alive.</summary>
    internal static bool IsOfProgram(BlockWalk* walk)
    {
        PyObject* op = (PyObject*)walk->Start;
        return walk->Record->IsOwn == 0 && walk->Record->Size >= (nuint)sizeof(PyObject) && KnownTypes.Contains(op->ob_type)
            && op->ob_refcnt > 0 && !Refcount.IsImmortal(op);
    }
}
