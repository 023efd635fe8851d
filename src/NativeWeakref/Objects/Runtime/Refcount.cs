using System.Runtime.CompilerServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Reference counts with PEP 683 immortality, exactly as callers inline them (W-102 to W-106).</summary>
internal static unsafe class Refcount
{
    /// <summary>The count of an immortal object: low half all ones, high half zero.</summary>
    internal static nint Immortal => unchecked((nint)0xFFFFFFFF);

    /// <summary>Bit 31 of the count is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsImmortal(PyObject* op) => (int)op->ob_refcnt < 0;

    /// <summary>Whoever calls owns the only reference.</summary>
    internal static void StartCounting(PyObject* op) => op->ob_refcnt = 1;

    /// <summary>Owns one more reference; <paramref name="op"/> is not NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void IncRef(PyObject* op)
    {
        // All 64 bits are written: a write of 32 makes the next read of the whole count wait.
        if ((uint)op->ob_refcnt != uint.MaxValue)
        {
            op->ob_refcnt++;
        }
    }

    /// <summary>As <see cref="IncRef(PyObject*)"/>; NULL is allowed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void XIncRef(PyObject* op)
    {
        if (op != null)
        {
            IncRef(op);
        }
    }

    /// <summary>Gives up one reference; may run foreign code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void DecRef(PyObject* op)
    {
        nint count = op->ob_refcnt;
        if ((int)count >= 0)
        {
            op->ob_refcnt = --count;
            if (count == 0)
            {
                Deallocation.Run(op);
            }
        }
    }

    /// <summary>As <see cref="DecRef(PyObject*)"/>; NULL is allowed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void XDecRef(PyObject* op)
    {
        if (op != null)
        {
            DecRef(op);
        }
    }

    /// <summary>Gives up one reference, unless it is the last; NULL is allowed. Return: false for the last one, and nothing has changed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryDecRef(PyObject* op)
    {
        if (op == null)
        {
            return true;
        }
        nint count = op->ob_refcnt;
        if ((int)count <= 1) // one test for two rare things: the last reference, and an immortal object
        {
            return (int)count != 1;
        }
        op->ob_refcnt = count - 1;
        return true;
    }

    /// <summary>Gives up one of several references.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void DecRefOfShared(PyObject* op)
    {
        if (!IsImmortal(op))
        {
            op->ob_refcnt--;
        }
    }

    /// <summary>As <see cref="DecRefOfShared"/>; NULL is allowed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void XDecRefOfShared(PyObject* op)
    {
        if (op != null)
        {
            DecRefOfShared(op);
        }
    }

    /// <summary>The same object, owned once more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* NewRef(PyObject* op)
    {
        IncRef(op);
        return op;
    }

    /// <summary>As <see cref="NewRef"/>; NULL is allowed.</summary>
    internal static PyObject* XNewRef(PyObject* op)
    {
        XIncRef(op);
        return op;
    }

    /// <summary>Empties a place, then gives up what it held: foreign code that runs meanwhile finds it empty.</summary>
    internal static void Clear(PyObject** place)
    {
        PyObject* old = *place;
        *place = null;
        XDecRef(old);
    }

    /// <summary>Fills a place with an owned reference (NULL allowed), then gives up what it held.</summary>
    internal static void Replace(PyObject** place, PyObject* stolen)
    {
        PyObject* old = *place;
        *place = stolen;
        XDecRef(old);
    }
}
