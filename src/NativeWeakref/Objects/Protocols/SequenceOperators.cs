using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>What + and * mean where no operand has the number's slot: joining and repeating a sequence.</summary>
internal static unsafe class SequenceOperators
{
    internal static PyObject* Concat(PyObject* v, PyObject* w)
    {
        PySequenceMethods* left = v->ob_type->tp_as_sequence;
        return left != null && left->sq_concat != null
            ? ForeignCalls.Two(v, w, left->sq_concat) // foreign code
            : NumberProtocol.Refuse(v, w, NumberOperator.Add);
    }

    internal static PyObject* InPlaceConcat(PyObject* v, PyObject* w)
    {
        PySequenceMethods* left = v->ob_type->tp_as_sequence;
        if (left == null || (left->sq_inplace_concat == null && left->sq_concat == null))
        {
            return NumberProtocol.RefuseInPlace(v, w, NumberOperator.Add);
        }
        return ForeignCalls.Two(v, w, left->sq_inplace_concat != null ? left->sq_inplace_concat : left->sq_concat); // foreign code
    }

    // Either operand may be the sequence.
    internal static PyObject* Repeat(PyObject* v, PyObject* w)
    {
        PySequenceMethods* left = v->ob_type->tp_as_sequence;
        if (left != null && left->sq_repeat != null)
        {
            return Repeat(left->sq_repeat, v, w);
        }
        PySequenceMethods* right = w->ob_type->tp_as_sequence;
        return right != null && right->sq_repeat != null
            ? Repeat(right->sq_repeat, w, v)
            : NumberProtocol.Refuse(v, w, NumberOperator.Multiply);
    }

    // As in CPython the right operand is looked at only where the left one is no sequence at all, and it is never changed.
    internal static PyObject* InPlaceRepeat(PyObject* v, PyObject* w)
    {
        PySequenceMethods* left = v->ob_type->tp_as_sequence;
        PySequenceMethods* right = w->ob_type->tp_as_sequence;
        if (left != null && (left->sq_inplace_repeat != null || left->sq_repeat != null))
        {
            return Repeat(left->sq_inplace_repeat != null ? left->sq_inplace_repeat : left->sq_repeat, v, w);
        }
        return left == null && right != null && right->sq_repeat != null
            ? Repeat(right->sq_repeat, w, v)
            : NumberProtocol.RefuseInPlace(v, w, NumberOperator.Multiply);
    }

    private static PyObject* Repeat(
        delegate* unmanaged[Cdecl]<PyObject*, nint, PyObject*> slot, PyObject* sequence, PyObject* times)
    {
        if (!NumberConversion.IsIndex(times))
        {
            return UnsupportedType.Refuse(times, "can't multiply sequence by non-int of type '%.200s'"u8);
        }
        nint count = NumberConversion.AsSsize(times, *Symbols.Table.PyExc_OverflowError); // foreign code, as below
        return count == -1 && Errors.Occurred() ? null : ForeignCalls.Item(sequence, count, slot);
    }
}
