using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Strings.Characters;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Methods;

/// <summary>Parts of strings as new objects.</summary>
internal static unsafe class StringParts
{
    /// <summary>The characters in [start, end), which is in range. Return: owned; NULL with MemoryError.</summary>
    internal static PyObject* Of(PyObject* op, nint start, nint end) => StringConcatenation.Substring(op, start, end);

    /// <summary>
    /// Without some characters at the ends. Input: a string of them, NULL for white space. Return: owned; NULL with MemoryError.
    /// </summary>
    internal static PyObject* Strip(PyObject* op, PyObject* stripped, bool left, bool right)
    {
        if (op == null || !StringObjects.IsString(op) || (stripped != null && !StringObjects.IsString(stripped)))
        {
            Errors.BadInternalCall();
            return null;
        }
        nint start = 0;
        nint end = StringLayout.Length(op);
        while (left && start < end && IsStripped(StringLayout.Read(op, start), stripped))
        {
            start++;
        }
        while (right && end > start && IsStripped(StringLayout.Read(op, end - 1), stripped))
        {
            end--;
        }
        return Of(op, start, end);
    }

    private static bool IsStripped(uint character, PyObject* stripped)
        => stripped == null ? CharacterClasses.IsSpace(character)
            : CharacterBlocks.Find(StringLayout.Kind(stripped), StringLayout.Data(stripped), 0, StringLayout.Length(stripped), character, 1) >= 0;

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
