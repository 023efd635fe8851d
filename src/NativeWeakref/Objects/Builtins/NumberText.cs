using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Strings.Characters;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins;

/// <summary>The text of an object that is to be read as a number, in ASCII and without white space around it.</summary>
/// <remarks>Ends with <see cref="Release"/>. A byte that is neither digit, letter nor space follows the text.</remarks>
internal unsafe struct NumberText
{
    private void* _copy;

    /// <summary>The first character.</summary>
    internal byte* Start { readonly get; private set; }

    /// <summary>Behind the last character.</summary>
    internal byte* End { readonly get; private set; }

    /// <summary>
    /// Input: any object, which outlives the text. Return: false where it holds no text; with MemoryError set, or without an error.
    /// </summary>
    internal bool Read(PyObject* op)
    {
        if (!StringObjects.IsString(op))
        {
            return ReadBytes(op);
        }
        if (StringLayout.IsAscii(op))
        {
            SetRange((byte*)StringLayout.Data(op), StringLayout.Length(op));
            return true;
        }
        return ReadCharacters(op);
    }

    /// <summary>
    /// Takes the underscores out, each of which stands between two digits. Return: false where one does not, or without memory.
    /// </summary>
    internal bool RemoveUnderscores()
    {
        nint count = 0;
        for (byte* at = Start; at < End; at++)
        {
            if (*at == '_')
            {
                if (at == Start || at + 1 == End || !IsDigit(at[-1]) || !IsDigit(at[1]))
                {
                    return false;
                }
                count++;
            }
        }
        return count == 0 || CopyWithoutUnderscores();
    }

    /// <summary>Gives the memory back.</summary>
    internal readonly void Release() => ObjectHeap.Free(_copy);

    /// <summary>Space, and the controls that count as white space in C.</summary>
    internal static bool IsSpace(byte character) => character is (byte)' ' or (>= 9 and <= 13);

    // Foreign code runs for what is no bytes object. What has no zero byte behind it is copied.
    private bool ReadBytes(PyObject* op)
    {
        if (BytesObjects.IsBytes(op))
        {
            SetRange(BytesObjects.Data(op), BytesObjects.Size(op));
            return true;
        }
        Py_buffer view;
        if (!BufferProtocol.Supports(op) || !BufferProtocol.TryGet(op, &view))
        {
            Errors.Clear();
            return false;
        }
        byte* text = (byte*)ObjectHeap.Allocate((nuint)view.len + 1);
        if (text == null)
        {
            Errors.NoMemory();
        }
        else
        {
            _copy = text;
            Memory.Copy(text, view.buf, (nuint)view.len);
            text[view.len] = 0;
            SetRange(text, view.len);
        }
        BufferProtocol.Release(&view);
        return text != null;
    }

    private void SetRange(byte* text, nint count)
    {
        Start = text;
        End = text + count;
        while (Start < End && IsSpace(*Start))
        {
            Start++;
        }
        while (Start < End && IsSpace(End[-1]))
        {
            End--;
        }
    }

    // Decimal digits of all scripts become ASCII's, white space becomes a space; anything else is no number.
    private bool ReadCharacters(PyObject* op)
    {
        nint count = StringLayout.Length(op);
        byte* text = (byte*)ObjectHeap.Allocate((nuint)count + 1);
        if (text == null)
        {
            Errors.NoMemory();
            return false;
        }
        _copy = text;
        for (nint i = 0; i < count; i++)
        {
            uint character = StringLayout.Read(op, i);
            text[i] = CharacterNumbers.ToAscii(character);
        }
        text[count] = 0;
        SetRange(text, count);
        return true;
    }

    private bool CopyWithoutUnderscores()
    {
        byte* text = (byte*)ObjectHeap.Allocate((nuint)(End - Start) + 1);
        if (text == null)
        {
            Errors.NoMemory();
            return false;
        }
        nint length = 0;
        for (byte* at = Start; at < End; at++)
        {
            if (*at != '_')
            {
                text[length] = *at;
                length++;
            }
        }
        text[length] = 0;
        ObjectHeap.Free(_copy);
        _copy = text;
        Start = text;
        End = text + length;
        return true;
    }

    private static bool IsDigit(byte character) => character is >= (byte)'0' and <= (byte)'9';
}
