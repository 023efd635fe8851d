using System;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Descriptors;
using NativeWeakref.Objects.Types.Dispatch;

namespace NativeWeakref.Objects.Types;

/// <summary>Making a type usable: dictionary, MRO, inherited slots.</summary>
internal static unsafe class TypeReady
{
    private const nint ManagedWeaklistOffset = -32; // W-605
    private const nint ManagedDictOffset = -1; // W-126

    /// <summary>Readies a type and, first, its bases. Return: 0, or -1 with an error set.</summary>
    internal static int Ready(PyTypeObject* type)
    {
        if (NullArgument.IsMissing(type))
        {
            return -1;
        }
        // A metatype's mro() may look at the type that is being readied.
        if ((type->tp_flags & (TypeFlags.Py_TPFLAGS_READY | TypeFlags.Py_TPFLAGS_READYING)) != 0)
        {
            return 0;
        }
        ThreadState.Require(); // starting the runtime readies types: not in the middle of this
        type->tp_flags |= TypeFlags.Py_TPFLAGS_READYING;
        BlockRecord.BeginOwn();
        bool ready = CheckFields(type) && SetBase(type) && SetContents(type) && SetInherited(type);
        BlockRecord.EndOwn();
        type->tp_flags &= ~TypeFlags.Py_TPFLAGS_READYING;
        if (!ready)
        {
            return -1;
        }
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) == 0)
        {
            type->tp_flags |= TypeFlags.Py_TPFLAGS_IMMUTABLETYPE;
        }
        type->tp_flags |= TypeFlags.Py_TPFLAGS_READY;
        return 0;
    }

    /// <summary>Takes back what <see cref="Ready"/> made, so that a later start-up can ready the type again.</summary>
    internal static void Unready(PyTypeObject* type)
    {
        if (!StaticTypes.IsStaticBuiltin(type))
        {
            InheritedSlots.Empty(type);
        }
        type->tp_flags &= ~(TypeFlags.Py_TPFLAGS_READY | TypeFlags.Py_TPFLAGS_VALID_VERSION_TAG);
        type->tp_version_tag = 0;
        PyObject* dictionary = *TypeDictionary.Place(type);
        if (dictionary != null)
        {
            DictObjects.Clear(dictionary);
        }
        Refcount.Clear(TypeDictionary.Place(type));
        Refcount.Clear(&type->tp_bases);
        Refcount.Clear(&type->tp_mro);
        Refcount.Clear(&type->tp_cache);
        Refcount.Clear(SubclassRegistry.Place(type));
    }

    private static bool CheckFields(PyTypeObject* type)
    {
        if (type->tp_name == null)
        {
            Errors.SystemError("Type does not define the tp_name field."u8);
            return false;
        }
        return true;
    }

    private static bool SetBase(PyTypeObject* type)
    {
        PyTypeObject* root = Symbols.Table.PyBaseObject_Type;
        if (type->tp_base == null && type != root)
        {
            type->tp_base = root; // a heap type comes here with its base set, and owns it
        }
        PyTypeObject* parent = type->tp_base;
        if (parent != null && Ready(parent) < 0)
        {
            return false;
        }
        if (type->ob_base.ob_base.ob_type == null && parent != null)
        {
            type->ob_base.ob_base.ob_type = parent->ob_base.ob_base.ob_type;
        }
        if (type->tp_bases == null)
        {
            type->tp_bases = parent == null ? TupleObjects.New(0) : TupleObjects.Pack((PyObject*)parent);
        }
        return type->tp_bases != null;
    }

    private static bool SetContents(PyTypeObject* type)
    {
        if (StaticTypes.IsStaticBuiltin(type))
        {
            NoteOwnSlots(StaticTypes.OwnSlotsPlace(type), type);
            return SetMro(type);
        }
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) != 0 && !SlotTable.NameAll())
        {
            return false;
        }
        PyObject** dictionary = TypeDictionary.Place(type);
        if (*dictionary == null)
        {
            *dictionary = DictObjects.New();
        }
        return *dictionary != null && TypeDictionary.AddTables(type) && SetMro(type);
    }

    // Of a built-in type what it inherits stays, as its bases do.
    private static void NoteOwnSlots(OwnSlots* own, PyTypeObject* type)
    {
        if (!own->AreNoted)
        {
            *own = OwnSlots.Of(type);
        }
    }

    private static bool SetMro(PyTypeObject* type)
    {
        PyObject* old;
        if (MroUpdate.Set(type, &old) < 0) // foreign code
        {
            return false;
        }
        Refcount.XDecRef(old);
        return (type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) != 0 || CheckStaticBases(type);
    }

    // A static type outlives every heap type.
    private static bool CheckStaticBases(PyTypeObject* type)
    {
        for (nint i = 0; i < TupleObjects.Size(type->tp_mro); i++)
        {
            PyTypeObject* parent = (PyTypeObject*)TupleObjects.Items(type->tp_mro)[i];
            if ((parent->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) != 0)
            {
                Errors.Format(
                    *Symbols.Table.PyExc_TypeError,
                    "type '%.100s' is not dynamically allocated but its base type '%.100s' is dynamically allocated"u8,
                    (nint)type->tp_name, (nint)parent->tp_name);
                return false;
            }
        }
        return true;
    }

    private static bool SetInherited(PyTypeObject* type)
    {
        SetConstructor(type);
        if (type->tp_base != null)
        {
            SlotInheritance.Inherit(type);
        }
        return SetPreheader(type) && SetHash(type) && SubclassRegistry.Add(type) && CheckManagedDict(type) && CheckPreheader(type)
            && CheckCollected(type) && CheckDictOffset(type) && (StaticTypes.IsStaticBuiltin(type) || ForeignTypes.Remember(type));
    }

    // A type that compares but does not hash. One with a method of the name keeps an empty slot, which refuses as well.
    private static bool SetHash(PyTypeObject* type)
    {
        if (type->tp_hash != null || SlotInheritance.HasMethod(type, SpecialNames.All->Hash))
        {
            return true;
        }
        type->tp_hash = Symbols.Table.PyObject_HashNotImplemented;
        if (StaticTypes.IsStaticBuiltin(type))
        {
            StaticTypes.OwnSlotsPlace(type)->RefusesHashing = true;
            return true;
        }
        return TypeDictionary.RefuseHashing(type);
    }

    // A static type on top of object without tp_new cannot be called.
    private static void SetConstructor(PyTypeObject* type)
    {
        PyTypeObject* root = Symbols.Table.PyBaseObject_Type;
        if (type->tp_new == null && type->tp_base == root && (type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) == 0)
        {
            type->tp_flags |= TypeFlags.Py_TPFLAGS_DISALLOW_INSTANTIATION;
        }
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_DISALLOW_INSTANTIATION) != 0)
        {
            type->tp_new = null;
        }
        else if (type->tp_new == null && type->tp_base != null)
        {
            type->tp_new = type->tp_base->tp_new;
        }
    }

    private static bool CheckCollected(PyTypeObject* type)
    {
        bool collected = (type->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_GC) != 0;
        if (collected && (type->tp_flags & TypeFlags.Py_TPFLAGS_BASETYPE) != 0
            && (type->tp_free == null || type->tp_free == Symbols.Table.PyObject_Free))
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError,
                "type '%.100s' participates in gc and is a base type but has inappropriate tp_free slot"u8, (nint)type->tp_name);
            return false;
        }
        return !collected || type->tp_traverse != null
            || Refuse(type, "type %s has the Py_TPFLAGS_HAVE_GC flag but has no traverse function"u8);
    }

    // Managed places lie before the object; nothing else may say where the weak list and the dict are.
    private static bool SetPreheader(PyTypeObject* type)
    {
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_MANAGED_DICT) != 0)
        {
            if (type->tp_dictoffset is not 0 and not ManagedDictOffset)
            {
                Errors.Format(
                    *Symbols.Table.PyExc_TypeError, "type %s has the Py_TPFLAGS_MANAGED_DICT flag but tp_dictoffset is set"u8,
                    (nint)type->tp_name);
                return false;
            }
            type->tp_dictoffset = ManagedDictOffset;
        }
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_MANAGED_WEAKREF) != 0)
        {
            if (type->tp_weaklistoffset is not 0 and not ManagedWeaklistOffset)
            {
                Errors.Format(
                    *Symbols.Table.PyExc_TypeError,
                    "type %s has the Py_TPFLAGS_MANAGED_WEAKREF flag but tp_weaklistoffset is set"u8, (nint)type->tp_name);
                return false;
            }
            type->tp_weaklistoffset = ManagedWeaklistOffset;
        }
        return true;
    }

    private static bool CheckManagedDict(PyTypeObject* type)
        => (type->tp_flags & TypeFlags.Py_TPFLAGS_MANAGED_DICT) == 0 || (type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) != 0
            || Refuse(type, "type %s has the Py_TPFLAGS_MANAGED_DICT flag but not Py_TPFLAGS_HEAPTYPE flag"u8);

    // The offsets of managed places count on the collector's part between them and the object (W-128, W-607).
    private static bool CheckPreheader(PyTypeObject* type)
        => (type->tp_flags & TypeFlags.Py_TPFLAGS_PREHEADER) == 0 || (type->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_GC) != 0
            || Refuse(type, "type %s has a managed weak list or dict but not the Py_TPFLAGS_HAVE_GC flag"u8);

    // A negative offset counts from the end of the instance.
    private static bool CheckDictOffset(PyTypeObject* type)
        => (type->tp_flags & TypeFlags.Py_TPFLAGS_MANAGED_DICT) != 0 || type->tp_dictoffset >= sizeof(PyObject)
            || type->tp_dictoffset + type->tp_basicsize > 0 || Refuse(type, "type %s has a tp_dictoffset that is too small"u8);

    private static bool Refuse(PyTypeObject* type, ReadOnlySpan<byte> message)
    {
        Errors.Format(*Symbols.Table.PyExc_SystemError, message, (nint)type->tp_name);
        return false;
    }
}
