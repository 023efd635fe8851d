using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Iterators: getting one, and getting items from it.</summary>
internal static unsafe class Iteration
{
    /// <summary>Whether an object gives items.</summary>
    internal static bool IsIterator(PyObject* o) => PyIter_Check(o) != 0;

    /// <summary>The object's iterator. Return: owned, or NULL with an error.</summary>
    [DllImport("host", EntryPoint = "PyObject_GetIter")]
    internal static extern PyObject* GetIter(PyObject* o);

    /// <summary>The next item, owned; NULL without an error at the end.</summary>
    [DllImport("host", EntryPoint = "PyIter_Next")]
    internal static extern PyObject* Next(PyObject* iterator);

    [DllImport("host")]
    private static extern int PyIter_Check(PyObject* o);
}
