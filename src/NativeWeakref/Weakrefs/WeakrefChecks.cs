using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Weakrefs;

/// <summary>Which objects are weak references, and of which kind (W-009 to W-013).</summary>
internal static unsafe class WeakrefChecks
{
    /// <summary>Exactly <c>weakref.ReferenceType</c>, no subtype.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsExactReference(PyObject* ob) => ob->ob_type == ReferenceTypeAddress.Value;

    /// <summary>A reference, or an instance of a subtype.</summary>
    internal static bool IsReference(PyObject* ob)
        => IsExactReference(ob) || Subtyping.IsSubtype(ob->ob_type, Symbols.Table._PyWeakref_RefType);

    /// <summary>One of the two proxy types, which have no subtypes (W-302).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsProxy(PyObject* ob)
    {
        PyTypeObject* type = ob->ob_type; // once: what follows is on the way of every operation through a proxy
        return type == PlainProxyTypeAddress.Value || type == CallableProxyTypeAddress.Value;
    }

    /// <summary>Exactly one of the three types.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsExact(PyObject* ob) => IsExactReference(ob) || IsProxy(ob);

    /// <summary>Any weak reference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsWeakref(PyObject* ob) => IsExactReference(ob) || IsOtherWeakref(ob);

    // Out of line: a walk over bases keeps registers that the usual case does not need.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsOtherWeakref(PyObject* ob) => IsProxy(ob) || IsReference(ob);

    // What C calls: NULL is no weak reference (W-002). As in WeakrefAccess, the usual case needs no frame.

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Check(PyObject* ob) => ob != null && IsExactReference(ob) ? 1 : CheckOther(ob);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int CheckRef(PyObject* ob) => ob != null && IsExactReference(ob) ? 1 : CheckOtherRef(ob);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int CheckRefExact(PyObject* ob) => ob != null && IsExactReference(ob) ? 1 : 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int CheckProxy(PyObject* ob) => ob != null && IsProxy(ob) ? 1 : 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CheckOther(PyObject* ob) => ob != null && IsOtherWeakref(ob) ? 1 : 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CheckOtherRef(PyObject* ob) => ob != null && IsReference(ob) ? 1 : 0;
}
