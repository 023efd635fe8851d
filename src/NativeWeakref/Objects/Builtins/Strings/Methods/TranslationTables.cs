using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Methods;

/// <summary>The dicts that <c>str.maketrans</c> makes.</summary>
internal static unsafe class TranslationTables
{
    /// <summary>From a dict whose keys are characters, as int or as str. Return: an owned dict; NULL with an error.</summary>
    internal static PyObject* FromDict(PyObject* source)
    {
        if (!DictObjects.IsExactDict(source))
        {
            return Errors.TypeError("if you give only one argument to maketrans it must be a dict"u8);
        }
        PyObject* table = DictObjects.New();
        PyObject* key;
        PyObject* value;
        nint position = 0;
        bool done = table != null;
        while (done && DictObjects.Next(source, &position, &key, &value, null))
        {
            PyObject* code = ToCode(key);
            Refcount.IncRef(value);
            done = code != null && DictObjects.Set(table, code, value) == 0; // foreign code: the key may be of a subtype of int
            Refcount.DecRef(value);
            Refcount.XDecRef(code);
        }
        return Finish(table, done);
    }

    /// <summary>
    /// From characters to those that replace them, and of characters that are left out, or NULL. Return: an owned dict; NULL with an error.
    /// </summary>
    internal static PyObject* FromStrings(PyObject* from, PyObject* to, PyObject* deleted)
    {
        nint length = StringLayout.Length(from);
        if (length != StringLayout.Length(to))
        {
            return Errors.ValueError("the first two maketrans arguments must have equal length"u8);
        }
        PyObject* table = DictObjects.New();
        bool done = table != null;
        for (nint i = 0; done && i < length; i++)
        {
            PyObject* value = IntegerObjects.FromInt64(StringLayout.Read(to, i));
            done = value != null && Add(table, StringLayout.Read(from, i), value);
            Refcount.XDecRef(value);
        }
        nint left = deleted == null ? 0 : StringLayout.Length(deleted);
        for (nint i = 0; done && i < left; i++)
        {
            done = Add(table, StringLayout.Read(deleted, i), Symbols.None);
        }
        return Finish(table, done);
    }

    private static bool Add(PyObject* table, uint character, PyObject* value)
    {
        PyObject* key = IntegerObjects.FromInt64(character);
        bool added = key != null && DictObjects.Set(table, key, value) == 0;
        Refcount.XDecRef(key);
        return added;
    }

    private static PyObject* ToCode(PyObject* key)
    {
        if (StringObjects.IsString(key))
        {
            return StringLayout.Length(key) == 1
                ? IntegerObjects.FromInt64(StringLayout.Read(key, 0))
                : Errors.ValueError("string keys in translate table must be of length 1"u8);
        }
        return IntegerObjects.IsInteger(key)
            ? Refcount.NewRef(key)
            : Errors.TypeError("keys in translate table must be strings or integers"u8);
    }

    private static PyObject* Finish(PyObject* table, bool done)
    {
        if (!done)
        {
            Refcount.Clear(&table);
        }
        return table;
    }
}
