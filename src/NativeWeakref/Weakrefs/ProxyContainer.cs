using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Weakrefs;

/// <summary>The sequence, mapping and iterator slots of proxies (W-303, W-321 to W-325).</summary>
/// <remarks>The sequence suite has no items: a proxy is a mapping to C, whatever its referent is (W-305, W-323).</remarks>
internal static unsafe class ProxyContainer
{
    internal static void Fill(PySequenceMethods* sequence)
    {
        sequence->sq_length = &Length;
        sequence->sq_contains = &Contains;
    }

    internal static void Fill(PyMappingMethods* mapping)
    {
        mapping->mp_length = &Length;
        mapping->mp_subscript = &GetItem;
        mapping->mp_ass_subscript = &SetItem;
    }

    internal static void FillIteration(PyTypeObject* type)
    {
        type->tp_iter = &Iter;
        type->tp_iternext = &Next;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Length(PyObject* self)
    {
        PyObject* referent = ProxyOperand.Take(self);
        if (referent == null)
        {
            return -1;
        }
        nint length = ItemAccess.Size(referent); // foreign code
        Refcount.DecRef(referent);
        return length;
    }

    // The searched value may be a proxy: it is compared as it is.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Contains(PyObject* self, PyObject* value)
    {
        PyObject* referent = ProxyOperand.Take(self);
        if (referent == null)
        {
            return -1;
        }
        int found = SequenceSearch.Contains(referent, value); // foreign code
        Refcount.DecRef(referent);
        return found;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetItem(PyObject* self, PyObject* key) => ProxyForward.Two(self, key, &ItemAccess.Get);

    // Unlike for reading, the key is not looked through.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetItem(PyObject* self, PyObject* key, PyObject* value)
    {
        PyObject* referent = ProxyOperand.Take(self);
        if (referent == null)
        {
            return -1;
        }
        int status = value == null ? ItemAccess.Delete(referent, key) : ItemAccess.Set(referent, key, value); // foreign code
        Refcount.DecRef(referent);
        return status;
    }

    // The referent's own iterator: its items are read without the proxy (W-324).
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Iter(PyObject* self) => ProxyForward.One(self, &Iteration.GetIter);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Next(PyObject* self) => ProxyForward.One(self, &NextOf);

    // The end is NULL without an error; the value of a StopIteration is lost (W-325).
    private static PyObject* NextOf(PyObject* referent) => Iteration.IsIterator(referent)
        ? Iteration.Next(referent)
        : Errors.Format(
            *Symbols.Table.PyExc_TypeError, "Weakref proxy referenced a non-iterator '%.200s' object"u8, (nint)referent->ob_type->tp_name);
}
