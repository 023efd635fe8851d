using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.ByteArrays;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Strings.Encodings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Parsing.Units;

/// <summary>
/// The units es and et, which store text in an encoding: in a new block of <c>PyMem_Malloc</c>; with "#" also in a block of the
/// caller's. The t takes bytes as they are. Return everywhere: false with an error.
/// </summary>
internal static unsafe class EncodedUnits
{
    internal static bool Convert(ArgumentParse* parse, PyObject* arg)
    {
        byte* encoding = (byte*)parse->Places->NextPointer();
        bool takesBytes = parse->Take((byte)'t');
        if (!takesBytes && !parse->Take((byte)'s'))
        {
            return parse->RefuseUnit("(unknown parser marker combination)"u8);
        }
        byte** place = (byte**)parse->Places->NextPointer();
        if (place == null)
        {
            return parse->RefuseUnit("(buffer is NULL)"u8);
        }
        PyObject* encoded;
        if (takesBytes && BytesObjects.IsBytes(arg))
        {
            encoded = Refcount.NewRef(arg);
        }
        else if (takesBytes && ByteArrayObjects.IsByteArray(arg))
        {
            encoded = BytesCreation.FromData(ByteArrayObjects.Data(arg), ByteArrayObjects.Size(arg));
        }
        else if (StringObjects.IsString(arg))
        {
            encoded = TextEncoding.Encode(arg, encoding, null);
        }
        else
        {
            return parse->Refuse(arg, takesBytes ? "str, bytes or bytearray"u8 : "str"u8);
        }
        if (encoded == null)
        {
            return parse->RefuseUnit("(encoding failed)"u8);
        }
        bool stored = parse->Take((byte)'#') ? StoreSized(parse, encoded, place) : StoreText(parse, arg, encoded, place);
        Refcount.DecRef(encoded);
        return stored;
    }

    private static bool StoreText(ArgumentParse* parse, PyObject* arg, PyObject* encoded, byte** place)
        => CString.IsWhole(BytesObjects.Data(encoded), BytesObjects.Size(encoded))
            ? StoreBlock(parse, encoded, place) : parse->Refuse(arg, "encoded string without null bytes"u8);

    private static bool StoreSized(ArgumentParse* parse, PyObject* encoded, byte** place)
    {
        nint* size = parse->NextSize();
        if (size == null)
        {
            return parse->RefuseUnit("(buffer_len is NULL)"u8);
        }
        nint length = BytesObjects.Size(encoded);
        if (*place == null)
        {
            if (!StoreBlock(parse, encoded, place))
            {
                return false;
            }
        }
        else if (length + 1 > *size)
        {
            Errors.Format(
                *Symbols.Table.PyExc_ValueError, "encoded string too long (%zd, maximum length %zd)"u8, length, *size - 1);
            return false;
        }
        else
        {
            SystemMemory.Copy(*place, BytesObjects.Data(encoded), (nuint)(length + 1));
        }
        *size = length;
        return true;
    }

    // With the zero byte behind.
    private static bool StoreBlock(ArgumentParse* parse, PyObject* encoded, byte** place)
    {
        nuint size = (nuint)BytesObjects.Size(encoded) + 1;
        byte* block = (byte*)MemoryHeap.Allocate(size);
        if (block == null)
        {
            Errors.NoMemory();
            return false;
        }
        SystemMemory.Copy(block, BytesObjects.Data(encoded), size);
        *place = block;
        return parse->Cleanups.AddBlock((void**)place);
    }
}
