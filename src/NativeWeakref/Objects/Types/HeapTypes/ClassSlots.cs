using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Strings.Methods;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.HeapTypes;

/// <summary>What a class says with <c>__slots__</c> about its instances: places of their own, a dict, a weak list.</summary>
internal static unsafe class ClassSlots
{
    /// <summary>Decides about dict, weak list and places. Return: false with an error set; the draft's slots are owned in any case.</summary>
    internal static bool Decide(ClassDraft* draft)
    {
        PyObject* key = StringObjects.InternLiteral("__slots__"u8);
        PyObject* said = key == null ? null : DictObjects.FindWithError(draft->Body, key);
        Refcount.XDecRef(key);
        if (said == null)
        {
            draft->AddDict = ClassDraft.MayAddDict(draft);
            draft->AddWeaklist = ClassDraft.MayAddWeaklist(draft);
            return !Errors.Occurred();
        }
        PyObject* names = AsTuple(said);
        bool decided = names != null && CheckNames(draft, names) && Keep(draft, names);
        Refcount.XDecRef(names);
        if (decided)
        {
            TakeFromOtherBases(draft);
        }
        return decided;
    }

    // One str names one place; anything else is gone through.
    private static PyObject* AsTuple(PyObject* said) => StringObjects.IsString(said) ? TupleObjects.Pack(said) : SequenceTuple.Of(said);

    private static bool CheckNames(ClassDraft* draft, PyObject* names)
    {
        if (TupleObjects.Size(names) > 0 && draft->Base->tp_itemsize != 0)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "nonempty __slots__ not supported for subtype of '%s'"u8, (nint)draft->Base->tp_name);
            return false;
        }
        for (nint i = 0; i < TupleObjects.Size(names); i++)
        {
            if (!CheckName(draft, TupleObjects.Items(names)[i]))
            {
                return false;
            }
        }
        return true;
    }

    private static bool CheckName(ClassDraft* draft, PyObject* name)
    {
        if (!StringObjects.IsString(name))
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "__slots__ items must be strings, not '%.200s'"u8, (nint)name->ob_type->tp_name);
            return false;
        }
        if (!StringQuestions.IsIdentifier(name))
        {
            Errors.TypeError("__slots__ must be identifiers"u8);
            return false;
        }
        if (StringObjects.EqualLiteral(name, "__dict__"u8))
        {
            if (!ClassDraft.MayAddDict(draft) || draft->AddDict)
            {
                Errors.TypeError("__dict__ slot disallowed: we already got one"u8);
                return false;
            }
            draft->AddDict = true;
        }
        if (StringObjects.EqualLiteral(name, "__weakref__"u8))
        {
            if (!ClassDraft.MayAddWeaklist(draft) || draft->AddWeaklist) // W-614
            {
                Errors.TypeError("__weakref__ slot disallowed: we already got one"u8);
                return false;
            }
            draft->AddWeaklist = true;
        }
        return true;
    }

    // The names of places, mangled and sorted: their order is that of the places.
    private static bool Keep(ClassDraft* draft, PyObject* names)
    {
        nint extra = (draft->AddDict ? 1 : 0) + (draft->AddWeaklist ? 1 : 0);
        draft->Slots = TupleObjects.New(TupleObjects.Size(names) - extra);
        if (draft->Slots == null)
        {
            return false;
        }
        nint count = 0;
        for (nint i = 0; i < TupleObjects.Size(names); i++)
        {
            PyObject* name = TupleObjects.Items(names)[i];
            bool special = StringObjects.EqualLiteral(name, "__dict__"u8) || StringObjects.EqualLiteral(name, "__weakref__"u8);
            if (!special && !Insert(draft, name, count++))
            {
                return false;
            }
        }
        return true;
    }

    private static bool Insert(ClassDraft* draft, PyObject* name, nint count)
    {
        PyObject* mangled = Mangle(draft->Name, name);
        if (mangled == null)
        {
            return false;
        }
        PyObject** places = TupleObjects.Items(draft->Slots);
        nint place = count;
        while (place > 0 && StringComparison.Order(places[place - 1], mangled) > 0)
        {
            places[place] = places[place - 1];
            place--;
        }
        places[place] = mangled;
        if (DictObjects.Find(draft->Body, mangled) == null || StringObjects.EqualLiteral(mangled, "__qualname__"u8))
        {
            return true;
        }
        Errors.Format(*Symbols.Table.PyExc_ValueError, "%R in __slots__ conflicts with class variable"u8, (nint)mangled);
        return false;
    }

    // A private name, which begins with two underscores and does not end so, gets the class's name in front.
    private static PyObject* Mangle(PyObject* className, PyObject* name)
    {
        byte* text = StringObjects.Utf8(name);
        byte* owner = StringObjects.Utf8(className);
        if (text == null || owner == null)
        {
            return null;
        }
        nint length = CString.Length(text);
        while (*owner == (byte)'_')
        {
            owner++;
        }
        bool isPrivate = length > 2 && text[0] == (byte)'_' && text[1] == (byte)'_'
            && (text[length - 1] != (byte)'_' || text[length - 2] != (byte)'_');
        PyObject* mangled = isPrivate && *owner != 0
            ? StringObjects.FromFormat("_%s%U"u8, (nint)owner, (nint)name) : Refcount.NewRef(name);
        if (mangled != null)
        {
            StringObjects.Intern(&mangled);
        }
        return mangled;
    }

    // What the class itself leaves out may come with a base that is not laid out after.
    private static void TakeFromOtherBases(ClassDraft* draft)
    {
        for (nint i = 0; i < TupleObjects.Size(draft->Bases); i++)
        {
            PyTypeObject* other = (PyTypeObject*)TupleObjects.Items(draft->Bases)[i];
            if (other == draft->Base)
            {
                continue;
            }
            draft->AddDict |= ClassDraft.MayAddDict(draft) && other->tp_dictoffset != 0;
            draft->AddWeaklist |= ClassDraft.MayAddWeaklist(draft) && other->tp_weaklistoffset != 0;
        }
    }
}
