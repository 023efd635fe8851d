using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Iterators;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>What the six iterators over a dict have in common: where they are, and what tells that the dict was changed.</summary>
internal unsafe struct DictIterator
{
    internal PyObject Head; // the layout is CPython's, which nobody else reads
    private PyObject* _dict; // owned; NULL once the end was reached
    private nint _count; // of the dict when the iterator was made; -1 once it was found to be another
    private nint _position; // index of the next entry to look at
    private PyObject* _pair; // owned; only where items are given
    private nint _left; // items that are still to come

    [InlineArray(3)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Methods s_methods;

    /// <summary>Fills what all of these types have. Runs in the load hook.</summary>
    internal static void Fill(
        PyTypeObject* type, System.ReadOnlySpan<byte> name, delegate* unmanaged[Cdecl]<PyObject*, PyObject*> next, bool backwards)
    {
        StaticTypes.Head(type, name, sizeof(DictIterator), TypeFlags.Py_TPFLAGS_HAVE_GC);
        type->tp_dealloc = &Dealloc;
        type->tp_getattro = backwards ? null : Symbols.Table.PyObject_GenericGetAttr; // inherited all the same
        type->tp_traverse = &Traverse;
        type->tp_iter = Symbols.Table.PyObject_SelfIter;
        type->tp_iternext = next;
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods)); // the same for all
        methods.Add("__length_hint__"u8, &LengthHint, MethodFlags.METH_NOARGS, "About how many items are left."u8);
        methods.Add("__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, "What a copy of the object is made from."u8);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    /// <summary>Input: which iterator, and whether it gives pairs and goes backwards. Return: owned, or NULL with MemoryError.</summary>
    internal static PyObject* New(PyTypeObject* type, PyObject* dict, bool pairs, bool backwards)
    {
        PyObject* pair = pairs ? ItemPair.New() : null;
        DictIterator* made = pairs && pair == null ? null : (DictIterator*)GcAllocation.New(type);
        if (made == null)
        {
            Refcount.XDecRef(pair);
            return null;
        }
        made->_dict = Refcount.NewRef(dict);
        made->_count = DictObjects.Count(dict);
        made->_position = backwards ? DictLookup.TableOf((PyDictObject*)dict)->Count - 1 : 0;
        made->_pair = pair;
        made->_left = made->_count;
        GcAllocation.Track(made);
        return (PyObject*)made;
    }

    /// <summary>The next entry in order of insertion; NULL at the end, or with RuntimeError.</summary>
    internal static DictEntry* Next(DictIterator* self)
    {
        if (!IsUnchanged(self))
        {
            return null;
        }
        DictTable* table = DictLookup.TableOf((PyDictObject*)self->_dict);
        nint index = self->_position;
        while (index < table->Count && table->Entries[index].Value == null)
        {
            index++;
        }
        if (index >= table->Count)
        {
            return End(self);
        }
        if (self->_left == 0)
        {
            Errors.RuntimeError("dictionary keys changed during iteration"u8);
            return End(self);
        }
        self->_position = index + 1;
        self->_left--;
        return table->Entries + index;
    }

    /// <summary>As <see cref="Next"/>, in the other direction.</summary>
    internal static DictEntry* Previous(DictIterator* self)
    {
        if (!IsUnchanged(self))
        {
            return null;
        }
        DictTable* table = DictLookup.TableOf((PyDictObject*)self->_dict);
        nint index = self->_position < table->Count ? self->_position : table->Count - 1; // the table may be another one
        while (index >= 0 && table->Entries[index].Value == null)
        {
            index--;
        }
        if (index < 0)
        {
            return End(self);
        }
        self->_position = index - 1;
        self->_left--;
        return table->Entries + index;
    }

    /// <summary>Key and value as a pair. Return: owned, or NULL at the end of the entries or with MemoryError.</summary>
    internal static PyObject* ToPair(DictIterator* self, DictEntry* entry)
        => entry == null ? null : ItemPair.Fill(self->_pair, Refcount.NewRef(entry->Key), Refcount.NewRef(entry->Value)); // foreign code

    private static bool IsUnchanged(DictIterator* self)
    {
        if (self->_dict == null)
        {
            return false;
        }
        if (self->_count == DictObjects.Count(self->_dict))
        {
            return true;
        }
        Errors.RuntimeError("dictionary changed size during iteration"u8);
        self->_count = -1; // and so it stays
        return false;
    }

    private static DictEntry* End(DictIterator* self)
    {
        Refcount.Clear(&self->_dict); // foreign code
        return null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Refcount.XDecRef(((DictIterator*)self)->_dict); // foreign code, as below
        Refcount.XDecRef(((DictIterator*)self)->_pair);
        GcAllocation.Delete(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        DictIterator* iterator = (DictIterator*)self;
        int stop = iterator->_dict == null ? 0 : visit(iterator->_dict, arg);
        return stop != 0 || iterator->_pair == null ? stop : visit(iterator->_pair, arg);
    }

    // A copy goes through the rest: the iterator stays where it is.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
    {
        DictIterator copy = *(DictIterator*)self;
        Refcount.XIncRef(copy._dict);
        PyObject* result = IteratorReduction.OverRest(&copy.Head);
        Refcount.XDecRef(copy._dict); // foreign code
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* LengthHint(PyObject* self, PyObject* ignored)
    {
        DictIterator* iterator = (DictIterator*)self;
        bool alive = iterator->_dict != null && iterator->_count == DictObjects.Count(iterator->_dict);
        return IntegerObjects.FromInt64(alive ? iterator->_left : 0);
    }
}
