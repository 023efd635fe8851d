using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Weakrefs;

/// <summary>Looking through proxies: what an operand stands for, owned for as long as the operation runs (W-311, W-312).</summary>
/// <remarks>
/// Operands are looked through from left to right, and the first dead one decides. Anything that is no proxy, a plain reference
/// too, stands for itself: a proxy's slot is also reached through the other operand, or called directly.
/// </remarks>
internal static unsafe class ProxyOperand
{
    /// <summary>Return: the referent of a proxy, or the operand itself, owned; NULL with ReferenceError once the referent is dead or dying.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* Take(PyObject* operand)
    {
        if (!WeakrefChecks.IsProxy(operand))
        {
            return Refcount.NewRef(operand);
        }
        PyObject* referent = WeakrefAccess.Referent((PyWeakReference*)operand);
        return referent != null ? Refcount.NewRef(referent) : RefuseDead();
    }

    /// <summary>Puts what two operands stand for in their places, owned. Return: false with ReferenceError, and nothing is owned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TakeBoth(PyObject** left, PyObject** right)
    {
        *left = Take(*left);
        if (*left == null)
        {
            return false;
        }
        *right = Take(*right);
        if (*right != null)
        {
            return true;
        }
        Refcount.DecRef(*left);
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* RefuseDead()
        => Errors.ReferenceError("weakly-referenced object no longer exists"u8);
}
