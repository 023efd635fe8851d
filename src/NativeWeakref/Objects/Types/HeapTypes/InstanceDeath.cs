using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
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

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        PyTypeObject* type = self->ob_type;
        bool collected = (type->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_GC) != 0;
        if (collected ? !EndCollected(self, type) : !EndPlain(self, type))
        {
            return; // a finalizer has brought it back
        }
        PyTypeObject* parent = ForeignBase(type);
        type = self->ob_type; // a finalizer may have changed it
        if (collected && (parent->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_GC) != 0)
        {
            GcAllocation.Track(self); // the base's deallocator untracks
        }
        // Read before: the type may go with its last instance. A heap base gives the reference up itself.
        bool ownsType = (type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) != 0 && (parent->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) == 0;
        parent->tp_dealloc(self); // foreign code
        if (ownsType)
        {
            Refcount.DecRef((PyObject*)type);
        }
    }

    // An instance that the collector does not look at has no dict and no weak list that its base does not know of.
    private static bool EndPlain(PyObject* self, PyTypeObject* type)
    {
        if (type->tp_finalize != null && Finalizers.CallFromDealloc(self) < 0)
        {
            return false;
        }
        if (type->tp_del == null)
        {
            return true;
        }
        type->tp_del(self); // foreign code
        return self->ob_refcnt <= 0;
    }

    private static bool EndCollected(PyObject* self, PyTypeObject* type)
    {
        GcAllocation.Untrack(self);
        PyTypeObject* parent = ForeignBase(type);
        bool hasOwnList = type->tp_weaklistoffset != 0 && parent->tp_weaklistoffset == 0;
        bool hasFinalizer = type->tp_finalize != null || type->tp_del != null;
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
        if (hasOwnList && hasFinalizer)
        {
            WeakrefHooks.KillAll(self); // made meanwhile: their callbacks could meet a half-finalized object
        }
        ClearSlots(self, type);
        ClearDict(self, type, parent);
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

    // The most derived type first.
    private static void ClearSlots(PyObject* self, PyTypeObject* type)
    {
        for (PyTypeObject* owner = type; owner->tp_dealloc == DeallocPointer; owner = owner->tp_base)
        {
            ClearPlaces(self, owner); // foreign code
        }
    }

    private static void ClearDict(PyObject* self, PyTypeObject* type, PyTypeObject* parent)
    {
        bool managed = (type->tp_flags & TypeFlags.Py_TPFLAGS_MANAGED_DICT) != 0;
        if (!managed && (type->tp_dictoffset == 0 || parent->tp_dictoffset != 0))
        {
            return;
        }
        PyObject** place = InstanceDict.Place(self);
        if (place != null)
        {
            Refcount.Clear(place); // foreign code
        }
    }
}
