using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Exports.Abstract;

/// <summary>Sequences.</summary>
[Header("abstract.h")]
public static unsafe class SequenceExports
{
    /// <summary>Test whether items can be read by index.</summary>
    /// <param name="s">The object; NULL gives 0.</param>
    /// <returns>1 if its type has sq_item and is no dict, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_Check), CallConvs = [typeof(CallConvCdecl)])]
    public static int PySequence_Check([Borrowed] PyObject* s) => SequenceProtocol.IsSequence(s) ? 1 : 0;

    /// <summary>Count the items of a sequence.</summary>
    /// <param name="s">The sequence; not NULL.</param>
    /// <returns>
    /// The number. -1 with TypeError set if the object is no sequence, with SystemError set if it is NULL, or with what its
    /// type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_Size), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PySequence_Size([Borrowed] PyObject* s) => SequenceProtocol.Size(s);

    /// <summary>Count the items of a sequence; the same as PySequence_Size().</summary>
    /// <param name="s">The sequence; not NULL.</param>
    /// <returns>
    /// The number. -1 with TypeError set if the object is no sequence, with SystemError set if it is NULL, or with what its
    /// type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_Length), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PySequence_Length([Borrowed] PyObject* s) => SequenceProtocol.Size(s);

    /// <summary>Join two sequences.</summary>
    /// <param name="o1">The first sequence; not NULL.</param>
    /// <param name="o2">The second sequence; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if they cannot be joined, with SystemError set if one is NULL, or with what their
    /// types' code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_Concat), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PySequence_Concat([Borrowed] PyObject* o1, [Borrowed] PyObject* o2) => SequenceProtocol.Concat(o1, o2);

    /// <summary>Repeat a sequence.</summary>
    /// <param name="o">The sequence; not NULL.</param>
    /// <param name="count">How often.</param>
    /// <returns>
    /// The result. NULL with TypeError set if it cannot be repeated, with SystemError set if it is NULL, or with what its
    /// type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_Repeat), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PySequence_Repeat([Borrowed] PyObject* o, nint count) => SequenceProtocol.Repeat(o, count);

    /// <summary>Join two sequences; the first may be changed and is then the result.</summary>
    /// <param name="o1">The first sequence; not NULL.</param>
    /// <param name="o2">The second sequence; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if they cannot be joined, with SystemError set if one is NULL, or with what their
    /// types' code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_InPlaceConcat), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PySequence_InPlaceConcat([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => SequenceProtocol.InPlaceConcat(o1, o2);

    /// <summary>Repeat a sequence; it may be changed and is then the result.</summary>
    /// <param name="o">The sequence; not NULL.</param>
    /// <param name="count">How often.</param>
    /// <returns>
    /// The result. NULL with TypeError set if it cannot be repeated, with SystemError set if it is NULL, or with what its
    /// type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_InPlaceRepeat), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PySequence_InPlaceRepeat([Borrowed] PyObject* o, nint count) => SequenceProtocol.InPlaceRepeat(o, count);

    /// <summary>Read an item by index.</summary>
    /// <param name="s">The sequence; not NULL.</param>
    /// <param name="i">The index; a negative one counts from the end.</param>
    /// <returns>
    /// The item. NULL with TypeError set if the object is no sequence, with IndexError set if there is no such item, with
    /// SystemError set if it is NULL, or with what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_GetItem), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PySequence_GetItem([Borrowed] PyObject* s, nint i) => SequenceProtocol.GetItem(s, i);

    /// <summary>Store an item by index.</summary>
    /// <param name="s">The sequence; not NULL.</param>
    /// <param name="i">The index; a negative one counts from the end.</param>
    /// <param name="v">The value, of which the sequence takes a reference of its own; NULL deletes.</param>
    /// <returns>
    /// 0. -1 with TypeError set if the object's items cannot be set, with IndexError set if there is no such item, with
    /// SystemError set if it is NULL, or with what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_SetItem), CallConvs = [typeof(CallConvCdecl)])]
    public static int PySequence_SetItem([Borrowed] PyObject* s, nint i, [Borrowed] PyObject* v)
        => SequenceProtocol.SetItem(s, i, v);

    /// <summary>Delete an item by index.</summary>
    /// <param name="s">The sequence; not NULL.</param>
    /// <param name="i">The index; a negative one counts from the end.</param>
    /// <returns>
    /// 0. -1 with TypeError set if the object's items cannot be deleted, with IndexError set if there is no such item, with
    /// SystemError set if it is NULL, or with what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_DelItem), CallConvs = [typeof(CallConvCdecl)])]
    public static int PySequence_DelItem([Borrowed] PyObject* s, nint i) => SequenceProtocol.DeleteItem(s, i);

    /// <summary>Read a range of a sequence.</summary>
    /// <param name="s">The sequence; not NULL.</param>
    /// <param name="i1">Index of the first item.</param>
    /// <param name="i2">Index after the last item.</param>
    /// <returns>
    /// What its type gives for the slice. NULL with TypeError set if it takes no slices, with SystemError set if it is NULL, or with
    /// what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_GetSlice), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PySequence_GetSlice([Borrowed] PyObject* s, nint i1, nint i2) => SequenceSlices.Get(s, i1, i2);

    /// <summary>Replace a range of a sequence.</summary>
    /// <param name="s">The sequence; not NULL.</param>
    /// <param name="i1">Index of the first item.</param>
    /// <param name="i2">Index after the last item.</param>
    /// <param name="o">What to put there; NULL deletes the range.</param>
    /// <returns>
    /// 0. -1 with TypeError set if its type takes no slices, with SystemError set if it is NULL, or with what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_SetSlice), CallConvs = [typeof(CallConvCdecl)])]
    public static int PySequence_SetSlice([Borrowed] PyObject* s, nint i1, nint i2, [Borrowed] PyObject* o)
        => SequenceSlices.Set(s, i1, i2, o);

    /// <summary>Delete a range of a sequence.</summary>
    /// <param name="s">The sequence; not NULL.</param>
    /// <param name="i1">Index of the first item.</param>
    /// <param name="i2">Index after the last item.</param>
    /// <returns>
    /// 0. -1 with TypeError set if its type takes no slices, with SystemError set if it is NULL, or with what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_DelSlice), CallConvs = [typeof(CallConvCdecl)])]
    public static int PySequence_DelSlice([Borrowed] PyObject* s, nint i1, nint i2) => SequenceSlices.Delete(s, i1, i2);

    /// <summary>Make a tuple of the items of an object.</summary>
    /// <param name="o">What is iterated over; not NULL.</param>
    /// <returns>
    /// A tuple; the object itself if it is a tuple of exact type. NULL with TypeError set if the object cannot be iterated
    /// over, with MemoryError set if memory is exhausted, with SystemError set if it is NULL, or with what its type's code
    /// raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_Tuple), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PySequence_Tuple([Borrowed] PyObject* o) => SequenceTuple.Of(o);

    /// <summary>Make a list of what an object gives when it is iterated over.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <returns>
    /// A new list. NULL with TypeError set if the object cannot be iterated over, with SystemError set if it is NULL, with MemoryError
    /// set if memory is exhausted, or with what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_List), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PySequence_List([Borrowed] PyObject* o) => FastSequence.ToList(o);

    /// <summary>Make a list or tuple of what an object gives when it is iterated over, for the macros that read one.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <param name="m">Text of the TypeError for an object that cannot be iterated over.</param>
    /// <returns>
    /// The object itself if it is a list or tuple of exact type, else a new list. NULL with TypeError set if the object cannot be
    /// iterated over, with SystemError set if it is NULL, with MemoryError set if memory is exhausted, or with what its type's code
    /// raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_Fast), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PySequence_Fast([Borrowed] PyObject* o, [Const] byte* m) => FastSequence.ForC(o, m);

    /// <summary>Test whether a value is in a container.</summary>
    /// <param name="seq">What is searched; not NULL.</param>
    /// <param name="ob">What is looked for; not NULL.</param>
    /// <returns>
    /// 1 or 0. -1 with TypeError set if seq cannot be iterated over, with SystemError set if an argument is NULL, or with what
    /// their types' code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_Contains), CallConvs = [typeof(CallConvCdecl)])]
    public static int PySequence_Contains([Borrowed] PyObject* seq, [Borrowed] PyObject* ob) => SequenceSearch.Contains(seq, ob);

    /// <summary>Test whether a value is in a container; the same as PySequence_Contains().</summary>
    /// <param name="seq">What is searched; not NULL.</param>
    /// <param name="ob">What is looked for; not NULL.</param>
    /// <returns>
    /// 1 or 0. -1 with TypeError set if seq cannot be iterated over, with SystemError set if an argument is NULL, or with what
    /// their types' code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_In), CallConvs = [typeof(CallConvCdecl)])]
    public static int PySequence_In([Borrowed] PyObject* seq, [Borrowed] PyObject* ob) => SequenceSearch.Contains(seq, ob);

    /// <summary>Count how often a value is in a container.</summary>
    /// <param name="seq">What is searched; not NULL.</param>
    /// <param name="ob">What is looked for; not NULL.</param>
    /// <returns>
    /// The number. -1 with TypeError set if seq cannot be iterated over, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_Count), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PySequence_Count([Borrowed] PyObject* seq, [Borrowed] PyObject* ob) => SequenceSearch.Count(seq, ob);

    /// <summary>Find a value in a container.</summary>
    /// <param name="seq">What is searched; not NULL.</param>
    /// <param name="ob">What is looked for; not NULL.</param>
    /// <returns>
    /// The first index. -1 with ValueError set if it is not there, with TypeError set if seq cannot be iterated over, with
    /// SystemError set if an argument is NULL, or with what their types' code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PySequence_Index), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PySequence_Index([Borrowed] PyObject* seq, [Borrowed] PyObject* ob) => SequenceSearch.Index(seq, ob);
}
