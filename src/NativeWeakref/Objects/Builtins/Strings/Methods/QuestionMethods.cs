using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Builtins.Strings.Characters;

namespace NativeWeakref.Objects.Builtins.Strings.Methods;

/// <summary>isalpha(), isupper(), isidentifier() and their kin.</summary>
internal static unsafe class QuestionMethods
{
    internal static void Fill(PyTypeObject* type)
    {
        BuiltinMethods.Add(type, "isascii"u8, &IsAscii, MethodFlags.METH_NOARGS, "isascii($self, /)\n--\n\nWhether all characters are ASCII."u8);
        BuiltinMethods.Add(type, "islower"u8, &IsLower, MethodFlags.METH_NOARGS, "islower($self, /)\n--\n\nWhether all letters with case are small, and there is one."u8);
        BuiltinMethods.Add(type, "isupper"u8, &IsUpper, MethodFlags.METH_NOARGS, "isupper($self, /)\n--\n\nWhether all letters with case are capitals, and there is one."u8);
        BuiltinMethods.Add(type, "istitle"u8, &IsTitle, MethodFlags.METH_NOARGS, "istitle($self, /)\n--\n\nWhether capitals stand where words begin and nowhere else, and there is one."u8);
        BuiltinMethods.Add(type, "isspace"u8, &IsSpace, MethodFlags.METH_NOARGS, "isspace($self, /)\n--\n\nWhether all characters are white space, and there is one."u8);
        BuiltinMethods.Add(type, "isdecimal"u8, &IsDecimal, MethodFlags.METH_NOARGS, "isdecimal($self, /)\n--\n\nWhether all characters are decimal digits, and there is one."u8);
        BuiltinMethods.Add(type, "isdigit"u8, &IsDigit, MethodFlags.METH_NOARGS, "isdigit($self, /)\n--\n\nWhether all characters are digits, and there is one."u8);
        BuiltinMethods.Add(type, "isnumeric"u8, &IsNumeric, MethodFlags.METH_NOARGS, "isnumeric($self, /)\n--\n\nWhether all characters stand for numbers, and there is one."u8);
        BuiltinMethods.Add(type, "isalpha"u8, &IsAlphabetic, MethodFlags.METH_NOARGS, "isalpha($self, /)\n--\n\nWhether all characters are letters, and there is one."u8);
        BuiltinMethods.Add(type, "isalnum"u8, &IsAlphabeticOrNumeric, MethodFlags.METH_NOARGS, "isalnum($self, /)\n--\n\nWhether all characters are letters or stand for numbers, and there is one."u8);
        BuiltinMethods.Add(type, "isidentifier"u8, &IsIdentifier, MethodFlags.METH_NOARGS, "isidentifier($self, /)\n--\n\nWhether the text could be a name; reserved words are not excepted."u8);
        BuiltinMethods.Add(type, "isprintable"u8, &IsPrintable, MethodFlags.METH_NOARGS, "isprintable($self, /)\n--\n\nWhether repr() shows all characters as they are."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsAscii(PyObject* self, PyObject* unused) => Booleans.From(StringLayout.IsAscii(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsLower(PyObject* self, PyObject* unused)
        => Booleans.From(StringQuestions.IsOfCase(self, CharacterFlags.Lower, CharacterFlags.Upper | CharacterFlags.Title));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsUpper(PyObject* self, PyObject* unused)
        => Booleans.From(StringQuestions.IsOfCase(self, CharacterFlags.Upper, CharacterFlags.Lower | CharacterFlags.Title));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsTitle(PyObject* self, PyObject* unused) => Booleans.From(StringQuestions.IsTitle(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsSpace(PyObject* self, PyObject* unused) => AreAll(self, CharacterFlags.Space);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsDecimal(PyObject* self, PyObject* unused) => AreAll(self, CharacterFlags.Decimal);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsDigit(PyObject* self, PyObject* unused) => AreAll(self, CharacterFlags.Digit);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsNumeric(PyObject* self, PyObject* unused) => AreAll(self, CharacterFlags.Numeric);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsAlphabetic(PyObject* self, PyObject* unused) => AreAll(self, CharacterFlags.Alphabetic);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsAlphabeticOrNumeric(PyObject* self, PyObject* unused) => AreAll(self, StringQuestions.AlphabeticOrNumeric);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsIdentifier(PyObject* self, PyObject* unused) => Booleans.From(StringQuestions.IsIdentifier(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsPrintable(PyObject* self, PyObject* unused) => Booleans.From(StringQuestions.IsPrintable(self));

    private static PyObject* AreAll(PyObject* self, CharacterFlags flags) => Booleans.From(StringQuestions.AreAll(self, flags));
}
