using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime;

/// <summary>An exception in print: the exceptions that led to it first, each with type and text. There are no tracebacks.</summary>
internal static unsafe class ExceptionDisplay
{
    /// <summary>Prints an exception to standard error.</summary>
    internal static void Print(PyObject* exception)
    {
        for (nint distance = Length(exception) - 1; distance >= 0; distance--)
        {
            PyObject* link = At(exception, distance);
            if (link == null)
            {
                continue; // foreign code shortened the chain meanwhile
            }
            Refcount.IncRef(link);
            AddOne(link);
            Refcount.DecRef(link); // foreign code
            AddJoint(distance == 0 ? null : At(exception, distance - 1));
        }
        StandardError.Flush();
    }

    /// <summary>Module and name of a type; the modules builtins and __main__ are left out.</summary>
    internal static void AddTypeName(PyTypeObject* type)
    {
        byte* name = type->tp_name;
        byte* last = name;
        for (byte* c = name; *c != 0; c++)
        {
            if (*c == (byte)'.')
            {
                last = c + 1;
            }
        }
        bool omitted = IsPrefix("builtins."u8, name, last) || IsPrefix("__main__."u8, name, last);
        StandardError.Add(omitted ? last : name);
    }

    private static bool IsPrefix(ReadOnlySpan<byte> prefix, byte* start, byte* end)
    {
        byte* expected = CString.Of(prefix);
        if (end - start != prefix.Length)
        {
            return false;
        }
        for (int i = 0; i < prefix.Length; i++)
        {
            if (start[i] != expected[i])
            {
                return false;
            }
        }
        return true;
    }

    // The chain: from an exception to its cause, or, where it has none and does not hide it, its context. It may be a ring.
    private static PyObject* Next(PyObject* exception)
    {
        PyBaseExceptionObject* e = (PyBaseExceptionObject*)exception;
        PyObject* next = e->cause != null ? e->cause : e->suppress_context != 0 ? null : e->context;
        return next != null && ExceptionMatching.IsInstance(next) ? next : null;
    }

    // Number of links before the chain ends or comes back to one it has passed.
    private static nint Length(PyObject* exception)
    {
        nint length = 1;
        for (PyObject* next = Next(exception); next != null && !IsAmong(exception, length, next); next = Next(next))
        {
            length++;
        }
        return length;
    }

    private static bool IsAmong(PyObject* first, nint count, PyObject* wanted)
    {
        for (PyObject* link = first; count > 0; link = Next(link), count--)
        {
            if (link == wanted)
            {
                return true;
            }
        }
        return false;
    }

    private static PyObject* At(PyObject* exception, nint distance)
    {
        PyObject* link = exception;
        for (; link != null && distance > 0; distance--)
        {
            link = Next(link);
        }
        return link;
    }

    private static void AddJoint(PyObject* following)
    {
        if (following == null)
        {
            return;
        }
        if (((PyBaseExceptionObject*)following)->cause != null)
        {
            StandardError.Add("\nThe above exception was the direct cause of the following exception:\n\n"u8);
        }
        else
        {
            StandardError.Add("\nDuring handling of the above exception, another exception occurred:\n\n"u8);
        }
    }

    private static void AddOne(PyObject* exception)
    {
        StandardError.Send(); // foreign code may print, or run a report of its own
        PyObject* text = SyntaxErrorDisplay.TryAddPlace(exception)
            ? SyntaxErrorDisplay.Message(exception) : ObjectProtocol.Str(exception); // foreign code
        AddTypeName(exception->ob_type);
        if (text == null)
        {
            Errors.Clear();
            StandardError.Add(": <exception str() failed>\n"u8);
            return;
        }
        if (StringObjects.Length(text) != 0)
        {
            StandardError.Add(": "u8);
            StandardError.Add(text);
        }
        StandardError.Add("\n"u8);
        Refcount.DecRef(text);
        AddNotes(exception);
    }

    // What cannot be shown is named so.
    private static void AddNotes(PyObject* exception)
    {
        PyObject* notes;
        if (!Attributes.TryGet(exception, "__notes__"u8, &notes)) // foreign code, as below
        {
            Errors.Clear();
            return;
        }
        PyObject* items = notes == null || !ListObjects.IsList(notes) ? null : SequenceTuple.Of(notes);
        for (nint i = 0; items != null && i < TupleObjects.Size(items); i++)
        {
            PyObject* text = ObjectProtocol.Str(TupleObjects.Items(items)[i]);
            if (text == null)
            {
                Errors.Clear();
                StandardError.Add("<note str() failed>"u8);
            }
            else
            {
                StandardError.Add(text);
            }
            StandardError.Add("\n"u8);
            Refcount.XDecRef(text);
        }
        Refcount.XDecRef(items);
        Refcount.XDecRef(notes);
    }
}
