using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>The built-in exception types: the one place that says which exist, and what each derives from.</summary>
/// <remarks>
/// The types themselves are private; C reaches them through the pointer variables <c>PyExc_*</c>. A row is one line; rows stand behind
/// the row of their base, so the order of registration is an order in which types can be readied.
/// </remarks>
internal static unsafe partial class ExceptionTypes
{
    private const int Capacity = 70;
    private const ulong Flags = TypeFlags.Py_TPFLAGS_BASETYPE | TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_BASE_EXC_SUBCLASS;

    // The type comes first: a pointer to one of ours is a pointer to its entry.
    private struct Entry
    {
        internal PyTypeObject Type;
        internal uint OwnedFields;
    }

    [InlineArray(Capacity)]
    private struct Entries
    {
        private Entry _first;
    }

    private static Entries s_entries;

    /// <summary>
    /// Which words behind the common head of an instance are references: bit 0 stands for the first. Input: any exception type.
    /// </summary>
    internal static uint OwnedFields(PyTypeObject* type)
    {
        while (!IsBuiltin(type))
        {
            type = type->tp_base; // ends: BaseException is a base of every exception type
        }
        return ((Entry*)type)->OwnedFields;
    }

    /// <summary>How many there are.</summary>
    internal static int Count { get; private set; }

    /// <summary>One of them, by the number of its row.</summary>
    internal static PyTypeObject* TypeAt(int index) => &At(index)->Type;

    /// <summary>The full name of an exception type.</summary>
    internal static byte* NameOf(PyObject* type)
    {
        if (type == null || !ExceptionMatching.IsType(type))
        {
            Errors.BadInternalCall();
            return null;
        }
        return ((PyTypeObject*)type)->tp_name;
    }

    /// <summary>Gives a type fields of its own behind the common head.</summary>
    internal static void SetLayout(PyTypeObject* type, nint basicsize, uint ownedFields)
    {
        type->tp_basicsize = basicsize;
        type->tp_new = null; // what the base has is inherited when the type is readied
        ((Entry*)type)->OwnedFields = ownedFields;
    }

    private static bool IsBuiltin(PyTypeObject* type)
        => (Entry*)type >= At(0) && (Entry*)type < At(Count);

    private static Entry* At(int index) => (Entry*)Unsafe.AsPointer(ref s_entries) + index;

    // The root: everything else copies its slots from its base.
    private static PyTypeObject* AddRoot(PyObject** variable)
    {
        PyTypeObject* type = Register(variable, "BaseException"u8, "The root of all exceptions."u8, sizeof(PyBaseExceptionObject));
        BaseExceptionType.Fill(type);
        return type;
    }

    /// <remarks>Input: the variable to point at the type, its name, its documentation, its base. Return: the type.</remarks>
    private static PyTypeObject* Add(PyObject** variable, ReadOnlySpan<byte> name, PyTypeObject* parent, ReadOnlySpan<byte> documentation)
    {
        PyTypeObject* type = Register(variable, name, documentation, parent->tp_basicsize);
        type->tp_base = parent;
        type->tp_dealloc = parent->tp_dealloc;
        type->tp_traverse = parent->tp_traverse;
        type->tp_clear = parent->tp_clear;
        type->tp_init = parent->tp_init;
        type->tp_dictoffset = parent->tp_dictoffset;
        ((Entry*)type)->OwnedFields = ((Entry*)parent)->OwnedFields;
        if (parent->tp_basicsize == sizeof(PyBaseExceptionObject))
        {
            type->tp_new = BaseExceptionType.NewPointer; // exactly the types that have __new__ in their own dictionary
        }
        return type;
    }

    private static PyTypeObject* Register(PyObject** variable, ReadOnlySpan<byte> name, ReadOnlySpan<byte> documentation, nint basicsize)
    {
        Debug.Assert(Count < Capacity);
        PyTypeObject* type = &At(Count)->Type;
        Count++;
        StaticTypes.Head(type, name, basicsize, Flags);
        type->tp_doc = Runtime.CString.Of(documentation);
        *variable = (PyObject*)type;
        return type;
    }
}
