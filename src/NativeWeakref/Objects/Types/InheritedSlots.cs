using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Objects.Types;

/// <summary>Emptying what a type took from its base: readied again, it shows only its own slots as methods.</summary>
internal static unsafe class InheritedSlots
{
    /// <summary>Input: a readied type whose base is ready still. A slot that equals the base's is taken for inherited.</summary>
    internal static void Empty(PyTypeObject* type)
    {
        PyTypeObject* parent = type->tp_base;
        if (parent == null)
        {
            return;
        }
        EmptySuites(type, parent);
        for (int i = 0; i < SlotTable.Count; i++)
        {
            if (SlotTable.At(i)->wrapper == null)
            {
                continue;
            }
            void** own = SlotTable.Place(type, SlotTable.At(i)->offset);
            void** inherited = SlotTable.Place(parent, SlotTable.At(i)->offset);
            if (own != null && inherited != null && *own == *inherited)
            {
                *own = null;
            }
        }
        // On top of object nothing is inherited here: such a type has a constructor of its own or none.
        if (type->tp_new == parent->tp_new && parent != Symbols.Table.PyBaseObject_Type)
        {
            type->tp_new = null;
        }
    }

    private static void EmptySuites(PyTypeObject* type, PyTypeObject* parent)
    {
        type->tp_as_async = type->tp_as_async == parent->tp_as_async ? null : type->tp_as_async;
        type->tp_as_number = type->tp_as_number == parent->tp_as_number ? null : type->tp_as_number;
        type->tp_as_sequence = type->tp_as_sequence == parent->tp_as_sequence ? null : type->tp_as_sequence;
        type->tp_as_buffer = type->tp_as_buffer == parent->tp_as_buffer ? null : type->tp_as_buffer;
        type->tp_as_mapping = type->tp_as_mapping == parent->tp_as_mapping ? null : type->tp_as_mapping;
    }
}
