using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.MemoryViews;

/// <summary>Items of a memory view as objects, where their format is one code of the machine's own types.</summary>
internal static unsafe class MemoryItem
{
    /// <summary>The one code of a format; 0 where it is another.</summary>
    internal static byte CodeOf(byte* format)
    {
        format += *format == '@' ? 1 : 0;
        return *format != 0 && format[1] == 0 ? *format : (byte)0;
    }

    /// <summary>Return: owned; NULL with NotImplementedError for another format, or MemoryError.</summary>
    internal static PyObject* Read(byte* item, byte* format)
    {
        switch (CodeOf(format))
        {
            case (byte)'B':
                return IntegerObjects.FromInt64(*item);
            case (byte)'b':
                return IntegerObjects.FromInt64(*(sbyte*)item);
            case (byte)'h':
                return IntegerObjects.FromInt64(*(short*)item);
            case (byte)'H':
                return IntegerObjects.FromInt64(*(ushort*)item);
            case (byte)'i':
                return IntegerObjects.FromInt64(*(int*)item);
            case (byte)'I':
                return IntegerObjects.FromInt64(*(uint*)item);
            case (byte)'l':
            case (byte)'q':
            case (byte)'n':
                return IntegerObjects.FromInt64(*(long*)item);
            case (byte)'L':
            case (byte)'Q':
            case (byte)'N':
            case (byte)'P':
                return IntegerObjects.FromUInt64(*(ulong*)item);
            case (byte)'f':
                return FloatObjects.New(*(float*)item);
            case (byte)'d':
                return FloatObjects.New(*(double*)item);
            case (byte)'e':
                return FloatObjects.New(FloatPacking.UnpackHalf(item, littleEndian: true));
            case (byte)'?':
                return Refcount.NewRef(*item != 0 ? Symbols.True : Symbols.False);
            case (byte)'c':
                return SharedBytes.Of(*item);
            default:
                return Errors.Format(*Symbols.Table.PyExc_NotImplementedError, "memoryview: format %s not supported"u8, (nint)format);
        }
    }

    /// <summary>
    /// Stores an object; foreign code. Input: the memory view, which is live before. Return: 0; -1 with TypeError, ValueError or
    /// NotImplementedError.
    /// </summary>
    internal static int Write(PyMemoryViewObject* self, byte* item, PyObject* value)
    {
        byte* format = self->view.format;
        byte code = CodeOf(format);
        switch (code)
        {
            case (byte)'B':
            case (byte)'b':
            case (byte)'h':
            case (byte)'H':
            case (byte)'i':
            case (byte)'I':
            case (byte)'l':
            case (byte)'q':
            case (byte)'n':
                return WriteNumber(self, item, code, value);
            case (byte)'L':
            case (byte)'Q':
            case (byte)'N':
            case (byte)'P':
                return WriteNatural(self, item, value);
            case (byte)'f':
            case (byte)'d':
            case (byte)'e':
                return WriteDouble(self, item, code, value);
            case (byte)'?':
                int truth = ObjectProtocol.IsTrue(value); // foreign code
                if (truth < 0 || !MemoryViewState.CheckLive(self))
                {
                    return -1;
                }
                *item = (byte)truth;
                return 0;
            case (byte)'c':
                return WriteCharacter(format, item, value);
            default:
                Errors.Format(*Symbols.Table.PyExc_NotImplementedError, "memoryview: format %s not supported"u8, (nint)format);
                return -1;
        }
    }

    private static int WriteNumber(PyMemoryViewObject* self, byte* item, byte code, PyObject* value)
    {
        PyObject* index = IntegerIndex.Of(value); // foreign code
        if (index == null)
        {
            return RefuseError(self->view.format);
        }
        int overflow;
        long number = IntegerObjects.AsInt64(index, &overflow);
        Refcount.DecRef(index);
        if (!MemoryViewState.CheckLive(self))
        {
            return -1;
        }
        if (overflow != 0 || !Fits(code, number))
        {
            return RefuseValue(self->view.format);
        }
        int size = (int)self->view.itemsize;
        for (int i = 0; i < size; i++)
        {
            item[i] = (byte)(number >> (8 * i));
        }
        return 0;
    }

    private static bool Fits(byte code, long number)
        => code == 'B' ? number is >= 0 and <= byte.MaxValue
            : code == 'b' ? number is >= sbyte.MinValue and <= sbyte.MaxValue
            : code == 'h' ? number is >= short.MinValue and <= short.MaxValue
            : code == 'H' ? number is >= 0 and <= ushort.MaxValue
            : code == 'i' ? number is >= int.MinValue and <= int.MaxValue
            : code != 'I' || number is >= 0 and <= uint.MaxValue;

    private static int WriteNatural(PyMemoryViewObject* self, byte* item, PyObject* value)
    {
        PyObject* index = IntegerIndex.Of(value); // foreign code
        if (index == null)
        {
            return RefuseError(self->view.format);
        }
        ulong number;
        bool fits = IntegerLayout.Sign((PyLongObject*)index) >= 0 && IntegerObjects.AsUInt64(index, &number);
        number = 0;
        if (fits)
        {
            IntegerObjects.AsUInt64(index, &number);
        }
        Refcount.DecRef(index);
        if (!MemoryViewState.CheckLive(self))
        {
            return -1;
        }
        if (!fits)
        {
            return RefuseValue(self->view.format);
        }
        *(ulong*)item = number;
        return 0;
    }

    private static int WriteDouble(PyMemoryViewObject* self, byte* item, byte code, PyObject* value)
    {
        double number = FloatObjects.AsDouble(value); // foreign code
        if (number == -1 && Errors.Occurred())
        {
            return RefuseError(self->view.format);
        }
        if (!MemoryViewState.CheckLive(self))
        {
            return -1;
        }
        if (code == 'f')
        {
            *(float*)item = (float)number;
            return 0;
        }
        return code == 'd' ? FloatPacking.PackDouble(number, item, littleEndian: true) : FloatPacking.PackHalf(number, item, littleEndian: true);
    }

    private static int WriteCharacter(byte* format, byte* item, PyObject* value)
    {
        if (!BytesObjects.IsBytes(value))
        {
            return RefuseType(format);
        }
        if (BytesObjects.Size(value) != 1)
        {
            return RefuseValue(format);
        }
        *item = *BytesObjects.Data(value);
        return 0;
    }

    // What the conversion raised becomes the memory view's own error, where it says that the value does not fit.
    private static int RefuseError(byte* format)
    {
        if (Errors.Matches(*Symbols.Table.PyExc_TypeError))
        {
            Errors.Clear();
            return RefuseType(format);
        }
        if (Errors.Matches(*Symbols.Table.PyExc_OverflowError) || Errors.Matches(*Symbols.Table.PyExc_ValueError))
        {
            Errors.Clear();
            return RefuseValue(format);
        }
        return -1;
    }

    private static int RefuseType(byte* format) => Refuse(*Symbols.Table.PyExc_TypeError, "memoryview: invalid type for format '%s'"u8, format);

    private static int RefuseValue(byte* format) => Refuse(*Symbols.Table.PyExc_ValueError, "memoryview: invalid value for format '%s'"u8, format);

    private static int Refuse(PyObject* type, ReadOnlySpan<byte> message, byte* format)
    {
        Errors.Format(type, message, (nint)format);
        return -1;
    }
}
