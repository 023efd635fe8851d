using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Formats;

/// <summary>__format__() of str, int, float and complex.</summary>
internal static unsafe class FormatMethods
{
    internal static void FillString(PyTypeObject* type) => Add(type, &FormatString);

    internal static void FillInteger(PyTypeObject* type) => Add(type, &FormatInteger);

    internal static void FillFloat(PyTypeObject* type) => Add(type, &FormatFloat);

    internal static void FillComplex(PyTypeObject* type) => Add(type, &FormatComplex);

    /// <summary>Whether the argument of __format__() is a str. Return: false with TypeError.</summary>
    internal static bool CheckFormat(PyObject* format)
    {
        if (StringObjects.IsString(format))
        {
            return true;
        }
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "__format__() argument must be str, not %.50s"u8,
            (nint)(format == Symbols.None ? CString.Of("None"u8) : format->ob_type->tp_name));
        return false;
    }

    private static void Add(PyTypeObject* type, delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> function)
        => BuiltinMethods.Add(
            type, "__format__"u8, function, MethodFlags.METH_O,
            "__format__($self, format_spec, /)\n--\n\nThe value as text, in the form that a format asks for."u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FormatString(PyObject* self, PyObject* format)
        => CheckFormat(format) ? StringFormat.Apply(self, format) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FormatInteger(PyObject* self, PyObject* format)
        => CheckFormat(format) ? IntegerFormat.Apply(self, format) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FormatFloat(PyObject* self, PyObject* format)
        => CheckFormat(format) ? FloatFormat.Apply(self, format) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FormatComplex(PyObject* self, PyObject* format)
        => CheckFormat(format) ? ComplexFormat.Apply(self, format) : null;
}
