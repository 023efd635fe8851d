using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Builtins.Strings.Markup;

/// <summary>Characters of a string, which outlives the range.</summary>
internal unsafe struct TextRange
{
    internal PyObject* Text;
    internal nint Start;
    internal nint End;

    internal readonly bool IsEmpty => Start >= End;

    /// <summary>The first character; 0 for none.</summary>
    internal readonly uint First => IsEmpty ? 0 : StringLayout.Read(Text, Start);

    /// <summary>The characters from a position up to another.</summary>
    internal readonly TextRange Part(nint start, nint end) => new() { Text = Text, Start = start, End = end };

    /// <summary>Takes the first character away. Return: it; there is one.</summary>
    internal uint Take() => StringLayout.Read(Text, Start++);

    /// <summary>A string of the characters. Return: owned, or NULL with MemoryError.</summary>
    internal readonly PyObject* ToStringObject() => StringConcatenation.Substring(Text, Start, End);
}
