using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Strings;

namespace NativeWeakref.Objects.Builtins.Formats;

/// <summary>The format of the operator %, character by character. Bytes are read as the characters with their numbers.</summary>
internal unsafe struct PercentSource
{
    private readonly void* _data;
    private readonly int _kind;

    internal PercentSource(PyObject* format)
    {
        IsBytes = BytesObjects.IsBytes(format);
        _data = IsBytes ? BytesObjects.Data(format) : StringLayout.Data(format);
        _kind = IsBytes ? (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND : StringLayout.Kind(format);
        Length = IsBytes ? BytesObjects.Size(format) : StringLayout.Length(format);
        At = 0;
    }

    internal bool IsBytes { get; }

    internal nint Length { get; }

    /// <summary>Where the next character is.</summary>
    internal nint At { get; set; }

    internal readonly bool IsAtEnd => At >= Length;

    /// <summary>The next character, 0 at the end; the place stays.</summary>
    internal readonly uint Peek() => IsAtEnd ? 0 : StringLayout.Read(_kind, _data, At);

    /// <summary>The character before the place; there is one.</summary>
    internal readonly uint Previous => StringLayout.Read(_kind, _data, At - 1);

    /// <summary>Appends what stands before the next percent sign; the place moves to it, or to the end. Return: false with MemoryError.</summary>
    internal bool AppendPlain(TextBuilder* text)
    {
        nint start = At;
        nint found = CharacterBlocks.Find(_kind, _data, start, Length, '%', 1);
        At = found < 0 ? Length : found;
        return text->AppendCharacters(_kind, _data, start, At - start);
    }

    /// <summary>The place moves on where the next character is a certain one.</summary>
    internal bool Skip(uint character)
    {
        bool isThere = !IsAtEnd && Peek() == character;
        At += isThere ? 1 : 0;
        return isThere;
    }

    /// <summary>A part as an object of the format's kind. Return: owned, or NULL with MemoryError.</summary>
    internal readonly PyObject* Part(nint start, nint end)
        => IsBytes ? BytesCreation.FromData((byte*)_data + start, end - start)
            : StringCreation.FromCharacters(_kind, (byte*)_data + (start * _kind), end - start);
}
