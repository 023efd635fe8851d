using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.NamedTuples;

namespace NativeWeakref.Exports;

/// <summary>Tuples whose items have names.</summary>
[Header("structseq.h")]
public static unsafe class StructSequenceExports
{
    /// <summary>Make a type of named tuples.</summary>
    /// <param name="desc">Describes it; need not outlive the call, but the names of its fields must. Not NULL.</param>
    /// <returns>The type. NULL with SystemError set for NULL, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyStructSequence_NewType), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyTypeObject* PyStructSequence_NewType(PyStructSequence_Desc* desc) => NamedTupleTypes.New(desc);

    /// <summary>Make a static type one of named tuples, and ready it.</summary>
    /// <param name="type">The type; not NULL. What it holds is overwritten.</param>
    /// <param name="desc">Describes it; its texts must stay valid. Not NULL.</param>
    /// <returns>0. -1 with SystemError set for NULL, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyStructSequence_InitType2), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyStructSequence_InitType2([Borrowed] PyTypeObject* type, PyStructSequence_Desc* desc)
        => NamedTupleTypes.Initialise(type, desc);

    /// <summary>As PyStructSequence_InitType2() without a result; an error is left set.</summary>
    /// <param name="type">The type; not NULL. What it holds is overwritten.</param>
    /// <param name="desc">Describes it; its texts must stay valid. Not NULL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyStructSequence_InitType), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyStructSequence_InitType([Borrowed] PyTypeObject* type, PyStructSequence_Desc* desc)
        => NamedTupleTypes.Initialise(type, desc);

    /// <summary>Create a named tuple whose fields are all to be filled, with PyStructSequence_SetItem().</summary>
    /// <param name="type">A type of named tuples; not NULL.</param>
    /// <returns>
    /// The tuple, which the collector does not know. NULL with SystemError set for NULL, with TypeError set for any other type, with
    /// MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyStructSequence_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyStructSequence_New([Borrowed] PyTypeObject* type) => NamedTuples.New(type);

    /// <summary>Fill a field of a new named tuple.</summary>
    /// <param name="p">The tuple; for NULL nothing happens.</param>
    /// <param name="pos">Number of the field; not checked.</param>
    /// <param name="o">The value.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyStructSequence_SetItem), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyStructSequence_SetItem([Borrowed] PyObject* p, nint pos, [Stolen] PyObject* o) => NamedTuples.SetItem(p, pos, o);

    /// <summary>Read a field of a named tuple.</summary>
    /// <param name="p">The tuple; anything else is SystemError.</param>
    /// <param name="pos">Number of the field.</param>
    /// <returns>The value. NULL with SystemError set where there is no such field.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyStructSequence_GetItem), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyStructSequence_GetItem([Borrowed] PyObject* p, nint pos) => NamedTuples.GetItem(p, pos);
}
