namespace NativeWeakref.Elide.Elf;

/// <summary>One entry of the symbol table. Section 0 means that another object defines the symbol.</summary>
internal sealed record ElfSymbol(int Index, string Name, int Section, ulong Value, ulong Size, SymbolType Type, ulong FileOffset)
{
    /// <summary>Bytes of an entry, and where its fields lie in it.</summary>
    public const int EntrySize = 24;
    public const int InfoField = 4;
    public const int ValueField = 8;
    public const int SizeField = 16;

    /// <summary>The upper half of the info field: the symbol may be undefined.</summary>
    public const int WeakBinding = 2;

    public const int Undefined = 0;
    public const int Absolute = 0xFFF1;
    public const int FirstReserved = 0xFF00;
}

/// <summary>What a symbol names.</summary>
internal enum SymbolType
{
    None = 0,
    Data = 1,
    Function = 2,
    Section = 3,
    File = 4,
    Common = 5,
    ThreadLocal = 6,
}
