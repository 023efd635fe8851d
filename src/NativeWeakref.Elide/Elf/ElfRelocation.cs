namespace NativeWeakref.Elide.Elf;

/// <summary>One relocation: at <paramref name="Offset"/> of its section the linker writes the symbol's address.</summary>
/// <param name="Offset">Offset in the section that is patched.</param>
/// <param name="Type">R_X86_64_*.</param>
/// <param name="Symbol">Index in the symbol table.</param>
/// <param name="Addend">Added to the symbol's address.</param>
/// <param name="FileOffset">Where the entry itself lies in the file.</param>
internal readonly record struct ElfRelocation(ulong Offset, RelocationType Type, int Symbol, long Addend, ulong FileOffset)
{
    public const int EntrySize = 24;

    /// <summary>The field holds a distance from itself, not an address.</summary>
    public bool IsRelative => Type is RelocationType.Relative32 or RelocationType.Plt32 or RelocationType.Relative64;

    /// <summary>The field leads to the symbol's slot in the global offset table.</summary>
    public bool IsThroughTable => Type is RelocationType.Got32 or RelocationType.RelaxableGot32 or RelocationType.RelaxableGot32WithRex;

    public bool IsThreadLocal => Type is >= RelocationType.FirstThreadLocal and <= RelocationType.LastThreadLocal;
}

/// <summary>Relocation types of x86-64 that compilers put into object files.</summary>
internal enum RelocationType
{
    None = 0,
    Absolute64 = 1,
    Relative32 = 2,
    Plt32 = 4,
    Got32 = 9,
    Absolute32 = 10,
    Absolute32Signed = 11,
    FirstThreadLocal = 16,
    LastThreadLocal = 23,
    Relative64 = 24,
    RelaxableGot32 = 41,
    RelaxableGot32WithRex = 42,
}
