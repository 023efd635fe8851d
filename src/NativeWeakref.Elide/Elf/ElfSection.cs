namespace NativeWeakref.Elide.Elf;

/// <summary>One section header of an ELF64 file.</summary>
internal sealed record ElfSection(
    int Index,
    string Name,
    uint Type,
    ulong Flags,
    ulong Offset,
    ulong Size,
    uint Link,
    uint Info,
    ulong EntrySize)
{
    public const uint SymbolTable = 2;
    public const uint StringTable = 3;
    public const uint RelocationsWithAddend = 4;
    public const uint NoBytes = 8;
    public const uint RelocationsWithoutAddend = 9;

    private const ulong Writable = 1;
    private const ulong Allocated = 2;
    private const ulong Executable = 4;

    public bool IsWritable => (Flags & Writable) != 0;

    /// <summary>Part of the running program, unlike debug information.</summary>
    public bool IsAllocated => (Flags & Allocated) != 0;

    public bool IsCode => (Flags & Executable) != 0;

    /// <summary>Has contents in the file (.bss has none).</summary>
    public bool HasBytes => Type is not NoBytes and not 0;
}
