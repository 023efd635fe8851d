using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.HeapTypes;

/// <summary>The deallocator of heap types that bring none.</summary>
/// <remarks>
/// The order is W-400: finalizer, weak references, legacy finalizer, slots, dict, and then the deallocator of the nearest base that
/// has another one. What that base keeps itself, it releases itself (W-401).
/// </remarks>
internal static unsafe class InstanceDeath
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, void> DeallocPointer => &Dealloc;

    /// <summary>Empties the places in an instance that a heap type's members describe: those that hold objects and may be written.</summary>
    internal static void ClearPlaces(PyObject* self, PyTypeObject* owner)
    {
        PyMemberDef* members = TypeData.Members(owner);
        for (nint i = 0; i < ((PyVarObject*)owner)->ob_size; i++)
        {
            if (members[i].type == MemberCodes.Py_T_OBJECT_EX && (members[i].flags & MemberCodes.Py_READONLY) == 0)
            {
                Refcount.Clear((PyObject**)((byte*)self + members[i].offset)); // foreign code
            }
        }
    }

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self) => End(self);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void End(PyObject* self)
    {
        PyTypeObject* type = self->ob_type;
        bool collected = (type->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_GC) != 0;
        PyTypeObject* parent = collected ? EndCollected(self, type) : EndPlain(self, type);
        if (parent == null)
        {
            return; // a finalizer has brought it back
        }
        type = self->ob_type; // a finalizer may have changed it
        if (collected && (parent->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_GC) != 0)
        {
            GcAllocation.Track(self); // the base's deallocator untracks
        }
        // Read before: the type may go with its last instance. A heap base gives the reference up itself.
        bool ownsType = ((type->tp_flags ^ parent->tp_flags) & type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) != 0;
        ForeignCalls.Destroy(self, parent->tp_dealloc); // foreign code
        if (ownsType)
        {
            Refcount.DecRef((PyObject*)type);
        }
    }

    // The two ways to end what the type adds. Return: the base that ends the rest, or NULL if a finalizer has brought the object back.

    // An instance that the collector does not look at has no dict and no weak list that its base does not know of.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyTypeObject* EndPlain(PyObject* self, PyTypeObject* type)
    {
        if (type->tp_finalize != null && Finalizers.CallFromDealloc(self) < 0)
        {
            return null;
        }
        if (type->tp_del != null)
        {
            type->tp_del(self); // foreign code
            if (self->ob_refcnt > 0)
            {
                return null;
            }
        }
        return ForeignBase(type);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyTypeObject* EndCollected(PyObject* self, PyTypeObject* type)
    {
        GcAllocation.Untrack(self);
        if (type->tp_finalize != null || type->tp_del != null)
        {
            if (!FinalizeCollected(self, type))
            {
                return null;
            }
        }
        else if (type->tp_weaklistoffset != 0 && ForeignBase(type)->tp_weaklistoffset == 0)
        {
            WeakrefHooks.ClearWeakRefs(self); // foreign code
        }
        PyTypeObject* parent = ClearSlots(self, type);
        ClearDict(self, type, parent);
        return parent;
    }

    // As far as the weak references. Return: false if the object is back.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool FinalizeCollected(PyObject* self, PyTypeObject* type)
    {
        bool hasOwnList = type->tp_weaklistoffset != 0 && ForeignBase(type)->tp_weaklistoffset == 0;
        if (type->tp_finalize != null)
        {
            GcAllocation.Track(self);
            if (Finalizers.CallFromDealloc(self) < 0)
            {
                return false;
            }
            GcAllocation.Untrack(self);
        }
        if (hasOwnList)
        {
            WeakrefHooks.ClearWeakRefs(self); // foreign code
        }
        if (type->tp_del != null)
        {
            GcAllocation.Track(self);
            type->tp_del(self); // foreign code
            if (self->ob_refcnt > 0)
            {
                return false;
            }
            GcAllocation.Untrack(self);
        }
        if (hasOwnList)
        {
            WeakrefHooks.KillAll(self); // made meanwhile: their callbacks could meet a half-finalized object
        }
        return true;
    }

    // The nearest base whose deallocator is not this one.
    private static PyTypeObject* ForeignBase(PyTypeObject* type)
    {
        PyTypeObject* parent = type;
        while (parent->tp_dealloc == DeallocPointer)
        {
            parent = parent->tp_base;
        }
        return parent;
    }

    // The most derived type first. Return: what ForeignBase does.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PyTypeObject* ClearSlots(PyObject* self, PyTypeObject* type)
    {
        PyTypeObject* owner = type;
        while (owner->tp_dealloc == DeallocPointer)
        {
            if (((PyVarObject*)owner)->ob_size != 0)
            {
                ClearPlaces(self, owner); // foreign code
            }
            owner = owner->tp_base;
        }
        return owner;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ClearDict(PyObject* self, PyTypeObject* type, PyTypeObject* parent)
    {
        PyObject** place = (PyObject**)((byte*)self + InstanceDict.ManagedOffset);
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_MANAGED_DICT) == 0)
        {
            if (type->tp_dictoffset == 0 || parent->tp_dictoffset != 0)
            {
                return;
            }
            place = InstanceDict.Place(self);
            if (place == null)
            {
                return;
            }
        }
        Refcount.Clear(place); // foreign code
    }
}
