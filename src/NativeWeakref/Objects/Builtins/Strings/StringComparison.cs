using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>Equality and order of strings: by characters, not by any language's rules.</summary>
internal static unsafe class StringComparison
{
    /// <summary>True where two strings hold the same characters.</summary>
    internal static bool Equal(PyObject* left, PyObject* right)
    {
        if (left == right)
        {
            return true;
        }
        nint length = StringLayout.Length(left);
        int kind = StringLayout.Kind(left);
        return length == StringLayout.Length(right) && kind == StringLayout.Kind(right)
            && CharacterBlocks.SameBytes(StringLayout.Data(left), StringLayout.Data(right), length * kind);
    }

    /// <summary>1 where two strings hold the same characters, else 0.</summary>
    internal static int Equality(PyObject* left, PyObject* right)
    {
        if (left == null || right == null || !StringObjects.IsString(left) || !StringObjects.IsString(right))
        {
            Errors.BadInternalCall();
            return -1;
        }
        return Equal(left, right) ? 1 : 0;
    }

    /// <summary>1 where a string holds the characters of a C string up to U+00FF, else 0; 0 with SystemError for anything else.</summary>
    internal static int EqualityLatin1(PyObject* op, byte* text) => OrderLatin1(op, text) == 0 ? 1 : 0;

    /// <summary>True where a string holds the characters of an ASCII literal.</summary>
    internal static bool EqualLiteral(PyObject* op, ReadOnlySpan<byte> literal)
        => StringLayout.IsAscii(op) && StringLayout.Length(op) == literal.Length
            && CharacterBlocks.SameBytes(StringLayout.Data(op), CString.Of(literal), literal.Length);

    /// <summary>True where an object is a string that holds the characters of a text in UTF-8.</summary>
    internal static bool EqualUtf8(PyObject* op, byte* text)
    {
        if (!StringObjects.IsString(op))
        {
            return false;
        }
        int kind = StringLayout.Kind(op);
        void* data = StringLayout.Data(op);
        nint length = StringLayout.Length(op);
        for (nint i = 0; i < length; i++)
        {
            uint character = *text;
            int size = character <= StringLayout.MaximumAscii ? 1 : Utf8Decoding.ReadCharacter(text, CString.Length(text), &character);
            if (size <= 0 || character == 0 || character != StringLayout.Read(kind, data, i))
            {
                return false;
            }
            text += size;
        }
        return *text == 0;
    }

    /// <summary>-1, 0 or 1.</summary>
    internal static int Order(PyObject* left, PyObject* right)
    {
        if (left == right)
        {
            return 0;
        }
        int leftKind = StringLayout.Kind(left);
        int rightKind = StringLayout.Kind(right);
        void* leftData = StringLayout.Data(left);
        void* rightData = StringLayout.Data(right);
        nint leftLength = StringLayout.Length(left);
        nint rightLength = StringLayout.Length(right);
        nint common = leftLength < rightLength ? leftLength : rightLength;
        if (leftKind == 1 && rightKind == 1)
        {
            int order = OrderBytes((byte*)leftData, (byte*)rightData, common);
            return order != 0 ? order : leftLength < rightLength ? -1 : leftLength > rightLength ? 1 : 0;
        }
        for (nint i = 0; i < common; i++)
        {
            uint leftCharacter = StringLayout.Read(leftKind, leftData, i);
            uint rightCharacter = StringLayout.Read(rightKind, rightData, i);
            if (leftCharacter != rightCharacter)
            {
                return leftCharacter < rightCharacter ? -1 : 1;
            }
        }
        return leftLength < rightLength ? -1 : leftLength > rightLength ? 1 : 0;
    }

    // Eight at a time: read as a number whose highest byte is the first, they are ordered as the bytes are.
    private static int OrderBytes(byte* left, byte* right, nint count)
    {
        if (count > CharacterBlocks.MostByWords)
        {
            return OrderManyBytes(left, right, count);
        }
        nint i = 0;
        for (; i + sizeof(ulong) <= count; i += sizeof(ulong))
        {
            if (*(ulong*)(left + i) != *(ulong*)(right + i))
            {
                return BinaryPrimitives.ReverseEndianness(*(ulong*)(left + i)) < BinaryPrimitives.ReverseEndianness(*(ulong*)(right + i))
                    ? -1 : 1;
            }
        }
        for (; i < count; i++)
        {
            if (left[i] != right[i])
            {
                return left[i] < right[i] ? -1 : 1;
            }
        }
        return 0;
    }

    // Apart, so that only long texts pay for the frame of a call to C.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int OrderManyBytes(byte* left, byte* right, nint count)
    {
        int order = SystemMemory.Compare(left, right, (nuint)count);
        return order < 0 ? -1 : order > 0 ? 1 : 0;
    }

    /// <summary>-1, 0 or 1 against a C string whose bytes are characters up to U+00FF.</summary>
    internal static int OrderLatin1(PyObject* op, byte* text)
    {
        if (op == null || text == null || !StringObjects.IsString(op))
        {
            Errors.BadInternalCall();
            return -1;
        }
        int kind = StringLayout.Kind(op);
        void* data = StringLayout.Data(op);
        nint length = StringLayout.Length(op);
        for (nint i = 0; i < length; i++)
        {
            uint character = StringLayout.Read(kind, data, i);
            if (text[i] == 0 || character != text[i])
            {
                return character < text[i] ? -1 : 1;
            }
        }
        return text[length] == 0 ? 0 : -1;
    }

    /// <summary>-1, 0 or 1 for two objects; -1 with TypeError where one is no string.</summary>
    internal static int Compare(PyObject* left, PyObject* right)
    {
        if (left == null || right == null)
        {
            Errors.BadInternalCall();
            return -1;
        }
        if (StringObjects.IsString(left) && StringObjects.IsString(right))
        {
            return Order(left, right);
        }
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "Can't compare %.100s and %.100s"u8,
            (nint)left->ob_type->tp_name, (nint)right->ob_type->tp_name);
        return -1;
    }

    /// <summary>
    /// Input: two objects, an operator. Return: True, False, or NotImplemented where one is no string; owned. NULL with TypeError for
    /// another operator, with SystemError for NULL.
    /// </summary>
    internal static PyObject* RichCompare(PyObject* left, PyObject* right, int op)
    {
        if (left == null || right == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        if (op is < ComparisonOperators.Py_LT or > ComparisonOperators.Py_GE)
        {
            return Errors.TypeError("bad argument type for built-in operation"u8);
        }
        if (!StringObjects.IsString(left) || !StringObjects.IsString(right))
        {
            return Symbols.NotImplemented;
        }
        if (op is ComparisonOperators.Py_EQ or ComparisonOperators.Py_NE)
        {
            return Booleans.From(Equal(left, right) == (op == ComparisonOperators.Py_EQ));
        }
        return Booleans.FromComparison(Order(left, right), 0, op);
    }
}
