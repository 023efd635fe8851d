using System.Runtime.CompilerServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Types.Dispatch;

/// <summary>The functions that stand in the slots of a class whose special methods are objects: each calls the method of its name.</summary>
/// <remarks>
/// They are kept in a type that is none: what its slot holds is the dispatcher of that slot. Slots that have a second name for the same
/// (<c>sq_concat</c> beside <c>nb_add</c>) and the ones that take C strings have no dispatcher.
/// </remarks>
internal static unsafe class Dispatchers
{
    private static PyHeapTypeObject s_holder;

    private static PyHeapTypeObject* Holder => (PyHeapTypeObject*)Unsafe.AsPointer(ref s_holder);

    /// <summary>The dispatchers of the slots of the type itself.</summary>
    internal static PyTypeObject* Type => &Holder->ht_type;

    /// <summary>Fills the table. Runs in the load hook.</summary>
    internal static void Fill()
    {
        ObjectDispatch.Fill(Type);
        LifetimeDispatch.Fill(Type);
        AttributeDispatch.Fill(Type);
        IterationDispatch.Fill(Type, &Holder->as_async);
        NumberDispatch.Fill(&Holder->as_number);
        ItemDispatch.Fill(&Holder->as_mapping, &Holder->as_sequence);
        BufferDispatch.Fill(&Holder->as_buffer);
    }

    /// <summary>The dispatcher of the slot at an offset of a heap type; NULL where it has none.</summary>
    internal static void* At(int offset) => *(void**)((byte*)Holder + offset);

    /// <summary>Whether a number slot of a type, counted from the first, holds its dispatcher.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsNumberSlot(PyTypeObject* type, int slot)
        => type->tp_as_number != null && ((void**)type->tp_as_number)[slot] == ((void**)&Holder->as_number)[slot];
}
