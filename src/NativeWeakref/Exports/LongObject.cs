using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Modules.Standard.Sys;

namespace NativeWeakref.Exports;

/// <summary>Ints.</summary>
[Header("longobject.h")]
public static unsafe class LongExports
{
    /// <summary>Create an int from a long.</summary>
    /// <param name="v">The value.</param>
    /// <returns>The int; shared for -5 to 256. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_FromLong), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyLong_FromLong([CType("long")] long v) => IntegerObjects.FromInt64(v);

    /// <summary>Create an int from an unsigned long.</summary>
    /// <param name="v">The value.</param>
    /// <returns>The int; shared for -5 to 256. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_FromUnsignedLong), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyLong_FromUnsignedLong([CType("unsigned long")] ulong v) => IntegerObjects.FromUInt64(v);

    /// <summary>Create an int from a size_t.</summary>
    /// <param name="v">The value.</param>
    /// <returns>The int; shared for -5 to 256. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_FromSize_t), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyLong_FromSize_t(nuint v) => IntegerObjects.FromUInt64(v);

    /// <summary>Create an int from a Py_ssize_t.</summary>
    /// <param name="v">The value.</param>
    /// <returns>The int; shared for -5 to 256. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_FromSsize_t), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyLong_FromSsize_t(nint v) => IntegerObjects.FromInt64(v);

    /// <summary>Create an int from the whole part of a double.</summary>
    /// <param name="v">The value; its fraction is cut off.</param>
    /// <returns>
    /// The int. NULL with ValueError set if v is not a number, with OverflowError set if it is infinite, with MemoryError set if memory
    /// is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_FromDouble), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyLong_FromDouble(double v) => IntegerDoubles.FromDouble(v);

    /// <summary>Create an int from text.</summary>
    /// <param name="str">The text; white space around the number is allowed, underscores between digits too.</param>
    /// <param name="pend">Where to store how far the text was read; may be NULL.</param>
    /// <param name="base">2 to 36; 0 to take it from the prefix.</param>
    /// <returns>
    /// The int. NULL with ValueError set if the text is no number, the base is none, or more digits than sys.set_int_max_str_digits() allows,
    /// usually 4300, are not in a base that is a power of 2; with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_FromString), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyLong_FromString([Const] byte* str, byte** pend, int @base) => IntegerParsing.FromText(str, pend, @base);

    /// <summary>Create an int from a str.</summary>
    /// <param name="u">A str; decimal digits of all scripts count.</param>
    /// <param name="base">2 to 36; 0 to take it from the prefix.</param>
    /// <returns>The int. NULL with an error set as PyLong_FromString() does; with SystemError set if u is no str.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_FromUnicodeObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyLong_FromUnicodeObject([Borrowed] PyObject* u, int @base) => IntegerParsing.FromString(u, @base);

    /// <summary>Convert an int to a long.</summary>
    /// <param name="op">An int, or an object with __index__().</param>
    /// <returns>
    /// The value. -1 with OverflowError set if it does not fit, with SystemError set if op is NULL, with TypeError set if op is neither
    /// an int nor has __index__(), or with what that raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_AsLong), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("long")]
    public static long PyLong_AsLong([Borrowed] PyObject* op) => IntegerExtraction.AsLong(op);

    /// <summary>Convert an int to a long, and report an overflow without an error.</summary>
    /// <param name="op">An int, or an object with __index__().</param>
    /// <param name="overflow">Receives 1 if the value is too large, -1 if it is too small, else 0; not NULL.</param>
    /// <returns>
    /// The value. -1 without an error if it does not fit; -1 with SystemError set if op is NULL, with TypeError set if op is neither an
    /// int nor has __index__(), or with what that raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_AsLongAndOverflow), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("long")]
    public static long PyLong_AsLongAndOverflow([Borrowed] PyObject* op, int* overflow)
        => IntegerExtraction.AsLongAndOverflow(op, overflow);

    /// <summary>Convert an int to a Py_ssize_t.</summary>
    /// <param name="op">An int.</param>
    /// <returns>
    /// The value. -1 with OverflowError set if it does not fit, with SystemError set if op is NULL, with TypeError set if op is no int.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_AsSsize_t), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyLong_AsSsize_t([Borrowed] PyObject* op) => IntegerExtraction.AsSsize(op);

    /// <summary>Convert an int to a size_t.</summary>
    /// <param name="op">An int.</param>
    /// <returns>
    /// The value. (size_t)-1 with OverflowError set if it does not fit, with SystemError set if op is NULL, with TypeError set if op is
    /// no int.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_AsSize_t), CallConvs = [typeof(CallConvCdecl)])]
    public static nuint PyLong_AsSize_t([Borrowed] PyObject* op) => IntegerExtraction.AsSize(op);

    /// <summary>Convert an int to an unsigned long.</summary>
    /// <param name="op">An int.</param>
    /// <returns>
    /// The value. (unsigned long)-1 with OverflowError set if it does not fit, with SystemError set if op is NULL, with TypeError set
    /// if op is no int.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_AsUnsignedLong), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("unsigned long")]
    public static ulong PyLong_AsUnsignedLong([Borrowed] PyObject* op) => IntegerExtraction.AsUnsignedLong(op);

    /// <summary>Convert an int to the nearest double.</summary>
    /// <param name="op">An int.</param>
    /// <returns>
    /// The value. -1.0 with OverflowError set if it is too large, with SystemError set if op is NULL, with TypeError set if op is no
    /// int.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_AsDouble), CallConvs = [typeof(CallConvCdecl)])]
    public static double PyLong_AsDouble([Borrowed] PyObject* op) => IntegerExtraction.AsDouble(op);

    /// <summary>Create an int from a pointer.</summary>
    /// <param name="p">The pointer; NULL gives 0.</param>
    /// <returns>The int; never negative. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_FromVoidPtr), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyLong_FromVoidPtr(void* p) => IntegerObjects.FromUInt64((ulong)p);

    /// <summary>Convert an int made by PyLong_FromVoidPtr() back to the pointer.</summary>
    /// <param name="op">An int.</param>
    /// <returns>
    /// The pointer. NULL with OverflowError set if the value is no address, with SystemError set if op is NULL, with TypeError set if
    /// op is no int.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_AsVoidPtr), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyLong_AsVoidPtr([Borrowed] PyObject* op) => IntegerExtraction.AsVoidPtr(op);

    /// <summary>Create an int from a long long.</summary>
    /// <param name="v">The value.</param>
    /// <returns>The int; shared for -5 to 256. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_FromLongLong), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyLong_FromLongLong([CType("long long")] long v) => IntegerObjects.FromInt64(v);

    /// <summary>Create an int from an unsigned long long.</summary>
    /// <param name="v">The value.</param>
    /// <returns>The int; shared for -5 to 256. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_FromUnsignedLongLong), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyLong_FromUnsignedLongLong([CType("unsigned long long")] ulong v) => IntegerObjects.FromUInt64(v);

    /// <summary>Convert an int to a long long.</summary>
    /// <param name="op">An int, or an object with __index__().</param>
    /// <returns>
    /// The value. -1 with OverflowError set if it does not fit, with SystemError set if op is NULL, with TypeError set if op is neither
    /// an int nor has __index__(), or with what that raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_AsLongLong), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("long long")]
    public static long PyLong_AsLongLong([Borrowed] PyObject* op) => IntegerExtraction.AsLongLong(op);

    /// <summary>Convert an int to an unsigned long long.</summary>
    /// <param name="op">An int.</param>
    /// <returns>
    /// The value. (unsigned long long)-1 with OverflowError set if it does not fit, with SystemError set if op is NULL, with TypeError
    /// set if op is no int.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_AsUnsignedLongLong), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("unsigned long long")]
    public static ulong PyLong_AsUnsignedLongLong([Borrowed] PyObject* op) => IntegerExtraction.AsUnsignedLongLong(op);

    /// <summary>Convert an int to a long long, and report an overflow without an error.</summary>
    /// <param name="op">An int, or an object with __index__().</param>
    /// <param name="overflow">Receives 1 if the value is too large, -1 if it is too small, else 0; not NULL.</param>
    /// <returns>
    /// The value. -1 without an error if it does not fit; -1 with SystemError set if op is NULL, with TypeError set if op is neither an
    /// int nor has __index__(), or with what that raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_AsLongLongAndOverflow), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("long long")]
    public static long PyLong_AsLongLongAndOverflow([Borrowed] PyObject* op, int* overflow)
        => IntegerExtraction.AsLongAndOverflow(op, overflow);

    /// <summary>Return what is known of ints.</summary>
    /// <returns>A named tuple, as sys.int_info. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyLong_GetInfo), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyLong_GetInfo() => SysFacts.IntInfo();
}
