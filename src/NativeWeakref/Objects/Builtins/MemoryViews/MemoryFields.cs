using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.MemoryViews;

/// <summary>Items of any format that the module struct knows, as objects.</summary>
internal static unsafe class MemoryFields
{
    /// <summary>How many values an item holds. Return: -1 with ValueError where the format is none.</summary>
    internal static nint Count(byte* format)
    {
        FormatFields fields = default;
        fields.Open(format);
        nint values = 0;
        while (fields.Next())
        {
            values += fields.Code == 'x' ? 0 : fields.IsText ? 1 : fields.Count;
        }
        return fields.Failed ? -1 : values;
    }

    /// <summary>
    /// Input: the place and the size of an item; a format and its count. Return: the value, or a tuple where there is not exactly one; owned,
    /// or NULL with ValueError where the item is too small, SystemError for a Pascal text without a length, or MemoryError.
    /// </summary>
    internal static PyObject* Read(byte* item, nint size, byte* format, nint values)
    {
        nint needed = BufferFormat.SizeOf(format);
        if (needed > size)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_ValueError,
                "unpack_from requires a buffer of at least %zd bytes for unpacking %zd bytes at offset 0 (actual buffer size is %zd)"u8,
                needed, needed, size);
        }
        PyObject* tuple = TupleObjects.New(values);
        FormatFields fields = default;
        fields.Open(format);
        nint filled = 0;
        while (tuple != null && fields.Next())
        {
            nint count = fields.Code == 'x' ? 0 : fields.IsText ? 1 : fields.Count;
            if (!Fill(TupleObjects.Items(tuple) + filled, count, item, &fields))
            {
                Refcount.Clear(&tuple);
            }
            filled += count;
        }
        if (tuple != null && values == 1)
        {
            Refcount.Replace(&tuple, Refcount.NewRef(*TupleObjects.Items(tuple)));
        }
        return tuple;
    }

    private static bool Fill(PyObject** places, nint count, byte* item, FormatFields* field)
    {
        for (nint i = 0; i < count; i++)
        {
            byte* place = item + field->Start + (i * field->Width);
            places[i] = field->IsText ? ReadText(place, field) : ReadValue(place, field);
            if (places[i] == null)
            {
                return false;
            }
        }
        return true;
    }

    // A Pascal text has its length in front.
    private static PyObject* ReadText(byte* place, FormatFields* field)
    {
        if (field->Code == 's')
        {
            return BytesCreation.FromData(place, field->Count);
        }
        if (field->Count == 0)
        {
            return Errors.Raise(*Symbols.Table.PyExc_SystemError, "Negative size passed to PyBytes_FromStringAndSize"u8);
        }
        nint length = *place < field->Count ? *place : field->Count - 1;
        return BytesCreation.FromData(place + 1, length);
    }

    private static PyObject* ReadValue(byte* place, FormatFields* field)
    {
        switch (field->Code)
        {
            case (byte)'c':
                return SharedBytes.Of(*place);
            case (byte)'?':
                return Refcount.NewRef(*place != 0 ? Symbols.True : Symbols.False);
            case (byte)'e':
                return FloatObjects.New(FloatPacking.UnpackHalf(place, field->IsLittleEndian));
            case (byte)'f':
                return FloatObjects.New(FloatPacking.UnpackSingle(place, field->IsLittleEndian));
            case (byte)'d':
                return FloatObjects.New(FloatPacking.UnpackDouble(place, field->IsLittleEndian));
            case (byte)'b':
            case (byte)'h':
            case (byte)'i':
            case (byte)'l':
            case (byte)'q':
            case (byte)'n':
                int unused = 64 - (8 * (int)field->Width);
                return IntegerObjects.FromInt64((long)FloatPacking.Load(place, (int)field->Width, field->IsLittleEndian) << unused >> unused);
            default: // the unsigned ones
                return IntegerObjects.FromUInt64(FloatPacking.Load(place, (int)field->Width, field->IsLittleEndian));
        }
    }
}
