using System;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Exceptions;
using NativeWeakref.Objects.Builtins.Strings;

namespace NativeWeakref.Objects.Runtime;

/// <summary>The error indicator of the thread: reading it, moving it, and raising with a text of ours.</summary>
/// <remarks>
/// The indicator is <c>current_exception</c> of the thread state: an owned, complete exception instance or NULL. What raises returns
/// NULL, so that a failure is one line. No method here is ever on a fast path but <see cref="Occurred"/>.
/// </remarks>
internal static unsafe class Errors
{
    /// <summary>Whether an error is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Occurred()
    {
        PyThreadState* state = ThreadState.Current;
        return state != null && state->current_exception != null;
    }

    /// <summary>The type of the error, borrowed; NULL where none is set.</summary>
    internal static PyObject* OccurredType()
    {
        PyThreadState* state = ThreadState.Current;
        return state == null || state->current_exception == null ? null : (PyObject*)state->current_exception->ob_type;
    }

    /// <summary>Drops the error; may run foreign code.</summary>
    internal static void Clear()
    {
        if (Occurred())
        {
            SetRaised(null);
        }
    }

    /// <summary>Takes the error out of the indicator. Return: owned, or NULL where none is set.</summary>
    internal static PyObject* TakeRaised()
    {
        PyThreadState* state = ThreadState.Require();
        PyObject* raised = state->current_exception;
        state->current_exception = null;
        return raised;
    }

    /// <summary>Replaces the error. Input: an exception instance, which is stolen, or NULL for none.</summary>
    internal static void SetRaised(PyObject* exception)
        => Refcount.Replace(&ThreadState.Require()->current_exception, exception); // foreign code

    /// <summary>Whether the error that is set matches a type or one of a tuple; false where none is set.</summary>
    internal static bool Matches(PyObject* exceptionType) => ExceptionMatching.Matches(OccurredType(), exceptionType);

    /// <summary>Reports an error that nobody can be told of, and clears it. Input: where it happened, or NULL.</summary>
    internal static void WriteUnraisable(PyObject* context) => Unraisable.Write(null, context);

    /// <summary>Raises with an ASCII text. Return: NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* Raise(PyObject* type, ReadOnlySpan<byte> message) => RaiseText(type, StringObjects.FromLiteral(message));

    /// <summary>
    /// Raises with a formatted text. Input: conversions as <c>PyUnicode_FromFormat</c>, each argument a word of 8 bytes. Return: NULL.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* Format(PyObject* type, ReadOnlySpan<byte> format, nint a = 0, nint b = 0, nint c = 0, nint d = 0)
    {
        Clear(); // an argument's repr must not run with an error set
        return RaiseText(type, StringObjects.FromFormat(format, a, b, c, d));
    }

    /// <summary>As <see cref="Format"/>; the error that is set becomes cause and context of the new one. Return: NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* FormatFromCause(PyObject* type, ReadOnlySpan<byte> format, nint a = 0, nint b = 0)
    {
        PyObject* cause = TakeRaised();
        Format(type, format, a, b);
        return ErrorCreation.AttachCause(cause);
    }

    /// <summary>Raises with a str, which is stolen; NULL leaves the error of its creation. Return: NULL.</summary>
    internal static PyObject* RaiseText(PyObject* type, PyObject* text)
    {
        if (text != null)
        {
            ErrorCreation.SetObject(type, text);
            Refcount.DecRef(text);
        }
        return null;
    }

    internal static PyObject* TypeError(ReadOnlySpan<byte> message) => Raise(*Symbols.Table.PyExc_TypeError, message);

    internal static PyObject* ValueError(ReadOnlySpan<byte> message) => Raise(*Symbols.Table.PyExc_ValueError, message);

    internal static PyObject* SystemError(ReadOnlySpan<byte> message) => Raise(*Symbols.Table.PyExc_SystemError, message);

    internal static PyObject* OverflowError(ReadOnlySpan<byte> message) => Raise(*Symbols.Table.PyExc_OverflowError, message);

    internal static PyObject* IndexError(ReadOnlySpan<byte> message) => Raise(*Symbols.Table.PyExc_IndexError, message);

    internal static PyObject* AttributeError(ReadOnlySpan<byte> message) => Raise(*Symbols.Table.PyExc_AttributeError, message);

    internal static PyObject* RuntimeError(ReadOnlySpan<byte> message) => Raise(*Symbols.Table.PyExc_RuntimeError, message);

    internal static PyObject* ReferenceError(ReadOnlySpan<byte> message) => Raise(*Symbols.Table.PyExc_ReferenceError, message);

    /// <summary>Raises KeyError with exactly this key, also where the key is a tuple. Return: NULL.</summary>
    internal static PyObject* KeyError(PyObject* key) => ErrorCreation.SetKeyError(key);

    /// <summary>Raises the thread's preallocated MemoryError; allocates nothing. Return: NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* NoMemory()
    {
        SetRaised(LastMemoryError.Take());
        return null;
    }

    /// <summary>Raises SystemError: a function was called with an argument that no correct program passes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void BadInternalCall() => SystemError("bad argument to internal function"u8);
}
