using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Slices;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.ByteArrays;

/// <summary>What square brackets do with a bytearray.</summary>
internal static unsafe class ByteArraySubscript
{
    internal static void Fill(ref PyMappingMethods mapping)
    {
        mapping.mp_length = ByteArraySequence.LengthPointer;
        mapping.mp_subscript = &Get;
        mapping.mp_ass_subscript = &Set;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, PyObject* key)
    {
        if (SliceObjects.IsSlice(key))
        {
            return GetSlice(self, key);
        }
        nint index;
        return TryIndex(self, key, &index) ? ByteArraySequence.GetItem(self, index) : null;
    }

    // A value of NULL deletes.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Set(PyObject* self, PyObject* key, PyObject* value)
    {
        if (SliceObjects.IsSlice(key))
        {
            return SetSlice(self, key, value) ? 0 : -1;
        }
        nint index;
        return TryIndex(self, key, &index) ? ByteArraySequence.SetItem(self, index, value) : -1;
    }

    // A negative index counts from the end. Return: false with an error.
    private static bool TryIndex(PyObject* self, PyObject* key, nint* index)
    {
        if (!IntegerIndex.Supports(key))
        {
            UnsupportedType.Refuse(key, "bytearray indices must be integers or slices, not %.200s"u8);
            return false;
        }
        nint given = IntegerIndex.AsSize(key, *Symbols.Table.PyExc_IndexError); // foreign code, which may change the size
        *index = given < 0 ? given + ByteArrayObjects.Size(self) : given;
        return given != -1 || !Errors.Occurred();
    }

    private static PyObject* GetSlice(PyObject* self, PyObject* key)
    {
        SliceRange range = default;
        if (!SliceRange.TryUnpack(key, &range)) // foreign code, which may change the size
        {
            return null;
        }
        range.Adjust(ByteArrayObjects.Size(self));
        if (range.Step == 1)
        {
            return ByteArrayObjects.FromData(ByteArrayObjects.Data(self) + (range.Count == 0 ? 0 : range.Start), range.Count);
        }
        PyObject* made = ByteArrayObjects.FromData(null, range.Count);
        for (nint i = 0; made != null && i < range.Count; i++)
        {
            ByteArrayObjects.Data(made)[i] = ByteArrayObjects.Data(self)[range.Start];
            range.Start += range.Step;
        }
        return made;
    }

    private static bool SetSlice(PyObject* self, PyObject* key, PyObject* value)
    {
        SliceRange range = default;
        if (!SliceRange.TryUnpack(key, &range)) // foreign code, which may change the size, as below
        {
            return false;
        }
        PyObject* bytes = null;
        if (value != null && !TryBytes(self, value, &bytes))
        {
            return false;
        }
        if (bytes != value && !SliceRange.TryUnpack(key, &range)) // asked again behind what the iteration has done, as in CPython
        {
            Refcount.XDecRef(bytes);
            return false;
        }
        range.Adjust(ByteArrayObjects.Size(self));
        bool changed = Replace(self, range, bytes);
        Refcount.XDecRef(bytes);
        return changed;
    }

    // Return: an owned bytearray that is another one; false with an error.
    private static bool TryBytes(PyObject* self, PyObject* value, PyObject** bytes)
    {
        if (value != self && ByteArrayObjects.IsByteArray(value))
        {
            *bytes = Refcount.NewRef(value);
            return true;
        }
        if (value != self && (NumberConversion.IsNumber(value) || StringObjects.IsString(value)))
        {
            Errors.TypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)"u8);
            return false;
        }
        *bytes = ByteArrayObjects.FromObject(value); // foreign code
        return *bytes != null;
    }

    // Input: a bytearray, or NULL to delete.
    private static bool Replace(PyObject* self, SliceRange range, PyObject* bytes)
    {
        nint count = bytes == null ? 0 : ByteArrayObjects.Size(bytes);
        byte* data = bytes == null ? null : ByteArrayObjects.Data(bytes);
        if (range.Step == 1)
        {
            nint end = range.Stop < range.Start ? range.Start : range.Stop; // array[5:2] is a place: before byte 5
            return ByteArrayChange.Replace(self, range.Start, end, data, count);
        }
        if (count == 0)
        {
            return Delete(self, range);
        }
        if (count != range.Count)
        {
            Errors.Format(
                *Symbols.Table.PyExc_ValueError, "attempt to assign bytes of size %zd to extended slice of size %zd"u8, count, range.Count);
            return false;
        }
        for (nint i = 0; i < count; i++)
        {
            ByteArrayObjects.Data(self)[range.Start] = data[i];
            range.Start += range.Step;
        }
        return true;
    }

    private static bool Delete(PyObject* self, SliceRange range)
    {
        if (!ByteArrayRoom.IsFree(self))
        {
            return false;
        }
        if (range.Count == 0)
        {
            return true;
        }
        range.Ascend();
        byte* data = ByteArrayObjects.Data(self);
        nint size = ByteArrayObjects.Size(self);
        nint next = range.Start;
        nint left = range.Count;
        nint kept = range.Start;
        for (nint i = range.Start; i < size; i++)
        {
            if (left > 0 && i == next)
            {
                next += left > 1 ? range.Step : 0;
                left--;
                continue;
            }
            data[kept] = data[i];
            kept++;
        }
        return ByteArrayRoom.Resize(self, kept);
    }
}
