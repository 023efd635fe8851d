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
    /// <summary>
    /// Two operands while an operation runs. They wait in memory, not in registers, which a method would have to save first. Methods
    /// that have one are marked SkipLocalsInit.
    /// </summary>
    internal struct Owned
    {
        internal PyObject* Left;
        internal PyObject* Right;
    }

    /// <summary>Puts what an operand stands for in its place, owned. Return: false with ReferenceError once the referent is dead or dying.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Take(PyObject** operand)
    {
        if (!LookThrough(operand))
        {
            RefuseDead();
            return false;
        }
        Refcount.IncRef(*operand);
        return true;
    }

    /// <summary>Puts what an operand stands for in its place, borrowed. Return: false without an error once the referent is dead or dying.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool LookThrough(PyObject** operand)
    {
        if (WeakrefChecks.IsProxy(*operand))
        {
            PyObject* referent = ((PyWeakReference*)*operand)->wr_object;
            if (!WeakrefAccess.IsAlive(referent))
            {
                return false;
            }
            *operand = referent;
        }
        return true;
    }

    /// <summary>Owns two operands that were looked through.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Own(Owned* owned, PyObject* left, PyObject* right)
    {
        Refcount.IncRef(left);
        Refcount.IncRef(right);
        owned->Left = left;
        owned->Right = right;
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

    /// <summary>Gives up what <see cref="Own"/> owned. Return: the result of the operation that went on meanwhile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* ReleaseBoth(Owned* owned, PyObject* result)
    {
        PyObject* left = owned->Left;
        PyObject* right = owned->Right;
        // The usual case is that both live on, so that nothing is called. Two calls, not one: so the compiler puts them behind it.
        if (left->ob_refcnt == 1 || left == right)
        {
            return ReleaseLast(owned, result);
        }
        if (right->ob_refcnt == 1)
        {
            return ReleaseLast(owned, result);
        }
        Refcount.DecRefOfShared(left);
        Refcount.DecRefOfShared(right);
        return result;
    }

    // Foreign code.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* ReleaseLast(Owned* owned, PyObject* result)
    {
        PyObject* right = owned->Right;
        Refcount.DecRef(owned->Left);
        Refcount.DecRef(right);
        return result;
    }

    /// <summary>ReferenceError. Return: NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* RefuseDead()
    {
        Errors.ReferenceError("weakly-referenced object no longer exists"u8);
        return null;
    }
}
