using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Parsing;

/// <summary>Questions about the arguments of a call as a whole.</summary>
internal static unsafe class ArgumentCounts
{
    /// <summary>
    /// Whether there are as many arguments by position as a function takes. Input: its name, or NULL where a tuple is unpacked. Return:
    /// false with TypeError.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Check(byte* function, nint count, nint least, nint most)
        => (count >= least && count <= most) || Refuse(function, count, least, most);

    /// <summary>As <see cref="Check"/>, for C.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int CheckFor(byte* function, nint count, nint least, nint most) => Check(function, count, least, most) ? 1 : 0;

    /// <summary>Stores borrowed items of a tuple in the places of a C caller. Return: 1; 0 with TypeError, or SystemError for no tuple.</summary>
    internal static int UnpackTuple(PyObject* args, byte* name, nint least, nint most, VaList* places)
        => args != null && TupleObjects.IsTuple(args)
            ? UnpackArray(TupleObjects.Items(args), TupleObjects.Size(args), name, least, most, places)
            : RefuseTuple();

    /// <summary>
    /// As <see cref="UnpackTuple"/> of an array. Where a place is NULL, those before it are filled. Each way that fails is a jump: see
    /// <see cref="BadArgument"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int UnpackArray(PyObject** args, nint count, byte* name, nint least, nint most, VaList* places)
    {
        if (count < least || count > most)
        {
            return CheckFor(name, count, least, most);
        }
        if (count != 0 && args == null)
        {
            return RefusePlace();
        }
        PyObject*** place = (PyObject***)places->GeneralPointers;
        PyObject*** saved = (PyObject***)places->EndOfGeneralPointers;
        for (PyObject** end = args + count; args < end; args++)
        {
            if (place == saved)
            {
                place = (PyObject***)places->StackPointers;
            }
            if (*place == null)
            {
                return RefusePlace();
            }
            **place = *args;
            place++;
        }
        return 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RefusePlace() => NullArgument.RefuseStatus() + 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RefuseTuple()
    {
        Errors.SystemError("PyArg_UnpackTuple() argument list is not a tuple"u8);
        return 0;
    }

    /// <summary>Whether a dict of keyword arguments is NULL or empty. Return: 0 with TypeError, or SystemError for no dict.</summary>
    internal static int HasNoKeywords(byte* function, PyObject* kwargs)
    {
        if (kwargs == null)
        {
            return 1;
        }
        return !DictObjects.IsExactDict(kwargs) ? RefuseObject() : DictObjects.Count(kwargs) == 0 ? 1 : RefuseKeywords(function);
    }

    /// <summary>Whether a tuple of keyword names is NULL or empty. Return: 0 with TypeError, or SystemError for no tuple.</summary>
    internal static int HasNoNames(byte* function, PyObject* kwnames)
    {
        if (kwnames == null)
        {
            return 1;
        }
        return !TupleObjects.IsExactTuple(kwnames) ? RefuseObject() : TupleObjects.Size(kwnames) == 0 ? 1 : RefuseKeywords(function);
    }

    /// <summary>Whether a tuple of arguments is NULL or empty. Return: 0 with TypeError, or SystemError for no tuple.</summary>
    internal static int HasNoPositional(byte* function, PyObject* args)
    {
        if (args == null)
        {
            return 1;
        }
        return !TupleObjects.IsExactTuple(args) ? RefuseObject()
            : TupleObjects.Size(args) == 0 || ArgumentErrors.TooManyPositional(function, default, 0, 0) ? 1 : 0;
    }

    /// <summary>Whether all keys of a dict are strings. Return: 0 with TypeError, or SystemError for no dict.</summary>
    internal static int HasStringKeys(PyObject* kwargs)
    {
        if (kwargs == null || !DictObjects.IsDict(kwargs))
        {
            return RefuseObject();
        }
        nint position = 0;
        PyObject* key;
        while (DictObjects.Next(kwargs, &position, &key, null, null))
        {
            if (!StringObjects.IsString(key))
            {
                return ArgumentErrors.NameIsNoString() ? 1 : 0;
            }
        }
        return 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Refuse(byte* function, nint count, nint least, nint most)
    {
        nint limit = count < least ? least : most;
        nint bound = (nint)CString.Of(least == most ? ""u8 : count < least ? "at least "u8 : "at most "u8);
        if (function != null)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError,
                limit == 1 ? "%.200s expected %s%zd argument, got %zd"u8 : "%.200s expected %s%zd arguments, got %zd"u8,
                (nint)function, bound, limit, count);
        }
        else
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError,
                limit == 1 ? "unpacked tuple should have %s%zd element, but has %zd"u8
                    : "unpacked tuple should have %s%zd elements, but has %zd"u8,
                bound, limit, count);
        }
        return false;
    }

    private static int RefuseKeywords(byte* function)
    {
        Errors.Format(*Symbols.Table.PyExc_TypeError, "%.200s() takes no keyword arguments"u8, (nint)function);
        return 0;
    }

    private static int RefuseObject()
    {
        Errors.BadInternalCall();
        return 0;
    }
}
