using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Weakrefs;

/// <summary>Doing with the referents what was asked of the proxies. All operands are looked through, and owned meanwhile (W-312).</summary>
/// <remarks>Return, where nothing else is said: owned, or NULL with an error; ReferenceError where a referent is dead or dying.</remarks>
internal static unsafe class ProxyForward
{
    internal static PyObject* Binary(PyObject* v, PyObject* w, NumberOperator op)
    {
        if (!ProxyOperand.TakeBoth(&v, &w))
        {
            return null;
        }
        PyObject* result = NumberProtocol.Binary(v, w, op); // foreign code
        Refcount.DecRef(v);
        Refcount.DecRef(w);
        return result;
    }

    /// <summary>The result is the referent's, and often the referent itself: the proxy is not put back around it (W-313).</summary>
    internal static PyObject* InPlace(PyObject* v, PyObject* w, NumberOperator op)
    {
        if (!ProxyOperand.TakeBoth(&v, &w))
        {
            return null;
        }
        PyObject* result = NumberProtocol.InPlace(v, w, op); // foreign code
        Refcount.DecRef(v);
        Refcount.DecRef(w);
        return result;
    }

    internal static PyObject* Unary(PyObject* o, UnaryOperator op)
    {
        PyObject* referent = ProxyOperand.Take(o);
        if (referent == null)
        {
            return null;
        }
        PyObject* result = NumberProtocol.Unary(referent, op); // foreign code
        Refcount.DecRef(referent);
        return result;
    }

    /// <summary>One operand, and the function that does the rest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* One(PyObject* o, delegate*<PyObject*, PyObject*> operation)
    {
        PyObject* referent = ProxyOperand.Take(o);
        if (referent == null)
        {
            return null;
        }
        PyObject* result = operation(referent); // foreign code
        Refcount.DecRef(referent);
        return result;
    }

    /// <summary>Two operands, and the function that does the rest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* Two(PyObject* v, PyObject* w, delegate*<PyObject*, PyObject*, PyObject*> operation)
    {
        if (!ProxyOperand.TakeBoth(&v, &w))
        {
            return null;
        }
        PyObject* result = operation(v, w); // foreign code
        Refcount.DecRef(v);
        Refcount.DecRef(w);
        return result;
    }

    /// <summary>Three operands, the third possibly NULL, and the function that does the rest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* Three(
        PyObject* v, PyObject* w, PyObject* z, delegate*<PyObject*, PyObject*, PyObject*, PyObject*> operation)
    {
        if (!ProxyOperand.TakeBoth(&v, &w))
        {
            return null;
        }
        PyObject* third = z == null ? null : ProxyOperand.Take(z);
        PyObject* result = third == null && z != null ? null : operation(v, w, third); // foreign code
        Refcount.DecRef(v);
        Refcount.DecRef(w);
        Refcount.XDecRef(third);
        return result;
    }

    /// <summary>One operand, and a function that answers with a number. Return: what it says, or -1 with an error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Ask(PyObject* o, delegate*<PyObject*, int> question)
    {
        PyObject* referent = ProxyOperand.Take(o);
        if (referent == null)
        {
            return -1;
        }
        int answer = question(referent); // foreign code
        Refcount.DecRef(referent);
        return answer;
    }
}
