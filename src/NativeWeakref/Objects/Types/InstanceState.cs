using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>What makes up an object beyond its type: its dictionary, and the values of its slots.</summary>
internal static unsafe class InstanceState
{
    /// <summary>Return: owned: None, the dictionary, or a pair of that and a dict of slots; NULL with an error.</summary>
    internal static PyObject* Of(PyObject* op)
    {
        PyObject** place = InstanceDict.Place(op);
        bool hasDict = place != null && *place != null && DictObjects.Count(*place) != 0;
        PyObject* state = Refcount.NewRef(hasDict ? *place : Symbols.None);
        PyObject* names = SlotNames(op->ob_type);
        PyObject* slots = names == null ? null : SlotValues(op, names); // foreign code
        Refcount.XDecRef(names);
        if (slots != null && DictObjects.Count(slots) != 0)
        {
            PyObject* pair = TupleObjects.Pack(state, slots);
            Refcount.DecRef(state);
            Refcount.DecRef(slots);
            return pair;
        }
        if (slots == null)
        {
            Refcount.Clear(&state);
        }
        Refcount.XDecRef(slots);
        return state;
    }

    // What the classes of the type name in __slots__. Return: an owned list, or NULL with an error.
    private static PyObject* SlotNames(PyTypeObject* type)
    {
        PyObject* names = ListObjects.New(0);
        for (nint i = 0; names != null && i < TupleObjects.Size(type->tp_mro); i++)
        {
            PyObject* dict = TypeDictionary.Of((PyTypeObject*)TupleObjects.Items(type->tp_mro)[i]);
            PyObject* key = StringObjects.InternLiteral("__slots__"u8);
            PyObject* slots = key == null ? null : DictObjects.Find(dict, key);
            Refcount.XDecRef(key);
            if (key == null || (slots != null && !Collect(names, slots, (PyTypeObject*)TupleObjects.Items(type->tp_mro)[i])))
            {
                Refcount.Clear(&names);
            }
        }
        return names;
    }

    // A str is one name, anything else gives names. Those of places that are no slots are left out.
    private static bool Collect(PyObject* names, PyObject* slots, PyTypeObject* type)
    {
        PyObject* given = StringObjects.IsString(slots) ? TupleObjects.Pack(slots) : FastSequence.ToList(slots); // foreign code
        bool done = given != null;
        for (nint i = 0; done && i < FastSequence.Size(given); i++)
        {
            PyObject* name = FastSequence.Items(given)[i];
            bool isSlot = StringObjects.IsString(name) && !StringObjects.EqualLiteral(name, "__dict__"u8)
                && !StringObjects.EqualLiteral(name, "__weakref__"u8);
            done = !isSlot || Append(names, name, type);
        }
        Refcount.XDecRef(given);
        return done;
    }

    private static bool Append(PyObject* names, PyObject* name, PyTypeObject* type)
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
        byte* stripped = type->tp_name;
        while (*stripped == (byte)'_')
        {
            stripped++;
        }
        return *stripped == 0 ? Refcount.NewRef(name) : StringObjects.FromFormat("_%s%U"u8, (nint)stripped, (nint)name);
    }

    // Slots without a value are left out.
    private static PyObject* SlotValues(PyObject* op, PyObject* names)
    {
        PyObject* values = DictObjects.New();
        for (nint i = 0; values != null && i < ListObjects.Size(names); i++)
        {
            PyObject* name = ListObjects.Items(names)[i];
            PyObject* value = Attributes.Get(op, name); // foreign code
            if (value == null && Errors.Matches(*Symbols.Table.PyExc_AttributeError))
            {
                Errors.Clear();
                continue;
            }
            bool done = value != null && DictObjects.Set(values, name, value) == 0;
            Refcount.XDecRef(value);
            if (!done)
            {
                Refcount.Clear(&values);
            }
        }
        return values;
    }
}
