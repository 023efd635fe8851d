using System;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Runtime.Warnings;

namespace NativeWeakref.Objects.Types.HeapTypes;

/// <summary>Making a type from a <c>PyType_Spec</c>.</summary>
internal static unsafe class SpecTypes
{
    /// <summary>
    /// Input: a metatype, a module and a type or tuple of types as bases, each of which may be NULL; and a spec. A metatype with its
    /// own <c>tp_new</c> is refused where <paramref name="strict"/>. Return: owned, or NULL with an error.
    /// </summary>
    internal static PyObject* Create(PyTypeObject* metatype, PyObject* module, PyType_Spec* spec, PyObject* bases, bool strict)
    {
        if (spec == null || spec->slots == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        ThreadState.Require();
        SpecContents contents;
        if (!SpecContents.Read(spec, &contents))
        {
            return null;
        }
        PyObject* tuple = BasesOf(bases, &contents);
        if (tuple == null)
        {
            return null;
        }
        PyObject* made = CheckMutability(spec, tuple) ? CreateOn(metatype, module, spec, &contents, tuple, strict) : null;
        Refcount.DecRef(tuple);
        return made;
    }

    // An argument wins over the slots. Return: an owned tuple.
    private static PyObject* BasesOf(PyObject* bases, SpecContents* contents)
    {
        if (bases != null)
        {
            return TupleObjects.IsTuple(bases) ? Refcount.NewRef(bases) : TupleObjects.Pack(bases);
        }
        if (contents->Bases == null)
        {
            if (contents->Base != null)
            {
                return TupleObjects.Pack((PyObject*)contents->Base);
            }
            Errors.BadInternalCall();
            return null;
        }
        return TupleObjects.IsTuple(contents->Bases)
            ? Refcount.NewRef(contents->Bases) : Errors.SystemError("Py_tp_bases is not a tuple"u8);
    }

    private static PyObject* CreateOn(
        PyTypeObject* metatype, PyObject* module, PyType_Spec* spec, SpecContents* contents, PyObject* bases, bool strict)
    {
        metatype = BestBase.Metatype(metatype == null ? Symbols.Table.PyType_Type : metatype, bases);
        if (metatype == null || !CheckMetatype(metatype, spec->name, strict))
        {
            return null;
        }
        PyTypeObject* parent = BestBase.Find(bases);
        SpecSizes sizes;
        if (parent == null || !SpecSizes.Read(spec, parent, &sizes))
        {
            return null;
        }
        PyHeapTypeObject* made = (PyHeapTypeObject*)metatype->tp_alloc(metatype, contents->MemberCount); // foreign code
        if (made == null)
        {
            return null;
        }
        PyTypeObject* type = &made->ht_type;
        type->tp_flags = spec->flags | TypeFlags.Py_TPFLAGS_HEAPTYPE;
        made->ht_module = Refcount.XNewRef(module);
        Connect(made);
        type->tp_base = (PyTypeObject*)Refcount.NewRef((PyObject*)parent);
        type->tp_bases = Refcount.NewRef(bases);
        type->tp_basicsize = sizes.Basic;
        type->tp_itemsize = spec->itemsize;
        if (SetNames(made, spec->name, contents->Doc) && Finish(type, spec, contents, &sizes))
        {
            return (PyObject*)type;
        }
        PyObject* error = Errors.TakeRaised();
        HeapTypeLifetime.Clear(type); // it names itself already
        Refcount.DecRef((PyObject*)type);
        Errors.SetRaised(error);
        return null;
    }

    private static bool CheckMetatype(PyTypeObject* metatype, byte* name, bool strict)
    {
        if ((metatype->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) == 0)
        {
            Errors.Format(*Symbols.Table.PyExc_TypeError, "Metaclass '%R' is not a subclass of 'type'."u8, (nint)metatype);
            return false;
        }
        if (TypeReady.Ready(metatype) < 0)
        {
            return false;
        }
        bool isOwn = metatype->tp_new != null && metatype->tp_new != Symbols.Table.PyType_Type->tp_new;
        if (strict && isOwn)
        {
            Errors.TypeError("Metaclasses with custom tp_new are not supported."u8);
            return false;
        }
        return !isOwn || Warning.Deprecate(
            "Type %s uses PyType_Spec with a metaclass that has custom tp_new. This is deprecated and will no longer be "u8
            + "allowed in Python 3.14."u8,
            (nint)name);
    }

    private static bool CheckMutability(PyType_Spec* spec, PyObject* bases)
    {
        bool accepted = true;
        for (nint i = 0; (spec->flags & TypeFlags.Py_TPFLAGS_IMMUTABLETYPE) != 0 && accepted && i < TupleObjects.Size(bases); i++)
        {
            PyTypeObject* type = (PyTypeObject*)TupleObjects.Items(bases)[i];
            accepted = (type->tp_flags & TypeFlags.Py_TPFLAGS_IMMUTABLETYPE) != 0 || Warning.Deprecate(
                "Creating immutable type %s from mutable base %s is deprecated, and slated to be disallowed in Python 3.14."u8,
                (nint)spec->name, (nint)type->tp_name);
        }
        return accepted;
    }

    /// <summary>Points the type at the suites it carries.</summary>
    internal static void Connect(PyHeapTypeObject* made)
    {
        PyTypeObject* type = &made->ht_type;
        type->tp_as_async = &made->as_async;
        type->tp_as_number = &made->as_number;
        type->tp_as_sequence = &made->as_sequence;
        type->tp_as_mapping = &made->as_mapping;
        type->tp_as_buffer = &made->as_buffer;
    }

    // The spec's texts need not outlive this call.
    private static bool SetNames(PyHeapTypeObject* made, byte* name, byte* doc)
    {
        made->_ht_tpname = Copy(name);
        made->ht_type.tp_name = made->_ht_tpname;
        if (made->_ht_tpname == null)
        {
            return false;
        }
        made->ht_name = StringObjects.FromUtf8(TypeNames.ShortName(&made->ht_type));
        made->ht_qualname = Refcount.XNewRef(made->ht_name);
        if (made->ht_name == null || doc == null)
        {
            return made->ht_name != null;
        }
        made->ht_type.tp_doc = Copy(doc);
        return made->ht_type.tp_doc != null;
    }

    /// <summary>A copy of a C string on the object heap. Return: NULL with MemoryError.</summary>
    internal static byte* Copy(byte* text)
    {
        nuint size = (nuint)CString.Length(text) + 1;
        byte* copy = (byte*)ObjectHeap.Allocate(size);
        if (copy == null)
        {
            Errors.NoMemory();
            return null;
        }
        Memory.Copy(copy, text, size);
        return copy;
    }

    private static bool Finish(PyTypeObject* type, PyType_Spec* spec, SpecContents* contents, SpecSizes* sizes)
    {
        CopySlots(type, spec);
        CopyMembers(type, contents, sizes);
        if (type->tp_dealloc == null)
        {
            type->tp_dealloc = InstanceDeath.DeallocPointer;
        }
        type->tp_vectorcall_offset = SpecSizes.OffsetOf(contents->Vectorcall, sizes);
        type->tp_weaklistoffset = SpecSizes.OffsetOf(contents->Weaklist, sizes);
        type->tp_dictoffset = SpecSizes.OffsetOf(contents->Dict, sizes);
        bool hasWeaklist = type->tp_weaklistoffset != 0;
        bool hasDict = type->tp_dictoffset != 0;
        return TypeReady.Ready(type) == 0 && SpecSizes.Check(type) && SetDoc(type)
            && (!hasWeaklist || Remove(type, "__weaklistoffset__"u8)) && (!hasDict || Remove(type, "__dictoffset__"u8)) // W-602
            && SetModule(type);
    }

    private static void CopySlots(PyTypeObject* type, PyType_Spec* spec)
    {
        for (PyType_Slot* slot = spec->slots; slot->slot != 0; slot++)
        {
            if (slot->slot is not (SlotIds.Py_tp_base or SlotIds.Py_tp_bases or SlotIds.Py_tp_doc or SlotIds.Py_tp_members))
            {
                *SlotPlaces.Of(type, slot->slot) = slot->pfunc;
            }
        }
    }

    // The members move into the type; a NULL name ends them there too, for the allocator leaves room for one more.
    private static void CopyMembers(PyTypeObject* type, SpecContents* contents, SpecSizes* sizes)
    {
        if (contents->Members == null)
        {
            return;
        }
        PyMemberDef* members = TypeData.Members(type);
        Memory.Copy(members, contents->Members, (nuint)contents->MemberCount * (nuint)sizeof(PyMemberDef));
        for (nint i = 0; i < contents->MemberCount; i++)
        {
            members[i].offset = SpecSizes.OffsetOf(members + i, sizes);
            members[i].flags &= ~MemberCodes.Py_RELATIVE_OFFSET;
        }
        type->tp_members = members;
    }

    private static bool SetDoc(PyTypeObject* type)
        => type->tp_doc == null
            || Store(type, "__doc__"u8, StringObjects.FromUtf8(InternalDocumentation.WithoutSignature(type->tp_name, type->tp_doc)));

    private static bool Remove(PyTypeObject* type, ReadOnlySpan<byte> name)
    {
        PyObject* key = StringObjects.InternLiteral(name);
        bool removed = key != null && DictObjects.Delete(type->tp_dict, key) == 0;
        Refcount.XDecRef(key);
        return removed;
    }

    private static bool SetModule(PyTypeObject* type)
    {
        PyObject* key = StringObjects.InternLiteral("__module__"u8);
        int present = key == null ? -1 : DictObjects.Contains(type->tp_dict, key);
        Refcount.XDecRef(key);
        nint length = (nint)(TypeNames.ShortName(type) - type->tp_name) - 1; // without the dot; -1 where there is none
        return present != 0 ? present > 0
            : length >= 0 ? Store(type, "__module__"u8, StringObjects.FromUtf8(type->tp_name, length))
            : Warning.Deprecate("builtin type %.200s has no __module__ attribute"u8, (nint)type->tp_name);
    }

    // Takes over the value; NULL leaves the error of its creation.
    private static bool Store(PyTypeObject* type, ReadOnlySpan<byte> name, PyObject* value)
    {
        PyObject* key = value == null ? null : StringObjects.InternLiteral(name);
        bool stored = key != null && DictObjects.Set(type->tp_dict, key, value) == 0;
        Refcount.XDecRef(key);
        Refcount.XDecRef(value);
        return stored;
    }
}
