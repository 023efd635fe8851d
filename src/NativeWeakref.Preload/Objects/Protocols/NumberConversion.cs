using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Objects as numbers of a certain type. Return: owned, or NULL with an error.</summary>
internal static unsafe class NumberConversion
{
    /// <summary>An index as an int of exact type.</summary>
    [DllImport("host", EntryPoint = "PyNumber_Index")]
    internal static extern PyObject* Index(PyObject* o);

    /// <summary>The value as int() makes it.</summary>
    [DllImport("host", EntryPoint = "PyNumber_Long")]
    internal static extern PyObject* ToInteger(PyObject* o);

    /// <summary>The value as float() makes it.</summary>
    [DllImport("host", EntryPoint = "PyNumber_Float")]
    internal static extern PyObject* ToFloat(PyObject* o);
}
