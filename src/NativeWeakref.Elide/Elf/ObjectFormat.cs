using System;

namespace NativeWeakref.Elide.Elf;

/// <summary>Which object format the first bytes of a file announce.</summary>
internal static class ObjectFormat
{
    private const int MachineOffset = 18;
    private const int MachineX64 = 62;
    private const byte Class64 = 2;
    private const byte LittleEndian = 1;

    /// <summary>Null for ELF64 x86-64; else the name of the format, for the note that it is left alone.</summary>
    public static string? NameUnlessElfX64(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith("\u007FELF"u8))
        {
            return NameOfForeign(file);
        }
        // A file too short to tell is ELF all the same: the reader reports what is missing.
        if (file.Length < MachineOffset + 2)
        {
            return null;
        }
        int machine = file[MachineOffset] | (file[MachineOffset + 1] << 8);
        return file[4] == Class64 && file[5] == LittleEndian && machine == MachineX64
            ? null
            : $"ELF class {file[4]}, byte order {file[5]}, machine {machine}";
    }

    private static string NameOfForeign(ReadOnlySpan<byte> file)
    {
        bool isCoff = file.StartsWith((ReadOnlySpan<byte>)[0x64, 0x86]) || file.StartsWith("MZ"u8);
        bool isMachO = file.StartsWith((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE]);
        return isCoff ? "PE/COFF" : isMachO ? "Mach-O" : "unknown";
    }
}
