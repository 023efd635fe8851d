using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.NamedTuples;

/// <summary>How many fields a type of named tuples has: its dict says it, where Python code reads it too.</summary>
internal static unsafe class NamedTupleFields
{
    /// <summary>All fields; -1 with TypeError where the type is no type of named tuples.</summary>
    internal static nint CountOf(PyTypeObject* type) => Read(type, "n_fields"u8);

    /// <summary>Those that are items too.</summary>
    internal static nint VisibleOf(PyTypeObject* type) => Read(type, "n_sequence_fields"u8);

    /// <summary>Those without a name.</summary>
    internal static nint UnnamedOf(PyTypeObject* type) => Read(type, "n_unnamed_fields"u8);

    /// <summary>The fields of a description, and how many have no name.</summary>
    internal static nint Count(PyStructSequence_Desc* description, nint* unnamed)
    {
        nint count = 0;
        *unnamed = 0;
        for (PyStructSequence_Field* field = description->fields; field->name != null; field++)
        {
            *unnamed += IsUnnamed(field) ? 1 : 0;
            count++;
        }
        return count;
    }

    /// <summary>Whether a field has no name.</summary>
    internal static bool IsUnnamed(PyStructSequence_Field* field) => field->name == *Symbols.Table.PyStructSequence_UnnamedField;

    /// <summary>Tells a type's dict. Return: false with an error.</summary>
    internal static bool Store(PyTypeObject* type, PyStructSequence_Desc* description)
    {
        nint unnamed;
        nint count = Count(description, &unnamed);
        return StoreCount(type, "n_sequence_fields"u8, description->n_in_sequence) && StoreCount(type, "n_fields"u8, count)
            && StoreCount(type, "n_unnamed_fields"u8, unnamed) && StoreNames(type, description);
    }

    private static bool StoreCount(PyTypeObject* type, ReadOnlySpan<byte> name, nint value)
    {
        PyObject* number = IntegerObjects.FromInt64(value);
        bool stored = number != null && TypeGetSets.Store(type, name, number) == 0;
        Refcount.XDecRef(number);
        return stored;
    }

    // The names of the items, but for those without.
    private static bool StoreNames(PyTypeObject* type, PyStructSequence_Desc* description)
    {
        PyObject* list = ListObjects.New(0);
        bool complete = list != null;
        for (nint i = 0; complete && i < description->n_in_sequence; i++)
        {
            PyStructSequence_Field* field = description->fields + i;
            if (!IsUnnamed(field))
            {
                PyObject* name = StringObjects.InternUtf8(field->name);
                complete = name != null && ListObjects.AppendOwned(list, name) == 0;
            }
        }
        PyObject* names = complete ? TupleObjects.FromArray(ListObjects.Items(list), ListObjects.Size(list)) : null;
        complete = names != null && TypeGetSets.Store(type, "__match_args__"u8, names) == 0;
        Refcount.XDecRef(names);
        Refcount.XDecRef(list);
        return complete;
    }

    private static nint Read(PyTypeObject* type, ReadOnlySpan<byte> name)
    {
        PyObject* dict = TypeDictionary.Of(type);
        PyObject* value = dict == null ? null : Find(dict, CString.Of(name));
        if (value == null || !IntegerObjects.IsInteger(value))
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "Missed attribute '%U' of type %s"u8, (nint)StringObjects.InternLiteral(name),
                (nint)type->tp_name);
            return -1;
        }
        int overflow;
        return (nint)IntegerObjects.AsInt64(value, &overflow);
    }

    // Without making a str: the death of a named tuple needs it, and cannot fail.
    private static PyObject* Find(PyObject* dict, byte* name)
    {
        nint position = 0;
        PyObject* key;
        PyObject* value;
        while (DictObjects.Next(dict, &position, &key, &value, null))
        {
            if (StringObjects.IsString(key) && Strings.StringComparison.EqualUtf8(key, name))
            {
                return value;
            }
        }
        return null;
    }
}
