using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Addresses that only C can take: of exported data, and of exported functions that stand in slots.</summary>
internal static unsafe class Symbols
{
    /// <summary>Kept by value: one load reaches an address. Filled by the load hook, constant afterwards.</summary>
    internal static DataSymbols Table;

    internal static PyObject* None => Table._Py_NoneStruct;

    internal static PyObject* NotImplemented => Table._Py_NotImplementedStruct;

    internal static PyObject* True => (PyObject*)Table._Py_TrueStruct;

    internal static PyObject* False => (PyObject*)Table._Py_FalseStruct;

    /// <summary>The table itself, for code that reaches many of its fields.</summary>
    internal static DataSymbols* Address => (DataSymbols*)Unsafe.AsPointer(ref Table);

    /// <summary>Copies the addresses that C holds.</summary>
    internal static void Load() => Table = *nativeweakref_data_symbols();

    [DllImport("native")]
    private static extern DataSymbols* nativeweakref_data_symbols();
}
