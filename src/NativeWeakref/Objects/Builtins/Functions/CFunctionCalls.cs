using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Functions;

/// <summary>The calling conventions of C functions: one vectorcall function per combination of METH flags.</summary>
internal static unsafe class CFunctionCalls
{
    private const int Conventions = MethodFlags.METH_VARARGS | MethodFlags.METH_FASTCALL | MethodFlags.METH_NOARGS
        | MethodFlags.METH_O | MethodFlags.METH_KEYWORDS | MethodFlags.METH_METHOD;

    /// <summary>Stores the vectorcall function for an entry, NULL for METH_VARARGS, which goes through <c>tp_call</c>. Return: false for bad flags.</summary>
    internal static bool Select(
        PyMethodDef* method, delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*>* call)
    {
        switch (method->ml_flags & Conventions)
        {
            case MethodFlags.METH_VARARGS:
            case MethodFlags.METH_VARARGS | MethodFlags.METH_KEYWORDS:
                *call = null;
                return true;
            case MethodFlags.METH_FASTCALL:
                *call = &FastCall;
                return true;
            case MethodFlags.METH_FASTCALL | MethodFlags.METH_KEYWORDS:
                *call = &FastCallWithKeywords;
                return true;
            case MethodFlags.METH_METHOD | MethodFlags.METH_FASTCALL | MethodFlags.METH_KEYWORDS:
                *call = &MethodCall;
                return true;
            case MethodFlags.METH_NOARGS:
                *call = &NoArguments;
                return true;
            case MethodFlags.METH_O:
                *call = &OneArgument;
                return true;
            default:
                return false;
        }
    }

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> TpCallPointer => &TpCall;

    // METH_VARARGS here; everything else has a vectorcall function.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* TpCall(PyObject* op, PyObject* args, PyObject* kwargs)
    {
        PyCFunctionObject* function = (PyCFunctionObject*)op;
        if (function->vectorcall != null)
        {
            return Calls.ThroughVectorcall(op, args, kwargs);
        }
        PyMethodDef* method = function->m_ml;
        if ((method->ml_flags & MethodFlags.METH_KEYWORDS) != 0)
        {
            delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> withKeywords =
                (delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*>)method->ml_meth;
            return withKeywords(CFunctions.Self(function), args, kwargs); // foreign code, as in all below
        }
        if (Arguments.CountOfKeywords(kwargs) != 0)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "%.200s() takes no keyword arguments"u8, (nint)method->ml_name);
        }
        return method->ml_meth(CFunctions.Self(function), args);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* NoArguments(PyObject* op, PyObject** args, nuint nargsf, PyObject* kwnames)
        => CallWithNone(op, args, nargsf, kwnames);

    // The usual call keeps nothing over the call of the function; whatever is wrong, or near the limit, is looked at elsewhere.

    [MethodImpl(MethodImplOptions.NoInlining), SkipLocalsInit]
    private static PyObject* CallWithNone(PyObject* op, PyObject** args, nuint nargsf, PyObject* kwnames)
    {
        byte here;
        if (kwnames != null || nargsf << 1 != 0) // bit 63 is no part of the number
        {
            return CallWithNoneSlowly(op, args, nargsf, kwnames);
        }
        if (!RecursionGuard.TryEnter(&here))
        {
            return CallWithNoneSlowly(op, args, nargsf, kwnames);
        }
        PyCFunctionObject* function = (PyCFunctionObject*)op;
        PyObject* result = ForeignCalls.Two(CFunctions.Self(function), null, function->m_ml->ml_meth);
        RecursionGuard.Leave();
        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* CallWithNoneSlowly(PyObject* op, PyObject** _, nuint nargsf, PyObject* kwnames)
    {
        PyCFunctionObject* function = (PyCFunctionObject*)op;
        if (!CheckKeywords(op, kwnames))
        {
            return null;
        }
        nint count = Calls.Count(nargsf);
        if (count != 0)
        {
            return Refuse(op, "%U takes no arguments (%zd given)"u8, count);
        }
        if (!RecursionGuard.Enter(" while calling a Python object"u8))
        {
            return null;
        }
        PyObject* result = ForeignCalls.Two(CFunctions.Self(function), null, function->m_ml->ml_meth);
        RecursionGuard.Leave();
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* OneArgument(PyObject* op, PyObject** args, nuint nargsf, PyObject* kwnames)
        => CallWithOne(op, args, nargsf, kwnames);

    [MethodImpl(MethodImplOptions.NoInlining), SkipLocalsInit]
    private static PyObject* CallWithOne(PyObject* op, PyObject** args, nuint nargsf, PyObject* kwnames)
    {
        byte here;
        if (kwnames != null || nargsf << 1 != 2) // bit 63 is no part of the number
        {
            return CallWithOneSlowly(op, args, nargsf, kwnames);
        }
        if (!RecursionGuard.TryEnter(&here))
        {
            return CallWithOneSlowly(op, args, nargsf, kwnames);
        }
        PyCFunctionObject* function = (PyCFunctionObject*)op;
        PyObject* result = ForeignCalls.Two(CFunctions.Self(function), args[0], function->m_ml->ml_meth);
        RecursionGuard.Leave();
        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* CallWithOneSlowly(PyObject* op, PyObject** args, nuint nargsf, PyObject* kwnames)
    {
        PyCFunctionObject* function = (PyCFunctionObject*)op;
        if (!CheckKeywords(op, kwnames))
        {
            return null;
        }
        nint count = Calls.Count(nargsf);
        if (count != 1)
        {
            return Refuse(op, "%U takes exactly one argument (%zd given)"u8, count);
        }
        if (!RecursionGuard.Enter(" while calling a Python object"u8))
        {
            return null;
        }
        PyObject* result = ForeignCalls.Two(CFunctions.Self(function), args[0], function->m_ml->ml_meth);
        RecursionGuard.Leave();
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FastCall(PyObject* op, PyObject** args, nuint nargsf, PyObject* kwnames)
    {
        PyCFunctionObject* function = (PyCFunctionObject*)op;
        if (!CheckKeywords(op, kwnames))
        {
            return null;
        }
        delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nint, PyObject*> fast =
            (delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nint, PyObject*>)function->m_ml->ml_meth;
        return fast(CFunctions.Self(function), args, Calls.Count(nargsf));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FastCallWithKeywords(PyObject* op, PyObject** args, nuint nargsf, PyObject* kwnames)
    {
        PyCFunctionObject* function = (PyCFunctionObject*)op;
        delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nint, PyObject*, PyObject*> fast =
            (delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nint, PyObject*, PyObject*>)function->m_ml->ml_meth;
        return fast(CFunctions.Self(function), args, Calls.Count(nargsf), kwnames);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* MethodCall(PyObject* op, PyObject** args, nuint nargsf, PyObject* kwnames)
    {
        PyCFunctionObject* function = (PyCFunctionObject*)op;
        delegate* unmanaged[Cdecl]<PyObject*, PyTypeObject*, PyObject**, nint, PyObject*, PyObject*> method =
            (delegate* unmanaged[Cdecl]<PyObject*, PyTypeObject*, PyObject**, nint, PyObject*, PyObject*>)function->m_ml->ml_meth;
        return method(CFunctions.Self(function), CFunctions.OwnerClass(function), args, Calls.Count(nargsf), kwnames);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool CheckKeywords(PyObject* op, PyObject* kwnames) => kwnames == null || CheckNames(op, kwnames);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool CheckNames(PyObject* op, PyObject* kwnames)
    {
        if (Arguments.CountOfNames(kwnames) == 0)
        {
            return true;
        }
        Refuse(op, "%U takes no keyword arguments"u8, 0);
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* Refuse(PyObject* op, ReadOnlySpan<byte> message, nint count)
    {
        PyObject* name = CFunctions.MessageName(op);
        if (name == null)
        {
            return null;
        }
        Errors.Format(*Symbols.Table.PyExc_TypeError, message, (nint)name, count);
        Refcount.DecRef(name);
        return null;
    }
}
