using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Ranges;

/// <summary>Making ranges, and the arithmetic of their items. Results are owned; NULL with MemoryError.</summary>
internal static unsafe class RangeObjects
{
    /// <summary>True for a range; the type has no subtypes.</summary>
    internal static bool IsRange(PyObject* op) => op->ob_type == Symbols.Table.PyRange_Type;

    /// <summary>Input: exact ints that are taken over, one of which may be NULL with an error; a step that is not 0.</summary>
    internal static PyObject* FromStolen(PyObject* start, PyObject* stop, PyObject* step)
    {
        bool given = start != null && stop != null && step != null;
        PyObject* length = given ? CountItems(start, stop, step) : null;
        PyTypeObject* type = Symbols.Table.PyRange_Type;
        RangeObject* made = length == null ? null : (RangeObject*)type->tp_alloc(type, 0);
        if (made == null)
        {
            Refcount.XDecRef(start);
            Refcount.XDecRef(stop);
            Refcount.XDecRef(step);
            Refcount.XDecRef(length);
            return null;
        }
        made->Start = start;
        made->Stop = stop;
        made->Step = step;
        made->Length = length;
        return (PyObject*)made;
    }

    /// <summary>The item at an index that is an int, wherever it is: start + index * step.</summary>
    internal static PyObject* ItemAt(PyObject* start, PyObject* index, PyObject* step)
    {
        PyObject* offset = NumberProtocol.Binary(index, step, NumberOperator.Multiply);
        PyObject* item = offset == null ? null : NumberProtocol.Binary(start, offset, NumberOperator.Add);
        Refcount.XDecRef(offset);
        return item;
    }

    /// <summary>An int and a small number.</summary>
    internal static PyObject* Plus(PyObject* value, int number)
    {
        PyObject* other = IntegerObjects.FromInt64(number);
        PyObject* sum = other == null ? null : NumberProtocol.Binary(value, other, NumberOperator.Add);
        Refcount.XDecRef(other);
        return sum;
    }

    /// <summary>Negative, 0 or positive: the order of two ints.</summary>
    internal static int Order(PyObject* left, PyObject* right) => IntegerComparison.Compare((PyLongObject*)left, (PyLongObject*)right);

    /// <summary>-1, 0 or 1: the sign of an int.</summary>
    internal static int Sign(PyObject* value) => IntegerLayout.Sign((PyLongObject*)value);

    // (distance - 1) / |step| + 1, rounded down; 0 where the stop lies behind the start.
    private static PyObject* CountItems(PyObject* start, PyObject* stop, PyObject* step)
    {
        bool forwards = Sign(step) > 0;
        int order = Order(start, stop);
        if (order == 0 || (order > 0) == forwards)
        {
            return IntegerObjects.FromInt64(0);
        }
        // Distance and step have the same sign, or the first is 0: rounded down is rounded towards 0.
        PyObject* distance = NumberProtocol.Binary(stop, start, NumberOperator.Subtract);
        PyObject* inside = distance == null ? null : Plus(distance, forwards ? -1 : 1);
        PyObject* steps = inside == null ? null : NumberProtocol.Binary(inside, step, NumberOperator.FloorDivide);
        PyObject* count = steps == null ? null : Plus(steps, 1);
        Refcount.XDecRef(distance);
        Refcount.XDecRef(inside);
        Refcount.XDecRef(steps);
        return count;
    }
}
