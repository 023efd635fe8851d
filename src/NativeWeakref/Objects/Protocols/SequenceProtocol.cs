using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Sequences: size, joining, repetition, items by index. A NULL is SystemError.</summary>
internal static unsafe class SequenceProtocol
{
    /// <summary>Whether items can be read by index; NULL, dicts and their subtypes do not count.</summary>
    internal static bool IsSequence(PyObject* o)
        => o != null && !DictObjects.IsDict(o) && o->ob_type->tp_as_sequence != null && o->ob_type->tp_as_sequence->sq_item != null;

    /// <summary>Number of items; -1 with an error.</summary>
    internal static nint Size(PyObject* o)
    {
        if (o == null)
        {
            return NullArgument.RefuseStatus();
        }
        PySequenceMethods* sequence = o->ob_type->tp_as_sequence;
        if (sequence != null && sequence->sq_length != null)
        {
            return sequence->sq_length(o); // foreign code
        }
        PyMappingMethods* mapping = o->ob_type->tp_as_mapping;
        return mapping != null && mapping->mp_length != null
            ? UnsupportedType.RefuseStatus(o, "%.200s is not a sequence"u8)
            : UnsupportedType.RefuseStatus(o, "object of type '%.200s' has no len()"u8);
    }

    /// <summary>The items of both, by the sequence's slot or by + of two sequences. Return: owned, or NULL with an error.</summary>
    internal static PyObject* Concat(PyObject* s, PyObject* o)
    {
        if (s == null || o == null)
        {
            return NullArgument.Refuse();
        }
        PySequenceMethods* sequence = s->ob_type->tp_as_sequence;
        if (sequence != null && sequence->sq_concat != null)
        {
            return sequence->sq_concat(s, o); // foreign code, as below
        }
        PyObject* sum = IsSequence(s) && IsSequence(o) ? NumberSlots.TryBinary(s, o, NumberOperator.Add) : Symbols.NotImplemented;
        return sum == Symbols.NotImplemented ? UnsupportedType.Refuse(s, "'%.200s' object can't be concatenated"u8) : sum;
    }

    /// <summary>As <see cref="Concat"/>; the first sequence may be changed.</summary>
    internal static PyObject* InPlaceConcat(PyObject* s, PyObject* o)
    {
        if (s == null || o == null)
        {
            return NullArgument.Refuse();
        }
        PySequenceMethods* sequence = s->ob_type->tp_as_sequence;
        if (sequence != null && sequence->sq_inplace_concat != null)
        {
            return sequence->sq_inplace_concat(s, o); // foreign code, as below
        }
        if (sequence != null && sequence->sq_concat != null)
        {
            return sequence->sq_concat(s, o);
        }
        PyObject* sum = IsSequence(s) && IsSequence(o) ? NumberSlots.TryInPlace(s, o, NumberOperator.Add) : Symbols.NotImplemented;
        return sum == Symbols.NotImplemented ? UnsupportedType.Refuse(s, "'%.200s' object can't be concatenated"u8) : sum;
    }

    /// <summary>The items a number of times, by the sequence's slot or by *. Return: owned, or NULL with an error.</summary>
    internal static PyObject* Repeat(PyObject* o, nint count)
    {
        if (o == null)
        {
            return NullArgument.Refuse();
        }
        PySequenceMethods* sequence = o->ob_type->tp_as_sequence;
        return sequence != null && sequence->sq_repeat != null ? sequence->sq_repeat(o, count) : Multiply(o, count, inPlace: false);
    }

    /// <summary>As <see cref="Repeat"/>; the sequence may be changed.</summary>
    internal static PyObject* InPlaceRepeat(PyObject* o, nint count)
    {
        if (o == null)
        {
            return NullArgument.Refuse();
        }
        PySequenceMethods* sequence = o->ob_type->tp_as_sequence;
        if (sequence != null && sequence->sq_inplace_repeat != null)
        {
            return sequence->sq_inplace_repeat(o, count); // foreign code, as below
        }
        return sequence != null && sequence->sq_repeat != null ? sequence->sq_repeat(o, count) : Multiply(o, count, inPlace: true);
    }

    /// <summary>The item at an index; a negative one counts from the end. Return: owned, or NULL with an error.</summary>
    internal static PyObject* GetItem(PyObject* s, nint i)
    {
        if (s == null)
        {
            return NullArgument.Refuse();
        }
        PySequenceMethods* sequence = s->ob_type->tp_as_sequence;
        if (sequence != null && sequence->sq_item != null)
        {
            return FromStart(s, &i) ? sequence->sq_item(s, i) : null; // foreign code
        }
        PyMappingMethods* mapping = s->ob_type->tp_as_mapping;
        return mapping != null && mapping->mp_subscript != null
            ? UnsupportedType.Refuse(s, "%.200s is not a sequence"u8)
            : UnsupportedType.Refuse(s, "'%.200s' object does not support indexing"u8);
    }

    /// <summary>Stores an item. Return: 0, or -1 with an error.</summary>
    internal static int SetItem(PyObject* s, nint i, PyObject* value)
    {
        if (s == null)
        {
            return NullArgument.RefuseStatus();
        }
        PySequenceMethods* sequence = s->ob_type->tp_as_sequence;
        if (sequence != null && sequence->sq_ass_item != null)
        {
            return FromStart(s, &i) ? sequence->sq_ass_item(s, i, value) : -1; // foreign code
        }
        return IsChangeableMapping(s)
            ? UnsupportedType.RefuseStatus(s, "%.200s is not a sequence"u8)
            : UnsupportedType.RefuseStatus(s, "'%.200s' object does not support item assignment"u8);
    }

    /// <summary>Removes an item. Return: 0, or -1 with an error.</summary>
    internal static int DeleteItem(PyObject* s, nint i)
    {
        if (s == null)
        {
            return NullArgument.RefuseStatus();
        }
        PySequenceMethods* sequence = s->ob_type->tp_as_sequence;
        if (sequence != null && sequence->sq_ass_item != null)
        {
            return FromStart(s, &i) ? sequence->sq_ass_item(s, i, null) : -1; // foreign code
        }
        return IsChangeableMapping(s)
            ? UnsupportedType.RefuseStatus(s, "%.200s is not a sequence"u8)
            : UnsupportedType.RefuseStatus(s, "'%.200s' object doesn't support item deletion"u8);
    }

    private static bool IsChangeableMapping(PyObject* s)
        => s->ob_type->tp_as_mapping != null && s->ob_type->tp_as_mapping->mp_ass_subscript != null;

    // A sequence without a length gets negative indexes as they are. False with an error of the length's.
    private static bool FromStart(PyObject* s, nint* index)
    {
        PySequenceMethods* sequence = s->ob_type->tp_as_sequence;
        if (*index >= 0 || sequence->sq_length == null)
        {
            return true;
        }
        nint length = sequence->sq_length(s); // foreign code
        *index += length;
        return length >= 0;
    }

    private static PyObject* Multiply(PyObject* o, nint count, bool inPlace)
    {
        PyObject* product = Symbols.NotImplemented;
        if (IsSequence(o))
        {
            PyObject* times = IntegerObjects.FromInt64(count);
            if (times == null)
            {
                return null;
            }
            product = inPlace ? NumberSlots.TryInPlace(o, times, NumberOperator.Multiply) // foreign code
                : NumberSlots.TryBinary(o, times, NumberOperator.Multiply);
            Refcount.DecRef(times);
        }
        return product == Symbols.NotImplemented ? UnsupportedType.Refuse(o, "'%.200s' object can't be repeated"u8) : product;
    }
}
