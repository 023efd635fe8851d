namespace NativeWeakref.BindGen.Clang;

// The structs that libclang passes by value (clang-c/Index.h). All are blittable, so a call passes them as C does.
// Their fields are libclang's own: written by it, handed back to it.
#pragma warning disable CS0649

/// <summary>A node of the syntax tree.</summary>
internal unsafe struct ClangCursor
{
    internal CursorKind Kind;
    internal int ExtraData;
    internal void* Data0;
    internal void* Data1;
    internal void* Data2;
}

/// <summary>A type.</summary>
internal unsafe struct ClangType
{
    internal TypeKind Kind;
    internal void* Data0;
    internal void* Data1;
}

/// <summary>Text that libclang owns; <see cref="LibClang.Take"/> releases it.</summary>
internal unsafe struct ClangString
{
    internal void* Data;
    internal uint Flags;
}

/// <summary>A place in a file.</summary>
internal unsafe struct ClangLocation
{
    internal void* Data0;
    internal void* Data1;
    internal uint Number;
}

/// <summary>Text that stands for a file. The length is an unsigned long.</summary>
internal unsafe struct ClangUnsavedFile
{
    internal byte* FileName;
    internal byte* Contents;
    internal nuint Length;
}
