using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Formats;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Markup;

/// <summary>The name of a replacement field: which argument, and the attributes and items on the way from it to the value.</summary>
internal static unsafe class FieldPath
{
    /// <summary>The value of a field; foreign code. Return: owned, or NULL with an error.</summary>
    internal static PyObject* Follow(TextRange name, FieldValues* values)
    {
        TextRange first = name.Part(name.Start, EndOfAttribute(name));
        name.Start = first.End;
        PyObject* value = values->Find(first); // foreign code, as below
        while (value != null && !name.IsEmpty)
        {
            PyObject* next = Step(value, &name);
            Refcount.DecRef(value);
            value = next;
        }
        return value;
    }

    // Where an attribute or the first part ends, or the name.
    private static nint EndOfAttribute(TextRange name)
    {
        while (!name.IsEmpty && name.First is not ('.' or '['))
        {
            name.Start++;
        }
        return name.Start;
    }

    private static PyObject* Step(PyObject* value, TextRange* name)
    {
        uint separator = name->Take();
        if (separator is not ('.' or '['))
        {
            return Errors.ValueError("Only '.' or '[' may follow ']' in format field specifier"u8);
        }
        bool isItem = separator == '[';
        nint end = isItem ? CharacterBlocks.Find(StringLayout.Kind(name->Text), StringLayout.Data(name->Text), name->Start, name->End, ']', 1)
            : EndOfAttribute(*name);
        if (end < 0)
        {
            return Errors.ValueError("Missing ']' in format string"u8);
        }
        TextRange part = name->Part(name->Start, end);
        name->Start = end + (isItem ? 1 : 0);
        return part.IsEmpty ? Errors.ValueError("Empty attribute in format string"u8)
            : isItem ? GetItem(value, part) : GetAttribute(value, part);
    }

    private static PyObject* GetAttribute(PyObject* value, TextRange part)
    {
        PyObject* name = part.ToStringObject();
        PyObject* found = name == null ? null : Attributes.Get(value, name); // foreign code
        Refcount.XDecRef(name);
        return found;
    }

    // By index where the part is a number, else by the text.
    private static PyObject* GetItem(PyObject* value, TextRange part)
    {
        nint index = -1;
        nint at = part.Start;
        if (!FormatNumber.Read(part.Text, &at, part.End, &index))
        {
            return null;
        }
        bool isNumber = index >= 0 && at == part.End;
        if (isNumber && SequenceProtocol.IsSequence(value))
        {
            return SequenceProtocol.GetItem(value, index); // foreign code, as below
        }
        PyObject* key = isNumber ? IntegerObjects.FromInt64(index) : part.ToStringObject();
        PyObject* found = key == null ? null : ItemAccess.Get(value, key);
        Refcount.XDecRef(key);
        return found;
    }
}
