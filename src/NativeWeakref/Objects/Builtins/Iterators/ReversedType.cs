using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Iterators;

/// <summary>The type reversed: the items of a sequence, the last one first.</summary>
internal static unsafe class ReversedType
{
    private struct Instance
    {
        internal PyObject Head;
        internal nint Index;
        internal PyObject* Sequence; // owned; NULL once the end was reached
    }

    [InlineArray(4)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        IteratorClass.Head(type, "reversed"u8, sizeof(Instance));
        type->tp_doc = CString.Of("reversed(sequence, /)\n--\n\nThe items of the sequence, the last one first."u8);
        type->tp_new = &Create;
        type->tp_dealloc = &Dealloc;
        type->tp_traverse = &Traverse;
        type->tp_iternext = &Next;
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add("__length_hint__"u8, &LengthHint, MethodFlags.METH_NOARGS, "About how many items are left."u8);
        methods.Add("__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, "What a copy of the object is made from."u8);
        methods.Add("__setstate__"u8, &SetState, MethodFlags.METH_O, "Bring a copy to the state of its original."u8);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    // A sequence with a way of its own gives what that gives.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Create(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        if (type == Symbols.Table.PyReversed_Type && Arguments.CountOfKeywords(kwargs) != 0)
        {
            return Errors.TypeError("reversed() takes no keyword arguments"u8);
        }
        if (!Arguments.HasCount("reversed"u8, TupleObjects.Size(args), 1, 1))
        {
            return null;
        }
        PyObject* sequence = TupleObjects.Items(args)[0];
        PyObject* method = SpecialMethod.Find(sequence, "__reversed__"u8); // foreign code
        if (method == Symbols.None || (method == null && !Errors.Occurred() && !SequenceProtocol.IsSequence(sequence)))
        {
            return UnsupportedType.Refuse(sequence, "'%.200s' object is not reversible"u8);
        }
        if (method == null)
        {
            return Errors.Occurred() ? null : New(type, sequence);
        }
        PyObject* result = Calls.NoArgs(method); // foreign code
        Refcount.DecRef(method);
        return result;
    }

    private static PyObject* New(PyTypeObject* type, PyObject* sequence)
    {
        nint size = SequenceProtocol.Size(sequence); // foreign code
        Instance* made = size == -1 ? null : (Instance*)type->tp_alloc(type, 0); // foreign code in a subtype
        if (made == null)
        {
            return null;
        }
        made->Index = size - 1;
        made->Sequence = Refcount.NewRef(sequence);
        return (PyObject*)made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Refcount.XDecRef(((Instance*)self)->Sequence); // foreign code
        self->ob_type->tp_free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
        => ((Instance*)self)->Sequence == null ? 0 : visit(((Instance*)self)->Sequence, arg);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Next(PyObject* self)
    {
        Instance* reversed = (Instance*)self;
        if (reversed->Index >= 0 && reversed->Sequence != null)
        {
            PyObject* sequence = Refcount.NewRef(reversed->Sequence); // its own code may use this iterator up
            PyObject* item = SequenceProtocol.GetItem(sequence, reversed->Index); // foreign code
            Refcount.DecRef(sequence);
            if (item != null)
            {
                reversed->Index--;
                return item;
            }
            if (Errors.Matches(*Symbols.Table.PyExc_IndexError) || Errors.Matches(*Symbols.Table.PyExc_StopIteration))
            {
                Errors.Clear();
            }
        }
        reversed->Index = -1;
        Refcount.Clear(&reversed->Sequence); // foreign code
        return null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* LengthHint(PyObject* self, PyObject* ignored)
    {
        Instance* reversed = (Instance*)self;
        if (reversed->Sequence == null)
        {
            return IntegerObjects.FromInt64(0);
        }
        nint size = SequenceProtocol.Size(reversed->Sequence); // foreign code
        if (size == -1)
        {
            return null;
        }
        nint left = reversed->Index + 1;
        return IntegerObjects.FromInt64(size < left ? 0 : left);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
    {
        Instance* reversed = (Instance*)self;
        PyObject* type = (PyObject*)self->ob_type;
        PyObject* arguments = TupleObjects.Pack(reversed->Sequence == null ? TupleObjects.Empty() : reversed->Sequence);
        PyObject* index = arguments == null || reversed->Sequence == null ? null : IntegerObjects.FromInt64(reversed->Index);
        PyObject* state = arguments == null ? null
            : index != null ? TupleObjects.Pack(type, arguments, index)
            : reversed->Sequence == null ? TupleObjects.Pack(type, arguments) : null;
        Refcount.XDecRef(arguments);
        Refcount.XDecRef(index);
        return state;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SetState(PyObject* self, PyObject* state)
    {
        Instance* reversed = (Instance*)self;
        nint index = IntegerExtraction.AsSsize(state);
        if (index == -1 && Errors.Occurred())
        {
            return null;
        }
        if (reversed->Sequence != null)
        {
            nint size = SequenceProtocol.Size(reversed->Sequence); // foreign code
            if (size < 0)
            {
                return null;
            }
            reversed->Index = index < -1 ? -1 : index > size - 1 ? size - 1 : index;
        }
        return Refcount.NewRef(Symbols.None);
    }
}
