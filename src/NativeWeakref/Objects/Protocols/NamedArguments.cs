using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols.Parsing;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Arguments of a function of ours by position and by name, borrowed; NULL for those that are not given.</summary>
/// <remarks>
/// The names stand one behind the other, each with a NUL: an empty one is for position only, <c>$</c> in front stands for name only.
/// </remarks>
internal unsafe struct NamedArguments
{
    private const int Capacity = 5;

    internal PyObject* First;
    internal PyObject* Second;
    internal PyObject* Third;
    internal PyObject* Fourth;
    internal PyObject* Fifth;

    private byte* _function;
    private byte* _names;
    private nint _count;
    private nint _positional; // how many may be given by position
    private PyObject* _twice; // a name of what was given by position
    private nint _twiceNumber;
    private PyObject* _unknown; // the first name that no parameter has
    private bool _repeated; // a name was there twice

    /// <summary>
    /// Takes a tuple and a dict or NULL apart. Input: name of the function; how many of the first arguments have to be given. Return: false
    /// with TypeError set.
    /// </summary>
    internal bool Read(PyObject* args, PyObject* kwargs, byte* function, ReadOnlySpan<byte> names, nint required = 0)
    {
        Start(function, names);
        nint count = TupleObjects.Size(args);
        if (!TakePositions(TupleObjects.Items(args), count, Arguments.CountOfKeywords(kwargs)))
        {
            return false;
        }
        PyObject* name;
        PyObject* value;
        nint position = 0;
        while (kwargs != null && DictObjects.Next(kwargs, &position, &name, &value, null))
        {
            TakeName(name, value, count);
        }
        return IsLawful(required);
    }

    /// <summary>As the other form, for an array of arguments whose last ones have the names of a tuple, or NULL.</summary>
    internal bool Read(PyObject** args, nint count, PyObject* kwnames, ReadOnlySpan<byte> function, ReadOnlySpan<byte> names, nint required = 0)
    {
        Start(CString.Of(function), names);
        nint named = Arguments.CountOfNames(kwnames);
        if (!TakePositions(args, count, named))
        {
            return false;
        }
        for (nint i = 0; i < named; i++)
        {
            TakeName(TupleObjects.Items(kwnames)[i], args[count + i], count);
        }
        return IsLawful(required);
    }

    /// <summary>The text of an argument that is a str; NULL for none. Return: false with TypeError or ValueError set.</summary>
    internal readonly bool ReadText(PyObject* value, ReadOnlySpan<byte> name, byte** text) => ReadText(value, name, text, "str"u8);

    /// <summary>As <see cref="ReadText(PyObject*, ReadOnlySpan{byte}, byte**)"/>. Input: what TypeError says it must be.</summary>
    internal readonly bool ReadText(PyObject* value, ReadOnlySpan<byte> name, byte** text, ReadOnlySpan<byte> kind)
    {
        *text = null;
        if (value == null)
        {
            return true;
        }
        if (!IsText(value, name, kind))
        {
            return false;
        }
        *text = StringObjects.Utf8(value);
        if (*text != null && StringSearch.HasNul(value))
        {
            Errors.ValueError("embedded null character"u8);
            return false;
        }
        return *text != null;
    }

    /// <summary>Whether an argument is a str. Return: false with TypeError set.</summary>
    internal readonly bool IsText(PyObject* value, ReadOnlySpan<byte> name) => IsText(value, name, "str"u8);

    private readonly bool IsText(PyObject* value, ReadOnlySpan<byte> name, ReadOnlySpan<byte> kind)
    {
        if (StringObjects.IsString(value))
        {
            return true;
        }
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "%.200s() argument '%s' must be %s, not %.50s"u8, (nint)_function, (nint)CString.Of(name),
            (nint)CString.Of(kind), (nint)ArgumentErrors.TypeName(value));
        return false;
    }

    /// <summary>TypeError for the first argument, which has to be given. Return: NULL.</summary>
    internal readonly PyObject* RefuseMissing()
    {
        ArgumentErrors.Missing(_function, _names, 1);
        return null;
    }

    private void Start(byte* function, ReadOnlySpan<byte> names)
    {
        _function = function;
        _names = CString.Of(names);
        byte* end = _names + names.Length;
        for (byte* at = _names; at < end; at += CString.Length(at) + 1)
        {
            _count++;
            _positional += *at == '$' ? 0 : 1;
        }
    }

    private bool TakePositions(PyObject** args, nint count, nint named)
    {
        if (count + named > _count)
        {
            return ArgumentErrors.TooMany(_function, _count, count, count + named);
        }
        if (count > _positional)
        {
            return ArgumentErrors.TooManyPositional(_function, "at most"u8, _positional, count);
        }
        for (nint i = 0; i < count; i++)
        {
            *Place(i) = args[i];
        }
        return true;
    }

    // What is wrong with the names is said after what is missing.
    private void TakeName(PyObject* name, PyObject* value, nint count)
    {
        byte* at = StringObjects.IsString(name) ? _names : null;
        for (nint i = 0; at != null && i < _count; i++)
        {
            byte* known = *at == '$' ? at + 1 : at;
            if (*known != 0 && Builtins.Strings.StringComparison.OrderLatin1(name, known) == 0)
            {
                TakePlace(i, name, value, count);
                return;
            }
            at += CString.Length(at) + 1;
        }
        _unknown = _unknown == null ? name : _unknown;
    }

    private void TakePlace(nint index, PyObject* name, PyObject* value, nint count)
    {
        PyObject** place = Place(index);
        if (*place == null)
        {
            *place = value;
        }
        else if (index < count)
        {
            _twice = name;
            _twiceNumber = index + 1;
        }
        else
        {
            _repeated = true;
        }
    }

    private bool IsLawful(nint required)
        => HasFirst(required)
            && (_twice == null || ArgumentErrors.GivenTwice(_function, _twice, _twiceNumber))
            && (_unknown == null || (StringObjects.IsString(_unknown)
                ? ArgumentErrors.UnknownName(_function, _unknown) : ArgumentErrors.NameIsNoString()))
            && (!_repeated || ArgumentErrors.Unexpected(_function));

    // Whether the first arguments are all given. Return: false with TypeError set.
    private bool HasFirst(nint needed)
    {
        byte* name = _names;
        for (nint i = 0; i < needed; i++)
        {
            if (*Place(i) == null)
            {
                return *name == 0 ? ArgumentErrors.WrongPositionalCount(_function, "at least"u8, needed, i)
                    : ArgumentErrors.Missing(_function, name, i + 1);
            }
            name += CString.Length(name) + 1;
        }
        return true;
    }

    private PyObject** Place(nint index)
    {
        fixed (PyObject** first = &First)
        {
            return first + (index < Capacity ? index : 0); // the struct lies on the caller's stack
        }
    }
}
