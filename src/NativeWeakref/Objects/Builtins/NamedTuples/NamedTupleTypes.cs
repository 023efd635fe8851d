using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.HeapTypes;

namespace NativeWeakref.Objects.Builtins.NamedTuples;

/// <summary>Making types of named tuples from descriptions.</summary>
internal static unsafe class NamedTupleTypes
{
    [InlineArray(8)]
    private struct Slots
    {
        private PyType_Slot _first;
    }

    /// <summary>Runs in the load hook.</summary>
    internal static void Fill() => *Symbols.Table.PyStructSequence_UnnamedField = CString.Of("unnamed field"u8);

    /// <summary>A type made at run time. Return: owned, or NULL with an error.</summary>
    internal static PyTypeObject* New(PyStructSequence_Desc* description)
    {
        if (description == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        PyMemberDef* members = MembersOf(description);
        if (members == null)
        {
            return null;
        }
        Slots place = default;
        PyType_Slot* slot = (PyType_Slot*)&place;
        Set(slot++, SlotIds.Py_tp_dealloc, NamedTuples.DeallocPointer);
        Set(slot++, SlotIds.Py_tp_new, NamedTupleConstruction.Pointer);
        Set(slot++, SlotIds.Py_tp_doc, description->doc);
        Set(slot++, SlotIds.Py_tp_methods, NamedTupleConstruction.Methods());
        Set(slot++, SlotIds.Py_tp_repr, NamedTuples.ReprPointer);
        Set(slot++, SlotIds.Py_tp_members, members);
        Set(slot, SlotIds.Py_tp_traverse, NamedTuples.TraversePointer);
        PyType_Spec spec = default;
        spec.name = description->name;
        spec.basicsize = sizeof(PyVarObject);
        spec.itemsize = sizeof(PyObject*);
        spec.flags = (uint)(TypeFlags.Py_TPFLAGS_DEFAULT | TypeFlags.Py_TPFLAGS_HAVE_GC);
        spec.slots = (PyType_Slot*)&place;
        PyTypeObject* made = (PyTypeObject*)SpecTypes.Create(null, null, &spec, (PyObject*)Symbols.Table.PyTuple_Type, strict: false);
        MemoryHeap.Free(members); // copied
        if (made != null && !NamedTupleFields.Store(made, description))
        {
            Refcount.DecRef((PyObject*)made);
            return null;
        }
        return made;
    }

    /// <summary>Fills a static type of the program. Return: 0, or -1 with an error.</summary>
    internal static int Initialise(PyTypeObject* type, PyStructSequence_Desc* description)
    {
        if (type == null || description == null)
        {
            Errors.BadInternalCall();
            return -1;
        }
        PyMemberDef* members = MembersOf(description);
        if (members == null)
        {
            return -1;
        }
        type->tp_name = description->name;
        type->tp_basicsize = sizeof(PyVarObject);
        type->tp_itemsize = sizeof(PyObject*);
        type->tp_dealloc = NamedTuples.DeallocPointer;
        type->tp_repr = NamedTuples.ReprPointer;
        type->tp_flags = TypeFlags.Py_TPFLAGS_DEFAULT | TypeFlags.Py_TPFLAGS_HAVE_GC;
        type->tp_doc = description->doc;
        type->tp_traverse = NamedTuples.TraversePointer;
        type->tp_methods = NamedTupleConstruction.Methods();
        type->tp_members = members; // for good, as the type is
        type->tp_base = Symbols.Table.PyTuple_Type;
        type->tp_new = NamedTupleConstruction.Pointer;
        if (type->ob_base.ob_base.ob_refcnt == 0)
        {
            type->ob_base.ob_base.ob_refcnt = 1;
        }
        return TypeReady.Ready(type) == 0 && NamedTupleFields.Store(type, description) ? 0 : -1;
    }

    // One for each field that has a name; the field's place follows from its number. NULL with MemoryError.
    private static PyMemberDef* MembersOf(PyStructSequence_Desc* description)
    {
        nint unnamed;
        nint count = NamedTupleFields.Count(description, &unnamed);
        PyMemberDef* members = (PyMemberDef*)MemoryHeap.AllocateZeroed((nuint)(count - unnamed + 1), (nuint)sizeof(PyMemberDef));
        if (members == null)
        {
            Errors.NoMemory();
            return null;
        }
        PyMemberDef* member = members;
        for (nint i = 0; i < count; i++)
        {
            PyStructSequence_Field* field = description->fields + i;
            if (NamedTupleFields.IsUnnamed(field))
            {
                continue;
            }
            member->name = field->name;
            member->type = MemberCodes._Py_T_OBJECT;
            member->offset = sizeof(PyVarObject) + (i * sizeof(PyObject*));
            member->flags = MemberCodes.Py_READONLY;
            member->doc = field->doc;
            member++;
        }
        return members;
    }

    private static void Set(PyType_Slot* slot, int id, void* value)
    {
        slot->slot = id;
        slot->pfunc = value;
    }
}
