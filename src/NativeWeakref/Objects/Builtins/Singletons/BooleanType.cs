using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Runtime.Warnings;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Singletons;

/// <summary>The type bool: ints of value 0 and 1 that print as words. What it does not say itself it has from int.</summary>
internal static unsafe class BooleanType
{
    private static PyNumberMethods s_number;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "bool"u8, IntegerLayout.HeadSize, TypeFlags.Py_TPFLAGS_DEFAULT);
        type->tp_itemsize = sizeof(uint);
        type->tp_doc = CString.Of("bool(x) -> bool\n\nTrue or False: whether x is true. There are no other instances."u8);
        type->tp_base = Symbols.Table.PyLong_Type;
        type->tp_dealloc = Singleton.DeallocPointer;
        type->tp_repr = &Repr;
        type->tp_new = &New;
        s_number.nb_invert = &Invert;
        s_number.nb_and = &And;
        s_number.nb_xor = &Xor;
        s_number.nb_or = &Or;
        type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref s_number);
        FillValue(Symbols.Table._Py_FalseStruct, type, 0);
        FillValue(Symbols.Table._Py_TrueStruct, type, 1);
    }

    private static void FillValue(PyLongObject* op, PyTypeObject* type, uint value)
    {
        Singleton.FillObject((PyObject*)op, type);
        IntegerLayout.SetTag(op, (nint)value, false);
        op->long_value.ob_digit[0] = value;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => StringObjects.FromLiteral(self == Symbols.True ? "True"u8 : "False"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        if (kwargs != null && DictObjects.Count(kwargs) != 0)
        {
            return Errors.TypeError("bool() takes no keyword arguments"u8);
        }
        nint count = TupleObjects.Size(args);
        if (count > 1)
        {
            return Errors.Format(*Symbols.Table.PyExc_TypeError, "bool expected at most 1 argument, got %zd"u8, count);
        }
        int truth = count == 0 ? 0 : ObjectProtocol.IsTrue(TupleObjects.Items(args)[0]); // foreign code
        return truth < 0 ? null : Booleans.From(truth != 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Invert(PyObject* self)
        => Warning.Deprecate(
            "Bitwise inversion '~' on bool is deprecated. This returns the bitwise inversion of the underlying int object and is "u8
            + "usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you "u8
            + "really want the bitwise inversion of the underlying int."u8)
            ? IntegerBits.Invert((PyLongObject*)self) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* And(PyObject* left, PyObject* right) => Combine(left, right, IntegerBits.Operation.And);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Xor(PyObject* left, PyObject* right) => Combine(left, right, IntegerBits.Operation.Xor);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Or(PyObject* left, PyObject* right) => Combine(left, right, IntegerBits.Operation.Or);

    // Two bools give a bool, a bool and an int give an int.
    private static PyObject* Combine(PyObject* left, PyObject* right, IntegerBits.Operation operation)
    {
        PyObject* result = IntegerOperators.Combine(left, right, operation);
        bool both = left->ob_type == Symbols.Table.PyBool_Type && right->ob_type == Symbols.Table.PyBool_Type;
        return both ? Booleans.From(result == SmallIntegers.Get(1)) : result;
    }
}
