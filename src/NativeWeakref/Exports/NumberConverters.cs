using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols.Converters;

namespace NativeWeakref.Exports;

/// <summary>Numbers of arguments, for the unit "O&amp;" of an argument format and what Argument Clinic writes.</summary>
[Header("longobject.h")]
public static unsafe class NumberConverterExports
{
    /// <summary>Convert an int to an unsigned short.</summary>
    /// <param name="obj">An int; NULL is SystemError.</param>
    /// <param name="ptr">Receives the number.</param>
    /// <returns>1. 0 with ValueError set for a negative number, with OverflowError or TypeError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyLong_UnsignedShort_Converter), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyLong_UnsignedShort_Converter([Borrowed] PyObject* obj, void* ptr) => UnsignedConverters.ToShort(obj, ptr);

    /// <summary>Convert an int to an unsigned int.</summary>
    /// <param name="obj">An int; NULL is SystemError.</param>
    /// <param name="ptr">Receives the number.</param>
    /// <returns>1. 0 with ValueError set for a negative number, with OverflowError or TypeError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyLong_UnsignedInt_Converter), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyLong_UnsignedInt_Converter([Borrowed] PyObject* obj, void* ptr) => UnsignedConverters.ToInt(obj, ptr);

    /// <summary>Convert an int to an unsigned long.</summary>
    /// <param name="obj">An int; NULL is SystemError.</param>
    /// <param name="ptr">Receives the number.</param>
    /// <returns>1. 0 with ValueError set for a negative number, with OverflowError or TypeError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyLong_UnsignedLong_Converter), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyLong_UnsignedLong_Converter([Borrowed] PyObject* obj, void* ptr) => UnsignedConverters.ToLong(obj, ptr);

    /// <summary>Convert an int to an unsigned long long.</summary>
    /// <param name="obj">An int; NULL is SystemError.</param>
    /// <param name="ptr">Receives the number.</param>
    /// <returns>1. 0 with ValueError set for a negative number, with OverflowError or TypeError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyLong_UnsignedLongLong_Converter), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyLong_UnsignedLongLong_Converter([Borrowed] PyObject* obj, void* ptr) => UnsignedConverters.ToLongLong(obj, ptr);

    /// <summary>Convert an int to a size_t.</summary>
    /// <param name="obj">An int; NULL is SystemError.</param>
    /// <param name="ptr">Receives the number.</param>
    /// <returns>1. 0 with ValueError set for a negative number, with OverflowError or TypeError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyLong_Size_t_Converter), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyLong_Size_t_Converter([Borrowed] PyObject* obj, void* ptr) => UnsignedConverters.ToSize(obj, ptr);

    /// <summary>Convert an index that may be None.</summary>
    /// <param name="obj">An index, or None; NULL is SystemError.</param>
    /// <param name="result">Receives a Py_ssize_t; unchanged for None.</param>
    /// <returns>1. 0 with TypeError or OverflowError set, or what __index__ raised.</returns>
    [Header("abstract.h")]
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_convert_optional_to_ssize_t), CallConvs = [typeof(CallConvCdecl)])]
    public static int _Py_convert_optional_to_ssize_t([Borrowed] PyObject* obj, void* result) => IndexConverters.ToOptionalSize(obj, result);

    /// <summary>Convert the bound of a slice; one that is too large becomes the end of the range.</summary>
    /// <param name="v">An index or None; NULL is SystemError.</param>
    /// <param name="pi">Receives the bound; unchanged for None.</param>
    /// <returns>1. 0 with TypeError set, or what __index__ raised.</returns>
    [Header("ceval.h")]
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyEval_SliceIndex), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyEval_SliceIndex([Borrowed] PyObject* v, nint* pi) => IndexConverters.ToBound(v, pi);

    /// <summary>As _PyEval_SliceIndex(), but None is no bound.</summary>
    /// <param name="v">An index; NULL is SystemError.</param>
    /// <param name="pi">Receives the bound.</param>
    /// <returns>1. 0 with TypeError set, or what __index__ raised.</returns>
    [Header("ceval.h")]
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyEval_SliceIndexNotNone), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyEval_SliceIndexNotNone([Borrowed] PyObject* v, nint* pi) => IndexConverters.ToGivenBound(v, pi);
}
