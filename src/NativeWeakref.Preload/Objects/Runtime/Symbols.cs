using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Addresses that only C can take: of our three types, of the host's data, and of host functions that stand in slots.</summary>
internal static unsafe class Symbols
{
    /// <summary>Kept by value: one load reaches an address. Filled by the load hook, constant afterwards.</summary>
    internal static HostSymbols Table;

    internal static PyObject* None => Table._Py_NoneStruct;

    internal static PyObject* NotImplemented => Table._Py_NotImplementedStruct;

    internal static PyObject* True => Table._Py_TrueStruct;

    internal static PyObject* False => Table._Py_FalseStruct;

    /// <summary>Copies the addresses that C holds.</summary>
    internal static void Load() => Table = *preload_symbols();

    [DllImport("native")]
    private static extern HostSymbols* preload_symbols();
}
