using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Objects of collected types, and whether the host's collector knows them.</summary>
internal static unsafe class GcAllocation
{
    /// <summary>An untracked object, its head filled, the rest not. Return: owned, or NULL with MemoryError.</summary>
    [DllImport("host", EntryPoint = "_PyObject_GC_New")]
    internal static extern PyObject* New(PyTypeObject* type);

    /// <summary>Nothing of the host's memory is at hand. Return: false.</summary>
    internal static bool TryNewTracked(nuint _, out PyObject* made)
    {
        made = null;
        return false;
    }

    /// <summary>As <see cref="TryNewTracked"/>. Return: false.</summary>
    internal static bool CanPutBack(PyObject* _) => false;

    /// <summary>Never called.</summary>
    internal static void PutBackTracked(PyObject* _)
    {
    }

    /// <summary>Makes an object known to the collector.</summary>
    [DllImport("host", EntryPoint = "PyObject_GC_Track")]
    internal static extern void Track(void* op);

    /// <summary>Hides an object from the collector; one that is hidden stays so.</summary>
    [DllImport("host", EntryPoint = "PyObject_GC_UnTrack")]
    internal static extern void Untrack(void* op);
}
