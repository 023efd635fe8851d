using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Dispatch;

namespace NativeWeakref.Objects.Types.HeapTypes;

/// <summary><c>type(name, bases, dict)</c>: the class that the class statement of Python makes.</summary>
internal static unsafe class ClassCreation
{
    internal static delegate* unmanaged[Cdecl]<PyTypeObject*, PyObject*, PyObject*, PyObject*> NewPointer => &New;

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, int> InitPointer => &Init;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* metatype, PyObject* args, PyObject* kwargs)
    {
        ClassDraft draft = default;
        draft.Metatype = metatype;
        if (!Unpack(args, &draft))
        {
            return null;
        }
        PyObject* bases = TupleObjects.Size(draft.Bases) == 0
            ? TupleObjects.Pack((PyObject*)Symbols.Table.PyBaseObject_Type) : Refcount.NewRef(draft.Bases);
        if (bases == null)
        {
            return null;
        }
        draft.Bases = bases;
        PyTypeObject* winner = CheckEntries(bases) ? BestBase.Metatype(metatype, bases) : null;
        PyObject* made = winner == null ? null
            : winner != metatype && winner->tp_new != NewPointer && winner->tp_new != null ? winner->tp_new(winner, args, kwargs) // foreign code
            : Tell(CreateWith(winner, &draft), kwargs);
        Refcount.XDecRef(draft.Slots);
        Refcount.DecRef(bases);
        return made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        nint count = TupleObjects.Size(args);
        if (count == 1 && Arguments.CountOfKeywords(kwargs) != 0)
        {
            Errors.TypeError("type.__init__() takes no keyword arguments"u8);
            return -1;
        }
        if (count is 1 or 3)
        {
            return 0;
        }
        Errors.TypeError("type.__init__() takes 1 or 3 arguments"u8);
        return -1;
    }

    // A base that is no class may stand for others, which the class statement would ask it for.
    private static bool CheckEntries(PyObject* bases)
    {
        for (nint i = 0; i < TupleObjects.Size(bases); i++)
        {
            PyObject* item = TupleObjects.Items(bases)[i];
            if ((item->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) != 0)
            {
                continue;
            }
            PyObject* entries;
            if (!Attributes.TryGet(item, "__mro_entries__"u8, &entries)) // foreign code
            {
                return false;
            }
            if (entries != null)
            {
                Refcount.DecRef(entries);
                Errors.TypeError("type() doesn't support MRO entry resolution; use types.new_class()"u8);
                return false;
            }
        }
        return true;
    }

    // Takes over a new class, or NULL, and passes it on unless somebody who is told of it objects.
    private static PyObject* Tell(PyObject* made, PyObject* kwargs)
    {
        if (made == null || (ClassHooks.SetNames((PyTypeObject*)made) && ClassHooks.InitSubclass((PyTypeObject*)made, kwargs)))
        {
            return made;
        }
        PyObject* error = Errors.TakeRaised();
        Refcount.DecRef(made);
        Errors.SetRaised(error);
        return null;
    }

    private static bool Unpack(PyObject* args, ClassDraft* draft)
    {
        if (TupleObjects.Size(args) != 3)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "type.__new__() takes exactly 3 arguments (%zd given)"u8, TupleObjects.Size(args));
            return false;
        }
        PyObject** items = TupleObjects.Items(args);
        draft->Name = items[0];
        draft->Bases = items[1];
        draft->Body = items[2];
        return (StringObjects.IsString(items[0]) || RefuseArgument(1, "str"u8, items[0]))
            && (TupleObjects.IsTuple(items[1]) || RefuseArgument(2, "tuple"u8, items[1]))
            && (DictObjects.IsDict(items[2]) || RefuseArgument(3, "dict"u8, items[2]));
    }

    private static bool RefuseArgument(nint number, ReadOnlySpan<byte> expected, PyObject* given)
    {
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "type.__new__() argument %zd must be %s, not %.50s"u8, number, (nint)CString.Of(expected),
            (nint)(given == Symbols.None ? CString.Of("None"u8) : given->ob_type->tp_name));
        return false;
    }

    private static PyObject* CreateWith(PyTypeObject* metatype, ClassDraft* draft)
    {
        draft->Metatype = metatype;
        draft->Base = BestBase.Find(draft->Bases);
        if (draft->Base == null || !ClassSlots.Decide(draft))
        {
            return null;
        }
        byte* name = StringObjects.Utf8(draft->Name);
        if (name == null)
        {
            return null;
        }
        if (HasNull(draft->Name))
        {
            return Errors.ValueError("type name must not contain null characters"u8);
        }
        nint places = draft->Slots == null ? 0 : TupleObjects.Size(draft->Slots);
        PyHeapTypeObject* made = (PyHeapTypeObject*)metatype->tp_alloc(metatype, places); // foreign code
        if (made == null)
        {
            return null;
        }
        PyTypeObject* type = &made->ht_type;
        // Every class is collected: an instance may be stored on one of its bases.
        type->tp_flags = TypeFlags.Py_TPFLAGS_HEAPTYPE | TypeFlags.Py_TPFLAGS_BASETYPE | TypeFlags.Py_TPFLAGS_HAVE_GC;
        made->ht_name = Refcount.NewRef(draft->Name);
        made->ht_qualname = Refcount.NewRef(draft->Name);
        made->ht_slots = Refcount.XNewRef(draft->Slots);
        SpecTypes.Connect(made);
        type->tp_name = name; // the str keeps it
        type->tp_bases = Refcount.NewRef(draft->Bases);
        type->tp_base = (PyTypeObject*)Refcount.NewRef((PyObject*)draft->Base);
        type->tp_dict = DictCopy.Copy(draft->Body);
        if (type->tp_dict != null && SetNameFromBody(made) && SetDocFromBody(type) && RefuseCells(type) && AddPlaces(type, draft) && Finish(type, draft))
        {
            return (PyObject*)type;
        }
        PyObject* error = Errors.TakeRaised();
        HeapTypeLifetime.Clear(type);
        Refcount.DecRef((PyObject*)type);
        Errors.SetRaised(error);
        return null;
    }

    private static bool HasNull(PyObject* name)
    {
        for (nint i = 0; i < StringObjects.Length(name); i++)
        {
            if (StringObjects.ReadChar(name, i) == 0)
            {
                return true;
            }
        }
        return false;
    }

    // __qualname__ moves from the dictionary to its field.
    private static bool SetNameFromBody(PyHeapTypeObject* made)
    {
        PyObject* key = StringObjects.InternLiteral("__qualname__"u8);
        PyObject* name = key == null ? null : DictObjects.FindWithError(made->ht_type.tp_dict, key);
        bool set = name == null ? !Errors.Occurred() : StringObjects.IsString(name);
        if (name != null && set)
        {
            Refcount.Replace(&made->ht_qualname, Refcount.NewRef(name));
            set = DictObjects.Delete(made->ht_type.tp_dict, key) == 0;
        }
        else if (name != null)
        {
            Errors.Format(*Symbols.Table.PyExc_TypeError, "type __qualname__ must be a str, not %s"u8, (nint)name->ob_type->tp_name);
        }
        Refcount.XDecRef(key);
        return set;
    }

    // A documentation that is a str is kept as C text too.
    private static bool SetDocFromBody(PyTypeObject* type)
    {
        PyObject* key = StringObjects.InternLiteral("__doc__"u8);
        PyObject* doc = key == null ? null : DictObjects.FindWithError(type->tp_dict, key);
        Refcount.XDecRef(key);
        if (doc == null || !StringObjects.IsString(doc))
        {
            return !Errors.Occurred();
        }
        byte* text = StringObjects.Utf8(doc);
        type->tp_doc = text == null ? null : SpecTypes.Copy(text);
        return type->tp_doc != null;
    }

    // A class statement hands the compiler's cells over so; there is no compiler here.
    private static bool RefuseCells(PyTypeObject* type)
        => RefuseCell(type, "__classcell__"u8, "__classcell__ must be a nonlocal cell, not %R"u8)
            && RefuseCell(type, "__classdictcell__"u8, "__classdictcell__ must be a nonlocal cell, not %R"u8);

    private static bool RefuseCell(PyTypeObject* type, ReadOnlySpan<byte> name, ReadOnlySpan<byte> message)
    {
        PyObject* cell = TypeGetSets.Own(type, name);
        if (cell != null)
        {
            Errors.Format(*Symbols.Table.PyExc_TypeError, message, (nint)cell->ob_type);
        }
        return cell == null;
    }

    // The members' names live as long as the tuple of slots.
    private static bool AddPlaces(PyTypeObject* type, ClassDraft* draft)
    {
        nint offset = draft->Base->tp_basicsize;
        nint count = draft->Slots == null ? 0 : TupleObjects.Size(draft->Slots);
        PyMemberDef* members = TypeData.Members(type);
        for (nint i = 0; i < count; i++)
        {
            members[i].name = StringObjects.Utf8(TupleObjects.Items(draft->Slots)[i]);
            members[i].type = MemberCodes.Py_T_OBJECT_EX;
            members[i].offset = offset;
            offset += sizeof(PyObject*);
            if (members[i].name == null)
            {
                return false;
            }
        }
        type->tp_members = members;
        type->tp_basicsize = offset;
        type->tp_itemsize = draft->Base->tp_itemsize;
        if (draft->AddWeaklist)
        {
            type->tp_flags |= TypeFlags.Py_TPFLAGS_MANAGED_WEAKREF;
        }
        if (draft->AddDict)
        {
            type->tp_flags |= TypeFlags.Py_TPFLAGS_MANAGED_DICT;
        }
        type->tp_getset = ClassInstances.Attributes(draft->AddDict, draft->AddWeaklist);
        return true;
    }

    private static bool Finish(PyTypeObject* type, ClassDraft* draft)
    {
        bool hasPlaces = draft->AddDict || (draft->Slots != null && TupleObjects.Size(draft->Slots) != 0);
        if (hasPlaces && draft->Base->tp_getattr == null && draft->Base->tp_getattro == null)
        {
            type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        }
        if (hasPlaces && draft->Base->tp_setattr == null && draft->Base->tp_setattro == null)
        {
            type->tp_setattro = Symbols.Table.PyObject_GenericSetAttr;
        }
        type->tp_dealloc = InstanceDeath.DeallocPointer;
        type->tp_traverse = ClassInstances.TraversePointer;
        type->tp_clear = ClassInstances.ClearPointer;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_free = Symbols.Table.PyObject_GC_Del;
        if (TypeReady.Ready(type) < 0 || !LateDictionary.MakeAll(type->tp_mro))
        {
            return false;
        }
        SlotUpdates.SetAll(type);
        return true;
    }
}
