using System;
using System.Collections.Generic;
using NativeWeakref.BindGen.Clang;
using NativeWeakref.BindGen.Model;

namespace NativeWeakref.BindGen.Reading;

/// <summary>Reads the layout of a struct.</summary>
internal sealed class StructReader(TypeSpelling spelling)
{
    private const int BitsPerByte = 8;

    internal CStruct Read(string name, ClangType type)
    {
        long size = LibClang.clang_Type_getSizeOf(type);
        return size < 0
            ? new CStruct(name, 0, 0, [])
            : new CStruct(name, size, LibClang.clang_Type_getAlignOf(type), Fields(type, 0));
    }

    private List<CField> Fields(ClangType type, long start)
    {
        List<CField> fields = [];
        foreach (ClangCursor cursor in TranslationUnit.Fields(type))
        {
            string name = TranslationUnit.NameOf(cursor);
            ClangType fieldType = LibClang.clang_getCursorType(cursor);
            ClangType canonical = LibClang.clang_getCanonicalType(fieldType);
            long bit = (start * BitsPerByte) + LibClang.clang_Cursor_getOffsetOfField(cursor);
            int width = Math.Max(0, LibClang.clang_getFieldDeclBitWidth(cursor));
            bool isInPlace = IsInPlace(canonical);
            if (name.Length == 0)
            {
                // Members of an anonymous union belong to the struct around it; a bit field without a name is padding.
                fields.AddRange(isInPlace ? Fields(canonical, bit / BitsPerByte) : []);
                continue;
            }
            bool isArray = canonical.Kind == TypeKind.ConstantArray;
            IReadOnlyList<CField> members = isInPlace ? Fields(canonical, bit / BitsPerByte) : [];
            CTypeName typeName = isInPlace
                ? new CTypeName("in place", name)
                : spelling.Spell(isArray ? LibClang.clang_getArrayElementType(canonical) : fieldType);
            int length = isArray ? (int)LibClang.clang_getArraySize(canonical) : 0;
            long size = LibClang.clang_Type_getSizeOf(fieldType);
            fields.Add(new CField(name, typeName, bit / BitsPerByte, size, length, width, (int)(bit % BitsPerByte), members));
        }
        return fields;
    }

    private static bool IsInPlace(ClangType type) =>
        type.Kind == TypeKind.Record && LibClang.clang_Cursor_isAnonymous(LibClang.clang_getTypeDeclaration(type)) != 0;
}
