using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Exceptions;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>From text to bytes by a table: anything with items. All lookups are foreign code, which cannot change the text.</summary>
internal static unsafe class CharacterMapEncoding
{
    private const nint MapSize = 256;
    private const uint Undefined = 0xFFFE;

    private enum Outcome
    {
        /// <summary>An error is set.</summary>
        Failed,

        /// <summary>The table has no bytes for a character.</summary>
        Undefined,

        /// <summary>The bytes are appended.</summary>
        Done,
    }

    /// <summary>Input: NULL for a table that maps each character to the byte of its number. Return: owned bytes; NULL with an error.</summary>
    internal static PyObject* Encode(PyObject* op, PyObject* mapping, byte* policy)
    {
        if (op == null || !StringObjects.IsString(op))
        {
            return op == null ? NullArgument.Refuse() : Errors.TypeError("bad argument type for built-in operation"u8);
        }
        if (mapping == null)
        {
            return SingleByteCodec.EncodeLatin1(op, policy);
        }
        HandlerCalls calls = default;
        ByteBuilder bytes = default;
        nint length = StringLayout.Length(op);
        nint at = 0;
        while (at >= 0 && at < length)
        {
            Outcome outcome = Append(&bytes, mapping, StringLayout.Read(op, at));
            at = outcome == Outcome.Done ? at + 1 : outcome == Outcome.Undefined ? Refuse(&bytes, &calls, op, mapping, policy, at) : -1;
        }
        calls.Release(); // foreign code
        if (at >= 0)
        {
            return bytes.Finish();
        }
        bytes.Discard();
        return null;
    }

    /// <summary>
    /// As <c>PyUnicode_AsCharmapString</c>: strict, and the table has to be there. Return: owned bytes; NULL with an error.
    /// </summary>
    internal static PyObject* EncodeStrict(PyObject* op, PyObject* mapping)
    {
        if (op == null || mapping == null || !StringObjects.IsString(op))
        {
            return Errors.TypeError("bad argument type for built-in operation"u8);
        }
        return Encode(op, mapping, null);
    }

    /// <summary>The table that turns a decoding table round. Return: an owned dict; NULL with TypeError or MemoryError.</summary>
    internal static PyObject* Build(PyObject* table)
    {
        if (table == null || !StringObjects.IsString(table) || StringLayout.Length(table) == 0)
        {
            return Errors.TypeError("bad argument type for built-in operation"u8);
        }
        PyObject* map = DictObjects.New();
        nint length = StringLayout.Length(table) < MapSize ? StringLayout.Length(table) : MapSize;
        bool done = map != null;
        for (nint i = 0; done && i < length; i++)
        {
            uint character = StringLayout.Read(table, i);
            PyObject* key = character == Undefined ? null : IntegerObjects.FromInt64(character);
            PyObject* value = key == null ? null : IntegerObjects.FromInt64(i);
            done = character == Undefined || (value != null && DictObjects.Set(map, key, value) == 0);
            Refcount.XDecRef(key);
            Refcount.XDecRef(value);
        }
        if (!done)
        {
            Refcount.Clear(&map);
        }
        return map;
    }

    // The characters from here on that have no bytes. Return: where encoding goes on; -1 with an error.
    private static nint Refuse(ByteBuilder* bytes, HandlerCalls* calls, PyObject* op, PyObject* mapping, byte* policy, nint start)
    {
        nint length = StringLayout.Length(op);
        nint end = start + 1;
        while (end < length)
        {
            Outcome outcome = Append(null, mapping, StringLayout.Read(op, end));
            if (outcome == Outcome.Failed)
            {
                return -1;
            }
            if (outcome == Outcome.Done)
            {
                break;
            }
            end++;
        }
        bool ready = calls->Find(policy)
            && (calls->Exception == null
                ? calls->Begin(EncodingErrors.CreateEncode(CString.Of("charmap"u8), op, start, end, CString.Of("character maps to <undefined>"u8)))
                : calls->Continue(UnicodeErrorKind.Encode, start, end, "character maps to <undefined>"u8));
        nint position = 0;
        PyObject* replacement = ready
            ? calls->Ask(true, "encoding error handler must return (str/bytes, int) tuple"u8, &position) // foreign code
            : null;
        if (replacement == null)
        {
            return -1;
        }
        nint place = HandlerCalls.Place(position, length);
        Outcome appended = place < 0 ? Outcome.Failed : AppendReplacement(bytes, mapping, replacement);
        if (appended == Outcome.Undefined)
        {
            EncodingErrors.RaiseEncode("charmap"u8, op, start, end, "character maps to <undefined>"u8);
        }
        Refcount.DecRef(replacement);
        return appended == Outcome.Done ? place : -1;
    }

    private static Outcome AppendReplacement(ByteBuilder* bytes, PyObject* mapping, PyObject* replacement)
    {
        if (BytesObjects.IsBytes(replacement))
        {
            return bytes->Append(BytesObjects.Data(replacement), BytesObjects.Size(replacement)) ? Outcome.Done : Outcome.Failed;
        }
        Outcome outcome = Outcome.Done;
        nint length = StringLayout.Length(replacement);
        for (nint i = 0; outcome == Outcome.Done && i < length; i++)
        {
            outcome = Append(bytes, mapping, StringLayout.Read(replacement, i));
        }
        return outcome;
    }

    // Input: where to append the bytes of a character; NULL to ask only whether there are any.
    private static Outcome Append(ByteBuilder* bytes, PyObject* mapping, uint character)
    {
        PyObject* key = IntegerObjects.FromInt64(character);
        PyObject* found = key == null ? null : ItemAccess.Get(mapping, key); // foreign code
        Refcount.XDecRef(key);
        if (found == null)
        {
            if (!Errors.Matches(*Symbols.Table.PyExc_LookupError))
            {
                return Outcome.Failed;
            }
            Errors.Clear();
            return Outcome.Undefined;
        }
        Outcome outcome = found == Symbols.None ? Outcome.Undefined
            : BytesObjects.IsBytes(found)
                ? bytes == null || bytes->Append(BytesObjects.Data(found), BytesObjects.Size(found)) ? Outcome.Done : Outcome.Failed
            : IntegerObjects.IsInteger(found) ? AppendNumber(bytes, found)
            : RefuseEntry(found);
        Refcount.DecRef(found);
        return outcome;
    }

    private static Outcome AppendNumber(ByteBuilder* bytes, PyObject* integer)
    {
        int overflow;
        long value = IntegerObjects.AsInt64(integer, &overflow);
        if (overflow != 0 || value is < 0 or > byte.MaxValue)
        {
            Errors.TypeError("character mapping must be in range(256)"u8);
            return Outcome.Failed;
        }
        return bytes == null || bytes->Append((byte)value) ? Outcome.Done : Outcome.Failed;
    }

    private static Outcome RefuseEntry(PyObject* found)
    {
        UnsupportedType.Refuse(found, "character mapping must return integer, bytes or None, not %.400s"u8);
        return Outcome.Failed;
    }
}
