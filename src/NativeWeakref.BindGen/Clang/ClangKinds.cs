namespace NativeWeakref.BindGen.Clang;

/// <summary>The cursor kinds that matter here (CXCursorKind).</summary>
internal enum CursorKind
{
    None = 0,
    StructDeclaration = 2,
    EnumDeclaration = 5,
    FunctionDeclaration = 8,
    VariableDeclaration = 9,
    TypedefDeclaration = 20,
    MacroDefinition = 501,
}

/// <summary>The type kinds that matter here (CXTypeKind).</summary>
internal enum TypeKind
{
    Invalid = 0,
    Void = 2,
    Bool = 3,
    PlainCharUnsigned = 4,
    UnsignedChar = 5,
    UnsignedShort = 8,
    UnsignedInt = 9,
    UnsignedLong = 10,
    UnsignedLongLong = 11,
    PlainCharSigned = 13,
    SignedChar = 14,
    WideChar = 15,
    Short = 16,
    Int = 17,
    Long = 18,
    LongLong = 19,
    Float = 21,
    Double = 22,
    Pointer = 101,
    Record = 105,
    Enum = 106,
    Function = 111,
    ConstantArray = 112,
    IncompleteArray = 114,
}
