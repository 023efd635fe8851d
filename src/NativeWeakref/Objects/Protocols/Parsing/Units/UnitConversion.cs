using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.ByteArrays;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Bytes.Methods;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Protocols.Parsing.Units;

// The units, where "places" are what each takes from the caller's list:
//   b B h H i I l k L K n f d p c C     a number or truth                    S Y U O   an object
//   O!    a type, an object             O&    a converter, what it is given  (...)     the items of a sequence
//   s z y, s# z# y#, s* z* y* w*        text and memory                      es et es# et#   encoded text

/// <summary>Converts an argument as the next unit says, and stores it. Return everywhere: false with an error.</summary>
internal static unsafe class UnitConversion
{
    /// <summary>Foreign code runs in nearly every unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Convert(ArgumentParse* parse, PyObject* arg)
    {
        byte* format = parse->Format;
        parse->Format = format + 1;
        return *format == 'O' && format[1] is not ((byte)'!' or (byte)'&') ? Store(parse, arg) : ConvertOther(parse, *format, arg);
    }

    // Each unit is a jump: see BadArgument.
    private static bool ConvertOther(ArgumentParse* parse, byte unit, PyObject* arg)
    {
        switch (unit)
        {
            case (byte)'O':
                return ConvertObject(parse, arg);
            case (byte)'i':
                return NumberUnits.ConvertInt(parse, arg);
            case (byte)'h':
                return NumberUnits.ConvertShort(parse, arg);
            case (byte)'b':
                return NumberUnits.ConvertByte(parse, arg);
            case (byte)'l':
                return NumberUnits.ConvertLong(parse, arg);
            case (byte)'L':
                return NumberUnits.ConvertLongLong(parse, arg);
            case (byte)'n':
                return NumberUnits.ConvertSize(parse, arg);
            case (byte)'B':
                return NumberUnits.ConvertBits(parse, arg, sizeof(byte));
            case (byte)'H':
                return NumberUnits.ConvertBits(parse, arg, sizeof(ushort));
            case (byte)'I':
                return NumberUnits.ConvertBits(parse, arg, sizeof(uint));
            case (byte)'k':
            case (byte)'K':
                return NumberUnits.ConvertWideBits(parse, arg);
            case (byte)'d':
            case (byte)'f':
                return NumberUnits.ConvertDouble(parse, arg, unit == 'f');
            case (byte)'D':
                return NumberUnits.ConvertComplex(parse, arg);
            case (byte)'s':
            case (byte)'z':
            case (byte)'y':
                return TextUnits.Convert(parse, unit, arg);
            case (byte)'e':
                return EncodedUnits.Convert(parse, arg);
            case (byte)'w':
                return BufferUnits.ConvertWritable(parse, arg);
            case (byte)'(':
                return NestedUnits.Convert(parse, arg);
            case (byte)'p':
                return ConvertTruth(parse, arg);
            case (byte)'c':
                return ConvertByte(parse, arg);
            case (byte)'C':
                return ConvertCharacter(parse, arg);
            case (byte)'S':
            case (byte)'U':
            case (byte)'Y':
                return ConvertOfType(parse, unit, arg);
            default:
                return RefuseUnit(parse);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ConvertObject(ArgumentParse* parse, PyObject* arg)
        => parse->Take((byte)'!') ? ConvertInstance(parse, arg) : parse->Take((byte)'&') && ConvertWith(parse, arg);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ConvertOfType(ArgumentParse* parse, byte unit, PyObject* arg)
    {
        bool isOfType = unit == 'S' ? BytesObjects.IsBytes(arg) : unit == 'U' ? StringObjects.IsString(arg) : ByteArrayObjects.IsByteArray(arg);
        return isOfType ? Store(parse, arg) : parse->Refuse(arg, unit == 'S' ? "bytes"u8 : unit == 'U' ? "str"u8 : "bytearray"u8);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool RefuseUnit(ArgumentParse* parse) => parse->RefuseUnit("(impossible<bad format char>)"u8);

    private static bool Store(ArgumentParse* parse, PyObject* arg)
    {
        PyObject** place = (PyObject**)parse->NextPlace();
        if (place == null)
        {
            return ArgumentParse.RefusePlace();
        }
        *place = arg;
        return true;
    }

    private static bool ConvertInstance(ArgumentParse* parse, PyObject* arg)
    {
        PyTypeObject* type = (PyTypeObject*)parse->Places->NextPointer();
        void* place = parse->NextPlace();
        if (place == null || type == null)
        {
            return ArgumentParse.RefusePlace();
        }
        if (!Subtyping.IsInstance(arg, type))
        {
            return parse->Refuse(arg, type->tp_name);
        }
        *(PyObject**)place = arg;
        return true;
    }

    private static bool ConvertWith(ArgumentParse* parse, PyObject* arg)
    {
        delegate* unmanaged[Cdecl]<PyObject*, void*, int> converter
            = (delegate* unmanaged[Cdecl]<PyObject*, void*, int>)parse->Places->NextPointer();
        void* place = parse->Places->NextPointer();
        if (NullArgument.IsMissing(converter))
        {
            return false;
        }
        int result = converter(arg, place); // foreign code
        return result == 0 ? parse->RefuseUnit("(unspecified)"u8)
            : result != ConverterResults.Py_CLEANUP_SUPPORTED || parse->Cleanups.AddConverted(place, converter);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ConvertTruth(ArgumentParse* parse, PyObject* arg)
    {
        int* place = (int*)parse->NextPlace();
        if (place == null)
        {
            return ArgumentParse.RefusePlace();
        }
        int truth = ObjectProtocol.IsTrue(arg); // foreign code
        if (truth < 0)
        {
            return false;
        }
        *place = truth;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ConvertByte(ArgumentParse* parse, PyObject* arg)
    {
        byte* place = (byte*)parse->NextPlace();
        byte value;
        if (place == null)
        {
            return ArgumentParse.RefusePlace();
        }
        if (!ByteRange.IsOneByte(arg, &value))
        {
            return parse->Refuse(arg, "a byte string of length 1"u8);
        }
        *place = value;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ConvertCharacter(ArgumentParse* parse, PyObject* arg)
    {
        uint* place = (uint*)parse->NextPlace();
        if (place == null)
        {
            return ArgumentParse.RefusePlace();
        }
        if (!StringObjects.IsString(arg) || StringObjects.Length(arg) != 1)
        {
            return parse->Refuse(arg, "a unicode character"u8);
        }
        *place = StringObjects.ReadChar(arg, 0);
        return true;
    }
}
