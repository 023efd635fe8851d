using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Notes on an exception that say where it happened: the list <c>__notes__</c>.</summary>
internal static unsafe class ErrorNotes
{
    /// <summary>Adds a formatted note to the error that is set; what fails on the way is dropped.</summary>
    internal static void Add(ReadOnlySpan<byte> format, nint a, nint b, nint c)
    {
        PyObject* exception = Errors.TakeRaised();
        PyObject* note = StringObjects.FromFormat(format, a, b, c); // foreign code: a repr
        if (note == null || !Append(exception, note))
        {
            Errors.Clear();
        }
        Refcount.XDecRef(note);
        Errors.SetRaised(exception);
    }

    /// <summary>Return: false with an error, TypeError where <c>__notes__</c> is no list.</summary>
    internal static bool Append(PyObject* exception, PyObject* note)
    {
        PyObject* notes;
        if (!Attributes.TryGet(exception, "__notes__"u8, &notes))
        {
            return false;
        }
        bool isNew = notes == null;
        if (isNew)
        {
            notes = ListObjects.New(0);
        }
        else if (!ListObjects.IsList(notes))
        {
            Errors.TypeError("Cannot add note: __notes__ is not a list"u8);
            Refcount.Clear(&notes);
        }
        bool added = notes != null && ListObjects.Append(notes, note) == 0
            && (!isNew || Attributes.SetString(exception, CString.Of("__notes__"u8), notes) == 0);
        Refcount.XDecRef(notes);
        return added;
    }
}
