using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Ranges;

/// <summary>Whether and where a value is in a range: computed for an int, searched for among the items for anything else.</summary>
internal static unsafe class RangeSearch
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, int> ContainsPointer => &Contains;

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> CountPointer => &Count;

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> IndexPointer => &Index;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Contains(PyObject* self, PyObject* value)
        => IsNumber(value) ? Holds((RangeObject*)self, value) : SequenceSearch.ContainsByIteration(self, value); // foreign code

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Count(PyObject* self, PyObject* value)
    {
        nint count = IsNumber(value) ? Holds((RangeObject*)self, value) : SequenceSearch.Count(self, value); // foreign code
        return count < 0 ? null : IntegerObjects.FromInt64(count);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Index(PyObject* self, PyObject* value)
    {
        if (!IsNumber(value))
        {
            nint index = SequenceSearch.Index(self, value); // foreign code
            return index < 0 ? null : IntegerObjects.FromInt64(index);
        }
        RangeObject* range = (RangeObject*)self;
        int holds = Holds(range, value);
        if (holds != 1)
        {
            return holds < 0 ? null : Errors.Format(*Symbols.Table.PyExc_ValueError, "%R is not in range"u8, (nint)value);
        }
        PyObject* distance = NumberProtocol.Binary(value, range->Start, NumberOperator.Subtract);
        PyObject* place = distance == null ? null : NumberProtocol.Binary(distance, range->Step, NumberOperator.FloorDivide);
        Refcount.XDecRef(distance);
        return place;
    }

    private static bool IsNumber(PyObject* value) => IntegerObjects.IsExactInteger(value) || value->ob_type == Symbols.Table.PyBool_Type;

    // Return: 1 or 0; -1 with MemoryError.
    private static int Holds(RangeObject* range, PyObject* value)
    {
        bool forwards = RangeObjects.Sign(range->Step) > 0;
        int fromStart = RangeObjects.Order(value, range->Start);
        int toStop = RangeObjects.Order(value, range->Stop);
        bool inside = forwards ? fromStart >= 0 && toStop < 0 : fromStart <= 0 && toStop > 0;
        if (!inside)
        {
            return 0;
        }
        PyObject* distance = NumberProtocol.Binary(value, range->Start, NumberOperator.Subtract);
        PyObject* rest = distance == null ? null : NumberProtocol.Binary(distance, range->Step, NumberOperator.Remainder);
        int holds = rest == null ? -1 : RangeObjects.Sign(rest) == 0 ? 1 : 0;
        Refcount.XDecRef(distance);
        Refcount.XDecRef(rest);
        return holds;
    }
}
