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

    internal static PyObject* NotImplemented => NotImplementedAddress.Value;

    internal static PyObject* True => TrueAddress.Value;

    internal static PyObject* False => FalseAddress.Value;

    /// <summary>The table itself, for code that reaches many of its fields.</summary>
    internal static DataSymbols* Address => (DataSymbols*)Unsafe.AsPointer(ref Table);

    /// <summary>Copies the addresses that C holds.</summary>
    internal static void Load()
    {
        Table = *nativeweakref_data_symbols();
        NotImplementedAddress.Value = Table._Py_NotImplementedStruct;
        TrueAddress.Value = (PyObject*)Table._Py_TrueStruct;
        FalseAddress.Value = (PyObject*)Table._Py_FalseStruct;
        GenericGetAttrAddress.Value = Table.PyObject_GenericGetAttr;
        GenericSetAttrAddress.Value = Table.PyObject_GenericSetAttr;
    }

    [DllImport("native")]
    private static extern DataSymbols* nativeweakref_data_symbols();
}
