using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Weakrefs;

/// <summary>Doing with the referents what was asked of the proxies. All operands are looked through, and owned meanwhile (W-312).</summary>
/// <remarks>Return, where nothing else is said: owned, or NULL with an error; ReferenceError where a referent is dead or dying.</remarks>
internal static unsafe class ProxyForward
{
    [SkipLocalsInit]
    internal static PyObject* Binary<TOperator>(PyObject* v, PyObject* w)
        where TOperator : struct, INumberOperator
    {
        if (!ProxyOperand.LookThrough(&v))
        {
            return ProxyOperand.RefuseDead();
        }
        if (!ProxyOperand.LookThrough(&w))
        {
            return ProxyOperand.RefuseDead();
        }
        ProxyOperand.Owned owned;
        ProxyOperand.Own(&owned, v, w);
        return ProxyOperand.ReleaseBoth(&owned, NumberProtocol.ApplyTo(&owned.Left, TOperator.Operator)); // foreign code
    }

    /// <summary>The result is the referent's, and often the referent itself: the proxy is not put back around it (W-313).</summary>
    [SkipLocalsInit]
    internal static PyObject* InPlace<TOperator>(PyObject* v, PyObject* w)
        where TOperator : struct, INumberOperator
    {
        if (!ProxyOperand.LookThrough(&v))
        {
            return ProxyOperand.RefuseDead();
        }
        if (!ProxyOperand.LookThrough(&w))
        {
            return ProxyOperand.RefuseDead();
        }
        ProxyOperand.Owned owned;
        ProxyOperand.Own(&owned, v, w);
        return ProxyOperand.ReleaseBoth(&owned, NumberProtocol.ApplyInPlace(owned.Left, owned.Right, TOperator.Operator)); // foreign code
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* Unary(PyObject* o, UnaryOperator op)
        => ProxyOperand.Take(&o) ? ProxyOperand.Release(o, NumberProtocol.Unary(o, op)) : null; // foreign code

    /// <summary>The power; C may leave the third operand out by NULL, which means the same as None.</summary>
    internal static PyObject* Power(PyObject* v, PyObject* w, PyObject* z)
    {
        z = z == null ? Symbols.None : z;
        return TakeThree(&v, &w, &z) ? ReleaseThree(v, w, z, NumberProtocol.Power(v, w, z)) : null; // foreign code
    }

    /// <summary>As <see cref="Power"/>; the left operand may be changed.</summary>
    internal static PyObject* InPlacePower(PyObject* v, PyObject* w, PyObject* z)
    {
        z = z == null ? Symbols.None : z;
        return TakeThree(&v, &w, &z) ? ReleaseThree(v, w, z, NumberProtocol.InPlacePower(v, w, z)) : null; // foreign code
    }

    /// <summary>The arguments inside the tuple and the dict are handed on as they are (W-334).</summary>
    [SkipLocalsInit]
    internal static PyObject* Call(PyObject* callable, PyObject* args, PyObject* kwargs)
    {
        if (kwargs != null)
        {
            return CallWithKeywords(callable, args, kwargs);
        }
        if (!ProxyOperand.LookThrough(&callable))
        {
            return ProxyOperand.RefuseDead();
        }
        if (!ProxyOperand.LookThrough(&args))
        {
            return ProxyOperand.RefuseDead();
        }
        ProxyOperand.Owned owned;
        ProxyOperand.Own(&owned, callable, args);
        return ProxyOperand.ReleaseBoth(&owned, Calls.Call(owned.Left, owned.Right, null)); // foreign code
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* CallWithKeywords(PyObject* callable, PyObject* args, PyObject* kwargs)
        => TakeThree(&callable, &args, &kwargs)
            ? ReleaseThree(callable, args, kwargs, Calls.Call(callable, args, kwargs)) : null; // foreign code

    // The third one may be NULL.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TakeThree(PyObject** v, PyObject** w, PyObject** z)
    {
        if (!ProxyOperand.LookThrough(v) || !ProxyOperand.LookThrough(w) || (*z != null && !ProxyOperand.LookThrough(z)))
        {
            ProxyOperand.RefuseDead();
            return false;
        }
        Refcount.IncRef(*v);
        Refcount.IncRef(*w);
        Refcount.XIncRef(*z);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PyObject* ReleaseThree(PyObject* v, PyObject* w, PyObject* z, PyObject* result)
    {
        Refcount.XDecRef(z);
        Refcount.DecRef(v);
        Refcount.DecRef(w);
        return result;
    }
}
