using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Errors that nobody can be told of: of callbacks, of deallocators. They are printed and forgotten.</summary>
internal static unsafe class Unraisable
{
    /// <summary>
    /// Prints the error that is set, and clears it. Input: words that say what was going on ("while doing this"), or NULL; the object
    /// it happened in, or NULL or None.
    /// </summary>
    internal static void Write(byte* message, PyObject* context)
    {
        PyObject* exception = Errors.TakeRaised();
        AddHeading(message, context);
        if (exception != null)
        {
            AddException(exception);
            Refcount.DecRef(exception); // foreign code
        }
        StandardError.Flush();
        Errors.Clear(); // nothing that printing caused is left
    }

    private static void AddHeading(byte* message, PyObject* context)
    {
        bool hasContext = context != null && context != Symbols.None;
        if (!hasContext && message == null)
        {
            return;
        }
        PyObject* repr = hasContext ? ObjectProtocol.Repr(context) : null; // foreign code
        StandardError.Add("Exception ignored "u8);
        if (message != null)
        {
            StandardError.Add(message);
        }
        else
        {
            StandardError.Add("in"u8);
        }
        if (!hasContext)
        {
            StandardError.Add(":\n"u8);
            return;
        }
        StandardError.Add(": "u8);
        AddOrNote(repr, "<object repr() failed>"u8);
        StandardError.Add("\n"u8);
    }

    // Unlike a printed error, a colon follows the type always.
    private static void AddException(PyObject* exception)
    {
        StandardError.Flush(); // foreign code may print, or run a report of its own
        PyObject* text = ObjectProtocol.Str(exception); // foreign code
        ExceptionDisplay.AddTypeName(exception->ob_type);
        StandardError.Add(": "u8);
        AddOrNote(text, "<exception str() failed>"u8);
        StandardError.Add("\n"u8);
    }

    private static void AddOrNote(PyObject* text, ReadOnlySpan<byte> note)
    {
        if (text == null)
        {
            Errors.Clear();
            StandardError.Add(note);
            return;
        }
        StandardError.Add(text);
        Refcount.DecRef(text);
    }
}
