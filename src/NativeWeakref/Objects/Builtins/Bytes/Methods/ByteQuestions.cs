using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes.Methods;

/// <summary>isalnum() to isupper(): what all bytes are, and at least one.</summary>
internal static unsafe class ByteQuestions
{
    internal static void Fill(PyTypeObject* type)
    {
        BuiltinMethods.Add(type, "isalnum"u8, &IsAlphanumeric, MethodFlags.METH_NOARGS, "isalnum($self, /)\n--\n\nWhether all bytes are letters or digits of ASCII, and there is one."u8);
        BuiltinMethods.Add(type, "isalpha"u8, &IsAlphabetic, MethodFlags.METH_NOARGS, "isalpha($self, /)\n--\n\nWhether all bytes are letters of ASCII, and there is one."u8);
        BuiltinMethods.Add(type, "isascii"u8, &IsAscii, MethodFlags.METH_NOARGS, "isascii($self, /)\n--\n\nWhether all bytes are ASCII."u8);
        BuiltinMethods.Add(type, "isdigit"u8, &IsDigit, MethodFlags.METH_NOARGS, "isdigit($self, /)\n--\n\nWhether all bytes are digits of ASCII, and there is one."u8);
        BuiltinMethods.Add(type, "islower"u8, &IsLower, MethodFlags.METH_NOARGS, "islower($self, /)\n--\n\nWhether all letters are small, and there is one."u8);
        BuiltinMethods.Add(type, "isspace"u8, &IsSpace, MethodFlags.METH_NOARGS, "isspace($self, /)\n--\n\nWhether all bytes are white space of ASCII, and there is one."u8);
        BuiltinMethods.Add(type, "istitle"u8, &IsTitle, MethodFlags.METH_NOARGS, "istitle($self, /)\n--\n\nWhether capitals begin words and only they do, and there is one."u8);
        BuiltinMethods.Add(type, "isupper"u8, &IsUpper, MethodFlags.METH_NOARGS, "isupper($self, /)\n--\n\nWhether all letters are capitals, and there is one."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsAlphanumeric(PyObject* self, PyObject* unused) => All(self, letters: true, digits: true, spaces: false);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsAlphabetic(PyObject* self, PyObject* unused) => All(self, letters: true, digits: false, spaces: false);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsDigit(PyObject* self, PyObject* unused) => All(self, letters: false, digits: true, spaces: false);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsSpace(PyObject* self, PyObject* unused) => All(self, letters: false, digits: false, spaces: true);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsAscii(PyObject* self, PyObject* unused)
    {
        ByteRange range = ByteRange.Of(self);
        return Booleans.From(Strings.CharacterBlocks.AsciiPrefix(range.Data, range.Size) == range.Size);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsLower(PyObject* self, PyObject* unused) => OneCase(self, upper: false);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsUpper(PyObject* self, PyObject* unused) => OneCase(self, upper: true);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsTitle(PyObject* self, PyObject* unused)
    {
        ByteRange range = ByteRange.Of(self);
        bool inWord = false;
        bool any = false;
        for (nint i = 0; i < range.Size; i++)
        {
            byte value = range.Data[i];
            bool letter = AsciiCharacters.IsLetter(value);
            if (letter && AsciiCharacters.IsUpper(value) == inWord)
            {
                return Symbols.False;
            }
            any = any || letter;
            inWord = letter;
        }
        return Booleans.From(any);
    }

    private static PyObject* All(PyObject* self, bool letters, bool digits, bool spaces)
    {
        ByteRange range = ByteRange.Of(self);
        for (nint i = 0; i < range.Size; i++)
        {
            byte value = range.Data[i];
            bool holds = (letters && AsciiCharacters.IsLetter(value)) || (digits && AsciiCharacters.IsDigit(value))
                || (spaces && AsciiCharacters.IsSpace(value));
            if (!holds)
            {
                return Symbols.False;
            }
        }
        return Booleans.From(range.Size > 0);
    }

    private static PyObject* OneCase(PyObject* self, bool upper)
    {
        ByteRange range = ByteRange.Of(self);
        bool any = false;
        for (nint i = 0; i < range.Size; i++)
        {
            byte value = range.Data[i];
            if (AsciiCharacters.IsLetter(value))
            {
                if (AsciiCharacters.IsUpper(value) != upper)
                {
                    return Symbols.False;
                }
                any = true;
            }
        }
        return Booleans.From(any);
    }
}
