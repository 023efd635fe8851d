using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace NativeWeakref.BindGen.Clang;

/// <summary>The part of libclang's C interface that is used here, under its C names; stable since clang 9.</summary>
internal static unsafe partial class LibClang
{
    internal const string Library = "libclang";

    static LibClang()
    {
        LibClangFile.Register();
    }

    /// <summary>Copies a text and releases it.</summary>
    internal static string Take(ClangString text)
    {
        string result = Marshal.PtrToStringUTF8((nint)clang_getCString(text)) ?? "";
        clang_disposeString(text);
        return result;
    }

    [LibraryImport(Library)]
    internal static partial void* clang_createIndex(int excludeDeclarationsFromPch, int displayDiagnostics);

    [LibraryImport(Library)]
    internal static partial void clang_disposeIndex(void* index);

    [LibraryImport(Library)]
    internal static partial int clang_parseTranslationUnit2(
        void* index, byte* file, byte** arguments, int count, ClangUnsavedFile* unsaved, uint unsavedCount, uint options, void** unit);

    [LibraryImport(Library)]
    internal static partial void clang_disposeTranslationUnit(void* unit);

    [LibraryImport(Library)]
    internal static partial uint clang_getNumDiagnostics(void* unit);

    [LibraryImport(Library)]
    internal static partial void* clang_getDiagnostic(void* unit, uint index);

    [LibraryImport(Library)]
    internal static partial int clang_getDiagnosticSeverity(void* diagnostic);

    [LibraryImport(Library)]
    internal static partial ClangString clang_formatDiagnostic(void* diagnostic, uint options);

    [LibraryImport(Library)]
    internal static partial void clang_disposeDiagnostic(void* diagnostic);

    [LibraryImport(Library)]
    internal static partial ClangCursor clang_getTranslationUnitCursor(void* unit);

    [LibraryImport(Library)]
    internal static partial uint clang_visitChildren(
        ClangCursor parent, delegate* unmanaged[Cdecl]<ClangCursor, ClangCursor, void*, int> visitor, void* data);

    [LibraryImport(Library)]
    internal static partial uint clang_Type_visitFields(
        ClangType type, delegate* unmanaged[Cdecl]<ClangCursor, void*, int> visitor, void* data);

    [LibraryImport(Library)]
    internal static partial ClangString clang_getCursorSpelling(ClangCursor cursor);

    [LibraryImport(Library)]
    internal static partial ClangType clang_getCursorType(ClangCursor cursor);

    [LibraryImport(Library)]
    internal static partial ClangLocation clang_getCursorLocation(ClangCursor cursor);

    [LibraryImport(Library)]
    internal static partial void clang_getExpansionLocation(ClangLocation location, void** file, uint* line, uint* column, uint* offset);

    [LibraryImport(Library)]
    internal static partial ClangString clang_getFileName(void* file);

    [LibraryImport(Library)]
    internal static partial int clang_Cursor_getStorageClass(ClangCursor cursor);

    [LibraryImport(Library)]
    internal static partial int clang_Cursor_getNumArguments(ClangCursor cursor);

    [LibraryImport(Library)]
    internal static partial ClangCursor clang_Cursor_getArgument(ClangCursor cursor, uint index);

    [LibraryImport(Library)]
    internal static partial long clang_Cursor_getOffsetOfField(ClangCursor cursor);

    [LibraryImport(Library)]
    internal static partial int clang_getFieldDeclBitWidth(ClangCursor cursor);

    [LibraryImport(Library)]
    internal static partial uint clang_Cursor_isAnonymous(ClangCursor cursor);

    [LibraryImport(Library)]
    internal static partial long clang_getEnumConstantDeclValue(ClangCursor cursor);

    [LibraryImport(Library)]
    internal static partial uint clang_Cursor_isMacroFunctionLike(ClangCursor cursor);

    [LibraryImport(Library)]
    internal static partial ClangCursor clang_getTypeDeclaration(ClangType type);

    [LibraryImport(Library)]
    internal static partial ClangType clang_getTypedefDeclUnderlyingType(ClangCursor cursor);

    [LibraryImport(Library)]
    internal static partial ClangType clang_getCanonicalType(ClangType type);

    [LibraryImport(Library)]
    internal static partial ClangType clang_getPointeeType(ClangType type);

    [LibraryImport(Library)]
    internal static partial ClangType clang_getResultType(ClangType type);

    [LibraryImport(Library)]
    internal static partial int clang_getNumArgTypes(ClangType type);

    [LibraryImport(Library)]
    internal static partial ClangType clang_getArgType(ClangType type, uint index);

    [LibraryImport(Library)]
    internal static partial uint clang_isFunctionTypeVariadic(ClangType type);

    [LibraryImport(Library)]
    internal static partial ClangType clang_getArrayElementType(ClangType type);

    [LibraryImport(Library)]
    internal static partial long clang_getArraySize(ClangType type);

    [LibraryImport(Library)]
    internal static partial long clang_Type_getSizeOf(ClangType type);

    [LibraryImport(Library)]
    internal static partial long clang_Type_getAlignOf(ClangType type);

    [LibraryImport(Library)]
    internal static partial ClangString clang_getTypeSpelling(ClangType type);

    [LibraryImport(Library)]
    private static partial byte* clang_getCString(ClangString text);

    [LibraryImport(Library)]
    private static partial void clang_disposeString(ClangString text);
}
