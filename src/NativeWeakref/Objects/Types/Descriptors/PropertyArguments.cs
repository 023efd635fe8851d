using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Parsing;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>Making a property from its arguments, and from another property with one of them changed.</summary>
internal static unsafe class PropertyArguments
{
    private const int Count = 4;
    private const int NameWidth = 5; // "fget" and a NUL

    private struct Values
    {
        internal PyObject* Getter;
        internal PyObject* Setter;
        internal PyObject* Deleter;
        internal PyObject* Documentation;
    }

    private static ReadOnlySpan<byte> Names => "fget\0fset\0fdel\0doc\0\0"u8;

    /// <summary>Fills a property that may be in use already. Return: 0, or -1 with an error.</summary>
    internal static int Init(PropertyType.Instance* property, PyObject* args, PyObject* kwargs)
    {
        Values values = default;
        if (!Read(args, kwargs, (PyObject**)&values))
        {
            return -1;
        }
        PyObject* getter = values.Getter == Symbols.None ? null : values.Getter;
        Refcount.Replace(&property->Getter, Refcount.XNewRef(getter)); // foreign code, as in all below; args and kwargs own the values
        Refcount.Replace(&property->Setter, Refcount.XNewRef(values.Setter == Symbols.None ? null : values.Setter));
        Refcount.Replace(&property->Deleter, Refcount.XNewRef(values.Deleter == Symbols.None ? null : values.Deleter));
        Refcount.Clear(&property->Documentation);
        Refcount.Clear(&property->Name);
        property->DocumentationIsGetters = 0;
        PyObject* documentation = null;
        if (values.Documentation != null && values.Documentation != Symbols.None)
        {
            documentation = Refcount.NewRef(values.Documentation);
        }
        else if (getter != null)
        {
            PyObject* found;
            if (!Attributes.TryGet(getter, "__doc__"u8, &found))
            {
                return -1;
            }
            if (found == null)
            {
                return 0;
            }
            documentation = found == Symbols.None ? null : found;
            property->DocumentationIsGetters = documentation == null ? 0 : 1;
        }
        return SetDocumentation(property, documentation);
    }

    /// <summary>A property of the same type with the functions that are not NULL in place of its own. Return: owned, or NULL with an error.</summary>
    internal static PyObject* Copy(PropertyType.Instance* property, PyObject* getter, PyObject* setter, PyObject* deleter)
    {
        PyObject* keptGetter = Choose(getter, property->Getter);
        bool askGetter = property->DocumentationIsGetters != 0 && keptGetter != Symbols.None;
        PyObject* args = TupleObjects.New(Count);
        if (args == null)
        {
            return null;
        }
        PyObject** items = TupleObjects.Items(args);
        items[0] = Refcount.NewRef(keptGetter);
        items[1] = Refcount.NewRef(Choose(setter, property->Setter));
        items[2] = Refcount.NewRef(Choose(deleter, property->Deleter));
        items[3] = Refcount.NewRef(askGetter ? Symbols.None : Choose(null, property->Documentation));
        PyObject* made = Calls.Call((PyObject*)property->Head.ob_type, args, null); // foreign code
        Refcount.DecRef(args);
        if (made != null && Subtyping.IsInstance(made, Symbols.Table.PyProperty_Type))
        {
            Refcount.Replace(&((PropertyType.Instance*)made)->Name, Refcount.XNewRef(property->Name));
        }
        return made;
    }

    private static PyObject* Choose(PyObject* changed, PyObject* kept)
        => changed != null && changed != Symbols.None ? changed : kept == null ? Symbols.None : kept;

    // A subtype keeps it as an attribute of its own, where it can. Steals the documentation, which may be NULL.
    private static int SetDocumentation(PropertyType.Instance* property, PyObject* documentation)
    {
        if (property->Head.ob_type == Symbols.Table.PyProperty_Type)
        {
            Refcount.Replace(&property->Documentation, documentation);
            return 0;
        }
        PyObject* stored = documentation == null ? Refcount.NewRef(Symbols.None) : documentation;
        int status = Attributes.SetString((PyObject*)property, CString.Of("__doc__"u8), stored);
        Refcount.DecRef(stored);
        if (status == 0)
        {
            return 0;
        }
        if (property->DocumentationIsGetters != 0 || !Errors.Matches(*Symbols.Table.PyExc_AttributeError))
        {
            return -1;
        }
        Errors.Clear();
        return 0;
    }

    // Fills the four places, borrowed. Return: false with TypeError.
    private static bool Read(PyObject* args, PyObject* kwargs, PyObject** values)
    {
        nint given = TupleObjects.Size(args);
        nint named = Arguments.CountOfKeywords(kwargs);
        if (given + named > Count)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "property() takes at most 4 %sarguments (%zd given)"u8,
                (nint)CString.Of(given == 0 ? "keyword "u8 : ""u8), given + named);
            return false;
        }
        for (nint i = 0; i < given; i++)
        {
            values[i] = TupleObjects.Items(args)[i];
        }
        nint position = 0;
        PyObject* key;
        PyObject* value;
        while (named != 0 && DictObjects.Next(kwargs, &position, &key, &value, null))
        {
            nint place = PlaceOf(key);
            if (place < 0)
            {
                return StringObjects.IsString(key)
                    ? ArgumentErrors.UnknownName(CString.Of("property"u8), key) : ArgumentErrors.NameIsNoString();
            }
            if (place < given)
            {
                Errors.Format(
                    *Symbols.Table.PyExc_TypeError, "argument for property() given by name ('%U') and position (%zd)"u8, (nint)key, place + 1);
                return false;
            }
            values[place] = value;
        }
        return true;
    }

    private static nint PlaceOf(PyObject* key)
    {
        byte* text = StringObjects.IsString(key) ? StringObjects.Utf8(key) : null;
        for (int i = 0; text != null && i < Count; i++)
        {
            if (CString.Equal(text, CString.Of(Names) + (i * NameWidth)))
            {
                return i;
            }
        }
        Errors.Clear();
        return -1;
    }
}
