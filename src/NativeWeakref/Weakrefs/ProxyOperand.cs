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
    /// <summary>Puts what an operand stands for in its place, owned. Return: false with ReferenceError once the referent is dead or dying.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Take(PyObject** operand)
    {
        if (WeakrefChecks.IsProxy(*operand))
        {
            PyObject* referent = ((PyWeakReference*)*operand)->wr_object;
            if (!WeakrefAccess.IsAlive(referent))
            {
                return RefuseDead();
            }
            *operand = referent;
        }
        Refcount.IncRef(*operand);
        return true;
    }

    /// <summary>As <see cref="Take"/> for two operands. Return: false with ReferenceError, and nothing is owned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TakeBoth(PyObject** left, PyObject** right)
    {
        if (!Take(left))
        {
            return false;
        }
        if (Take(right))
        {
            return true;
        }
        Refcount.DecRef(*left);
        return false;
    }

    /// <summary>Gives up what <see cref="Take"/> owned. Return: the result of the operation that went on meanwhile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* Release(PyObject* operand, PyObject* result)
    {
        Refcount.DecRef(operand);
        return result;
    }

    /// <summary>As <see cref="Release(PyObject*, PyObject*)"/> for an operation that answers with a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Release(PyObject* operand, nint answer)
    {
        Refcount.DecRef(operand);
        return answer;
    }

    /// <summary>As <see cref="Release(PyObject*, PyObject*)"/> after <see cref="TakeBoth"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* ReleaseBoth(PyObject* left, PyObject* right, PyObject* result)
    {
        Refcount.DecRef(left);
        Refcount.DecRef(right);
        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool RefuseDead()
    {
        Errors.ReferenceError("weakly-referenced object no longer exists"u8);
        return false;
    }
}
