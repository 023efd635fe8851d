using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Parsing;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Iterators;

/// <summary>The type zip: tuples of one item of each of some iterables.</summary>
internal static unsafe class ZipType
{
    internal struct Instance
    {
        internal PyObject Head;
        internal nint Count;
        internal PyObject* Iterators; // owned; a tuple of Count iterators
        internal PyObject* Row; // owned; the tuple that is returned again while nobody keeps it
        internal int Strict;
    }

    [InlineArray(3)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        IteratorClass.Head(type, "zip"u8, sizeof(Instance));
        type->tp_doc = CString.Of("zip(*iterables, strict=False)\n--\n\nTuples of one item of each iterable, until the shortest ends. With strict all must have the same length."u8);
        type->tp_new = &Create;
        type->tp_dealloc = &Dealloc;
        type->tp_traverse = &Traverse;
        type->tp_iternext = ZipIteration.Pointer;
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add("__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, "What a copy of the object is made from."u8);
        methods.Add("__setstate__"u8, &SetState, MethodFlags.METH_O, "Bring a copy to the state of its original."u8);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Create(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        int strict = 0;
        if (kwargs != null && !TryStrict(kwargs, &strict)) // foreign code
        {
            return null;
        }
        nint count = TupleObjects.Size(args);
        PyObject* iterators = TupleObjects.New(count);
        PyObject* row = iterators == null || !Fill(iterators, args) ? null : NewRow(count);
        Instance* made = row == null ? null : (Instance*)type->tp_alloc(type, 0); // foreign code in a subtype
        if (made == null)
        {
            Refcount.XDecRef(row);
            Refcount.XDecRef(iterators);
            return null;
        }
        made->Count = count;
        made->Iterators = iterators;
        made->Row = row;
        made->Strict = strict;
        return (PyObject*)made;
    }

    private static bool TryStrict(PyObject* kwargs, int* strict)
    {
        nint count = DictObjects.Count(kwargs);
        if (count > 1)
        {
            Errors.Format(*Symbols.Table.PyExc_TypeError, "zip() takes at most 1 keyword argument (%zd given)"u8, count);
            return false;
        }
        nint position = 0;
        PyObject* name;
        PyObject* value;
        while (DictObjects.Next(kwargs, &position, &name, &value, null))
        {
            if (!StringObjects.IsString(name) || !StringObjects.EqualLiteral(name, "strict"u8))
            {
                return StringObjects.IsString(name) ? ArgumentErrors.UnknownName(CString.Of("zip"u8), name) : ArgumentErrors.NameIsNoString();
            }
            *strict = ObjectProtocol.IsTrue(value); // foreign code; there is only one
        }
        return *strict >= 0;
    }

    private static bool Fill(PyObject* iterators, PyObject* iterables)
    {
        nint count = TupleObjects.Size(iterators);
        for (nint i = 0; i < count; i++)
        {
            PyObject* iterator = Iteration.GetIter(TupleObjects.Items(iterables)[i]); // foreign code
            if (iterator == null)
            {
                return false;
            }
            TupleObjects.Items(iterators)[i] = iterator;
        }
        return true;
    }

    private static PyObject* NewRow(nint count)
    {
        PyObject* row = TupleObjects.NewUntracked(count);
        if (row == null || count == 0)
        {
            return row;
        }
        for (nint i = 0; i < count; i++)
        {
            TupleObjects.Items(row)[i] = Refcount.NewRef(Symbols.None);
        }
        GcAllocation.Track(row);
        return row;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Refcount.XDecRef(((Instance*)self)->Iterators); // foreign code, as below
        Refcount.XDecRef(((Instance*)self)->Row);
        self->ob_type->tp_free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        Instance* zip = (Instance*)self;
        int stop = zip->Iterators == null ? 0 : visit(zip->Iterators, arg);
        return stop != 0 || zip->Row == null ? stop : visit(zip->Row, arg);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
    {
        Instance* zip = (Instance*)self;
        return zip->Strict != 0
            ? TupleObjects.Pack((PyObject*)self->ob_type, zip->Iterators, Symbols.True)
            : TupleObjects.Pack((PyObject*)self->ob_type, zip->Iterators);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SetState(PyObject* self, PyObject* state)
    {
        int strict = ObjectProtocol.IsTrue(state); // foreign code
        if (strict < 0)
        {
            return null;
        }
        ((Instance*)self)->Strict = strict;
        return Refcount.NewRef(Symbols.None);
    }
}
