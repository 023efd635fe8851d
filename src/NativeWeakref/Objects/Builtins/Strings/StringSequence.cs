using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Slices;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>Strings as sequences of characters.</summary>
internal static unsafe class StringSequence
{
    internal static void Fill(ref PySequenceMethods sequence, ref PyMappingMethods mapping)
    {
        sequence.sq_length = &Length;
        sequence.sq_concat = &Concat;
        sequence.sq_repeat = &Repeat;
        sequence.sq_item = &Item;
        sequence.sq_contains = &Contains;
        mapping.mp_length = &Length;
        mapping.mp_subscript = &Subscript;
    }

    /// <summary>The string of the character at an index. Return: owned, or NULL with IndexError or MemoryError.</summary>
    internal static PyObject* GetItem(PyObject* op, nint index)
        => index >= 0 && index < StringLayout.Length(op)
            ? StringCreation.FromCharacter(StringLayout.Read(op, index))
            : Errors.IndexError("string index out of range"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Length(PyObject* self) => StringLayout.Length(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Concat(PyObject* self, PyObject* other) => StringConcatenation.Concat(self, other);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repeat(PyObject* self, nint count) => StringConcatenation.Repeat(self, count);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Item(PyObject* self, nint index) => GetItem(self, index);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Contains(PyObject* self, PyObject* value) => StringSearch.Contains(self, value);

    // A slice, or an index; a negative one counts from the end.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subscript(PyObject* self, PyObject* key)
    {
        if (SliceObjects.IsSlice(key))
        {
            return StringSlices.Get(self, key);
        }
        if (!IntegerIndex.Supports(key))
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "string indices must be integers, not '%.200s'"u8, (nint)key->ob_type->tp_name);
        }
        nint index = IntegerIndex.AsSize(key, *Symbols.Table.PyExc_IndexError); // foreign code; a string does not change
        if (index == -1 && Errors.Occurred())
        {
            return null;
        }
        return GetItem(self, index < 0 ? index + StringLayout.Length(self) : index);
    }
}
