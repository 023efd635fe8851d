using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings.Encodings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Methods;

/// <summary>Strings whose characters a mapping replaces. All of it is foreign code, which cannot change the string.</summary>
internal static unsafe class StringTranslation
{
    private const int AsciiCount = 128;
    private const byte Deleted = 0xFF; // among ASCII characters, which are kept increased by one

    private enum Replacement
    {
        /// <summary>An error is set.</summary>
        Failed,

        /// <summary>The mapping has no entry: the character stays.</summary>
        Missing,

        /// <summary>None: there is nothing.</summary>
        Nothing,

        /// <summary>Another character.</summary>
        Character,

        /// <summary>A str.</summary>
        Text,
    }

    private struct Entry
    {
        internal Replacement Kind;
        internal uint Character;
        internal PyObject* Text; // owned
    }

    /// <summary>
    /// Input: anything with items, whose keys are characters as int; the name of a policy for those that it maps to None. Return: an owned
    /// str, or NULL with an error.
    /// </summary>
    internal static PyObject* Translate(PyObject* op, PyObject* mapping, byte* policy)
    {
        if (!StringConcatenation.CheckString(op))
        {
            return null;
        }
        if (mapping == null)
        {
            return Errors.TypeError("bad argument type for built-in operation"u8);
        }
        bool ignores = ErrorPolicies.Parse(policy) == ErrorPolicy.Ignore;
        nint length = StringLayout.Length(op);
        TranslationErrors errors = TranslationErrors.Of(op, policy);
        TextBuilder text = default;
        nint at = StringLayout.IsAscii(op) ? TranslateAscii(&text, op, mapping, ignores) : 0;
        while (at >= 0 && at < length)
        {
            uint character = StringLayout.Read(op, at);
            Entry entry = LookUp(mapping, character);
            if (entry.Kind == Replacement.Nothing && !ignores)
            {
                at = Refuse(&text, op, mapping, &errors, at);
                continue;
            }
            at = Append(&text, &entry, character) ? at + 1 : -1;
        }
        errors.Release(); // foreign code
        if (at >= 0)
        {
            return text.Finish();
        }
        text.Discard();
        return null;
    }

    // As long as ASCII becomes ASCII, or nothing, each character is looked up once. Return: how far that went; -1 with an error.
    private static nint TranslateAscii(TextBuilder* text, PyObject* op, PyObject* mapping, bool ignores)
    {
        byte* known = stackalloc byte[AsciiCount];
        SystemMemory.Fill(known, 0, AsciiCount);
        nint length = StringLayout.Length(op);
        byte* data = (byte*)StringLayout.Data(op);
        for (nint i = 0; i < length; i++)
        {
            byte character = data[i];
            if (known[character] == 0)
            {
                Entry entry = LookUp(mapping, character);
                known[character] = Plain(&entry, character, ignores);
                Refcount.XDecRef(entry.Text);
                if (known[character] == 0)
                {
                    return entry.Kind == Replacement.Failed ? -1 : i;
                }
            }
            if (known[character] != Deleted && !text->AppendCharacter((uint)(known[character] - 1)))
            {
                return -1;
            }
        }
        return length;
    }

    // What is kept of an entry; 0 for one that is not kept.
    private static byte Plain(Entry* entry, byte character, bool ignores)
    {
        uint replaced = character;
        switch (entry->Kind)
        {
            case Replacement.Missing:
                break;
            case Replacement.Nothing:
                return ignores ? Deleted : (byte)0;
            case Replacement.Character:
                replaced = entry->Character;
                break;
            case Replacement.Text:
                bool single = StringLayout.Length(entry->Text) == 1;
                replaced = single ? StringLayout.Read(entry->Text, 0) : uint.MaxValue;
                break;
            default:
                return 0;
        }
        return replaced < AsciiCount ? (byte)(replaced + 1) : (byte)0;
    }

    // Appends what an entry says, and gives its text up.
    private static bool Append(TextBuilder* text, Entry* entry, uint character)
    {
        bool appended = entry->Kind switch
        {
            Replacement.Missing => text->AppendCharacter(character),
            Replacement.Nothing => true,
            Replacement.Character => text->AppendCharacter(entry->Character),
            Replacement.Text => text->AppendString(entry->Text),
            Replacement.Failed => false,
            _ => false,
        };
        Refcount.XDecRef(entry->Text);
        return appended;
    }

    // The characters from here on that the mapping maps to None. Return: where translation goes on; -1 with an error.
    private static nint Refuse(TextBuilder* text, PyObject* op, PyObject* mapping, TranslationErrors* errors, nint start)
    {
        nint length = StringLayout.Length(op);
        nint end = start + 1;
        for (; end < length; end++)
        {
            Entry entry = LookUp(mapping, StringLayout.Read(op, end));
            Refcount.XDecRef(entry.Text);
            if (entry.Kind == Replacement.Failed)
            {
                return -1;
            }
            if (entry.Kind != Replacement.Nothing)
            {
                break;
            }
        }
        return errors->Handle(text, start, end); // foreign code
    }

    private static Entry LookUp(PyObject* mapping, uint character)
    {
        Entry entry = default; // failed
        PyObject* key = IntegerObjects.FromInt64(character);
        PyObject* found = key == null ? null : ItemAccess.Get(mapping, key); // foreign code
        Refcount.XDecRef(key);
        if (found == null)
        {
            if (key != null && Errors.Matches(*Symbols.Table.PyExc_LookupError))
            {
                Errors.Clear();
                entry.Kind = Replacement.Missing;
            }
            return entry;
        }
        if (StringObjects.IsString(found))
        {
            entry.Kind = Replacement.Text;
            entry.Text = found;
            return entry;
        }
        if (found == Symbols.None)
        {
            entry.Kind = Replacement.Nothing;
        }
        else if (!IntegerObjects.IsInteger(found))
        {
            Errors.TypeError("character mapping must return integer, None or str"u8);
        }
        else
        {
            ReadCharacter(found, &entry);
        }
        Refcount.DecRef(found);
        return entry;
    }

    private static void ReadCharacter(PyObject* integer, Entry* entry)
    {
        int overflow;
        long value = IntegerObjects.AsInt64(integer, &overflow);
        if (overflow != 0 || value is < 0 or > StringLayout.MaximumCharacter)
        {
            Errors.ValueError("character mapping must be in range(0x110000)"u8);
            return;
        }
        entry->Kind = Replacement.Character;
        entry->Character = (uint)value;
    }
}
