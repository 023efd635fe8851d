using System;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

// Invariants: the buffer has _kind bytes a character and room for _capacity of them; _bound is U+007F, U+00FF, U+FFFF or U+10FFFF, the
// smallest that covers what was appended, and _kind its kind. After a failure the buffer is gone, every call does nothing and returns
// false or NULL, and the error of the failure stays set. Where the text is one string as it was given, the characters are those of _whole,
// which is owned then, and _capacity is 0: whatever is appended moves the text to a buffer first.

/// <summary>A text that grows. A zeroed one is empty; it ends with exactly one of Finish and Discard.</summary>
internal unsafe struct TextBuilder
{
    private const nint FirstCapacity = 64;

    private void* _data;
    private PyObject* _whole;
    private nint _capacity;
    private int _kind;
    private uint _bound;
    private bool _failed;

    /// <summary>Number of characters so far.</summary>
    internal nint Length { readonly get; private set; }

    /// <summary>Nothing follows the next piece: a string that is all of the text becomes the result itself, even one of a subtype.</summary>
    internal bool IsLastPiece { private readonly get; set; }

    /// <summary>Appends a character. Return: false with MemoryError.</summary>
    internal bool AppendCharacter(uint character)
    {
        if (Length < _capacity && character <= _bound)
        {
            StringLayout.Write(_kind, _data, Length, character);
            Length++;
            return true;
        }
        return AppendRepeated(character, 1);
    }

    /// <summary>Appends a character a number of times, 0 or more. Return: false with MemoryError.</summary>
    internal bool AppendRepeated(uint character, nint count)
    {
        if (count == 0)
        {
            return !_failed;
        }
        if (!Prepare(count, CharacterBlocks.Bound((int)PyUnicode_Kind.PyUnicode_4BYTE_KIND, &character, 1)))
        {
            return false;
        }
        CharacterBlocks.Fill(_kind, _data, Length, count, character);
        Length += count;
        return true;
    }

    /// <summary>Makes room for characters at once, so that no memory is taken bit by bit. Return: false with MemoryError.</summary>
    internal bool Reserve(nint count) => count == 0 ? !_failed : Prepare(count, StringLayout.MaximumAscii);

    /// <summary>Appends ASCII. Return: false with MemoryError.</summary>
    internal bool AppendLiteral(ReadOnlySpan<byte> literal) => AppendAscii(CString.Of(literal), literal.Length);

    /// <summary>Appends ASCII. Return: false with MemoryError.</summary>
    internal bool AppendAscii(byte* text, nint count)
        => Append((int)PyUnicode_Kind.PyUnicode_1BYTE_KIND, text, 0, count, StringLayout.MaximumAscii);

    /// <summary>Appends UTF-8 of a length, with U+FFFD for each invalid part. Return: false with MemoryError.</summary>
    internal bool AppendUtf8(byte* text, nint count)
    {
        uint bound = 0;
        nint invalid = -1;
        nint length = Utf8Decoding.Measure(text, count, &bound, &invalid);
        if (length == 0 || !Prepare(length, bound))
        {
            return !_failed;
        }
        Utf8Decoding.Store(_kind, _data, Length, text, count);
        Length += length;
        return true;
    }

    /// <summary>Appends a string. Return: false with MemoryError.</summary>
    internal bool AppendString(PyObject* op)
        => IsLastPiece && CanHold(op) ? Hold(op)
            : Append(StringLayout.Kind(op), StringLayout.Data(op), 0, StringLayout.Length(op), StringLayout.Bound(op));

    /// <summary>Appends how an object prints; foreign code. Return: false with an error.</summary>
    internal bool AppendRepr(PyObject* op)
    {
        PyObject* repr = ObjectProtocol.Repr(op); // foreign code
        if (repr == null)
        {
            return false;
        }
        bool appended = AppendString(repr);
        Refcount.DecRef(repr);
        return appended;
    }

    /// <summary>Appends characters of a kind. Return: false with MemoryError.</summary>
    internal bool AppendCharacters(int kind, void* data, nint start, nint count)
        => Append(kind, data, start, count, CharacterBlocks.Bound(kind, (byte*)data + (start * kind), count));

    /// <summary>Appends a part of a string that is in range. Return: false with MemoryError.</summary>
    internal bool AppendSubstring(PyObject* op, nint start, nint count)
    {
        int kind = StringLayout.Kind(op);
        byte* data = (byte*)StringLayout.Data(op);
        uint bound = StringLayout.IsAscii(op) ? StringLayout.MaximumAscii : CharacterBlocks.Bound(kind, data + (start * kind), count);
        return Append(kind, data, start, count, bound);
    }

    /// <summary>Takes the end of the text away again.</summary>
    internal void Shorten(nint length) => Length = length < Length ? length : Length;

    /// <summary>The text as a string, owned; the builder is empty again. NULL with the error of a failure.</summary>
    internal PyObject* Finish()
    {
        if (_failed)
        {
            this = default;
            return null;
        }
        PyObject* made = Length == 0 ? SharedStrings.Empty
            : _whole != null && Length == StringLayout.Length(_whole) ? Refcount.NewRef(_whole)
            : StringCreation.FromCharacters(_kind, _data, Length);
        Discard();
        return made;
    }

    /// <summary>Gives the text up; the builder is empty again.</summary>
    internal void Discard()
    {
        ReleaseCharacters();
        this = default;
    }

    private readonly bool CanHold(PyObject* op) => Length == 0 && _data == null && !_failed && StringLayout.Length(op) > 0;

    private bool Hold(PyObject* op)
    {
        _whole = Refcount.NewRef(op);
        _data = StringLayout.Data(op);
        _kind = StringLayout.Kind(op);
        _bound = StringLayout.Bound(op);
        Length = StringLayout.Length(op);
        return true;
    }

    private readonly void ReleaseCharacters()
    {
        if (_whole == null)
        {
            ObjectHeap.Free(_data);
        }
        else
        {
            Refcount.DecRef(_whole); // foreign code, that of a subtype
        }
    }

    private bool Append(int kind, void* data, nint start, nint count, uint bound)
    {
        if (count == 0 || !Prepare(count, bound))
        {
            return !_failed;
        }
        CharacterBlocks.Copy(_kind, _data, Length, kind, data, start, count);
        Length += count;
        return true;
    }

    // Room for more characters, at least one, up to a bound.
    private bool Prepare(nint count, uint bound)
    {
        if (_failed)
        {
            return false;
        }
        _bound = bound > _bound ? bound : _bound;
        int kind = StringLayout.KindFor(_bound);
        if (count <= _capacity - Length && kind == _kind)
        {
            return true;
        }
        return Grow(count, kind);
    }

    private bool Grow(nint count, int kind)
    {
        nint limit = (nint.MaxValue >> (kind >> 1)) - 1;
        if (count > limit - Length)
        {
            return Fail();
        }
        nint capacity = Length + count;
        nint spare = capacity >> 1;
        capacity = capacity < FirstCapacity ? FirstCapacity : spare <= limit - capacity ? capacity + spare : limit;
        void* data = ObjectHeap.Allocate((nuint)(capacity * kind));
        if (data == null)
        {
            return Fail();
        }
        if (Length != 0)
        {
            CharacterBlocks.Copy(kind, data, 0, _kind, _data, 0, Length);
        }
        ReleaseCharacters();
        _whole = null;
        _data = data;
        _capacity = capacity;
        _kind = kind;
        return true;
    }

    private bool Fail()
    {
        Discard();
        _failed = true;
        Errors.NoMemory();
        return false;
    }
}
