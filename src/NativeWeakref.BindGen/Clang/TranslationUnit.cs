using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace NativeWeakref.BindGen.Clang;

/// <summary>A parsed text, and walks over it.</summary>
internal sealed unsafe class TranslationUnit : IDisposable
{
    private const uint DetailedPreprocessingRecord = 1; // without it there are no macro cursors
    private const int ErrorSeverity = 3;
    private const int VisitContinue = 1;

    private readonly void* _index;
    private readonly void* _unit;

    /// <param name="text">C source.</param>
    /// <param name="options">Of the compiler.</param>
    /// <param name="isTolerant">Leaves out what does not compile; else an error in the text is an exception.</param>
    internal TranslationUnit(string text, IReadOnlyList<string> options, bool isTolerant)
    {
        _index = LibClang.clang_createIndex(0, 0);
        byte[] contents = Encoding.UTF8.GetBytes(text);
        nint[] pointers = [.. options.Select(Marshal.StringToCoTaskMemUTF8)];
        void* unit = null;
        fixed (byte* file = "input.c\0"u8)
        fixed (byte* source = contents)
        fixed (nint* arguments = pointers)
        {
            ClangUnsavedFile unsaved = new() { FileName = file, Contents = source, Length = (nuint)contents.Length };
            int error = LibClang.clang_parseTranslationUnit2(
                _index, file, (byte**)arguments, pointers.Length, &unsaved, 1, DetailedPreprocessingRecord, &unit);
            Array.ForEach(pointers, Marshal.FreeCoTaskMem);
            if (error != 0)
            {
                throw new HeaderException($"libclang gives up with error {error}");
            }
        }
        _unit = unit;
        // A header that is not found is a mere diagnostic to libclang: unnoticed, half a model would result.
        if (!isTolerant && Errors() is { Count: > 0 } errors)
        {
            throw new HeaderException(string.Join('\n', errors));
        }
    }

    public void Dispose()
    {
        LibClang.clang_disposeTranslationUnit(_unit);
        LibClang.clang_disposeIndex(_index);
    }

    internal IReadOnlyList<ClangCursor> Declarations() => Children(LibClang.clang_getTranslationUnitCursor(_unit));

    // Both walks tell whether a callback stopped them: ours never does.
    internal static IReadOnlyList<ClangCursor> Children(ClangCursor parent) =>
        Collect(data => _ = LibClang.clang_visitChildren(parent, &OnChild, (void*)data));

    internal static IReadOnlyList<ClangCursor> Fields(ClangType type) =>
        Collect(data => _ = LibClang.clang_Type_visitFields(type, &OnField, (void*)data));

    internal static string NameOf(ClangCursor cursor) => LibClang.Take(LibClang.clang_getCursorSpelling(cursor));

    /// <summary>The file a declaration stands in; empty for what the compiler itself defines.</summary>
    internal static string FileOf(ClangCursor cursor)
    {
        void* file;
        LibClang.clang_getExpansionLocation(LibClang.clang_getCursorLocation(cursor), &file, null, null, null);
        return file == null ? "" : LibClang.Take(LibClang.clang_getFileName(file));
    }

    private List<string> Errors()
    {
        List<string> errors = [];
        for (uint i = 0; i < LibClang.clang_getNumDiagnostics(_unit); i++)
        {
            void* diagnostic = LibClang.clang_getDiagnostic(_unit, i);
            if (LibClang.clang_getDiagnosticSeverity(diagnostic) >= ErrorSeverity)
            {
                errors.Add(LibClang.Take(LibClang.clang_formatDiagnostic(diagnostic, 1)));
            }
            LibClang.clang_disposeDiagnostic(diagnostic);
        }
        return errors;
    }

    // The callbacks only collect: an exception must not cross libclang's frames.
    private static List<ClangCursor> Collect(Action<nint> visit)
    {
        List<ClangCursor> found = [];
        GCHandle handle = GCHandle.Alloc(found);
        visit(GCHandle.ToIntPtr(handle));
        handle.Free();
        return found;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnChild(ClangCursor cursor, ClangCursor parent, void* data) => Add(cursor, data);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnField(ClangCursor cursor, void* data) => Add(cursor, data);

    private static int Add(ClangCursor cursor, void* data)
    {
        ((List<ClangCursor>)GCHandle.FromIntPtr((nint)data).Target!).Add(cursor);
        return VisitContinue;
    }
}
