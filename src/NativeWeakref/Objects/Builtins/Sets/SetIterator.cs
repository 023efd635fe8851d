using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Iterators;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Sets;

/// <summary>The iterator over the keys of a set.</summary>
internal static unsafe class SetIterator
{
    private struct Instance
    {
        internal PyObject Head;
        internal PySetObject* Set; // owned; NULL once the end was reached
        internal nint Count; // of the set when the iterator was made; -1 once it was found to be another
        internal nint Position; // of the next entry to look at, in bytes: no multiplication for each key
        internal nint Left;
    }

    [InlineArray(3)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "set_iterator"u8, sizeof(Instance), TypeFlags.Py_TPFLAGS_HAVE_GC);
        type->tp_dealloc = &Dealloc;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_traverse = &Traverse;
        type->tp_iter = Symbols.Table.PyObject_SelfIter;
        type->tp_iternext = &Next;
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add("__length_hint__"u8, &LengthHint, MethodFlags.METH_NOARGS, "About how many items are left."u8);
        methods.Add("__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, "What a copy of the object is made from."u8);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    /// <summary>Return: owned, or NULL with MemoryError.</summary>
    internal static PyObject* New(PyObject* set)
    {
        Instance* made = (Instance*)GcAllocation.New(Symbols.Table.PySetIter_Type);
        if (made == null)
        {
            return null;
        }
        made->Set = (PySetObject*)Refcount.NewRef(set);
        made->Count = SetObjects.Count(set);
        made->Position = 0;
        made->Left = made->Count;
        GcAllocation.Track(made);
        return (PyObject*)made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Refcount.XDecRef((PyObject*)((Instance*)self)->Set); // foreign code
        GcAllocation.Delete(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
        => ((Instance*)self)->Set == null ? 0 : visit((PyObject*)((Instance*)self)->Set, arg);

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Next(PyObject* self) => NextKey(self);

    // A key needs no frame; what comes once is a call in tail position.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* NextKey(PyObject* self)
    {
        Instance* iterator = (Instance*)self;
        PySetObject* set = iterator->Set;
        if (set != null && iterator->Count == set->used)
        {
            setentry* entry = (setentry*)((byte*)set->table + iterator->Position);
            setentry* last = set->table + set->mask;
            if (entry > last)
            {
                goto End;
            }
            while (entry->key == null || entry->hash == SetTable.HashOfDummy)
            {
                entry++;
                // Two at a time: there are more unused entries than others.
                while (entry < last && ((nint)entry[0].key | (nint)entry[1].key) == 0)
                {
                    entry += 2;
                }
                if (entry > last)
                {
                    goto End;
                }
            }
            iterator->Position = (nint)((byte*)(entry + 1) - (byte*)set->table);
            iterator->Left = iterator->Left - 1; // unlike -- one instruction
            return Refcount.NewRef(entry->key);
        }
    End:
        return End(iterator);
    }

    // The set is another, or there are no keys any more, or there were none before.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* End(Instance* iterator)
    {
        PyObject* set = (PyObject*)iterator->Set;
        if (set == null)
        {
            return null;
        }
        if (iterator->Count != iterator->Set->used)
        {
            iterator->Count = -1; // and so it stays
            return Errors.RuntimeError("Set changed size during iteration"u8);
        }
        iterator->Set = null;
        Refcount.DecRef(set); // foreign code
        return null;
    }

    // A copy goes through the rest: the iterator stays where it is.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
    {
        Instance copy = *(Instance*)self;
        Refcount.XIncRef((PyObject*)copy.Set);
        PyObject* result = IteratorReduction.OverRest(&copy.Head);
        Refcount.XDecRef((PyObject*)copy.Set); // foreign code
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* LengthHint(PyObject* self, PyObject* ignored)
    {
        Instance* iterator = (Instance*)self;
        bool alive = iterator->Set != null && iterator->Count == iterator->Set->used;
        return IntegerObjects.FromInt64(alive ? iterator->Left : 0);
    }
}
