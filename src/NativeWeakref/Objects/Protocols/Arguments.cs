using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols.Parsing;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Taking the arguments of a call apart.</summary>
internal static unsafe class Arguments
{
    /// <summary>One argument, and a second that may be missing (NULL then), both borrowed. Return: false with TypeError set.</summary>
    internal static bool Unpack(PyObject* args, ReadOnlySpan<byte> function, PyObject** first, PyObject** second)
    {
        nint count = TupleObjects.Size(args);
        if (count < 1)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "%s expected at least 1 argument, got %zd"u8, (nint)CString.Of(function), count);
            return false;
        }
        if (count > 2)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "%s expected at most 2 arguments, got %zd"u8, (nint)CString.Of(function), count);
            return false;
        }
        *first = TupleObjects.Items(args)[0];
        *second = count == 2 ? TupleObjects.Items(args)[1] : null;
        return true;
    }

    /// <summary>Whether there are as many positional arguments as a function takes. Return: false with TypeError set.</summary>
    internal static bool HasCount(ReadOnlySpan<byte> function, nint count, nint least, nint most)
        => ArgumentCounts.Check(CString.Of(function), count, least, most);

    /// <summary>Number of entries of a dict of keyword arguments; NULL counts as none.</summary>
    internal static nint CountOfKeywords(PyObject* kwargs) => kwargs == null ? 0 : DictObjects.Count(kwargs);

    /// <summary>Number of entries of a tuple of keyword names; NULL counts as none.</summary>
    internal static nint CountOfNames(PyObject* kwnames) => kwnames == null ? 0 : TupleObjects.Size(kwnames);
}
