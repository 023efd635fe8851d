using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>The type int: its slots.</summary>
internal static unsafe class IntegerType
{
    private static PyNumberMethods s_number;

    internal static void Fill(PyTypeObject* type)
    {
        const ulong Flags = TypeFlags.Py_TPFLAGS_BASETYPE | TypeFlags.Py_TPFLAGS_LONG_SUBCLASS | TypeFlags._Py_TPFLAGS_MATCH_SELF;
        StaticTypes.Head(type, "int"u8, IntegerLayout.HeadSize, Flags);
        type->tp_itemsize = sizeof(uint);
        type->tp_dealloc = &Dealloc;
        type->tp_repr = &Repr;
        type->tp_hash = &Hash;
        type->tp_richcompare = &RichCompare;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_free = Symbols.Table.PyObject_Free;
        s_number.nb_add = &Add;
        s_number.nb_subtract = &Subtract;
        s_number.nb_negative = &Negative;
        s_number.nb_positive = &Whole;
        s_number.nb_absolute = &Absolute;
        s_number.nb_bool = &Bool;
        s_number.nb_int = &Whole;
        s_number.nb_index = &Whole;
        type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref s_number);
        SmallIntegers.Fill();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        if (SmallIntegers.Contains(self))
        {
            self->ob_refcnt = Refcount.Immortal; // counted down by code that does not know immortality
            return;
        }
        self->ob_type->tp_free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => IntegerText.ToString((PyLongObject*)self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self) => IntegerComparison.Hash((PyLongObject*)self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
        => AreIntegers(self, other)
            ? IntegerComparison.RichCompare((PyLongObject*)self, (PyLongObject*)other, op)
            : Symbols.NotImplemented;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Add(PyObject* left, PyObject* right)
        => AreIntegers(left, right)
            ? IntegerArithmetic.Add((PyLongObject*)left, (PyLongObject*)right, negateRight: false)
            : Symbols.NotImplemented;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subtract(PyObject* left, PyObject* right)
        => AreIntegers(left, right)
            ? IntegerArithmetic.Add((PyLongObject*)left, (PyLongObject*)right, negateRight: true)
            : Symbols.NotImplemented;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Negative(PyObject* self)
        => IntegerArithmetic.WithSign((PyLongObject*)self, -IntegerLayout.Sign((PyLongObject*)self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Absolute(PyObject* self) => IntegerArithmetic.WithSign((PyLongObject*)self, 1);

    // The same value as an int of exact type: an instance of a subtype is copied.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Whole(PyObject* self)
        => IntegerObjects.IsExactInteger(self)
            ? Refcount.NewRef(self)
            : IntegerArithmetic.WithSign((PyLongObject*)self, IntegerLayout.Sign((PyLongObject*)self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Bool(PyObject* self) => IntegerLayout.Sign((PyLongObject*)self) != 0 ? 1 : 0;

    private static bool AreIntegers(PyObject* left, PyObject* right) => IntegerObjects.IsInteger(left) && IntegerObjects.IsInteger(right);
}
