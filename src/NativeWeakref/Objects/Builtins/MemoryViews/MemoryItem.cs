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
    /// <summary>Return: owned; NULL with NotImplementedError for another format, or MemoryError.</summary>
    internal static PyObject* Read(byte* item, byte* format)
    {
        byte* code = MemoryFormat.Single(format);
        switch (code == null ? (byte)0 : *code)
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
                return code == null ? null
                    : Errors.Format(*Symbols.Table.PyExc_NotImplementedError, "memoryview: format %s not supported"u8, (nint)code);
        }
    }

    /// <summary>
    /// Stores an object; foreign code. Input: the memory view, which is live before; its format's one code. Return: 0; -1 with TypeError,
    /// ValueError or NotImplementedError.
    /// </summary>
    internal static int Write(PyMemoryViewObject* self, byte* item, byte* code, PyObject* value)
    {
        switch (*code)
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
                return WriteNatural(self, item, code, value);
            case (byte)'P':
                return WritePointer(self, item, code, value);
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
                return WriteCharacter(code, item, value);
            default:
                Errors.Format(*Symbols.Table.PyExc_NotImplementedError, "memoryview: format %s not supported"u8, (nint)code);
                return -1;
        }
    }

    private static int WriteNumber(PyMemoryViewObject* self, byte* item, byte* code, PyObject* value)
    {
        PyObject* index = IntegerIndex.Of(value); // foreign code
        if (index == null)
        {
            return RefuseError(code);
        }
        int overflow;
        long number = IntegerObjects.AsInt64(index, &overflow);
        Refcount.DecRef(index);
        if (overflow != 0)
        {
            return RefuseValue(code);
        }
        if (!MemoryViewState.CheckLive(self))
        {
            return -1;
        }
        if (!Fits(*code, number))
        {
            return RefuseValue(code);
        }
        Store(item, (ulong)number, *code);
        return 0;
    }

    private static void Store(byte* item, ulong bits, byte code)
    {
        int size = MemoryFormat.SizeOf(code);
        for (int i = 0; i < size; i++)
        {
            item[i] = (byte)(bits >> (8 * i));
        }
    }

    private static bool Fits(byte code, long number)
        => code == 'B' ? number is >= 0 and <= byte.MaxValue
            : code == 'b' ? number is >= sbyte.MinValue and <= sbyte.MaxValue
            : code == 'h' ? number is >= short.MinValue and <= short.MaxValue
            : code == 'H' ? number is >= 0 and <= ushort.MaxValue
            : code == 'i' ? number is >= int.MinValue and <= int.MaxValue
            : code != 'I' || number is >= 0 and <= uint.MaxValue;

    private static int WriteNatural(PyMemoryViewObject* self, byte* item, byte* code, PyObject* value)
    {
        PyObject* index = IntegerIndex.Of(value); // foreign code
        if (index == null)
        {
            return RefuseError(code);
        }
        ulong number = 0;
        bool fits = IntegerLayout.Sign((PyLongObject*)index) >= 0 && IntegerObjects.AsUInt64(index, &number);
        Refcount.DecRef(index);
        if (!fits)
        {
            return RefuseValue(code);
        }
        if (!MemoryViewState.CheckLive(self))
        {
            return -1;
        }
        *(ulong*)item = number;
        return 0;
    }

    // Takes ints only, negative ones too.
    private static int WritePointer(PyMemoryViewObject* self, byte* item, byte* code, PyObject* value)
    {
        void* pointer = IntegerExtraction.AsVoidPtr(value);
        if (pointer == null && Errors.Occurred())
        {
            return RefuseError(code);
        }
        *(void**)item = pointer;
        return 0;
    }

    private static int WriteDouble(PyMemoryViewObject* self, byte* item, byte* code, PyObject* value)
    {
        double number = FloatObjects.AsDouble(value); // foreign code
        if (number == -1 && Errors.Occurred())
        {
            return RefuseError(code);
        }
        if (!MemoryViewState.CheckLive(self))
        {
            return -1;
        }
        if (*code == 'f')
        {
            *(float*)item = (float)number;
            return 0;
        }
        if (*code == 'd')
        {
            *(double*)item = number;
            return 0;
        }
        return FloatPacking.PackHalf(number, item, littleEndian: true) < 0 ? RefuseError(code) : 0;
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
