using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using unsafe Vectorcall = delegate* unmanaged[Cdecl]<NativeWeakref.Abi.PyObject*, NativeWeakref.Abi.PyObject**, nuint, NativeWeakref.Abi.PyObject*, NativeWeakref.Abi.PyObject*>;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>Calling a method of a type without binding it first: the first argument is the object. One function per convention.</summary>
internal static unsafe class MethodDescriptorCalls
{
    private const int Conventions = MethodFlags.METH_VARARGS | MethodFlags.METH_FASTCALL | MethodFlags.METH_NOARGS
        | MethodFlags.METH_O | MethodFlags.METH_KEYWORDS | MethodFlags.METH_METHOD;

    /// <summary>The vectorcall function for an entry; NULL for flags that make no calling convention.</summary>
    internal static Vectorcall Select(PyMethodDef* method)
    {
        switch (method->ml_flags & Conventions)
        {
            case MethodFlags.METH_VARARGS:
                return &VarArgs;
            case MethodFlags.METH_VARARGS | MethodFlags.METH_KEYWORDS:
                return &VarArgsWithKeywords;
            case MethodFlags.METH_FASTCALL:
                return &FastCall;
            case MethodFlags.METH_FASTCALL | MethodFlags.METH_KEYWORDS:
                return &FastCallWithKeywords;
            case MethodFlags.METH_NOARGS:
                return &NoArguments;
            case MethodFlags.METH_O:
                return &OneArgument;
            case MethodFlags.METH_METHOD | MethodFlags.METH_FASTCALL | MethodFlags.METH_KEYWORDS:
                return &MethodCall;
            default:
                return null;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* VarArgs(PyObject* op, PyObject** args, nuint nargsf, PyObject* kwnames)
    {
        if (!Check(op, args, nargsf, kwnames))
        {
            return null;
        }
        PyObject* rest = TupleObjects.FromArray(args + 1, Calls.Count(nargsf) - 1);
        if (rest == null)
        {
            return null;
        }
        PyObject* result = Enter() ? Leave(Method(op)->ml_meth(args[0], rest)) : null; // foreign code, as in all below
        Refcount.DecRef(rest);
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* VarArgsWithKeywords(PyObject* op, PyObject** args, nuint nargsf, PyObject* kwnames)
    {
        if (!Check(op, args, nargsf, null))
        {
            return null;
        }
        nint count = Calls.Count(nargsf);
        PyObject* rest = TupleObjects.FromArray(args + 1, count - 1);
        if (rest == null)
        {
            return null;
        }
        PyObject* keywords = null;
        PyObject* result = null;
        if ((Arguments.CountOfNames(kwnames) == 0 || KeywordArguments.ToDict(args + count, kwnames, &keywords)) && Enter())
        {
            delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> function =
                (delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*>)Method(op)->ml_meth;
            result = Leave(function(args[0], rest, keywords));
        }
        Refcount.DecRef(rest);
        Refcount.XDecRef(keywords);
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FastCall(PyObject* op, PyObject** args, nuint nargsf, PyObject* kwnames)
    {
        if (!Check(op, args, nargsf, kwnames) || !Enter())
        {
            return null;
        }
        delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nint, PyObject*> function =
            (delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nint, PyObject*>)Method(op)->ml_meth;
        return Leave(function(args[0], args + 1, Calls.Count(nargsf) - 1));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FastCallWithKeywords(PyObject* op, PyObject** args, nuint nargsf, PyObject* kwnames)
    {
        if (!Check(op, args, nargsf, null) || !Enter())
        {
            return null;
        }
        delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nint, PyObject*, PyObject*> function =
            (delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nint, PyObject*, PyObject*>)Method(op)->ml_meth;
        return Leave(function(args[0], args + 1, Calls.Count(nargsf) - 1, kwnames));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* MethodCall(PyObject* op, PyObject** args, nuint nargsf, PyObject* kwnames)
    {
        if (!Check(op, args, nargsf, null) || !Enter())
        {
            return null;
        }
        delegate* unmanaged[Cdecl]<PyObject*, PyTypeObject*, PyObject**, nint, PyObject*, PyObject*> function =
            (delegate* unmanaged[Cdecl]<PyObject*, PyTypeObject*, PyObject**, nint, PyObject*, PyObject*>)Method(op)->ml_meth;
        return Leave(function(args[0], ((PyDescrObject*)op)->d_type, args + 1, Calls.Count(nargsf) - 1, kwnames));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* NoArguments(PyObject* op, PyObject** args, nuint nargsf, PyObject* kwnames)
    {
        if (!Check(op, args, nargsf, kwnames))
        {
            return null;
        }
        nint count = Calls.Count(nargsf) - 1;
        if (count != 0)
        {
            return Refuse(op, "%U takes no arguments (%zd given)"u8, count);
        }
        return Enter() ? Leave(Method(op)->ml_meth(args[0], null)) : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* OneArgument(PyObject* op, PyObject** args, nuint nargsf, PyObject* kwnames)
    {
        if (!Check(op, args, nargsf, kwnames))
        {
            return null;
        }
        nint count = Calls.Count(nargsf) - 1;
        if (count != 1)
        {
            return Refuse(op, "%U takes exactly one argument (%zd given)"u8, count);
        }
        return Enter() ? Leave(Method(op)->ml_meth(args[0], args[1])) : null;
    }

    private static PyMethodDef* Method(PyObject* op) => ((PyMethodDescrObject*)op)->d_method;

    private static bool Enter() => RecursionGuard.Enter(" while calling a Python object"u8);

    private static PyObject* Leave(PyObject* result)
    {
        RecursionGuard.Leave();
        return result;
    }

    // Input: names of keyword arguments that are to be refused, or NULL.
    private static bool Check(PyObject* op, PyObject** args, nuint nargsf, PyObject* refused)
    {
        if (Calls.Count(nargsf) < 1)
        {
            Refuse(op, "unbound method %U needs an argument"u8, 0);
            return false;
        }
        if (!DescriptorHead.Check((PyDescrObject*)op, args[0]))
        {
            return false;
        }
        if (Arguments.CountOfNames(refused) == 0)
        {
            return true;
        }
        Refuse(op, "%U takes no keyword arguments"u8, 0);
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* Refuse(PyObject* op, ReadOnlySpan<byte> message, nint count)
    {
        PyObject* name = DescriptorAttributes.MessageName((PyDescrObject*)op);
        if (name == null)
        {
            return null;
        }
        Errors.Format(*Symbols.Table.PyExc_TypeError, message, (nint)name, count);
        Refcount.DecRef(name);
        return null;
    }
}
