using System;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>TypeErrors that name the type of the object an operation was tried on.</summary>
internal static unsafe class UnsupportedType
{
    /// <summary>Input: a text with one conversion, for the name of the object's type. Return: NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* Refuse(PyObject* op, ReadOnlySpan<byte> format)
        => Errors.Format(*Symbols.Table.PyExc_TypeError, format, (nint)op->ob_type->tp_name);

    /// <summary>As <see cref="Refuse"/> for an argument of a function: None is called so. Return: NULL.</summary>
    internal static PyObject* RefuseArgument(PyObject* op, ReadOnlySpan<byte> format) => Errors.Format(
        *Symbols.Table.PyExc_TypeError, format, (nint)(op == Symbols.None ? CString.Of("None"u8) : op->ob_type->tp_name));

    /// <summary>As <see cref="Refuse"/>. Return: -1.</summary>
    internal static int RefuseStatus(PyObject* op, ReadOnlySpan<byte> format)
    {
        Refuse(op, format);
        return -1;
    }
}
