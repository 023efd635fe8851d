using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Parsing;

// Invariant: the names are C strings, first those that are empty, whose parameters take arguments by position only.

/// <summary>The names of a function's parameters, as C strings ended by NULL.</summary>
internal unsafe struct ParameterNames
{
    /// <summary>The names.</summary>
    internal byte** Names;

    /// <summary>How many are empty.</summary>
    internal nint Unnamed;

    /// <summary>How many there are.</summary>
    internal nint Count;

    /// <summary>Return: false with SystemError where an empty name follows one that is not.</summary>
    internal static bool Read(ParameterNames* parameters, byte** names)
    {
        nint unnamed = 0;
        while (names[unnamed] != null && *names[unnamed] == 0)
        {
            unnamed++;
        }
        nint count = unnamed;
        for (; names[count] != null; count++)
        {
            if (*names[count] == 0)
            {
                Errors.SystemError("Empty keyword parameter name"u8);
                return false;
            }
        }
        parameters->Names = names;
        parameters->Unnamed = unnamed;
        parameters->Count = count;
        return true;
    }

    /// <summary>
    /// Looks an argument up by the name of a parameter. Input: a dict; foreign code runs where its keys are no exact strings. The value,
    /// borrowed, is NULL where it is not there. Return: false with an error.
    /// </summary>
    internal readonly bool Find(nint parameter, PyObject* kwargs, PyObject** value)
    {
        byte* name = Names[parameter];
        *value = null;
        if (DictLookup.TableOf((PyDictObject*)kwargs)->StringsOnly == 0)
        {
            return FindAny(name, kwargs, value);
        }
        PyObject* key;
        nint position = 0;
        while (DictObjects.Next(kwargs, &position, &key, value, null))
        {
            if (StringComparison.EqualUtf8(key, name))
            {
                return true;
            }
        }
        *value = null;
        return true;
    }

    /// <summary>Whether a parameter has a name.</summary>
    internal readonly bool Has(PyObject* name)
    {
        for (nint i = Unnamed; i < Count; i++)
        {
            if (StringComparison.EqualUtf8(name, Names[i]))
            {
                return true;
            }
        }
        return false;
    }

    private static bool FindAny(byte* name, PyObject* kwargs, PyObject** value)
    {
        PyObject* key = StringObjects.FromUtf8(name);
        if (key == null)
        {
            return false;
        }
        *value = DictObjects.FindWithError(kwargs, key); // foreign code
        Refcount.DecRef(key);
        return *value != null || !Errors.Occurred();
    }
}
