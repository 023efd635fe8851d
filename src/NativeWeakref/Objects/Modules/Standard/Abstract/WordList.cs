using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;

namespace NativeWeakref.Objects.Modules.Standard.Abstract;

/// <summary>Goes through the words of a text with a space between them.</summary>
internal unsafe struct WordList(byte* text)
{
    private byte* _next = text;
    private byte* _word;
    private nint _length;

    /// <summary>Return: false at the end.</summary>
    internal bool Next()
    {
        while (*_next == (byte)' ')
        {
            _next++;
        }
        _word = _next;
        while (*_next is not ((byte)' ' or 0))
        {
            _next++;
        }
        _length = (nint)(_next - _word);
        return _length > 0;
    }

    /// <summary>The word, an interned str. Return: owned, or NULL with MemoryError.</summary>
    internal readonly PyObject* Text()
    {
        PyObject* made = StringObjects.FromUtf8(_word, _length);
        StringObjects.Intern(&made);
        return made;
    }
}
