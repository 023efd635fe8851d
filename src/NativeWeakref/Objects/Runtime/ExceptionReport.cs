using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Sets;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Strings.Methods;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime;

/// <summary>One report on its way to the standard error stream. A zeroed one is at its start.</summary>
internal unsafe partial struct ExceptionReport
{
    private PyObject* _seen; // a set of addresses: exceptions that are part of a chain
    private int _depth; // of groups
    private bool _endsGroup; // the line that ends the innermost group is to be drawn

    /// <summary>Adds an exception and what led to it; foreign code. What there is no memory for is left out.</summary>
    internal void Add(PyObject* exception)
    {
        _seen = SetObjects.NewSet(null);
        AddChain(exception);
        Refcount.XDecRef(_seen);
    }

    // What led to it comes first.
    private void AddChain(PyObject* exception)
    {
        PyObject* chain = Follow(exception);
        if (chain == null)
        {
            Errors.Clear();
            AddLink(exception);
            return;
        }
        for (nint i = ListObjects.Size(chain) - 1; i >= 0; i--)
        {
            bool endsGroup = _endsGroup;
            AddLink(ListObjects.Items(chain)[i]); // foreign code
            if (i > 0)
            {
                _endsGroup = endsGroup; // a group that led to it ends nothing but itself
                AddJoint(ListObjects.Items(chain)[i - 1]);
            }
        }
        Refcount.DecRef(chain); // foreign code
    }

    // From an exception to where the chain ends or comes to one that has been seen. Return: an owned list, or NULL with MemoryError.
    private readonly PyObject* Follow(PyObject* exception)
    {
        PyObject* chain = _seen == null ? null : ListObjects.New(0);
        PyObject* link = exception;
        while (chain != null && link != null)
        {
            PyObject* address = IntegerObjects.FromUInt64((nuint)link);
            bool added = address != null && SetLookup.Add((PySetObject*)_seen, address) == 0 && ListObjects.Append(chain, link) == 0;
            Refcount.XDecRef(address);
            if (!added)
            {
                Refcount.Clear(&chain);
                return null;
            }
            link = Next(link);
        }
        return chain;
    }

    // The cause, or, where an exception has none and does not hide it, the context. NULL also for one that has been seen.
    private readonly PyObject* Next(PyObject* exception)
    {
        PyBaseExceptionObject* e = (PyBaseExceptionObject*)exception;
        PyObject* next = e->cause != null ? e->cause : e->suppress_context != 0 ? null : e->context;
        if (next == null || !ExceptionMatching.IsInstance(next))
        {
            return null;
        }
        PyObject* address = IntegerObjects.FromUInt64((nuint)next);
        bool isNew = address != null && SetLookup.Contains((PySetObject*)_seen, address) == 0;
        Refcount.XDecRef(address);
        return isNew ? next : null;
    }

    private readonly void AddJoint(PyObject* following)
    {
        AddMargin();
        StandardError.Add("\n"u8);
        AddMargin();
        StandardError.Add(((PyBaseExceptionObject*)following)->cause != null
            ? "The above exception was the direct cause of the following exception:\n"u8
            : "During handling of the above exception, another exception occurred:\n"u8);
        AddMargin();
        StandardError.Add("\n"u8);
    }

    private readonly void AddOne(PyObject* exception)
    {
        StandardError.Send(); // foreign code may print, or run a report of its own
        PyObject* place = SyntaxErrorDisplay.Place(exception); // foreign code, as below
        if (place != null)
        {
            AddMargin();
            StandardError.Add(place);
            SyntaxErrorDisplay.AddSource(exception);
            Refcount.DecRef(place);
        }
        PyObject* text = place != null ? SyntaxErrorDisplay.Message(exception) : ObjectProtocol.Str(exception);
        AddMargin();
        ExceptionDisplay.AddTypeName(exception->ob_type);
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
    private readonly void AddNotes(PyObject* exception)
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
            AddLines(text);
            Refcount.XDecRef(text);
        }
        Refcount.XDecRef(items);
        Refcount.XDecRef(notes);
    }

    // Input: a text; NULL where there is an error instead.
    private readonly void AddLines(PyObject* text)
    {
        PyObject* lines = text == null ? null : StringSplitting.Lines(text, keepEnds: true);
        if (lines == null)
        {
            Errors.Clear();
            AddMargin();
            StandardError.Add("<note str() failed>"u8);
        }
        for (nint i = 0; lines != null && i < ListObjects.Size(lines); i++)
        {
            AddMargin();
            StandardError.Add(ListObjects.Items(lines)[i]);
        }
        StandardError.Add("\n"u8);
        Refcount.XDecRef(lines);
    }
}
