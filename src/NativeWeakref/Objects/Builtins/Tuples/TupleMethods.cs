using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Slices;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.GenericAliases;

namespace NativeWeakref.Objects.Builtins.Tuples;

/// <summary>The methods of tuple.</summary>
internal static unsafe class TupleMethods
{
    [InlineArray(5)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add("__getnewargs__"u8, &GetNewArgs, MethodFlags.METH_NOARGS, "__getnewargs__($self, /)\n--\n\nThe arguments that make an equal tuple."u8);
        methods.Add(
            "index"u8, &Index, MethodFlags.METH_FASTCALL,
            "index($self, value, start=0, stop=sys.maxsize, /)\n--\n\nThe index of the first item that is equal to a value."u8);
        methods.Add("count"u8, &Count, MethodFlags.METH_O, "count($self, value, /)\n--\n\nHow many items are equal to a value."u8);
        ClassGetItem.AddTo(ref methods);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetNewArgs(PyObject* self, PyObject* ignored)
    {
        PyObject* exact = TupleObjects.IsExactTuple(self)
            ? Refcount.NewRef(self) : TupleObjects.FromArray(TupleObjects.Items(self), TupleObjects.Size(self));
        PyObject* arguments = exact == null ? null : TupleObjects.Pack(exact);
        Refcount.XDecRef(exact);
        return arguments;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Index(PyObject* self, PyObject** args, nint count)
    {
        SearchRange range = default;
        if (!Arguments.HasCount("index"u8, count, 1, 3) || !SearchRange.TryParse(args, count, &range)) // foreign code, as below
        {
            return null;
        }
        nint size = TupleObjects.Size(self);
        range.Adjust(size);
        for (nint i = range.Start; i < range.Stop && i < size; i++)
        {
            int equal = Comparison.CompareBool(TupleObjects.Items(self)[i], args[0], ComparisonOperators.Py_EQ);
            if (equal != 0)
            {
                return equal < 0 ? null : IntegerObjects.FromInt64(i);
            }
        }
        return Errors.ValueError("tuple.index(x): x not in tuple"u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Count(PyObject* self, PyObject* value)
    {
        nint count = 0;
        for (nint i = 0; i < TupleObjects.Size(self); i++)
        {
            int equal = Comparison.CompareBool(TupleObjects.Items(self)[i], value, ComparisonOperators.Py_EQ); // foreign code
            if (equal < 0)
            {
                return null;
            }
            count += equal;
        }
        return IntegerObjects.FromInt64(count);
    }
}
