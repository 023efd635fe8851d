using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Parsing;

/// <summary>The arguments of a call that have names: a dict, or a tuple of names and an array of values; looked up by str.</summary>
internal unsafe struct GivenKeywords
{
    private PyObject* _dict;
    private PyObject* _names;
    private PyObject** _values;

    /// <summary>How many have not been found yet.</summary>
    internal nint Left;

    /// <summary>Input: a dict or NULL; a tuple of names or NULL, whose values stand behind the arguments by position.</summary>
    internal static GivenKeywords Of(PyObject* kwargs, PyObject* kwnames, PyObject** values)
    {
        GivenKeywords keywords;
        keywords._dict = kwargs;
        keywords._names = kwnames;
        keywords._values = values;
        keywords.Left = kwargs != null ? DictObjects.Count(kwargs) : Arguments.CountOfNames(kwnames);
        return keywords;
    }

    /// <summary>The value of a name, borrowed; NULL where it is not there. Foreign code. Return: false with an error.</summary>
    internal readonly bool Find(PyObject* name, PyObject** value)
    {
        if (_dict == null)
        {
            *value = FindInTuple(name);
            return true;
        }
        *value = DictObjects.FindWithError(_dict, name); // foreign code where a key is no exact string
        return *value != null || !Errors.Occurred();
    }

    /// <summary>
    /// TypeError for the arguments that have not been found: they have been given by position too, or have names of no parameter.
    /// Input: the tuple of names; number of parameters without; of arguments by position. Return: false.
    /// </summary>
    internal readonly bool RefuseRest(byte* function, PyObject* parameters, nint unnamed, nint positional)
    {
        nint count = TupleObjects.Size(parameters);
        for (nint i = 0; i < count && i < positional - unnamed; i++)
        {
            PyObject* name = TupleObjects.Items(parameters)[i];
            PyObject* twice;
            if (!Find(name, &twice)) // foreign code
            {
                return false;
            }
            if (twice != null)
            {
                return ArgumentErrors.GivenTwice(function, name, unnamed + i + 1);
            }
        }
        return RefuseUnknown(function, parameters);
    }

    private readonly PyObject* FindInTuple(PyObject* name)
    {
        nint count = Arguments.CountOfNames(_names);
        for (nint i = 0; i < count; i++)
        {
            if (TupleObjects.Items(_names)[i] == name)
            {
                return _values[i]; // the usual case: names are interned
            }
        }
        for (nint i = 0; i < count; i++)
        {
            PyObject* given = TupleObjects.Items(_names)[i];
            if (StringObjects.IsString(given) && StringObjects.Equal(given, name))
            {
                return _values[i];
            }
        }
        return null;
    }

    private readonly bool RefuseUnknown(byte* function, PyObject* parameters)
    {
        nint position = 0;
        PyObject* name;
        while (Next(&position, &name))
        {
            if (!StringObjects.IsString(name))
            {
                return ArgumentErrors.NameIsNoString();
            }
            int known = SequenceSearch.Contains(parameters, name); // foreign code
            if (known <= 0)
            {
                return known == 0 && ArgumentErrors.UnknownName(function, name);
            }
        }
        return ArgumentErrors.Unexpected(function); // a name is there twice
    }

    private readonly bool Next(nint* position, PyObject** name)
    {
        if (_dict != null)
        {
            return DictObjects.Next(_dict, position, name, null, null);
        }
        if (*position >= TupleObjects.Size(_names))
        {
            return false;
        }
        *name = TupleObjects.Items(_names)[*position];
        (*position)++;
        return true;
    }
}
