using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NativeWeakref.BindGen.Clang;
using NativeWeakref.BindGen.Model;

namespace NativeWeakref.BindGen.Reading;

/// <summary>Reads what a header, and the headers in its directory that it includes, declare.</summary>
internal sealed class HeaderReader
{
    private const int StaticStorage = 3; // CX_SC_Static

    private readonly CHeader _result = new();
    private readonly Dictionary<string, string> _typedefs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly TypeSpelling _spelling;
    private readonly StructReader _structs;
    private readonly string _directory;

    private HeaderReader(string directory)
    {
        _directory = directory + Path.DirectorySeparatorChar;
        _spelling = new TypeSpelling(_typedefs);
        _structs = new StructReader(_spelling);
    }

    /// <summary>Reads headers of one directory.</summary>
    /// <param name="directory">Only what lies below it is read.</param>
    /// <param name="headers">Names in the directory, in the order of inclusion.</param>
    /// <param name="wantedMacros">Macros to evaluate; null for all.</param>
    /// <param name="further">Options of the compiler besides its own.</param>
    public static CHeader Read(string directory, IReadOnlyList<string> headers, Func<string, bool>? wantedMacros = null, params string[] further)
    {
        string root = Path.GetFullPath(directory).TrimEnd(Path.DirectorySeparatorChar);
        foreach (string header in headers.Where(header => !File.Exists(Path.Combine(root, header))))
        {
            throw new HeaderException($"{Path.Combine(root, header)} does not exist");
        }
        string prelude = string.Concat(headers.Select(header => $"#include \"{Path.Combine(root, header)}\"\n"));
        string[] options = ["-std=c11", .. LibClangFile.BuiltinHeaderOptions(), "-I" + root, .. further];
        HeaderReader reader = new(root);
        using (TranslationUnit unit = new(prelude, options, isTolerant: false))
        {
            reader.Declarations(unit);
        }
        new MacroReader(reader._result, reader._files).Evaluate(prelude, options, wantedMacros ?? (_ => true));
        return reader._result;
    }

    private void Declarations(TranslationUnit unit)
    {
        List<ClangCursor> own = [];
        foreach (ClangCursor cursor in unit.Declarations())
        {
            string file = TranslationUnit.FileOf(cursor);
            if (file.Length > 0 && Path.GetFullPath(file).StartsWith(_directory, StringComparison.Ordinal))
            {
                own.Add(cursor);
                _files.Add(file);
            }
        }
        // Types are spelled with typedef names, so all of these are needed first.
        foreach (ClangCursor cursor in own.Where(cursor => cursor.Kind == CursorKind.TypedefDeclaration))
        {
            ClangType target = Target(cursor);
            if (target.Kind is TypeKind.Record or TypeKind.Enum)
            {
                _typedefs.TryAdd(TypeSpelling.Bare(TypeSpelling.Canonical(target)), TranslationUnit.NameOf(cursor));
            }
        }
        own.ForEach(Declaration);
    }

    private void Declaration(ClangCursor cursor)
    {
        string name = TranslationUnit.NameOf(cursor);
        switch (cursor.Kind)
        {
            case CursorKind.FunctionDeclaration:
                _result.Functions.TryAdd(name, Function(cursor, name));
                break;
            case CursorKind.VariableDeclaration:
                _result.Data[name] = _spelling.Spell(LibClang.clang_getCursorType(cursor));
                break;
            case CursorKind.StructDeclaration:
                TaggedStruct(cursor);
                break;
            case CursorKind.EnumDeclaration:
                Enum(cursor);
                break;
            case CursorKind.TypedefDeclaration:
                Typedef(name, Target(cursor));
                break;
            case CursorKind.MacroDefinition:
                _result.Macros[name] = LibClang.clang_Cursor_isMacroFunctionLike(cursor) != 0;
                break;
            default:
                break;
        }
    }

    private CFunction Function(ClangCursor cursor, string name)
    {
        ClangType type = LibClang.clang_getCursorType(cursor);
        List<CParameter> parameters = [];
        for (uint i = 0; i < LibClang.clang_Cursor_getNumArguments(cursor); i++)
        {
            string parameter = TranslationUnit.NameOf(LibClang.clang_Cursor_getArgument(cursor, i));
            parameters.Add(new CParameter(parameter, _spelling.SpellParameter(LibClang.clang_getArgType(type, i))));
        }
        bool isVariadic = LibClang.clang_isFunctionTypeVariadic(type) != 0;
        bool isInline = LibClang.clang_Cursor_getStorageClass(cursor) == StaticStorage;
        return new CFunction(name, _spelling.Spell(LibClang.clang_getResultType(type)), parameters, isVariadic, isInline);
    }

    private void Enum(ClangCursor cursor)
    {
        List<string> names = [];
        foreach (ClangCursor member in TranslationUnit.Children(cursor))
        {
            string name = TranslationUnit.NameOf(member);
            _result.Constants[name] = LibClang.clang_getEnumConstantDeclValue(member);
            names.Add(name);
        }
        string enumName = _spelling.NameOf(LibClang.clang_getCursorType(cursor));
        if (!enumName.Contains('(', StringComparison.Ordinal)) // one without tag and typedef: its constants are all there is
        {
            _result.Enums[enumName] = names;
        }
    }

    // A struct with a typedef is read where that stands.
    private void TaggedStruct(ClangCursor cursor)
    {
        ClangType type = LibClang.clang_getCursorType(cursor);
        string tag = TypeSpelling.Canonical(type);
        bool isKnown = _typedefs.ContainsKey(tag) || (_result.Structs.TryGetValue(tag, out CStruct? known) && !known.IsOpaque);
        if (!isKnown && LibClang.clang_Cursor_isAnonymous(cursor) == 0)
        {
            _result.Structs[tag] = _structs.Read(tag, type);
        }
    }

    private void Typedef(string name, ClangType target)
    {
        if (target.Kind == TypeKind.Record)
        {
            bool isFirstName = string.Equals(_spelling.NameOf(target), name, StringComparison.Ordinal);
            if (isFirstName)
            {
                _result.Structs[name] = _structs.Read(name, target);
            }
            return;
        }
        bool isFunction = target.Kind == TypeKind.Pointer
            && LibClang.clang_getCanonicalType(LibClang.clang_getPointeeType(target)).Kind == TypeKind.Function;
        if (isFunction)
        {
            _result.FunctionTypes[name] = _spelling.SpellC(target);
        }
    }

    private static ClangType Target(ClangCursor typedef) =>
        LibClang.clang_getCanonicalType(LibClang.clang_getTypedefDeclUnderlyingType(typedef));
}
