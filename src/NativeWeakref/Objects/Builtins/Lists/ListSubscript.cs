using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Slices;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists;

/// <summary>What square brackets do with a list.</summary>
internal static unsafe class ListSubscript
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> GetPointer => &Get;

    internal static void Fill(ref PyMappingMethods mapping)
    {
        mapping.mp_length = ListSequence.LengthPointer;
        mapping.mp_subscript = &Get;
        mapping.mp_ass_subscript = &Set;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, PyObject* key)
    {
        if (SliceObjects.IsSlice(key))
        {
            return ListSlices.Get(self, key);
        }
        nint index;
        return TryIndex(self, key, &index) ? ListSequence.GetItem(self, index) : null;
    }

    // A value of NULL deletes.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Set(PyObject* self, PyObject* key, PyObject* value)
    {
        if (SliceObjects.IsSlice(key))
        {
            return ListSlices.Set(self, key, value);
        }
        nint index;
        return TryIndex(self, key, &index) ? ListSequence.SetItem(self, index, value) : -1;
    }

    // A negative index counts from the end. Return: false with an error.
    private static bool TryIndex(PyObject* self, PyObject* key, nint* index)
    {
        if (!IntegerIndex.Supports(key))
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "list indices must be integers or slices, not %.200s"u8, (nint)key->ob_type->tp_name);
            return false;
        }
        nint given = IntegerIndex.AsSize(key, *Symbols.Table.PyExc_IndexError); // foreign code, which may change the list
        *index = given < 0 ? given + ListObjects.Size(self) : given;
        return given != -1 || !Errors.Occurred();
    }
}
