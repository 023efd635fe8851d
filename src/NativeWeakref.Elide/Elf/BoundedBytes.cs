using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace NativeWeakref.Elide.Elf;

/// <summary>Little-endian reads that name what they looked for when the file is too short for it.</summary>
internal sealed class BoundedBytes(byte[] bytes)
{
    public ulong Length => (ulong)bytes.Length;

    public ReadOnlySpan<byte> Slice(ulong offset, ulong length, string what)
    {
        return offset <= Length && length <= Length - offset
            ? bytes.AsSpan((int)offset, (int)length)
            : throw new InvalidDataException(
                $"{what}: bytes 0x{offset:x} to 0x{offset + length:x} are outside the file, which has 0x{Length:x} bytes");
    }

    public ushort U16(ulong offset, string what) => BinaryPrimitives.ReadUInt16LittleEndian(Slice(offset, 2, what));

    public uint U32(ulong offset, string what) => BinaryPrimitives.ReadUInt32LittleEndian(Slice(offset, 4, what));

    public ulong U64(ulong offset, string what) => BinaryPrimitives.ReadUInt64LittleEndian(Slice(offset, 8, what));

    /// <summary>The NUL-terminated string at <paramref name="index"/> of a string table.</summary>
    public string Text(ElfSection table, uint index, string what)
    {
        if (index >= table.Size)
        {
            throw new InvalidDataException($"{what}: name 0x{index:x} is outside the string table '{table.Name}', which has 0x{table.Size:x} bytes");
        }
        ReadOnlySpan<byte> rest = Slice(table.Offset + index, table.Size - index, what);
        int end = rest.IndexOf((byte)0);
        return end >= 0
            ? Encoding.UTF8.GetString(rest[..end])
            : throw new InvalidDataException($"{what}: a name without an end in the string table '{table.Name}'");
    }
}
