using System;
using System.Collections.Generic;
using System.Linq;
using NativeWeakref.HeaderGen.Metadata;

namespace NativeWeakref.HeaderGen.Surface;

/// <summary>Size, alignment and offsets of a struct.</summary>
internal sealed record LayoutOf(int Size, int Align, IReadOnlyList<int> Offsets);

/// <summary>Computes the layout that C gives a struct on a 64-bit target, and refuses a C# struct that differs from it.</summary>
internal sealed class StructLayout(IReadOnlyDictionary<string, Declaration> types)
{
    private const int PointerSize = 8;

    internal LayoutOf Of(Declaration declaration)
    {
        int end = 0;
        int align = 1;
        int previous = -1;
        List<int> offsets = [];
        foreach (Variable field in declaration.Fields)
        {
            (int size, int fieldAlign) = Of(field);
            int natural = RoundUp(end, fieldAlign);
            int offset = field.Offset >= 0 ? field.Offset : natural;
            if (offset != natural && offset != previous)
            {
                throw new SurfaceException($"{field.DocId}: at offset {offset}, where C puts it at {natural}");
            }
            previous = offset;
            offsets.Add(offset);
            end = Math.Max(end, offset + size);
            align = Math.Max(align, fieldAlign);
        }
        int total = RoundUp(end, align);
        if (declaration.FixedSize > 1 && declaration.FixedSize != total) // 1: what the compiler states for a struct without fields
        {
            throw new SurfaceException($"{declaration.DocId}: its size is fixed at {declaration.FixedSize}, where C makes it {total}");
        }
        return new LayoutOf(total, align, offsets);
    }

    /// <summary>True where all fields lie at the start: in C a union.</summary>
    internal static bool IsUnion(Declaration declaration) => declaration.Fields.Count > 1 && declaration.Fields.All(field => field.Offset == 0);

    /// <summary>Bits of an integer.</summary>
    internal static int BitsOf(Variable field) => 8 * SizeOf(((ManagedType.Primitive)field.Type).Name);

    private (int Size, int Align) Of(Variable field)
    {
        if (field.Find("FixedBuffer") is Mark buffer)
        {
            int item = SizeOf(((string)buffer.Arguments[0]!)["System.".Length..]);
            return (item * buffer.Number, item);
        }
        switch (field.Type)
        {
            case ManagedType.Primitive primitive:
                int size = SizeOf(primitive.Name);
                return (size, size);
            case ManagedType.Named named when types.TryGetValue(named.FullName, out Declaration? inner):
                return Of(inner, field);
            case ManagedType.Pointer or ManagedType.Function:
                return (PointerSize, PointerSize);
            default:
                throw new SurfaceException($"{field.DocId}: no layout for {field.Type.Spelling}");
        }
    }

    private (int Size, int Align) Of(Declaration inner, Variable field)
    {
        if (inner.Kind == DeclarationKind.Enum)
        {
            return (sizeof(int), sizeof(int));
        }
        if (inner.IsOpaque)
        {
            throw new SurfaceException($"{field.DocId}: {inner.Name} is opaque and cannot be a field");
        }
        LayoutOf layout = Of(inner);
        int count = inner.Find("InlineArray")?.Number ?? 1;
        return (layout.Size * count, layout.Align);
    }

    private static int RoundUp(int value, int align) => (value + align - 1) / align * align;

    private static int SizeOf(string primitive) => primitive switch
    {
        "Byte" or "SByte" or "Boolean" => 1,
        "Int16" or "UInt16" or "Char" => 2,
        "Int32" or "UInt32" or "Single" => 4,
        "Int64" or "UInt64" or "Double" or "IntPtr" or "UIntPtr" => 8,
        _ => throw new SurfaceException($"no size for {primitive}"),
    };
}
