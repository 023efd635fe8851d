using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Weakrefs;

/// <summary>Doing with the referents what was asked of the proxies. All operands are looked through, and owned meanwhile (W-312).</summary>
/// <remarks>Return, where nothing else is said: owned, or NULL with an error; ReferenceError where a referent is dead or dying.</remarks>
internal static unsafe class ProxyForward
{
    internal static PyObject* Binary<TOperator>(PyObject* v, PyObject* w)
        where TOperator : struct, INumberOperator
        => ProxyOperand.TakeBoth(&v, &w)
            ? ProxyOperand.ReleaseBoth(v, w, NumberProtocol.Apply(v, w, TOperator.Operator)) : null; // foreign code

    /// <summary>The result is the referent's, and often the referent itself: the proxy is not put back around it (W-313).</summary>
    internal static PyObject* InPlace<TOperator>(PyObject* v, PyObject* w)
        where TOperator : struct, INumberOperator
        => ProxyOperand.TakeBoth(&v, &w)
            ? ProxyOperand.ReleaseBoth(v, w, NumberProtocol.ApplyInPlace(v, w, TOperator.Operator)) : null; // foreign code

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
    internal static PyObject* Call(PyObject* callable, PyObject* args, PyObject* kwargs)
        => TakeThree(&callable, &args, &kwargs)
            ? ReleaseThree(callable, args, kwargs, Calls.Call(callable, args, kwargs)) : null; // foreign code

    // The third one may be NULL.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TakeThree(PyObject** v, PyObject** w, PyObject** z)
    {
        if (!ProxyOperand.TakeBoth(v, w))
        {
            return false;
        }
        if (*z == null || ProxyOperand.Take(z))
        {
            return true;
        }
        ProxyOperand.ReleaseBoth(*v, *w, null);
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PyObject* ReleaseThree(PyObject* v, PyObject* w, PyObject* z, PyObject* result)
    {
        Refcount.XDecRef(z);
        return ProxyOperand.ReleaseBoth(v, w, result);
    }
}
