using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Collector;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>The static built-in types, and what the interpreter keeps for each of them outside the type object.</summary>
/// <remarks>
/// As in 3.12 the dictionary, the weak references and the subclasses of such a type are the interpreter's: <c>tp_dict</c> and
/// <c>tp_weaklist</c> stay NULL, and <c>tp_subclasses</c> holds the number of the entry, counted from 1 (W-633).
/// </remarks>
internal static unsafe class StaticTypes
{
    private const int Capacity = 200; // CPython's limit too

    private struct Entry
    {
        internal PyTypeObject* Type;
        internal PyObject* Dictionary;
        internal PyObject* Weaklist;
        internal PyObject* Subclasses;
        internal PyObject* Reference; // what CPython's registry of the base would hold
        internal OwnSlots Own;
    }

    [InlineArray(Capacity)]
    private struct Entries
    {
        private Entry _first;
    }

    private static Entries s_entries;
    private static int s_count;

    /// <summary>Registers a static built-in type and fills what all have; the rest of the type is zero. Runs in the load hook.</summary>
    /// <remarks>
    /// Input: a zeroed type, a name that includes the module ("weakref.ReferenceType") and ends with a NUL as literals do, the size
    /// of an instance, and flags beyond what readying adds.
    /// </remarks>
    internal static void Head(PyTypeObject* type, ReadOnlySpan<byte> name, nint basicsize, ulong flags)
    {
        Debug.Assert(s_count < Capacity);
        type->ob_base.ob_base.ob_refcnt = Refcount.Immortal;
        type->ob_base.ob_base.ob_type = Symbols.Table.PyType_Type;
        type->tp_name = CString.Of(name);
        type->tp_basicsize = basicsize;
        type->tp_flags = flags | TypeFlags._Py_TPFLAGS_STATIC_BUILTIN;
        At(s_count)->Type = type;
        s_count++;
        type->tp_subclasses = (void*)s_count;
    }

    /// <summary>Whether a type keeps its dictionary and its weak references here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsStaticBuiltin(PyTypeObject* type) => (type->tp_flags & TypeFlags._Py_TPFLAGS_STATIC_BUILTIN) != 0;

    /// <summary>Where the dictionary of a static built-in type is kept.</summary>
    internal static PyObject** DictionaryPlace(PyTypeObject* type) => &EntryOf(type)->Dictionary;

    /// <summary>Where it is kept which slots of a static built-in type are its own.</summary>
    internal static OwnSlots* OwnSlotsPlace(PyTypeObject* type) => &EntryOf(type)->Own;

    /// <summary>Where the head of the weak references to a static built-in type is kept.</summary>
    /// <remarks>In CPython the list is never empty: the registry of the base holds a reference. It is made when somebody looks.</remarks>
    internal static PyObject** WeaklistPlace(PyTypeObject* type)
    {
        Entry* entry = EntryOf(type);
        if (entry->Reference == null && type->tp_base != null && (type->tp_flags & TypeFlags.Py_TPFLAGS_READY) != 0)
        {
            MakeReference(entry);
        }
        return &entry->Weaklist;
    }

    /// <summary>Where the registry of subclasses of a static built-in type is kept.</summary>
    internal static PyObject** SubclassesPlace(PyTypeObject* type) => &EntryOf(type)->Subclasses;

    /// <summary>Whether an address is that of one of them.</summary>
    internal static bool Contains(void* address)
    {
        for (int i = 0; i < s_count; i++)
        {
            if (At(i)->Type == address)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The first readied type from a number on that derives directly from a type; the number follows it. NULL: none is left.</summary>
    internal static PyTypeObject* NextSubclass(PyTypeObject* type, int* number)
    {
        while (*number < s_count)
        {
            PyTypeObject* one = At((*number)++)->Type;
            if (one->tp_base == type && (one->tp_flags & TypeFlags.Py_TPFLAGS_READY) != 0)
            {
                return one;
            }
        }
        return null;
    }

    /// <summary>Readies all in the order of registration. Return: false with an error set.</summary>
    internal static bool ReadyAll()
    {
        for (int i = 0; i < s_count; i++)
        {
            if (TypeReady.Ready(At(i)->Type) < 0)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Takes back what readying made, the last type first.</summary>
    internal static void UnreadyAll()
    {
        for (int i = s_count - 1; i >= 0; i--)
        {
            Entry* entry = At(i);
            if (entry->Weaklist != null)
            {
                WeakrefHooks.KillAll((PyObject*)entry->Type); // no callbacks at shutdown (W-428)
            }
            Refcount.Clear(&entry->Reference);
            TypeReady.Unready(entry->Type);
        }
    }

    // Who asks for the place expects neither errors nor foreign code.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MakeReference(Entry* entry)
    {
        PyObject* raised = Errors.TakeRaised();
        CollectionSchedule.Suspend();
        BlockRecord.BeginOwn();
        entry->Reference = Symbols.None; // the maker asks for the place, too
        entry->Reference = WeakrefHooks.NewRef((PyObject*)entry->Type);
        BlockRecord.EndOwn();
        CollectionSchedule.Resume();
        Errors.SetRaised(raised);
    }

    private static Entry* EntryOf(PyTypeObject* type) => At((int)(nint)type->tp_subclasses - 1);

    private static Entry* At(int index) => (Entry*)Unsafe.AsPointer(ref s_entries) + index;
}
