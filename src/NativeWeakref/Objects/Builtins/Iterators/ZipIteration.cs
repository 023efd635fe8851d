using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Iterators;

/// <summary>Getting the next tuple of a zip.</summary>
internal static unsafe class ZipIteration
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*> Pointer => &Next;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Next(PyObject* self)
    {
        ZipType.Instance* zip = (ZipType.Instance*)self;
        nint count = zip->Count;
        if (count == 0)
        {
            return null;
        }
        bool reuse = zip->Row->ob_refcnt == 1;
        PyObject* row = reuse ? Refcount.NewRef(zip->Row) : TupleObjects.New(count); // before foreign code can ask for the next one
        if (row == null)
        {
            return null;
        }
        for (nint i = 0; i < count; i++)
        {
            PyObject* iterator = TupleObjects.Items(zip->Iterators)[i];
            PyObject* item = iterator->ob_type->tp_iternext(iterator); // foreign code
            if (item == null)
            {
                Refcount.DecRef(row);
                return zip->Strict == 0 ? null : CheckEnd(zip, i);
            }
            Refcount.Replace(TupleObjects.Items(row) + i, item); // foreign code where the row had an item
        }
        GcAllocation.Track(row); // the collector may have untracked it for what it held
        return row;
    }

    // One iterable has ended: as the first one, others may not have an item left. Return: NULL, with ValueError where they differ.
    private static PyObject* CheckEnd(ZipType.Instance* zip, nint ended)
    {
        if (!ClearEnd())
        {
            return null;
        }
        if (ended > 0)
        {
            return Refuse(ended, "shorter"u8);
        }
        for (nint i = 1; i < zip->Count; i++)
        {
            PyObject* iterator = TupleObjects.Items(zip->Iterators)[i];
            PyObject* item = iterator->ob_type->tp_iternext(iterator); // foreign code
            if (item != null)
            {
                Refcount.DecRef(item);
                return Refuse(i, "longer"u8);
            }
            if (!ClearEnd())
            {
                return null;
            }
        }
        return null;
    }

    // False where an error other than StopIteration is set.
    private static bool ClearEnd()
    {
        if (!Errors.Occurred())
        {
            return true;
        }
        if (!Errors.Matches(*Symbols.Table.PyExc_StopIteration))
        {
            return false;
        }
        Errors.Clear();
        return true;
    }

    private static PyObject* Refuse(nint index, System.ReadOnlySpan<byte> comparison)
        => Errors.Format(
            *Symbols.Table.PyExc_ValueError, "zip() argument %zd is %s than argument%s%zd"u8, index + 1, (nint)CString.Of(comparison),
            (nint)CString.Of(index == 1 ? " "u8 : "s 1-"u8), index);
}
