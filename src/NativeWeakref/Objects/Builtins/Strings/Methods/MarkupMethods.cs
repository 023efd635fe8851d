using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings.Markup;

namespace NativeWeakref.Objects.Builtins.Strings.Methods;

/// <summary>format() and format_map().</summary>
internal static unsafe class MarkupMethods
{
    internal static void Fill(PyTypeObject* type)
    {
        BuiltinMethods.AddWithNames(type, "format"u8, &Format, 0, "S.format(*args, **kwargs) -> str\n\nThe text with arguments in the place of its fields."u8);
        BuiltinMethods.Add(type, "format_map"u8, &FormatMap, MethodFlags.METH_O, "S.format_map(mapping) -> str\n\nThe text with values of a mapping in the place of its fields."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Format(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        FieldValues values = FieldValues.OfArguments(args, count, kwnames);
        return MarkupFormat.Apply(self, &values);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FormatMap(PyObject* self, PyObject* mapping)
    {
        FieldValues values = FieldValues.OfMapping(mapping);
        return MarkupFormat.Apply(self, &values);
    }
}
