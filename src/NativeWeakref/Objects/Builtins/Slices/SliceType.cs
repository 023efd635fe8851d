using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Slices;

/// <summary>The type slice.</summary>
internal static unsafe class SliceType
{
    private struct Members
    {
        internal PyMemberDef Start;
        internal PyMemberDef Stop;
        internal PyMemberDef Step;
        internal PyMemberDef End;
    }

    [InlineArray(3)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Members s_members;
    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "slice"u8, sizeof(PySliceObject), TypeFlags.Py_TPFLAGS_HAVE_GC);
        type->tp_doc = CString.Of("slice(stop)\nslice(start, stop[, step])\n\nWhich items of a sequence are meant: from start to stop, every step-th."u8);
        type->tp_dealloc = &Dealloc;
        type->tp_repr = &Repr;
        type->tp_hash = &Hash;
        type->tp_richcompare = &RichCompare;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_traverse = &Traverse;
        type->tp_new = &Create;
        PySliceObject layout;
        FillMember(ref s_members.Start, "start"u8, (nint)((byte*)&layout.start - (byte*)&layout));
        FillMember(ref s_members.Stop, "stop"u8, (nint)((byte*)&layout.stop - (byte*)&layout));
        FillMember(ref s_members.Step, "step"u8, (nint)((byte*)&layout.step - (byte*)&layout));
        type->tp_members = (PyMemberDef*)Unsafe.AsPointer(ref s_members);
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add(
            "indices"u8, &Indices, MethodFlags.METH_O, "S.indices(len) -> (start, stop, stride)\n\nThe bounds, cut to a sequence of a length."u8);
        methods.Add("__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, "What a copy of the object is made from."u8);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    private static void FillMember(ref PyMemberDef member, ReadOnlySpan<byte> name, nint offset)
    {
        member.name = CString.Of(name);
        member.type = MemberCodes._Py_T_OBJECT;
        member.offset = offset;
        member.flags = MemberCodes.Py_READONLY;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Create(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        if (Arguments.CountOfKeywords(kwargs) != 0)
        {
            return Errors.TypeError("slice() takes no keyword arguments"u8);
        }
        PyObject** given = TupleObjects.Items(args);
        nint count = TupleObjects.Size(args);
        if (!Arguments.HasCount("slice"u8, count, 1, 3))
        {
            return null;
        }
        return count == 1 ? SliceObjects.New(null, given[0], null)
            : SliceObjects.New(given[0], given[1], count == 3 ? given[2] : null);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        PySliceObject* slice = (PySliceObject*)self;
        GcAllocation.Untrack(self);
        Refcount.DecRef(slice->step); // foreign code, as below
        Refcount.DecRef(slice->start);
        Refcount.DecRef(slice->stop);
        GcAllocation.Delete(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        PySliceObject* slice = (PySliceObject*)self;
        int stop = visit(slice->start, arg);
        stop = stop != 0 ? stop : visit(slice->stop, arg);
        return stop != 0 ? stop : visit(slice->step, arg);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        PySliceObject* slice = (PySliceObject*)self;
        return StringObjects.FromFormat("slice(%R, %R, %R)"u8, (nint)slice->start, (nint)slice->stop, (nint)slice->step); // foreign code
    }

    // As a tuple's, without the length.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self)
    {
        ItemsHash hash = ItemsHash.Start();
        PySliceObject* slice = (PySliceObject*)self;
        return hash.TryAdd(slice->start) && hash.TryAdd(slice->stop) && hash.TryAdd(slice->step) ? hash.Finish() : -1; // foreign code
    }

    // Slices compare as tuples of their three parts.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        if (!SliceObjects.IsSlice(self) || !SliceObjects.IsSlice(other))
        {
            return Symbols.NotImplemented;
        }
        if (self == other)
        {
            return Booleans.FromComparison(0, 0, op);
        }
        PyObject* left = ToTuple(self);
        PyObject* right = left == null ? null : ToTuple(other);
        PyObject* result = right == null ? null : Comparison.Compare(left, right, op); // foreign code
        Refcount.XDecRef(left);
        Refcount.XDecRef(right);
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Indices(PyObject* self, PyObject* length) => SliceLongIndices.Of((PySliceObject*)self, length);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
    {
        PyObject* parts = ToTuple(self);
        PyObject* pair = parts == null ? null : TupleObjects.Pack((PyObject*)self->ob_type, parts);
        Refcount.XDecRef(parts);
        return pair;
    }

    private static PyObject* ToTuple(PyObject* self)
    {
        PySliceObject* slice = (PySliceObject*)self;
        return TupleObjects.Pack(slice->start, slice->stop, slice->step);
    }
}
