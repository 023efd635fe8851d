using System;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Taking the arguments of a call apart.</summary>
internal static unsafe class Arguments
{
    /// <summary>One argument, and a second that may be missing (NULL then), both borrowed. Return: false with TypeError set.</summary>
    internal static bool Unpack(PyObject* args, ReadOnlySpan<byte> function, PyObject** first, PyObject** second)
    {
        *second = null; // the host leaves it as it is where it is missing
        return preload_unpack(args, CString.Of(function), first, second) != 0;
    }

    /// <summary>Number of entries of a dict of keyword arguments; NULL counts as none.</summary>
    internal static nint CountOfKeywords(PyObject* kwargs) => kwargs == null ? 0 : PyDict_Size(kwargs);

    /// <summary>Number of entries of a tuple of keyword names; NULL counts as none.</summary>
    internal static nint CountOfNames(PyObject* kwnames) => kwnames == null ? 0 : PyTuple_Size(kwnames);

    [DllImport("native")]
    private static extern int preload_unpack(PyObject* args, byte* function, PyObject** first, PyObject** second);

    [DllImport("host")]
    private static extern nint PyDict_Size(PyObject* dict);

    [DllImport("host")]
    private static extern nint PyTuple_Size(PyObject* tuple);
}
