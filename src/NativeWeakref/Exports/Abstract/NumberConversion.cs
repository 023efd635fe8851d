using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Exports.Abstract;

/// <summary>Objects as ints.</summary>
[Header("abstract.h")]
public static unsafe class NumberConversionExports
{
    /// <summary>Test whether an object can stand for a number.</summary>
    /// <param name="o">The object; NULL gives 0.</param>
    /// <returns>1 if its type has nb_index, nb_int or nb_float, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_Check), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyNumber_Check([Borrowed] PyObject* o) => NumberConversion.IsNumber(o) ? 1 : 0;

    /// <summary>Test whether an object can stand for an index.</summary>
    /// <param name="o">The object; NULL gives 0.</param>
    /// <returns>1 if its type has nb_index, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyIndex_Check), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyIndex_Check([Borrowed] PyObject* o) => NumberConversion.CheckIndex(o);

    /// <summary>Convert an index to an int.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <returns>
    /// An int of exact type. NULL with TypeError set if the object is no index or its __index__ returns no int, with
    /// SystemError set if it is NULL, or with what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_Index), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_Index([Borrowed] PyObject* o) => NumberConversion.Index(o);

    /// <summary>Convert an index to a size.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <param name="exc">The exception type of an overflow; NULL to take the nearest end of the range instead.</param>
    /// <returns>
    /// The value. -1 with TypeError set if the object is no index, with exc set if it is too large, with SystemError set if it
    /// is NULL, or with what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_AsSsize_t), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyNumber_AsSsize_t([Borrowed] PyObject* o, [Borrowed] PyObject* exc) => NumberConversion.AsSsize(o, exc);

    /// <summary>Convert an object to an int, as int() does.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <returns>
    /// An int of exact type. NULL with TypeError set if the object has no such conversion or it returns no int, with
    /// SystemError set if it is NULL, or with what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_Long), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_Long([Borrowed] PyObject* o) => NumberConversion.ToInteger(o);

    /// <summary>Convert an object to a float, as float() does.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <returns>
    /// A float of exact type. NULL with TypeError set if the object has no such conversion or it returns no float, with ValueError set
    /// for a text that is no number, with SystemError set if o is NULL, or with what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_Float), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_Float([Borrowed] PyObject* o) => NumberConversion.ToFloat(o);

    /// <summary>Convert an index to text in a base, as bin(), oct() and hex() do.</summary>
    /// <param name="n">The object; not NULL.</param>
    /// <param name="base">2, 8, 10 or 16.</param>
    /// <returns>
    /// A str. NULL with SystemError set for another base or if n is NULL, with TypeError set if n is no index, or with what its type's
    /// code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_ToBase), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_ToBase([Borrowed] PyObject* n, int @base) => NumberConversion.ToBase(n, @base);
}
