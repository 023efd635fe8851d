using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Objects.Types.Dispatch;

/// <summary>Which function a slot of a class holds: its special methods decide.</summary>
/// <remarks>
/// Where all methods of a slot are wrappers of one C function, it is that function. Where a method is anything else, it is the slot's
/// dispatcher. Where there is no method, the slot is empty.
/// </remarks>
internal static unsafe class SlotUpdates
{
    private struct Choice
    {
        internal void* Function; // the one that all wrappers wrap
        internal void* Dispatcher;
        internal bool NeedsDispatcher;
    }

    /// <summary>Sets all slots of a heap type.</summary>
    internal static void SetAll(PyTypeObject* type)
    {
        int row = 0;
        while (row < SlotTable.Count)
        {
            row = SetOne(type, row);
        }
    }

    /// <summary>An attribute of a type has been set or deleted: its slots follow, and those of subclasses that do not hide it.</summary>
    internal static void Follow(PyTypeObject* type, PyObject* name)
    {
        for (int row = 0; row < SlotTable.Count; row = SlotTable.NextSlot(row))
        {
            if (Names(row, name))
            {
                SetWithSubclasses(type, row, name);
            }
        }
    }

    /// <summary>Everything may have changed: all slots of a type and of its subclasses follow.</summary>
    internal static void FollowAll(PyTypeObject* type)
    {
        for (int row = 0; row < SlotTable.Count; row++)
        {
            Follow(type, SlotTable.At(row)->name_strobj);
        }
    }

    private static bool Names(int row, PyObject* name)
    {
        int end = SlotTable.NextSlot(row);
        while (row < end && SlotTable.At(row)->name_strobj != name)
        {
            row++;
        }
        return row < end;
    }

    private static void SetWithSubclasses(PyTypeObject* type, int row, PyObject* name)
    {
        SetOne(type, row);
        Subclasses walk;
        Subclasses.Begin(&walk, type);
        for (PyTypeObject* subclass = Subclasses.Next(&walk); subclass != null; subclass = Subclasses.Next(&walk))
        {
            if (TypeDictionary.Find(subclass, name) == null)
            {
                SetWithSubclasses(subclass, row, name);
            }
        }
        Subclasses.End(&walk);
    }

    // Input: the first row of a slot. Return: the first row of the next one.
    private static int SetOne(PyTypeObject* type, int row)
    {
        int end = SlotTable.NextSlot(row);
        void** slot = SlotTable.Place(type, SlotTable.At(row)->offset);
        if (slot == null)
        {
            return end;
        }
        Choice choice = default;
        for (; row < end; row++)
        {
            Consider(type, slot, SlotTable.At(row), &choice);
        }
        *slot = choice.Function != null && !choice.NeedsDispatcher ? choice.Function : choice.Dispatcher;
        return end;
    }

    private static void Consider(PyTypeObject* type, void** slot, wrapperbase* entry, Choice* choice)
    {
        PyObject* found = TypeLookup.FindUncached(type, entry->name_strobj);
        if (found == null)
        {
            // A class is no iterator: its instances must not look like ones because a base's slot shines through.
            choice->Function = slot == (void**)&type->tp_iternext ? Symbols.Table._PyObject_NextNotImplemented : choice->Function;
        }
        else if (IsWrapperOf(found, entry))
        {
            ConsiderWrapper(type, slot, entry, (PyWrapperDescrObject*)found, choice);
        }
        else if (slot == (void**)&type->tp_new && ConstructorMethod.Is(found))
        {
            choice->Function = type->tp_new; // inherited: the method leads to the same
        }
        else if (slot == (void**)&type->tp_hash && found == Symbols.None)
        {
            choice->Function = Symbols.Table.PyObject_HashNotImplemented;
        }
        else
        {
            choice->NeedsDispatcher = true;
            choice->Dispatcher = entry->function;
            if (slot == (void**)&type->tp_call)
            {
                type->tp_flags &= ~TypeFlags.Py_TPFLAGS_HAVE_VECTORCALL; // it would go past the method
            }
        }
    }

    private static bool IsWrapperOf(PyObject* found, wrapperbase* entry)
        => found->ob_type == Symbols.Table.PyWrapperDescr_Type
            && ((PyWrapperDescrObject*)found)->d_base->name_strobj == entry->name_strobj;

    private static void ConsiderWrapper(
        PyTypeObject* type, void** slot, wrapperbase* entry, PyWrapperDescrObject* wrapper, Choice* choice)
    {
        // Of two slots with one name the other may be the one that is filled: then this one stays empty.
        void** filled = OnlyFilled(type, entry->name_strobj);
        if (filled == null || filled == slot)
        {
            choice->Dispatcher = entry->function;
        }
        bool fits = (choice->Function == null || choice->Function == wrapper->d_wrapped)
            && wrapper->d_base->wrapper == entry->wrapper && Subtyping.IsSubtype(type, wrapper->d_common.d_type);
        choice->Function = fits ? wrapper->d_wrapped : choice->Function;
        choice->NeedsDispatcher |= !fits;
    }

    // The slot of a name that a type fills; NULL where it fills none or several.
    private static void** OnlyFilled(PyTypeObject* type, PyObject* name)
    {
        void** filled = null;
        for (int row = 0; row < SlotTable.Count; row++)
        {
            void** slot = SlotTable.At(row)->name_strobj == name ? SlotTable.Place(type, SlotTable.At(row)->offset) : null;
            if (slot == null || *slot == null)
            {
                continue;
            }
            if (filled != null)
            {
                return null;
            }
            filled = slot;
        }
        return filled;
    }
}
