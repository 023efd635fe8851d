using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>The one way up from the object kernel to the weak references; they fill it in the load hook.</summary>
internal static unsafe class WeakrefHooks
{
    /// <summary>A dying object of a built-in type: its weak references become dead and their callbacks run.</summary>
    internal static delegate*<PyObject*, void> ClearWeakRefs { get; set; }

    /// <summary>A type's registry of subclasses: an owned weak reference, or NULL with MemoryError.</summary>
    internal static delegate*<PyObject*, PyObject*> NewRef { get; set; }

    /// <summary>
    /// The collector's trash: the weak references to it and in it become dead, the callbacks of the others run. Input: addresses, the
    /// generation for weak references that live on; filled: the number of callbacks. Return: the weak references that died by their
    /// own callback, or -1 without memory, and nothing has changed.
    /// </summary>
    internal static delegate*<PyObject**, nint, int, nint*, nint> ClearTrash { get; set; }

    /// <summary>At shutdown: the weak references to an object become dead, no callback runs.</summary>
    internal static delegate*<PyObject*, void> KillAll { get; set; }
}
