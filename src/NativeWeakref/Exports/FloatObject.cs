using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Formats;
using NativeWeakref.Objects.Modules.Standard.Sys;

namespace NativeWeakref.Exports;

/// <summary>Floats.</summary>
[Header("floatobject.h")]
public static unsafe class FloatExports
{
    /// <summary>The largest finite double.</summary>
    /// <returns>DBL_MAX.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyFloat_GetMax), CallConvs = [typeof(CallConvCdecl)])]
    public static double PyFloat_GetMax() => double.MaxValue;

    /// <summary>The smallest positive double of full precision.</summary>
    /// <returns>DBL_MIN.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyFloat_GetMin), CallConvs = [typeof(CallConvCdecl)])]
    public static double PyFloat_GetMin() => 2.2250738585072014e-308;

    /// <summary>Create a float from text, or from an object that holds text.</summary>
    /// <param name="op">A str.</param>
    /// <returns>
    /// The float. NULL with ValueError set if the text is no number, with TypeError set for another object, with MemoryError set if
    /// memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyFloat_FromString), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyFloat_FromString([Borrowed] PyObject* op) => FloatFromText.FromAnyObject(op);

    /// <summary>Create a float.</summary>
    /// <param name="v">The value.</param>
    /// <returns>The float. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyFloat_FromDouble), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyFloat_FromDouble(double v) => FloatObjects.New(v);

    /// <summary>The value of a float, or of an object that can become one.</summary>
    /// <param name="op">A float, or an object with __float__() or __index__().</param>
    /// <returns>
    /// The value. -1.0 with TypeError set for another object or NULL, with OverflowError set if an index is too large, or with what
    /// the object's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyFloat_AsDouble), CallConvs = [typeof(CallConvCdecl)])]
    public static double PyFloat_AsDouble([Borrowed] PyObject* op) => FloatObjects.AsDouble(op);

    /// <summary>Store a double in the IEEE format of 2 bytes.</summary>
    /// <param name="x">The value.</param>
    /// <param name="p">Room for 2 bytes.</param>
    /// <param name="le">Not 0 to store the lowest byte first.</param>
    /// <returns>0. -1 with OverflowError set if the value is too large.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyFloat_Pack2), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyFloat_Pack2(double x, byte* p, int le) => FloatPacking.PackHalf(x, p, le != 0);

    /// <summary>Store a double in the IEEE format of 4 bytes.</summary>
    /// <param name="x">The value.</param>
    /// <param name="p">Room for 4 bytes.</param>
    /// <param name="le">Not 0 to store the lowest byte first.</param>
    /// <returns>0. -1 with OverflowError set if the value is too large.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyFloat_Pack4), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyFloat_Pack4(double x, byte* p, int le) => FloatPacking.PackSingle(x, p, le != 0);

    /// <summary>Store a double in the IEEE format of 8 bytes.</summary>
    /// <param name="x">The value.</param>
    /// <param name="p">Room for 8 bytes.</param>
    /// <param name="le">Not 0 to store the lowest byte first.</param>
    /// <returns>0; never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyFloat_Pack8), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyFloat_Pack8(double x, byte* p, int le) => FloatPacking.PackDouble(x, p, le != 0);

    /// <summary>Read the IEEE format of 2 bytes.</summary>
    /// <param name="p">The 2 bytes.</param>
    /// <param name="le">Not 0 where the lowest byte comes first.</param>
    /// <returns>The value; never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyFloat_Unpack2), CallConvs = [typeof(CallConvCdecl)])]
    public static double PyFloat_Unpack2([Const] byte* p, int le) => FloatPacking.UnpackHalf(p, le != 0);

    /// <summary>Read the IEEE format of 4 bytes.</summary>
    /// <param name="p">The 4 bytes.</param>
    /// <param name="le">Not 0 where the lowest byte comes first.</param>
    /// <returns>The value; never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyFloat_Unpack4), CallConvs = [typeof(CallConvCdecl)])]
    public static double PyFloat_Unpack4([Const] byte* p, int le) => FloatPacking.UnpackSingle(p, le != 0);

    /// <summary>Read the IEEE format of 8 bytes.</summary>
    /// <param name="p">The 8 bytes.</param>
    /// <param name="le">Not 0 where the lowest byte comes first.</param>
    /// <returns>The value; never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyFloat_Unpack8), CallConvs = [typeof(CallConvCdecl)])]
    public static double PyFloat_Unpack8([Const] byte* p, int le) => FloatPacking.UnpackDouble(p, le != 0);

    /// <summary>Return what is known of floats.</summary>
    /// <returns>A named tuple, as sys.float_info. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyFloat_GetInfo), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyFloat_GetInfo() => SysFacts.FloatInfo();

    /// <summary>Write a float into a text, in the form that a format asks for.</summary>
    /// <param name="writer">A writer; not NULL.</param>
    /// <param name="obj">The float; any object where the part of the format is empty: then its str() is written.</param>
    /// <param name="format_spec">A str with the format.</param>
    /// <param name="start">Index of the first character of the format.</param>
    /// <param name="end">Index behind the last one.</param>
    /// <returns>0. -1 with an error set as by _PyUnicode_FormatAdvancedWriter().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyFloat_FormatAdvancedWriter), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyFloat_FormatAdvancedWriter(
        _PyUnicodeWriter* writer, [Borrowed] PyObject* obj, [Borrowed] PyObject* format_spec, nint start, nint end)
        => WriterFormat.WriteFloat(writer, obj, format_spec, start, end);
}
