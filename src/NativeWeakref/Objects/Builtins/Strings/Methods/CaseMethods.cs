using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Builtins.Strings.Methods;

/// <summary>lower(), upper(), casefold() and their kin.</summary>
internal static unsafe class CaseMethods
{
    internal static void Fill(PyTypeObject* type)
    {
        BuiltinMethods.Add(type, "lower"u8, &Lower, MethodFlags.METH_NOARGS, "lower($self, /)\n--\n\nAll letters small."u8);
        BuiltinMethods.Add(type, "upper"u8, &Upper, MethodFlags.METH_NOARGS, "upper($self, /)\n--\n\nAll letters capitals."u8);
        BuiltinMethods.Add(type, "title"u8, &Title, MethodFlags.METH_NOARGS, "title($self, /)\n--\n\nThe first letter of each word a capital, all others small."u8);
        BuiltinMethods.Add(type, "capitalize"u8, &Capitalize, MethodFlags.METH_NOARGS, "capitalize($self, /)\n--\n\nThe first letter a capital, all others small."u8);
        BuiltinMethods.Add(type, "swapcase"u8, &SwapCase, MethodFlags.METH_NOARGS, "swapcase($self, /)\n--\n\nSmall letters as capitals and capitals small."u8);
        BuiltinMethods.Add(type, "casefold"u8, &CaseFold, MethodFlags.METH_NOARGS, "casefold($self, /)\n--\n\nFor comparison without regard to case."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Lower(PyObject* self, PyObject* unused) => CaseConversion.Convert(self, CaseChange.Lower);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Upper(PyObject* self, PyObject* unused) => CaseConversion.Convert(self, CaseChange.Upper);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Title(PyObject* self, PyObject* unused) => CaseConversion.Convert(self, CaseChange.Title);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Capitalize(PyObject* self, PyObject* unused) => CaseConversion.Convert(self, CaseChange.Capitalize);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SwapCase(PyObject* self, PyObject* unused) => CaseConversion.Convert(self, CaseChange.Swap);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* CaseFold(PyObject* self, PyObject* unused) => CaseConversion.Convert(self, CaseChange.Fold);
}
