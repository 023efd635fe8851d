using System;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Complexes;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Parsing.Units;

/// <summary>
/// The units that store a C number. Foreign code: the object's <c>__index__</c> or <c>__float__</c>. Return everywhere: false with an
/// error.
/// </summary>
internal static unsafe class NumberUnits
{
    /// <summary>The unit i.</summary>
    internal static bool ConvertInt(ArgumentParse* parse, PyObject* arg)
    {
        if (!IsCompact(arg))
        {
            return ConvertInRange(parse, arg, "signed integer"u8, int.MinValue, int.MaxValue);
        }
        int* place = (int*)parse->NextPlace();
        if (place == null)
        {
            return ArgumentParse.RefusePlace();
        }
        *place = (int)IntegerLayout.CompactValue((PyLongObject*)arg); // of 30 bits at most
        return true;
    }

    /// <summary>The unit h.</summary>
    internal static bool ConvertShort(ArgumentParse* parse, PyObject* arg)
        => ConvertInRange(parse, arg, "signed short integer"u8, short.MinValue, short.MaxValue);

    /// <summary>The unit b.</summary>
    internal static bool ConvertByte(ArgumentParse* parse, PyObject* arg)
        => ConvertInRange(parse, arg, "unsigned byte integer"u8, byte.MinValue, byte.MaxValue);

    /// <summary>The units B H I, in a size; what does not fit is cut off.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool ConvertBits(ArgumentParse* parse, PyObject* arg, int size)
    {
        void* place = parse->NextPlace();
        if (place == null)
        {
            return ArgumentParse.RefusePlace();
        }
        ulong bits = IntegerMasks.LowBits(arg); // foreign code
        if (bits == ulong.MaxValue && Errors.Occurred())
        {
            return false;
        }
        Store(place, (long)bits, size);
        return true;
    }

    /// <summary>The units k and K, as <see cref="ConvertBits"/>, but of ints only.</summary>
    internal static bool ConvertWideBits(ArgumentParse* parse, PyObject* arg)
        => IntegerObjects.IsInteger(arg) ? ConvertBits(parse, arg, sizeof(ulong)) : parse->Refuse(arg, "int"u8);

    /// <summary>The unit l.</summary>
    internal static bool ConvertLong(ArgumentParse* parse, PyObject* arg)
        => IsCompact(arg) ? StoreCompact(parse, arg) : ConvertWideLong(parse, arg);

    /// <summary>The unit L.</summary>
    internal static bool ConvertLongLong(ArgumentParse* parse, PyObject* arg)
        => IsCompact(arg) ? StoreCompact(parse, arg) : ConvertWideLongLong(parse, arg);

    /// <summary>The unit n.</summary>
    internal static bool ConvertSize(ArgumentParse* parse, PyObject* arg)
        => IsCompact(arg) ? StoreCompact(parse, arg) : ConvertWideSize(parse, arg);

    /// <summary>The units d and f.</summary>
    internal static bool ConvertDouble(ArgumentParse* parse, PyObject* arg, bool isSingle)
    {
        void* place = parse->NextPlace();
        if (place == null)
        {
            return ArgumentParse.RefusePlace();
        }
        if (!FloatObjects.IsExactFloat(arg))
        {
            return ConvertToDouble(arg, place, isSingle);
        }
        Store(place, FloatObjects.Value(arg), isSingle);
        return true;
    }

    /// <summary>The unit D.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool ConvertComplex(ArgumentParse* parse, PyObject* arg)
    {
        Py_complex* place = (Py_complex*)parse->NextPlace();
        if (place == null)
        {
            return ArgumentParse.RefusePlace();
        }
        Py_complex value = ComplexObjects.AsValue(arg); // foreign code
        if (value.real == -1 && Errors.Occurred())
        {
            return false;
        }
        *place = value;
        return true;
    }

    // The usual case: no call.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsCompact(PyObject* arg) => IntegerObjects.IsInteger(arg) && IntegerLayout.IsCompact((PyLongObject*)arg);

    // A value of -1 may stand for an error, here and below.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long ReadLong(PyObject* arg)
        => IsCompact(arg) ? IntegerLayout.CompactValue((PyLongObject*)arg) : IntegerExtraction.AsLong(arg); // foreign code

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ConvertInRange(ArgumentParse* parse, PyObject* arg, ReadOnlySpan<byte> name, int least, int most)
    {
        void* place = parse->NextPlace();
        if (place == null)
        {
            return ArgumentParse.RefusePlace();
        }
        long value = ReadLong(arg); // foreign code
        if (value == -1 && Errors.Occurred())
        {
            return false;
        }
        if (value < least || value > most)
        {
            Errors.Format(
                *Symbols.Table.PyExc_OverflowError, value < least ? "%s is less than minimum"u8 : "%s is greater than maximum"u8,
                (nint)CString.Of(name));
            return false;
        }
        Store(place, value, most == int.MaxValue ? sizeof(int) : most == short.MaxValue ? sizeof(short) : sizeof(byte));
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ConvertWideLong(ArgumentParse* parse, PyObject* arg) => StoreWide(parse, IntegerExtraction.AsLong(arg)); // foreign code, as below

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ConvertWideLongLong(ArgumentParse* parse, PyObject* arg) => StoreWide(parse, IntegerExtraction.AsLongLong(arg));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ConvertWideSize(ArgumentParse* parse, PyObject* arg)
    {
        PyObject* index = IntegerIndex.Of(arg);
        if (index == null)
        {
            return StoreWide(parse, -1);
        }
        nint value = IntegerExtraction.AsSsize(index);
        Refcount.DecRef(index);
        return StoreWide(parse, value);
    }

    private static bool StoreCompact(ArgumentParse* parse, PyObject* arg)
    {
        long* place = (long*)parse->NextPlace();
        if (place == null)
        {
            return ArgumentParse.RefusePlace();
        }
        *place = IntegerLayout.CompactValue((PyLongObject*)arg);
        return true;
    }

    private static bool StoreWide(ArgumentParse* parse, long value)
    {
        void* place = parse->NextPlace();
        if (place == null)
        {
            return ArgumentParse.RefusePlace();
        }
        if (value == -1 && Errors.Occurred())
        {
            return false;
        }
        *(long*)place = value;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ConvertToDouble(PyObject* arg, void* place, bool isSingle)
    {
        double value = FloatObjects.AsDouble(arg); // foreign code
        if (value == -1 && Errors.Occurred())
        {
            return false;
        }
        Store(place, value, isSingle);
        return true;
    }

    private static void Store(void* place, double value, bool isSingle)
    {
        if (isSingle)
        {
            *(float*)place = (float)value;
        }
        else
        {
            *(double*)place = value;
        }
    }

    private static void Store(void* place, long value, int size)
    {
        if (size == sizeof(int))
        {
            *(int*)place = (int)value;
        }
        else if (size == sizeof(short))
        {
            *(short*)place = (short)value;
        }
        else if (size == sizeof(byte))
        {
            *(byte*)place = (byte)value;
        }
        else
        {
            *(long*)place = value;
        }
    }
}
