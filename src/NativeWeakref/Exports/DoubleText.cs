using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Floats;

namespace NativeWeakref.Exports;

/// <summary>Doubles from and to text, whatever the locale.</summary>
[Header("pystrtod.h")]
public static unsafe class DoubleTextExports
{
    /// <summary>Read a double from text.</summary>
    /// <param name="str">The text: no white space before the number.</param>
    /// <param name="ptr">Where to store the end of the number; NULL where the whole text must be one.</param>
    /// <param name="overflow_exception">The exception type of an overflow; NULL to get an infinity instead.</param>
    /// <returns>
    /// The value. -1.0 with ValueError set if the text is no number, with overflow_exception set if the number is too large.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyOS_string_to_double), CallConvs = [typeof(CallConvCdecl)])]
    public static double PyOS_string_to_double([Const] byte* str, byte** ptr, [Borrowed] PyObject* overflow_exception)
        => FloatFromText.Parse(str, ptr, overflow_exception);

    /// <summary>Write a double as text.</summary>
    /// <param name="val">The value.</param>
    /// <param name="format_code">One of e, E, f, F, g, G; or r for the shortest text that reads back as the same value.</param>
    /// <param name="precision">Digits behind the point, or significant digits for g and G; 0 for r.</param>
    /// <param name="flags">Py_DTSF_ values.</param>
    /// <param name="type">Where to store a Py_DTST_ value; may be NULL.</param>
    /// <returns>
    /// Text to give back with PyMem_Free(). NULL with SystemError set for an unknown code or a precision with r, with MemoryError set
    /// if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyOS_double_to_string), CallConvs = [typeof(CallConvCdecl)])]
    public static byte* PyOS_double_to_string(double val, [CType("char")] byte format_code, int precision, int flags, int* type)
        => FloatText.ToText(val, format_code, precision, flags, type);
}
