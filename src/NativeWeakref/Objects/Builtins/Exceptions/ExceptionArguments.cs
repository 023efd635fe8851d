using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>A keyword an exception takes, and the field it is kept in.</summary>
internal unsafe struct ExceptionKeyword
{
    internal byte* Name;
    internal PyObject** Field;
    internal PyObject* Value;

    internal static ExceptionKeyword Of(ReadOnlySpan<byte> name, PyObject** field)
        => new() { Name = CString.Of(name), Field = field };
}

/// <summary>The arguments that exceptions are made with.</summary>
internal static unsafe class ExceptionArguments
{
    /// <summary>The tuple of arguments of an exception, borrowed; the empty one where C code took the tuple away.</summary>
    internal static PyObject* Of(PyObject* exception)
    {
        PyObject* args = ((PyBaseExceptionObject*)exception)->args;
        return args != null ? args : TupleObjects.Empty();
    }

    /// <summary>Return: false with TypeError set where there are keywords.</summary>
    internal static bool RefuseKeywords(PyTypeObject* type, PyObject* kwargs)
    {
        if (Arguments.CountOfKeywords(kwargs) == 0)
        {
            return true;
        }
        Errors.Format(*Symbols.Table.PyExc_TypeError, "%.200s() takes no keyword arguments"u8, (nint)type->tp_name);
        return false;
    }

    /// <summary>
    /// Keeps keyword arguments in their fields; one that is not given makes its field NULL. Return: false with TypeError set, and no
    /// field changed.
    /// </summary>
    internal static bool KeepKeywords(PyObject* kwargs, ReadOnlySpan<byte> function, ExceptionKeyword* keywords, int count)
    {
        nint given = Arguments.CountOfKeywords(kwargs);
        if (given > count)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "%s() takes at most %zd keyword argument%s (%zd given)"u8,
                (nint)CString.Of(function), count, (nint)CString.Of(count == 1 ? ""u8 : "s"u8), given);
            return false;
        }
        if (given != 0 && !Sort(kwargs, function, keywords, count))
        {
            return false;
        }
        for (int i = 0; i < count; i++)
        {
            Refcount.XIncRef(keywords[i].Value); // all, before a release below runs foreign code
        }
        for (int i = 0; i < count; i++)
        {
            Refcount.Replace(keywords[i].Field, keywords[i].Value);
        }
        return true;
    }

    // Borrowed values, each to the keyword of its name.
    private static bool Sort(PyObject* kwargs, ReadOnlySpan<byte> function, ExceptionKeyword* keywords, int count)
    {
        nint position = 0;
        PyObject* key;
        PyObject* value;
        nint hash;
        while (DictObjects.Next(kwargs, &position, &key, &value, &hash))
        {
            if (!StringObjects.IsString(key))
            {
                Errors.TypeError("keywords must be strings"u8);
                return false;
            }
            ExceptionKeyword* keyword = Find(key, keywords, count);
            if (keyword == null)
            {
                Errors.Format(
                    *Symbols.Table.PyExc_TypeError, "'%U' is an invalid keyword argument for %.200s()"u8,
                    (nint)key, (nint)CString.Of(function));
                return false;
            }
            keyword->Value = value;
        }
        return true;
    }

    private static ExceptionKeyword* Find(PyObject* key, ExceptionKeyword* keywords, int count)
    {
        byte* name = StringObjects.Utf8(key);
        if (name == null)
        {
            Errors.Clear(); // no UTF-8 form: none of our names
            return null;
        }
        for (int i = 0; i < count; i++)
        {
            if (CString.Equal(name, keywords[i].Name))
            {
                return &keywords[i];
            }
        }
        return null;
    }
}
