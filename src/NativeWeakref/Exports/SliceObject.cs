using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Slices;

namespace NativeWeakref.Exports;

/// <summary>Slices.</summary>
[Header("sliceobject.h")]
public static unsafe class SliceExports
{
    /// <summary>Create a slice.</summary>
    /// <param name="start">Where it starts, any object; NULL stands for None.</param>
    /// <param name="stop">Where it ends, any object; NULL stands for None.</param>
    /// <param name="step">The distance of its items, any object; NULL stands for None.</param>
    /// <returns>The slice. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySlice_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PySlice_New([Borrowed] PyObject* start, [Borrowed] PyObject* stop, [Borrowed] PyObject* step)
        => SliceObjects.New(start, stop, step);

    /// <summary>Read a slice.</summary>
    /// <remarks>
    /// Bounds that are None or too large become the ends of the range of sizes. The objects' __index__ methods may run: read the
    /// length of a sequence afterwards, and give it to PySlice_AdjustIndices().
    /// </remarks>
    /// <param name="slice">A slice.</param>
    /// <param name="start">Receives the start.</param>
    /// <param name="stop">Receives the end.</param>
    /// <param name="step">Receives the step, which is never 0.</param>
    /// <returns>
    /// 0. -1 with TypeError set if a part is neither None nor an index, with ValueError set if the step is 0, with SystemError set if
    /// slice is NULL or no slice, or with what __index__ raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySlice_Unpack), CallConvs = [typeof(CallConvCdecl)])]
    public static int PySlice_Unpack([Borrowed] PyObject* slice, nint* start, nint* stop, nint* step)
        => SliceAccess.Unpack(slice, start, stop, step);

    /// <summary>Cut the bounds of a slice to a sequence.</summary>
    /// <param name="length">Number of items of the sequence; not negative.</param>
    /// <param name="start">Holds the start, negative ones counted from the end; receives the index of the first item.</param>
    /// <param name="stop">Holds the end, negative ones counted from the end; receives the index where to stop.</param>
    /// <param name="step">The step; not 0.</param>
    /// <returns>The number of items that are meant. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySlice_AdjustIndices), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PySlice_AdjustIndices(nint length, nint* start, nint* stop, nint step)
        => SliceAccess.AdjustIndices(length, start, stop, step);

    /// <summary>Read a slice whose parts are ints or None and lie within a sequence.</summary>
    /// <remarks>An older form of PySlice_Unpack() and PySlice_AdjustIndices(), which fails where these cut.</remarks>
    /// <param name="r">A slice.</param>
    /// <param name="length">Number of items of the sequence.</param>
    /// <param name="start">Receives the start.</param>
    /// <param name="stop">Receives the end.</param>
    /// <param name="step">Receives the step.</param>
    /// <returns>
    /// 0. -1 without an exception if a part is no int or out of range; with SystemError set if r is NULL or no slice.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySlice_GetIndices), CallConvs = [typeof(CallConvCdecl)])]
    public static int PySlice_GetIndices([Borrowed] PyObject* r, nint length, nint* start, nint* stop, nint* step)
        => SliceAccess.GetIndices(r, length, start, stop, step);

    /// <summary>Read a slice and cut it to a sequence.</summary>
    /// <remarks>The macro of this name is better: it reads the length after the objects' __index__ methods have run.</remarks>
    /// <param name="r">A slice.</param>
    /// <param name="length">Number of items of the sequence; not negative.</param>
    /// <param name="start">Receives the index of the first item.</param>
    /// <param name="stop">Receives the index where to stop.</param>
    /// <param name="step">Receives the step.</param>
    /// <param name="slicelength">Receives the number of items that are meant.</param>
    /// <returns>0. -1 with an exception as for PySlice_Unpack().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySlice_GetIndicesEx), CallConvs = [typeof(CallConvCdecl)])]
    public static int PySlice_GetIndicesEx([Borrowed] PyObject* r, nint length, nint* start, nint* stop, nint* step, nint* slicelength)
        => SliceAccess.GetIndicesEx(r, length, start, stop, step, slicelength);
}
