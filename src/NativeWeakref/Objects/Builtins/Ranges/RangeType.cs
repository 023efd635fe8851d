using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Ranges;

/// <summary>The type range.</summary>
internal static unsafe class RangeType
{
    private struct Members
    {
        internal PyMemberDef Start;
        internal PyMemberDef Stop;
        internal PyMemberDef Step;
        internal PyMemberDef End;
    }

    private static Members s_members;
    private static PyNumberMethods s_number;
    private static PySequenceMethods s_sequence;
    private static PyMappingMethods s_mapping;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "range"u8, sizeof(RangeObject), TypeFlags.Py_TPFLAGS_SEQUENCE);
        type->tp_doc = CString.Of("range(stop)\nrange(start, stop[, step])\n\nThe ints from start on, step by step, without stop."u8);
        type->tp_dealloc = &Dealloc;
        type->tp_repr = &Repr;
        type->tp_hash = &Hash;
        type->tp_richcompare = &RichCompare;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_iter = &Iterate;
        type->tp_new = &Create;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_free = Symbols.Table.PyObject_Free;
        s_number.nb_bool = &IsTrue;
        RangeAccess.Fill(ref s_sequence, ref s_mapping);
        s_sequence.sq_contains = RangeSearch.ContainsPointer;
        type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref s_number);
        type->tp_as_sequence = (PySequenceMethods*)Unsafe.AsPointer(ref s_sequence);
        type->tp_as_mapping = (PyMappingMethods*)Unsafe.AsPointer(ref s_mapping);
        RangeObject layout;
        FillMember(ref s_members.Start, "start"u8, (nint)((byte*)&layout.Start - (byte*)&layout));
        FillMember(ref s_members.Stop, "stop"u8, (nint)((byte*)&layout.Stop - (byte*)&layout));
        FillMember(ref s_members.Step, "step"u8, (nint)((byte*)&layout.Step - (byte*)&layout));
        type->tp_members = (PyMemberDef*)Unsafe.AsPointer(ref s_members);
        BuiltinMethods.Add(type, "__reversed__"u8, &Reversed, MethodFlags.METH_NOARGS, "An iterator over the ints, the last one first."u8);
        BuiltinMethods.Add(type, "__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, ""u8);
        BuiltinMethods.Add(
            type, "count"u8, RangeSearch.CountPointer, MethodFlags.METH_O, "rangeobject.count(value) -> integer\n\nHow many items are equal to a value."u8);
        BuiltinMethods.Add(
            type, "index"u8, RangeSearch.IndexPointer, MethodFlags.METH_O,
            "rangeobject.index(value) -> integer\n\nThe index of the first item that is equal to a value; ValueError for none."u8);
    }

    private static void FillMember(ref PyMemberDef member, ReadOnlySpan<byte> name, nint offset)
    {
        member.name = CString.Of(name);
        member.type = MemberCodes.Py_T_OBJECT_EX;
        member.offset = offset;
        member.flags = MemberCodes.Py_READONLY;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Create(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        nint count = TupleObjects.Size(args);
        PyObject** given = TupleObjects.Items(args);
        if (Arguments.CountOfKeywords(kwargs) != 0)
        {
            return Errors.TypeError("range() takes no keyword arguments"u8);
        }
        if (!Arguments.HasCount("range"u8, count, 1, 3))
        {
            return null;
        }
        // Foreign code: the indices.
        PyObject* start = count == 1 ? IntegerObjects.FromInt64(0) : NumberConversion.Index(given[0]);
        PyObject* stop = start == null ? null : NumberConversion.Index(given[count == 1 ? 0 : 1]);
        PyObject* step = stop == null ? null : count == 3 ? NumberConversion.Index(given[2]) : IntegerObjects.FromInt64(1);
        if (step != null && RangeObjects.Sign(step) == 0)
        {
            Refcount.Clear(&step);
            Errors.ValueError("range() arg 3 must not be zero"u8);
        }
        return RangeObjects.FromStolen(start, stop, step);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        RangeObject* range = (RangeObject*)self;
        Refcount.DecRef(range->Start);
        Refcount.DecRef(range->Stop);
        Refcount.DecRef(range->Step);
        Refcount.DecRef(range->Length);
        self->ob_type->tp_free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        RangeObject* range = (RangeObject*)self;
        int overflow;
        return IntegerObjects.AsInt64(range->Step, &overflow) == 1
            ? StringObjects.FromFormat("range(%R, %R)"u8, (nint)range->Start, (nint)range->Stop)
            : StringObjects.FromFormat("range(%R, %R, %R)"u8, (nint)range->Start, (nint)range->Stop, (nint)range->Step);
    }

    // Of what makes a difference: the length, the first item, and the step where there is a second item.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self)
    {
        RangeObject* range = (RangeObject*)self;
        int overflow;
        long length = IntegerObjects.AsInt64(range->Length, &overflow);
        bool many = overflow != 0 || length > 1;
        PyObject* key = TupleObjects.Pack(
            range->Length, many || length == 1 ? range->Start : Symbols.None, many ? range->Step : Symbols.None);
        nint hash = key == null ? -1 : ObjectProtocol.Hash(key);
        Refcount.XDecRef(key);
        return hash;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        if (!RangeObjects.IsRange(other) || op is not (ComparisonOperators.Py_EQ or ComparisonOperators.Py_NE))
        {
            return Symbols.NotImplemented;
        }
        return Booleans.From(AreEqual((RangeObject*)self, (RangeObject*)other) == (op == ComparisonOperators.Py_EQ));
    }

    private static bool AreEqual(RangeObject* left, RangeObject* right)
    {
        if (left == right)
        {
            return true;
        }
        int overflow;
        long length = IntegerObjects.AsInt64(left->Length, &overflow);
        bool many = overflow != 0 || length > 1;
        return RangeObjects.Order(left->Length, right->Length) == 0
            && ((length == 0 && !many) || RangeObjects.Order(left->Start, right->Start) == 0)
            && (!many || RangeObjects.Order(left->Step, right->Step) == 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int IsTrue(PyObject* self) => RangeObjects.Sign(((RangeObject*)self)->Length) != 0 ? 1 : 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Iterate(PyObject* self)
    {
        RangeObject* range = (RangeObject*)self;
        return RangeIterator.New(range->Start, range->Stop, range->Step, range->Length);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reversed(PyObject* self, PyObject* unused)
    {
        RangeObject* range = (RangeObject*)self;
        PyObject* last = RangeObjects.Plus(range->Length, -1);
        PyObject* start = last == null ? null : RangeObjects.ItemAt(range->Start, last, range->Step);
        PyObject* stop = start == null ? null : NumberProtocol.Binary(range->Start, range->Step, NumberOperator.Subtract);
        PyObject* step = stop == null ? null : NumberProtocol.Unary(range->Step, UnaryOperator.Negative);
        PyObject* iterator = step == null ? null : RangeIterator.New(start, stop, step, range->Length);
        Refcount.XDecRef(last);
        Refcount.XDecRef(start);
        Refcount.XDecRef(stop);
        Refcount.XDecRef(step);
        return iterator;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* unused)
    {
        RangeObject* range = (RangeObject*)self;
        PyObject* args = TupleObjects.Pack(range->Start, range->Stop, range->Step);
        PyObject* pair = args == null ? null : TupleObjects.Pack((PyObject*)self->ob_type, args);
        Refcount.XDecRef(args);
        return pair;
    }
}
