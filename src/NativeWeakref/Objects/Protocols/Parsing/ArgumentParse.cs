using System;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Parsing;

// Invariants: Format is behind the units that have been read, Places behind what these stored into. The first _depth indices are the
// way from the argument to the item that is converted. Nothing else changes while a call's arguments are taken apart.

/// <summary>Taking the arguments of one call apart as a format says. Lies on the stack.</summary>
internal unsafe struct ArgumentParse
{
    /// <summary>How deep parentheses may be nested.</summary>
    internal const int MaximumDepth = 29;

    [InlineArray(MaximumDepth)]
    private struct Indices
    {
        private int _first;
    }

    /// <summary>The next unit.</summary>
    internal byte* Format;

    /// <summary>Where values are stored; what <see cref="Begin"/> was given.</summary>
    internal VaList* Places;

    /// <summary>Name of the function for messages; NULL for none. It ends where the format does.</summary>
    internal byte* Function;

    /// <summary>A message instead of those made up; NULL for none.</summary>
    internal byte* Message;

    /// <summary>Number of the argument, from 1; 0 where there is only one and it has no number.</summary>
    internal nint Number;

    /// <summary>What is given back where a conversion fails.</summary>
    internal CleanupList Cleanups;

    private int _depth;
    private bool _sizesAreWide;
    private Indices _indices;

    /// <summary>Input: the format; where values are stored; whether "#" stores a Py_ssize_t, as nothing else is allowed any more.</summary>
    internal static void Begin(ArgumentParse* parse, byte* format, VaList* places, bool sizesAreWide)
    {
        parse->Format = format;
        parse->Places = places;
        parse->Function = null;
        parse->Message = null;
        parse->Number = 0;
        parse->Cleanups.Begin();
        parse->_depth = 0;
        parse->_sizesAreWide = sizesAreWide;
    }

    /// <summary>Whether a character ends the units: the end of the format, or what stands before a name or message.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsEnd(byte character) => character is 0 or (byte)':' or (byte)';';

    /// <summary>Whether a character is a letter: those stand for arguments.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsLetter(byte character) => (uint)((character | 0x20) - 'a') <= 'z' - 'a';

    /// <summary>Ends the work, and undoes it where it failed; foreign code. Return: 1 or 0 for C.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly int End(bool converted) => converted && Cleanups.IsSmall ? 1 : EndSlowly(converted);

    /// <summary>Reads a character that may stand in the format.</summary>
    internal bool Take(byte character)
    {
        if (*Format != character)
        {
            return false;
        }
        Format++;
        return true;
    }

    /// <summary>Where the next value is stored. Return: NULL where the caller gave no place, which <see cref="RefusePlace"/> tells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void* NextPlace() => Places->NextPointer();

    /// <summary>SystemError for a place that the caller did not give. Return: false.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool RefusePlace()
    {
        _ = NullArgument.Refuse();
        return false;
    }

    /// <summary>Where the size of a "#" is stored. Return: NULL with SystemError where the caller gave no place, or did not say its type.</summary>
    internal readonly nint* NextSize()
    {
        if (!_sizesAreWide)
        {
            Errors.SystemError("PY_SSIZE_T_CLEAN macro must be defined for '#' formats"u8);
            return null;
        }
        nint* place = (nint*)NextPlace();
        if (place == null)
        {
            _ = RefusePlace();
        }
        return place;
    }

    /// <summary>What follows is about an item of the argument. Return: false with SystemError where that is too deep.</summary>
    internal bool Enter()
    {
        if (_depth < MaximumDepth)
        {
            _depth++;
            return true;
        }
        Errors.SystemError("too many tuple nesting levels in argument format string"u8);
        return false;
    }

    /// <summary>Which item it is.</summary>
    internal void SetIndex(nint index) => Path[_depth - 1] = (int)index;

    /// <summary>What follows is about the argument, or the item, that holds the item.</summary>
    internal void Leave() => _depth--;

    /// <summary>TypeError for an object of a wrong type; an error that is set stays. Return: false.</summary>
    internal bool Refuse(PyObject* arg, ReadOnlySpan<byte> expected) => Refuse(arg, CString.Of(expected));

    /// <summary>As <see cref="Refuse(PyObject*, ReadOnlySpan{byte})"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal bool Refuse(PyObject* arg, byte* expected)
        => Refuse(
            *Symbols.Table.PyExc_TypeError, "%U must be %.50s, not %.50s"u8, (nint)expected, (nint)ArgumentErrors.TypeName(arg));

    /// <summary>
    /// TypeError for an argument. Input: a text with conversions, the first for the argument and up to two more; an error that is set
    /// stays. Return: false.
    /// </summary>
    internal bool Refuse(ReadOnlySpan<byte> format, nint a, nint b) => Refuse(*Symbols.Table.PyExc_TypeError, format, a, b);

    /// <summary>SystemError for a unit that does not exist. Input: what is wrong, in parentheses. Return: false.</summary>
    internal bool RefuseUnit(ReadOnlySpan<byte> reason)
        => Refuse(*Symbols.Table.PyExc_SystemError, "%U %s"u8, (nint)CString.Of(reason), 0);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int EndSlowly(bool converted)
    {
        if (!converted)
        {
            Cleanups.Undo();
        }
        Cleanups.End();
        return converted ? 1 : 0;
    }

    private int* Path => (int*)Unsafe.AsPointer(ref _indices); // on the stack: it does not move

    private bool Refuse(PyObject* type, ReadOnlySpan<byte> format, nint a, nint b)
    {
        if (Errors.Occurred())
        {
            return false;
        }
        if (Message != null)
        {
            ErrorTexts.SetString(type, Message);
            return false;
        }
        PyObject* place = Place();
        if (place != null)
        {
            Errors.Format(type, format, (nint)place, a, b);
            Refcount.DecRef(place);
        }
        return false;
    }

    // "f() argument 2, item 0": owned, or NULL with MemoryError. Where the argument has no number, the first index is one.
    private PyObject* Place()
    {
        PyObject* place = Function != null
            ? StringObjects.FromFormat("%.200s() argument"u8, (nint)Function) : StringObjects.FromLiteral("argument"u8);
        int first = Number == 0 && _depth > 0 ? 1 : 0;
        nint number = first != 0 ? Path[0] + 1 : Number;
        if (place != null && number != 0)
        {
            Refcount.Replace(&place, StringObjects.FromFormat("%U %zd"u8, (nint)place, number));
        }
        for (int i = first; place != null && i < _depth; i++)
        {
            Refcount.Replace(&place, StringObjects.FromFormat("%U, item %zd"u8, (nint)place, Path[i]));
        }
        return place;
    }
}
