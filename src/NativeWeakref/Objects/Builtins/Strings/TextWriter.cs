using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>What C writes into a text writer. Functions that return a number give 0, or -1 with an error; the text stays as it is then.</summary>
internal static unsafe class TextWriter
{
    internal static void Init(_PyUnicodeWriter* writer)
    {
        *writer = default;
        writer->min_char = StringLayout.MaximumAscii;
    }

    /// <summary>Room for characters up to one of them. MemoryError, or SystemError for a negative number or what is no character.</summary>
    internal static int Prepare(_PyUnicodeWriter* writer, nint length, uint maximum)
    {
        if (length < 0)
        {
            Errors.BadInternalCall();
            return -1;
        }
        if (length > nint.MaxValue - writer->pos)
        {
            Errors.NoMemory();
            return -1;
        }
        maximum = maximum < writer->min_char ? writer->min_char : maximum;
        nint needed = writer->pos + length;
        bool isLarger = writer->buffer == null || needed > writer->size;
        if (!isLarger && maximum <= writer->maxchar)
        {
            return 0;
        }
        nint size = isLarger ? RoomFor(writer, needed) : writer->size;
        if (writer->buffer != null && maximum <= writer->maxchar && IsOwn(writer))
        {
            PyObject* moved = StringCreation.Reallocate(writer->buffer, size);
            return moved == null ? -1 : Use(writer, moved);
        }
        maximum = writer->buffer != null && writer->maxchar > maximum ? writer->maxchar : maximum;
        PyObject* made = StringCreation.New(size, maximum);
        if (made == null)
        {
            return -1;
        }
        if (writer->buffer != null)
        {
            StringChange.CopyUnchecked(made, 0, writer->buffer, 0, writer->pos);
            Refcount.DecRef(writer->buffer); // a str runs no foreign code
        }
        return Use(writer, made);
    }

    /// <summary>Makes the characters of the buffer of a kind at least. SystemError for what is none, or MemoryError.</summary>
    internal static int PrepareKind(_PyUnicodeWriter* writer, int kind)
    {
        if (kind is not ((int)PyUnicode_Kind.PyUnicode_1BYTE_KIND or (int)PyUnicode_Kind.PyUnicode_2BYTE_KIND
            or (int)PyUnicode_Kind.PyUnicode_4BYTE_KIND))
        {
            Errors.BadInternalCall();
            return -1;
        }
        return Prepare(writer, 0, StringLayout.BoundOfKind(kind));
    }

    /// <summary>Writes a character.</summary>
    internal static int WriteCharacter(_PyUnicodeWriter* writer, uint character)
    {
        if (HasNoRoom(writer, 1, character) && Prepare(writer, 1, character) < 0)
        {
            return -1;
        }
        StringLayout.Write(writer->kind, writer->data, writer->pos, character);
        writer->pos++;
        return 0;
    }

    /// <summary>Writes a str; the first one becomes the buffer, where no more will be written. TypeError or SystemError for none.</summary>
    internal static int WriteString(_PyUnicodeWriter* writer, PyObject* text)
    {
        if (!StringConcatenation.CheckString(text))
        {
            return -1;
        }
        nint length = StringLayout.Length(text);
        if (length == 0)
        {
            return 0;
        }
        return writer->buffer == null && writer->overallocate == 0
            ? Share(writer, Refcount.NewRef(text))
            : Write(writer, StringLayout.Kind(text), StringLayout.Data(text), length, StringLayout.Bound(text));
    }

    /// <summary>Writes the characters in [start, end) of a str. SystemError where they are not in range.</summary>
    internal static int WritePart(_PyUnicodeWriter* writer, PyObject* text, nint start, nint end)
    {
        if (!StringConcatenation.CheckString(text))
        {
            return -1;
        }
        if (start < 0 || start > end || end > StringLayout.Length(text))
        {
            Errors.BadInternalCall();
            return -1;
        }
        if (start == 0 && end == StringLayout.Length(text))
        {
            return WriteString(writer, text);
        }
        int kind = StringLayout.Kind(text);
        uint bound = StringLayout.Bound(text) > writer->maxchar ? StringAccess.BoundOfPart(text, start, end) : StringLayout.MaximumAscii;
        return Write(writer, kind, (byte*)StringLayout.Data(text) + (start * kind), end - start, bound);
    }

    /// <summary>Writes ASCII, up to a zero byte where the number is negative. SystemError for NULL.</summary>
    internal static int WriteAscii(_PyUnicodeWriter* writer, byte* text, nint count)
    {
        if (text == null && count != 0)
        {
            Errors.BadInternalCall();
            return -1;
        }
        nint length = count < 0 ? CString.Length(text) : count;
        if (writer->buffer != null || writer->overallocate != 0)
        {
            return Write(writer, (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND, text, length, StringLayout.MaximumAscii);
        }
        PyObject* made = StringCreation.FromLatin1(text, length);
        return made == null ? -1 : Share(writer, made);
    }

    /// <summary>Writes bytes, each a character. SystemError for NULL or a negative number.</summary>
    internal static int WriteLatin1(_PyUnicodeWriter* writer, byte* text, nint count)
    {
        if (count < 0 || (text == null && count != 0))
        {
            Errors.BadInternalCall();
            return -1;
        }
        int kind = (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND;
        return Write(writer, kind, text, count, CharacterBlocks.Bound(kind, text, count));
    }

    /// <summary>Ends the text. Return: an owned str; NULL with MemoryError, and the text is lost.</summary>
    internal static PyObject* Finish(_PyUnicodeWriter* writer)
    {
        PyObject* made = writer->buffer;
        writer->buffer = null;
        nint length = writer->pos;
        if (made == null || (length > 0 && writer->@readonly != 0))
        {
            return made == null ? SharedStrings.Empty : made;
        }
        if (length <= 1)
        {
            PyObject* copy = StringCreation.FromCharacters(StringLayout.Kind(made), StringLayout.Data(made), length);
            Refcount.DecRef(made);
            return copy;
        }
        if (StringLayout.Length(made) == length)
        {
            return made;
        }
        PyObject* cut = StringCreation.Reallocate(made, length);
        if (cut == null)
        {
            Refcount.DecRef(made);
        }
        return cut;
    }

    /// <summary>Gives the text up.</summary>
    internal static void Discard(_PyUnicodeWriter* writer) => Refcount.Clear(&writer->buffer);

    private static bool HasNoRoom(_PyUnicodeWriter* writer, nint length, uint maximum)
        => maximum > writer->maxchar || length > writer->size - writer->pos;

    private static int Write(_PyUnicodeWriter* writer, int kind, void* data, nint length, uint bound)
    {
        if (length == 0)
        {
            return 0;
        }
        if (HasNoRoom(writer, length, bound) && Prepare(writer, length, bound) < 0)
        {
            return -1;
        }
        CharacterBlocks.Copy(writer->kind, writer->data, writer->pos, kind, data, 0, length);
        writer->pos += length;
        return 0;
    }

    // A quarter more where the caller expects to write more.
    private static nint RoomFor(_PyUnicodeWriter* writer, nint needed)
    {
        nint spare = writer->overallocate != 0 && needed <= nint.MaxValue - (needed >> 2) ? needed >> 2 : 0;
        return needed + spare < writer->min_length ? writer->min_length : needed + spare;
    }

    // Whether nobody else knows the buffer.
    private static bool IsOwn(_PyUnicodeWriter* writer) => writer->@readonly == 0 && !SharedStrings.IsShared(writer->buffer);

    // Return: 0.
    private static int Use(_PyUnicodeWriter* writer, PyObject* stolen)
    {
        writer->@readonly = 0;
        writer->size = StringLayout.Length(stolen);
        writer->kind = StringLayout.Kind(stolen);
        return Describe(writer, stolen);
    }

    // Return: 0.
    private static int Share(_PyUnicodeWriter* writer, PyObject* stolen)
    {
        writer->@readonly = 1;
        writer->size = 0;
        writer->kind = 0;
        writer->pos += StringLayout.Length(stolen);
        return Describe(writer, stolen);
    }

    private static int Describe(_PyUnicodeWriter* writer, PyObject* stolen)
    {
        writer->buffer = stolen;
        writer->data = StringLayout.Data(stolen);
        writer->maxchar = StringLayout.Bound(stolen);
        return 0;
    }
}
