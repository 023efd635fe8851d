using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Calling objects: through vectorcall where the type offers it, through <c>tp_call</c> otherwise.</summary>
internal static unsafe class Calls
{
    /// <summary>The flag in <c>nargsf</c>: the callee may overwrite <c>args[-1]</c> (W-147).</summary>
    internal static nuint ArgumentsOffset => unchecked((nuint)(1UL << 63));

    /// <summary>Whether an object can be called.</summary>
    internal static bool IsCallable(PyObject* op) => op != null && op->ob_type->tp_call != null;

    /// <summary>As <see cref="IsCallable"/>, in C's numbers.</summary>
    internal static int CheckCallable(PyObject* op) => IsCallable(op) ? 1 : 0;

    /// <summary>Number of positional arguments in <c>nargsf</c>.</summary>
    internal static nint Count(nuint nargsf) => (nint)(nargsf & ~ArgumentsOffset);

    /// <summary>The object's vectorcall function, or NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> VectorcallOf(PyObject* callable)
    {
        PyTypeObject* type = callable->ob_type;
        return (type->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_VECTORCALL) == 0 ? null
            : *(delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*>*)((byte*)callable + type->tp_vectorcall_offset);
    }

    /// <summary>As <see cref="VectorcallOf"/>, for C.</summary>
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> CheckedVectorcallOf(PyObject* callable)
        => NullArgument.IsMissing(callable) ? null : VectorcallOf(callable);

    /// <summary>A call without arguments. Return: owned, or NULL with an error.</summary>
    [MethodImpl(MethodImplOptions.NoInlining), SkipLocalsInit]
    internal static PyObject* NoArgs(PyObject* callable) => VectorcallInline(callable, null, 0, null);

    /// <summary>A call with one argument. Return: owned, or NULL with an error.</summary>
    [MethodImpl(MethodImplOptions.NoInlining), SkipLocalsInit]
    internal static PyObject* OneArg(PyObject* callable, PyObject* argument)
    {
        // One place in front of the argument, so that a bound method can put its object there.
        Pair place;
        if (argument == null)
        {
            return NullArgument.Refuse();
        }
        place.Second = argument;
        return VectorcallInline(callable, &place.Second, 1 | ArgumentsOffset, null);
    }

    /// <summary>The general call; names of keyword arguments in a tuple, their values behind the positional ones.</summary>
    [MethodImpl(MethodImplOptions.NoInlining), SkipLocalsInit]
    internal static PyObject* Vectorcall(PyObject* callable, PyObject** args, nuint nargsf, PyObject* kwnames)
        => VectorcallInline(callable, args, nargsf, kwnames);

    // The frame of a caller who inlines this: only the rare case needs the object after the call, so it waits in memory, not in a
    // register that would have to be kept.
    [MethodImpl(MethodImplOptions.AggressiveInlining), SkipLocalsInit]
    private static PyObject* VectorcallInline(PyObject* callable, PyObject** args, nuint nargsf, PyObject* kwnames)
    {
        if (callable == null || (args == null && Count(nargsf) != 0))
        {
            return NullArgument.Refuse();
        }
        PyTypeObject* type = callable->ob_type;
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_VECTORCALL) == 0)
        {
            return MakeTpCall(callable, args, Count(nargsf), kwnames);
        }
        delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> function =
            *(delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*>*)((byte*)callable + type->tp_vectorcall_offset);
        if (function == null)
        {
            return MakeTpCall(callable, args, Count(nargsf), kwnames);
        }
        PyObject* called = callable;
        PyObject* result = ForeignCalls.Vectorcall(callable, args, nargsf, kwnames, function); // foreign code
        if (!CallResult.IsPlain(result))
        {
            result = CallResult.Check(&called, result);
        }
        return result;
    }

    /// <summary>As <see cref="Vectorcall"/> with keyword arguments in a dict, NULL or empty for none.</summary>
    internal static PyObject* VectorcallDict(PyObject* callable, PyObject** args, nuint nargsf, PyObject* kwargs)
    {
        if (callable == null || (args == null && Count(nargsf) != 0))
        {
            return NullArgument.Refuse();
        }
        delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> function = VectorcallOf(callable);
        if (function == null)
        {
            return MakeTpCall(callable, args, Count(nargsf), kwargs);
        }
        return Arguments.CountOfKeywords(kwargs) == 0
            ? Vectorcall(callable, args, nargsf, null)
            : KeywordArguments.CallWithDict(callable, args, Count(nargsf), kwargs, function);
    }

    /// <summary>A call with a tuple, and a dict or NULL. Return: owned, or NULL with an error.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* Call(PyObject* callable, PyObject* args, PyObject* kwargs)
    {
        if (callable == null || args == null)
        {
            return NullArgument.Refuse();
        }
        return VectorcallOf(callable) != null ? ThroughVectorcall(callable, args, kwargs) : ThroughTpCall(callable, args, kwargs);
    }

    /// <summary>A call with a tuple, or NULL for no arguments; anything else is TypeError.</summary>
    internal static PyObject* CallObject(PyObject* callable, PyObject* args)
    {
        if (args == null)
        {
            return NoArgs(callable);
        }
        return TupleObjects.IsTuple(args) ? Call(callable, args, null) : Errors.TypeError("argument list must be a tuple"u8);
    }

    /// <summary>A call with a tuple and a dict, or NULL for either; anything else is TypeError.</summary>
    internal static PyObject* CallObject(PyObject* callable, PyObject* args, PyObject* kwargs)
        => kwargs == null ? CallObject(callable, args)
            : args != null && !TupleObjects.IsTuple(args) ? Errors.TypeError("argument list must be a tuple"u8)
            : !DictObjects.IsDict(kwargs) ? Errors.TypeError("keyword list must be a dictionary"u8)
            : args == null ? VectorcallDict(callable, null, 0, kwargs)
            : Call(callable, args, kwargs);

    /// <summary>The <c>tp_call</c> of every type that is called through vectorcall.</summary>
    internal static PyObject* ThroughVectorcall(PyObject* callable, PyObject* args, PyObject* kwargs)
    {
        if (NullArgument.IsMissing(callable))
        {
            return null;
        }
        // The flag is not asked: a class may have lost it although it is called through this slot.
        nint offset = callable->ob_type->tp_vectorcall_offset;
        delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> function = offset <= 0 ? null
            : *(delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*>*)((byte*)callable + offset);
        if (function == null)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "'%.200s' object does not support vectorcall"u8, (nint)callable->ob_type->tp_name);
        }
        if (NullArgument.IsMissing(args))
        {
            return null;
        }
        nint count = TupleObjects.Size(args);
        return Arguments.CountOfKeywords(kwargs) == 0
            ? CallResult.Check(callable, ForeignCalls.Vectorcall(callable, TupleObjects.Items(args), (nuint)count, null, function)) // foreign code
            : KeywordArguments.CallWithDict(callable, TupleObjects.Items(args), count, kwargs, function);
    }

    /// <summary>
    /// A call that packs its arguments into a tuple and a dict. Keywords: a dict, which is handed on as it is; or a tuple of names, whose
    /// values stand behind the positional arguments; or NULL.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* MakeTpCall(PyObject* callable, PyObject** args, nint count, PyObject* keywords)
    {
        if (count == 0 && keywords == null && callable != null)
        {
            return ThroughTpCall(callable, TupleObjects.Empty(), null); // an immortal one: nothing to give up
        }
        if (callable == null || (args == null && count != 0))
        {
            return NullArgument.Refuse();
        }
        if (callable->ob_type->tp_call == null)
        {
            return RefuseCall(callable);
        }
        PyObject* tuple = TupleObjects.FromArray(args, count);
        if (tuple == null)
        {
            return null;
        }
        bool isDict = keywords != null && !TupleObjects.IsTuple(keywords);
        PyObject* kwargs = Refcount.XNewRef(isDict ? keywords : null);
        bool packed = isDict || Arguments.CountOfNames(keywords) == 0 || KeywordArguments.ToDict(args + count, keywords, &kwargs);
        PyObject* result = packed ? ThroughTpCall(callable, tuple, kwargs) : null;
        Refcount.XDecRef(kwargs);
        Refcount.DecRef(tuple);
        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining), SkipLocalsInit]
    private static PyObject* ThroughTpCall(PyObject* callable, PyObject* args, PyObject* kwargs)
    {
        // Only the rare case needs the object after the call: it waits in memory, not in a register that would have to be kept.
        PyObject* called;
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> function = callable->ob_type->tp_call;
        if (function == null || !RecursionGuard.TryEnter(&called))
        {
            return ThroughTpCallSlowly(callable, args, kwargs);
        }
        called = callable;
        PyObject* result = ForeignCalls.Three(callable, args, kwargs, function); // foreign code
        RecursionGuard.Leave();
        if (!CallResult.IsPlain(result))
        {
            result = CallResult.Check(&called, result);
        }
        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* ThroughTpCallSlowly(PyObject* callable, PyObject* args, PyObject* kwargs)
    {
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> function = callable->ob_type->tp_call;
        if (function == null)
        {
            return RefuseCall(callable);
        }
        if (!RecursionGuard.Enter(" while calling a Python object"u8))
        {
            return null;
        }
        PyObject* result = ForeignCalls.Three(callable, args, kwargs, function); // foreign code
        RecursionGuard.Leave();
        return CallResult.Check(callable, result);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* RefuseCall(PyObject* callable) => Errors.Format(
        *Symbols.Table.PyExc_TypeError, "'%.200s' object is not callable"u8, (nint)callable->ob_type->tp_name);

    private struct Pair
    {
        internal PyObject* First;
        internal PyObject* Second;
    }
}
