using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Formats;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Markup;

/// <summary>The values for replacement fields: arguments by position and by name, or a mapping.</summary>
internal unsafe struct FieldValues
{
    private enum Numbering
    {
        Undecided,
        Automatic,
        Manual,
    }

    private PyObject** _args;
    private nint _count;
    private PyObject* _names; // a tuple, or NULL; their values stand behind the arguments
    private PyObject* _mapping; // then there is nothing else
    private Numbering _numbering;
    private nint _next;

    internal static FieldValues OfArguments(PyObject** args, nint count, PyObject* names)
    {
        FieldValues values = default;
        values._args = args;
        values._count = count;
        values._names = names;
        return values;
    }

    internal static FieldValues OfMapping(PyObject* mapping)
    {
        FieldValues values = default;
        values._mapping = mapping;
        return values;
    }

    /// <summary>
    /// The value that the first part of a field's name stands for; foreign code of a mapping. Return: owned; NULL with ValueError,
    /// IndexError, KeyError or what the mapping raised.
    /// </summary>
    internal PyObject* Find(TextRange first)
    {
        nint index = -1;
        nint at = first.Start;
        if (!FormatNumber.Read(first.Text, &at, first.End, &index))
        {
            return null;
        }
        bool isNumber = index >= 0 && at == first.End;
        return isNumber || first.IsEmpty ? ByPosition(first.IsEmpty, index) : ByName(first);
    }

    private PyObject* ByPosition(bool isAutomatic, nint index)
    {
        Numbering wanted = isAutomatic ? Numbering.Automatic : Numbering.Manual;
        if (_numbering != Numbering.Undecided && _numbering != wanted)
        {
            return Errors.ValueError(
                isAutomatic ? "cannot switch from manual field specification to automatic field numbering"u8
                : "cannot switch from automatic field numbering to manual field specification"u8);
        }
        _numbering = wanted;
        if (isAutomatic)
        {
            index = _next;
            _next++;
        }
        if (_mapping != null)
        {
            return Errors.ValueError("Format string contains positional fields"u8);
        }
        return index < _count ? Refcount.NewRef(_args[index])
            : Errors.Format(*Symbols.Table.PyExc_IndexError, "Replacement index %zd out of range for positional args tuple"u8, index);
    }

    private readonly PyObject* ByName(TextRange first)
    {
        PyObject* name = first.ToStringObject();
        if (name == null)
        {
            return null;
        }
        PyObject* value = _mapping != null ? ItemAccess.Get(_mapping, name) : ByKeyword(name); // foreign code
        Refcount.DecRef(name);
        return value;
    }

    private readonly PyObject* ByKeyword(PyObject* name)
    {
        nint count = Arguments.CountOfNames(_names);
        for (nint i = 0; i < count; i++)
        {
            if (StringComparison.Equal(TupleObjects.Items(_names)[i], name))
            {
                return Refcount.NewRef(_args[_count + i]);
            }
        }
        return Errors.KeyError(name);
    }
}
