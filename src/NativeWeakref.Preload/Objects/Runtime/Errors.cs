using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>The host's error indicator. What raises returns NULL, so that a failure is one line.</summary>
internal static unsafe class Errors
{
    /// <summary>Drops the error; may run foreign code.</summary>
    [DllImport("host", EntryPoint = "PyErr_Clear")]
    internal static extern void Clear();

    /// <summary>Takes the error out of the indicator. Return: owned, or NULL where none is set.</summary>
    [DllImport("host", EntryPoint = "PyErr_GetRaisedException")]
    internal static extern PyObject* TakeRaised();

    /// <summary>Replaces the error. Input: an exception instance, which is stolen, or NULL for none.</summary>
    [DllImport("host", EntryPoint = "PyErr_SetRaisedException")]
    internal static extern void SetRaised(PyObject* exception);

    /// <summary>Reports an error that nobody can be told of, and clears it. Input: where it happened, or NULL.</summary>
    [DllImport("host", EntryPoint = "PyErr_WriteUnraisable")]
    internal static extern void WriteUnraisable(PyObject* context);

    /// <summary>Raises MemoryError. Return: NULL.</summary>
    [DllImport("host", EntryPoint = "PyErr_NoMemory")]
    internal static extern PyObject* NoMemory();

    /// <summary>Raises SystemError: a function was called with an argument that no correct program passes.</summary>
    [DllImport("host", EntryPoint = "PyErr_BadInternalCall")]
    internal static extern void BadInternalCall();

    /// <summary>
    /// Raises with a formatted text. Input: conversions as <c>PyUnicode_FromFormat</c>, each argument a word of 8 bytes. Return: NULL.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* Format(PyObject* type, ReadOnlySpan<byte> format, nint a = 0, nint b = 0, nint c = 0, nint d = 0)
        => preload_format_error(type, CString.Of(format), a, b, c, d);

    internal static PyObject* TypeError(ReadOnlySpan<byte> message) => Raise(*Symbols.Table.PyExc_TypeError, message);

    internal static PyObject* ReferenceError(ReadOnlySpan<byte> message) => Raise(*Symbols.Table.PyExc_ReferenceError, message);

    private static PyObject* Raise(PyObject* type, ReadOnlySpan<byte> message)
    {
        PyErr_SetString(type, CString.Of(message));
        return null;
    }

    [DllImport("native")]
    private static extern PyObject* preload_format_error(PyObject* type, byte* format, nint a, nint b, nint c, nint d);

    [DllImport("host")]
    private static extern void PyErr_SetString(PyObject* type, byte* message);
}
