using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Exports.Objects;

/// <summary>What every object can be asked.</summary>
[Header("object.h")]
public static unsafe class ObjectProtocolExports
{
    /// <summary>Compute the text that represents an object, as repr() does.</summary>
    /// <param name="op">The object; NULL gives "&lt;NULL&gt;".</param>
    /// <returns>
    /// A str. NULL with TypeError set if the type's code returns anything else, with RecursionError set if it nests too deeply, or
    /// with what it raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_Repr), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_Repr([Borrowed] PyObject* op) => ObjectProtocol.Repr(op);

    /// <summary>Compute the text of an object, as str() does.</summary>
    /// <param name="op">The object; NULL gives "&lt;NULL&gt;".</param>
    /// <returns>
    /// A str. NULL with TypeError set if the type's code returns anything else, with RecursionError set if it nests too deeply, or
    /// with what it raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_Str), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_Str([Borrowed] PyObject* op) => ObjectProtocol.Str(op);

    /// <summary>Make bytes of an object: by its __bytes__(), from its memory, or from an iterable of ints.</summary>
    /// <param name="op">The object; NULL gives b"&lt;NULL&gt;".</param>
    /// <returns>
    /// Bytes. NULL with TypeError set if the object has none of these, or with what its code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_Bytes), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_Bytes([Borrowed] PyObject* op) => BytesFromObject.OfObject(op);

    /// <summary>Compute the text that represents an object with escapes for all that is not ASCII, as ascii() does.</summary>
    /// <param name="op">The object; NULL gives "&lt;NULL&gt;".</param>
    /// <returns>A str. NULL with an error set as by PyObject_Repr().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_ASCII), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_ASCII([Borrowed] PyObject* op) => ObjectProtocol.Ascii(op);

    /// <summary>Write the text of an object to a stream.</summary>
    /// <param name="op">The object; NULL prints as &lt;nil&gt;.</param>
    /// <param name="fp">The stream; not NULL.</param>
    /// <param name="flags">Py_PRINT_RAW for str() instead of repr(), or 0.</param>
    /// <returns>
    /// 0. -1 with OSError set if the stream failed, with SystemError set if it is NULL, or with an error set as by PyObject_Repr().
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_Print), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_Print([Borrowed] PyObject* op, [CType("FILE *")] void* fp, int flags) => Printing.Print(op, fp, flags);

    /// <summary>Compute the hash of an object.</summary>
    /// <param name="op">The object; NULL is SystemError.</param>
    /// <returns>The hash. -1 with TypeError set if the object is unhashable, or with what its type's code raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_Hash), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("Py_hash_t")]
    public static nint PyObject_Hash([Borrowed] PyObject* op) => ObjectProtocol.Hash(op);

    /// <summary>Refuse to hash: the tp_hash of an unhashable type.</summary>
    /// <param name="op">The object; not NULL.</param>
    /// <returns>-1 with TypeError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_HashNotImplemented), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("Py_hash_t")]
    public static nint PyObject_HashNotImplemented([Borrowed] PyObject* op) => ObjectProtocol.HashNotImplemented(op);

    /// <summary>Compare two objects.</summary>
    /// <param name="v">The left operand.</param>
    /// <param name="w">The right operand.</param>
    /// <param name="op">Py_LT, Py_LE, Py_EQ, Py_NE, Py_GT or Py_GE.</param>
    /// <returns>
    /// The answer of the operands, of any type. NULL with TypeError set if they have no order, with SystemError set if an operand is
    /// NULL, with RecursionError set if the comparison nests too deeply, or with what their types' code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_RichCompare), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_RichCompare([Borrowed] PyObject* v, [Borrowed] PyObject* w, int op) => Comparison.Compare(v, w, op);

    /// <summary>Compare two objects to a truth value; an object is equal to itself without being asked.</summary>
    /// <param name="v">The left operand.</param>
    /// <param name="w">The right operand.</param>
    /// <param name="op">Py_LT, Py_LE, Py_EQ, Py_NE, Py_GT or Py_GE.</param>
    /// <returns>1 or 0. -1 with an error set as by PyObject_RichCompare().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_RichCompareBool), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_RichCompareBool([Borrowed] PyObject* v, [Borrowed] PyObject* w, int op)
        => Comparison.CompareBool(v, w, op);

    /// <summary>Test the truth of an object.</summary>
    /// <param name="op">The object; NULL is SystemError.</param>
    /// <returns>1 or 0. -1 with what the type's code raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_IsTrue), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_IsTrue([Borrowed] PyObject* op) => ObjectProtocol.IsTrue(op);

    /// <summary>Test the truth of an object and negate it.</summary>
    /// <param name="op">The object; NULL is SystemError.</param>
    /// <returns>1 or 0. -1 with what the type's code raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_Not), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_Not([Borrowed] PyObject* op) => ObjectProtocol.Not(op);

    /// <summary>Test whether an object can be called.</summary>
    /// <param name="op">The object; NULL gives 0.</param>
    /// <returns>1 if its type has tp_call, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCallable_Check), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyCallable_Check([Borrowed] PyObject* op) => Calls.CheckCallable(op);

    /// <summary>Return the object itself: the tp_iter of an iterator.</summary>
    /// <param name="op">The object; not NULL.</param>
    /// <returns>op itself. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_SelfIter), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_SelfIter([Borrowed] PyObject* op) => RefcountCalls.NewRef(op);

    /// <summary>Refuse to give items: the tp_iternext of a type that is no iterator although its base is.</summary>
    /// <param name="self">The object; not NULL.</param>
    /// <returns>NULL with TypeError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyObject_NextNotImplemented), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyObject_NextNotImplemented([Borrowed] PyObject* self) => Iteration.NextNotImplemented(self);

    /// <summary>Begin the repr of a container that may contain itself.</summary>
    /// <param name="op">The object; not NULL.</param>
    /// <returns>
    /// 0 to go on, then Py_ReprLeave() ends it; 1 if the object's repr is under way already. -1 with MemoryError set if memory is
    /// exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_ReprEnter), CallConvs = [typeof(CallConvCdecl)])]
    public static int Py_ReprEnter([Borrowed] PyObject* op) => ReprGuard.Enter(op);

    /// <summary>End what a successful Py_ReprEnter() began.</summary>
    /// <param name="op">The object; not NULL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_ReprLeave), CallConvs = [typeof(CallConvCdecl)])]
    public static void Py_ReprLeave([Borrowed] PyObject* op) => ReprGuard.Leave(op);
}
