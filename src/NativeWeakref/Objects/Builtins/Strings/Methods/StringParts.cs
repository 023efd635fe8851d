using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Methods;

/// <summary>Parts of strings as new objects.</summary>
internal static unsafe class StringParts
{
    /// <summary>The characters in [start, end), which is in range. Return: owned; NULL with MemoryError.</summary>
    internal static PyObject* Of(PyObject* op, nint start, nint end) => StringConcatenation.Substring(op, start, end);

    /// <summary>Appends a part to a list. Return: false with MemoryError.</summary>
    internal static bool Add(PyObject* list, PyObject* op, nint start, nint end)
    {
        PyObject* part = Of(op, start, end);
        return part != null && ListObjects.AppendOwned(list, part) == 0;
    }

    /// <summary>Ends the making of a list. Return: it, its items in reverse order where asked for; NULL where something failed.</summary>
    internal static PyObject* Finish(PyObject* list, bool done, bool reverse)
    {
        if (!done)
        {
            Refcount.DecRef(list);
            return null;
        }
        PyObject** items = ListObjects.Items(list);
        nint last = ListObjects.Size(list) - 1;
        for (nint i = 0; reverse && i < last - i; i++)
        {
            PyObject* item = items[i];
            items[i] = items[last - i];
            items[last - i] = item;
        }
        return list;
    }
}
