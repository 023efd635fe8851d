using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>Making a static type usable: dictionary, MRO, inherited slots.</summary>
internal static unsafe class TypeReady
{
    private const nint ManagedWeaklistOffset = -32; // W-605
    private const nint ManagedDictOffset = -1; // W-126

    /// <summary>Readies a type and, first, its bases. Return: 0, or -1 with an error set.</summary>
    internal static int Ready(PyTypeObject* type)
    {
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_READY) != 0)
        {
            return 0;
        }
        ThreadState.Require(); // starting the runtime readies types: not in the middle of this
        type->tp_flags |= TypeFlags.Py_TPFLAGS_READYING;
        bool ready = CheckFields(type) && SetBase(type) && SetContents(type) && SetInherited(type);
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
        InheritedSlots.Empty(type);
        type->tp_flags &= ~(TypeFlags.Py_TPFLAGS_READY | TypeFlags.Py_TPFLAGS_VALID_VERSION_TAG);
        type->tp_version_tag = 0;
        PyObject* dictionary = TypeDictionary.Of(type);
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
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_MANAGED_WEAKREF) != 0
            && type->tp_weaklistoffset != 0 && type->tp_weaklistoffset != ManagedWeaklistOffset)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError,
                "type %s has the Py_TPFLAGS_MANAGED_WEAKREF flag but tp_weaklistoffset is set"u8, (nint)type->tp_name);
            return false;
        }
        return true;
    }

    private static bool SetBase(PyTypeObject* type)
    {
        PyTypeObject* root = Symbols.Table.PyBaseObject_Type;
        if (type->tp_base == null && type != root)
        {
            type->tp_base = root;
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
        PyObject** dictionary = TypeDictionary.Place(type);
        if (*dictionary == null)
        {
            *dictionary = DictObjects.New();
        }
        return *dictionary != null && TypeDictionary.AddTables(type) && SetMro(type);
    }

    // With one base the order is the chain of bases.
    private static bool SetMro(PyTypeObject* type)
    {
        nint depth = 0;
        for (PyTypeObject* t = type; t != null; t = t->tp_base)
        {
            depth++;
        }
        PyObject* mro = TupleObjects.New(depth);
        if (mro == null)
        {
            return false;
        }
        PyObject** item = TupleObjects.Items(mro);
        for (PyTypeObject* t = type; t != null; t = t->tp_base)
        {
            *item++ = Refcount.NewRef((PyObject*)t);
        }
        Refcount.Replace(&type->tp_mro, mro);
        return true;
    }

    private static bool SetInherited(PyTypeObject* type)
    {
        SetConstructor(type);
        if (type->tp_base != null)
        {
            SlotInheritance.Inherit(type);
        }
        if (!CheckCollected(type) || !SetPreheader(type))
        {
            return false;
        }
        return SetHash(type) && SubclassRegistry.Add(type) && (StaticTypes.IsStaticBuiltin(type) || ForeignTypes.Remember(type));
    }

    // A type that compares but does not hash.
    private static bool SetHash(PyTypeObject* type)
    {
        if (type->tp_hash != null)
        {
            return true;
        }
        type->tp_hash = Symbols.Table.PyObject_HashNotImplemented;
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
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_GC) == 0 || type->tp_traverse != null)
        {
            return true;
        }
        Errors.Format(
            *Symbols.Table.PyExc_SystemError,
            "type %s has the Py_TPFLAGS_HAVE_GC flag but has no traverse function"u8, (nint)type->tp_name);
        return false;
    }

    // Managed places lie before the object, where only a heap type's instances have them.
    private static bool SetPreheader(PyTypeObject* type)
    {
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_MANAGED_WEAKREF) != 0)
        {
            type->tp_weaklistoffset = ManagedWeaklistOffset;
        }
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_MANAGED_DICT) == 0)
        {
            return true;
        }
        type->tp_dictoffset = ManagedDictOffset;
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) != 0)
        {
            return true;
        }
        Errors.Format(
            *Symbols.Table.PyExc_SystemError,
            "type %s has the Py_TPFLAGS_MANAGED_DICT flag but not Py_TPFLAGS_HEAPTYPE flag"u8, (nint)type->tp_name);
        return false;
    }
}
