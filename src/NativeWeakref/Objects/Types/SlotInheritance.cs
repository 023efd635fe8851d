using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Dispatch;

namespace NativeWeakref.Objects.Types;

/// <summary>What a type takes from its bases when it is readied.</summary>
internal static unsafe class SlotInheritance
{
    // Places in PyTypeObject, counted in pointers, of the slots that are inherited one by one.
    private static ReadOnlySpan<byte> SingleSlots =>
    [
        48 / 8, // tp_dealloc
        56 / 8, // tp_vectorcall_offset
        88 / 8, // tp_repr
        128 / 8, // tp_call
        136 / 8, // tp_str
        216 / 8, // tp_iter
        224 / 8, // tp_iternext
        272 / 8, // tp_descr_get
        280 / 8, // tp_descr_set
        288 / 8, // tp_dictoffset
        296 / 8, // tp_init
        304 / 8, // tp_alloc
        328 / 8, // tp_is_gc
        392 / 8, // tp_finalize
    ];

    // Places in PyTypeObject, counted in pointers, of the pointers to suites, and how many slots each suite has.
    private static ReadOnlySpan<byte> Suites => [80 / 8, 4, 96 / 8, 36, 104 / 8, 10, 112 / 8, 3, 160 / 8, 2];

    /// <summary>Fills every empty slot from the first type of the MRO that defines it. Cannot fail.</summary>
    internal static void Inherit(PyTypeObject* type)
    {
        InheritLayout(type);
        PyObject** mro = TupleObjects.Items(type->tp_mro);
        nint count = TupleObjects.Size(type->tp_mro);
        if (StaticTypes.IsStaticBuiltin(type))
        {
            InheritFrom(type, type->tp_base, null); // its only base, which has what there is behind it
            count = 0;
        }
        for (nint i = 1; i < count; i++)
        {
            InheritFrom(type, (PyTypeObject*)mro[i], ((PyTypeObject*)mro[i])->tp_base);
        }
        InheritSuites(type, type->tp_base);
    }

    // Size, offsets and the flags that say what kind of object an instance is.
    private static void InheritLayout(PyTypeObject* type)
    {
        PyTypeObject* parent = type->tp_base;
        bool takesCollection = (type->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_GC) == 0
            && (parent->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_GC) != 0 && type->tp_traverse == null && type->tp_clear == null;
        if (takesCollection)
        {
            type->tp_flags |= TypeFlags.Py_TPFLAGS_HAVE_GC;
            type->tp_traverse = parent->tp_traverse;
            type->tp_clear = parent->tp_clear;
        }
        type->tp_flags |= parent->tp_flags & TypeFlags.Py_TPFLAGS_PREHEADER; // W-608
        TakeIfZero(&type->tp_basicsize, parent->tp_basicsize);
        TakeIfZero(&type->tp_itemsize, parent->tp_itemsize);
        TakeIfZero(&type->tp_weaklistoffset, parent->tp_weaklistoffset); // a subtype's own list wins (W-601)
        TakeIfZero(&type->tp_dictoffset, parent->tp_dictoffset);
        const ulong KindFlags = TypeFlags.Py_TPFLAGS_LONG_SUBCLASS | TypeFlags.Py_TPFLAGS_LIST_SUBCLASS
            | TypeFlags.Py_TPFLAGS_TUPLE_SUBCLASS | TypeFlags.Py_TPFLAGS_BYTES_SUBCLASS | TypeFlags.Py_TPFLAGS_UNICODE_SUBCLASS
            | TypeFlags.Py_TPFLAGS_DICT_SUBCLASS | TypeFlags.Py_TPFLAGS_BASE_EXC_SUBCLASS | TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS
            | TypeFlags._Py_TPFLAGS_MATCH_SELF | TypeFlags.Py_TPFLAGS_ITEMS_AT_END;
        type->tp_flags |= parent->tp_flags & KindFlags;
    }

    // Whether patterns take an instance for a sequence or a mapping.
    private static void InheritPatternFlags(PyTypeObject* type, PyTypeObject* ancestor)
    {
        const ulong CollectionFlags = TypeFlags.Py_TPFLAGS_SEQUENCE | TypeFlags.Py_TPFLAGS_MAPPING;
        if ((type->tp_flags & CollectionFlags) == 0)
        {
            type->tp_flags |= ancestor->tp_flags & CollectionFlags;
        }
    }

    // What the ancestor has from its own base is found there: with several bases another one may come first.
    private static void InheritFrom(PyTypeObject* type, PyTypeObject* ancestor, PyTypeObject* origin)
    {
        InheritCall(type, ancestor);
        InheritDescriptorFlag(type, ancestor);
        InheritPatternFlags(type, ancestor);
        InheritPairs(type, ancestor);
        byte* places = CString.Of(SingleSlots);
        for (int i = 0; i < SingleSlots.Length; i++)
        {
            int place = places[i];
            TakeIfDefined((nint*)type + place, ((nint*)ancestor)[place], origin == null ? 0 : ((nint*)origin)[place]);
        }
        InheritFree(type, ancestor, origin);
        byte* suites = CString.Of(Suites);
        for (int i = 0; i < Suites.Length; i += 2)
        {
            int place = suites[i];
            FillSuite(((nint**)type)[place], ((nint**)ancestor)[place], origin == null ? null : ((nint**)origin)[place], suites[i + 1]);
        }
    }

    // A type that does not override tp_call is still called through vectorcall (W-205).
    private static void InheritCall(PyTypeObject* type, PyTypeObject* ancestor)
    {
        if (type->tp_call == null && ancestor->tp_call != null)
        {
            type->tp_flags |= ancestor->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_VECTORCALL;
        }
    }

    private static void InheritDescriptorFlag(PyTypeObject* type, PyTypeObject* ancestor)
    {
        bool immutable = (type->tp_flags & (TypeFlags.Py_TPFLAGS_HEAPTYPE | TypeFlags.Py_TPFLAGS_IMMUTABLETYPE))
            != TypeFlags.Py_TPFLAGS_HEAPTYPE;
        if (type->tp_descr_get == null && ancestor->tp_descr_get != null && immutable)
        {
            type->tp_flags |= ancestor->tp_flags & TypeFlags.Py_TPFLAGS_METHOD_DESCRIPTOR;
        }
    }

    // Slots that are only taken together: reading an attribute, writing one, comparing and hashing.
    private static void InheritPairs(PyTypeObject* type, PyTypeObject* ancestor)
    {
        if (type->tp_getattr == null && type->tp_getattro == null)
        {
            type->tp_getattr = ancestor->tp_getattr;
            type->tp_getattro = ancestor->tp_getattro;
        }
        if (type->tp_setattr == null && type->tp_setattro == null)
        {
            type->tp_setattr = ancestor->tp_setattr;
            type->tp_setattro = ancestor->tp_setattro;
        }
        if (type->tp_richcompare == null && type->tp_hash == null && !HasMethod(type, SpecialNames.All->Equal)
            && !HasMethod(type, SpecialNames.All->Hash))
        {
            type->tp_richcompare = ancestor->tp_richcompare;
            type->tp_hash = ancestor->tp_hash;
        }
    }

    /// <summary>Whether a type that is being readied has a method under a name. Static built-in types compare and hash by slots alone.</summary>
    internal static bool HasMethod(PyTypeObject* type, PyObject* name)
        => !StaticTypes.IsStaticBuiltin(type) && TypeDictionary.Find(type, name) != null;

    // tp_free must fit the allocator: with or without the collector's part before the object.
    private static void InheritFree(PyTypeObject* type, PyTypeObject* ancestor, PyTypeObject* origin)
    {
        ulong differ = (type->tp_flags ^ ancestor->tp_flags) & TypeFlags.Py_TPFLAGS_HAVE_GC;
        if (differ == 0)
        {
            TakeIfDefined((nint*)&type->tp_free, (nint)ancestor->tp_free, origin == null ? 0 : (nint)origin->tp_free);
            return;
        }
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_GC) != 0 && type->tp_free == null
            && ancestor->tp_free == Symbols.Table.PyObject_Free)
        {
            type->tp_free = Symbols.Table.PyObject_GC_Del;
        }
    }

    private static void FillSuite(nint* own, nint* theirs, nint* origin, int slots)
    {
        if (own == null || theirs == null || own == theirs)
        {
            return;
        }
        for (int i = 0; i < slots; i++)
        {
            TakeIfDefined(own + i, theirs[i], origin == null ? 0 : origin[i]);
        }
    }

    // A suite that is absent is taken whole.
    private static void InheritSuites(PyTypeObject* type, PyTypeObject* parent)
    {
        byte* suites = CString.Of(Suites);
        for (int i = 0; i < Suites.Length; i += 2)
        {
            int place = suites[i];
            TakeIfZero((nint*)type + place, ((nint*)parent)[place]);
        }
    }

    private static void TakeIfDefined(nint* place, nint value, nint inherited)
    {
        if (value != inherited)
        {
            TakeIfZero(place, value);
        }
    }

    private static void TakeIfZero(nint* place, nint value)
    {
        if (*place == 0)
        {
            *place = value;
        }
    }
}
