using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Copying;

/// <summary>Which attributes of an instance lie in slots: the names that a class and its bases give in <c>__slots__</c>.</summary>
internal static unsafe class SlotNames
{
    /// <summary>Return: owned, the list that the class remembers as <c>__slotnames__</c>; or None where that says so; NULL with an error.</summary>
    internal static PyObject* Of(PyTypeObject* type)
    {
        PyObject* key = StringObjects.InternLiteral("__slotnames__"u8);
        if (key == null)
        {
            return null;
        }
        PyObject* names = TypeDictionary.Find(type, key);
        if (names != null && names != Symbols.None && !ListObjects.IsList(names))
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "%.200s.__slotnames__ should be a list or None, not %.200s"u8, (nint)type->tp_name,
                (nint)names->ob_type->tp_name);
            names = null;
        }
        else if (names != null)
        {
            Refcount.IncRef(names);
        }
        else
        {
            names = Collect(type);
            if (names != null && Attributes.Set((PyObject*)type, key, names) < 0) // foreign code; static types take none
            {
                Errors.Clear();
            }
        }
        Refcount.DecRef(key);
        return names;
    }

    private static PyObject* Collect(PyTypeObject* type)
    {
        PyObject* key = StringObjects.InternLiteral("__slots__"u8);
        PyObject* names = key == null ? null : ListObjects.New(0);
        PyObject* mro = Refcount.NewRef(type->tp_mro);
        for (nint i = 0; names != null && i < TupleObjects.Size(mro); i++)
        {
            PyTypeObject* parent = (PyTypeObject*)TupleObjects.Items(mro)[i];
            PyObject* slots = TypeDictionary.Find(parent, key);
            if (slots != null && !AddAll(names, slots, parent)) // foreign code
            {
                Refcount.Clear(&names);
            }
        }
        Refcount.DecRef(mro);
        Refcount.XDecRef(key);
        return names;
    }

    // A str is one name, anything else gives names. Those of places that are no slots are left out.
    private static bool AddAll(PyObject* names, PyObject* slots, PyTypeObject* type)
    {
        PyObject* given = StringObjects.IsString(slots) ? TupleObjects.Pack(slots) : FastSequence.ToList(slots); // foreign code
        bool done = given != null;
        for (nint i = 0; done && i < FastSequence.Size(given); i++)
        {
            PyObject* name = FastSequence.Items(given)[i];
            if (!StringObjects.IsString(name))
            {
                UnsupportedType.Refuse(name, "__slots__ items must be strings, not '%.200s'"u8);
                done = false;
                break;
            }
            bool isSlot = !StringObjects.EqualLiteral(name, "__dict__"u8) && !StringObjects.EqualLiteral(name, "__weakref__"u8);
            done = !isSlot || Add(names, name, type);
        }
        Refcount.XDecRef(given);
        return done;
    }

    private static bool Add(PyObject* names, PyObject* name, PyTypeObject* type)
    {
        PyObject* full = IsPrivate(name) ? WithClass(name, type) : Refcount.NewRef(name);
        return full != null && ListObjects.AppendOwned(names, full) == 0;
    }

    // "__x" but not "__x__": the class's name becomes part of the attribute's.
    private static bool IsPrivate(PyObject* name)
    {
        nint length = StringObjects.Length(name);
        return length > 2 && IsUnderscore(name, 0) && IsUnderscore(name, 1)
            && !(IsUnderscore(name, length - 1) && IsUnderscore(name, length - 2));
    }

    private static bool IsUnderscore(PyObject* name, nint index) => StringObjects.ReadChar(name, index) == '_';

    private static PyObject* WithClass(PyObject* name, PyTypeObject* type)
    {
        byte* stripped = TypeNames.ShortName(type);
        while (*stripped == (byte)'_')
        {
            stripped++;
        }
        return *stripped == 0 ? Refcount.NewRef(name) : StringObjects.FromFormat("_%s%U"u8, (nint)stripped, (nint)name);
    }
}
