using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Modules.Standard.Sys;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Errors that nobody can be told of, of callbacks and of deallocators: the program's hook learns of them, or they are printed.</summary>
internal static unsafe class Unraisable
{
    /// <summary>
    /// Reports the error that is set, and clears it. Input: words that say what was going on ("while doing this"), or NULL; the object
    /// it happened in, or NULL or None.
    /// </summary>
    internal static void Write(byte* words, PyObject* context)
    {
        PyObject* exception = Errors.TakeRaised();
        PyObject* hook = exception == null ? null : UnraisableHook.OfProgram();
        if (hook == null)
        {
            Print(words, exception, context);
        }
        else if (!CallHook(hook, words, exception, context)) // foreign code
        {
            PyObject* failure = Errors.TakeRaised();
            Print(CString.Of("in sys.unraisablehook"u8), failure, hook);
            Refcount.XDecRef(failure);
        }
        Refcount.XDecRef(hook);
        Refcount.XDecRef(exception); // foreign code
        Errors.Clear(); // nothing that reporting caused is left
    }

    /// <summary>Prints a report. Input: each may be NULL; the type may be anything, the message stands for the usual words.</summary>
    internal static void Print(PyObject* type, PyObject* exception, PyObject* message, PyObject* context)
    {
        if (message == null)
        {
            AddHeading(null, context);
        }
        else
        {
            AddOrNote(ObjectProtocol.Str(message), "<err_msg str() failed>"u8); // foreign code
            AddContext(context);
        }
        if (type != null)
        {
            AddException(type, exception);
        }
        StandardError.Flush();
    }

    private static void Print(byte* words, PyObject* exception, PyObject* context)
    {
        AddHeading(words, context);
        if (exception != null)
        {
            AddException((PyObject*)exception->ob_type, exception);
        }
        StandardError.Flush();
    }

    private static bool CallHook(PyObject* hook, byte* words, PyObject* exception, PyObject* context)
    {
        PyObject* message = words == null ? null : StringObjects.FromFormat("Exception ignored %s"u8, (nint)words);
        bool called = (words == null || message != null) && UnraisableHook.Call(hook, exception, message, context); // foreign code
        Refcount.XDecRef(message);
        return called;
    }

    private static void AddHeading(byte* words, PyObject* context)
    {
        if (words == null && !IsGiven(context))
        {
            return;
        }
        StandardError.Add("Exception ignored "u8);
        if (words == null)
        {
            StandardError.Add("in"u8);
        }
        else
        {
            StandardError.Add(words);
        }
        AddContext(context);
    }

    private static void AddContext(PyObject* context)
    {
        StandardError.Add(":"u8);
        if (IsGiven(context))
        {
            StandardError.Add(" "u8);
            StandardError.Send(); // foreign code may print, or run a report of its own
            AddOrNote(ObjectProtocol.Repr(context), "<object repr() failed>"u8); // foreign code
        }
        StandardError.Add("\n"u8);
    }

    private static bool IsGiven(PyObject* context) => context != null && context != Symbols.None;

    // Unlike a printed error, a colon follows the type always.
    private static void AddException(PyObject* type, PyObject* exception)
    {
        AddTypeName(type);
        if (exception != null)
        {
            StandardError.Add(": "u8);
            StandardError.Send(); // foreign code may print, or run a report of its own
            AddOrNote(ObjectProtocol.Str(exception), "<exception str() failed>"u8); // foreign code
        }
        StandardError.Add("\n"u8);
    }

    private static void AddTypeName(PyObject* type)
    {
        if (ExceptionMatching.IsType(type))
        {
            ExceptionDisplay.AddTypeName((PyTypeObject*)type);
        }
        else
        {
            StandardError.Add("<unknown><unknown>"u8); // neither a module nor a name
        }
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
