using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Dispatch;

/// <summary>Length and items of an object by its special methods.</summary>
internal static unsafe class ItemDispatch
{
    internal static void Fill(PyMappingMethods* mapping, PySequenceMethods* sequence)
    {
        mapping->mp_length = &Length;
        mapping->mp_subscript = &Get;
        mapping->mp_ass_subscript = &Set;
        sequence->sq_length = &Length;
        sequence->sq_item = &GetAt;
        sequence->sq_ass_item = &SetAt;
        sequence->sq_contains = &Contains;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Length(PyObject* self)
    {
        PyObject* result = SpecialCalls.NoArgs(self, SpecialNames.All->Length);
        if (result == null)
        {
            return -1;
        }
        PyObject* number = IntegerIndex.Of(result); // foreign code
        Refcount.DecRef(result);
        if (number == null)
        {
            return -1;
        }
        nint length = -1;
        if (IntegerLayout.Sign((PyLongObject*)number) < 0)
        {
            Errors.ValueError("__len__() should return >= 0"u8);
        }
        else
        {
            length = IntegerIndex.AsSize(number, *Symbols.Table.PyExc_OverflowError);
        }
        Refcount.DecRef(number);
        return length;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, PyObject* key) => SpecialCalls.OneArg(self, SpecialNames.All->GetItem, key);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Set(PyObject* self, PyObject* key, PyObject* value) => Assign(self, key, value);

    private static int Assign(PyObject* self, PyObject* key, PyObject* value)
        => AttributeDispatch.Status(
            value == null ? SpecialCalls.OneArg(self, SpecialNames.All->DeleteItem, key)
                : SpecialCalls.TwoArgs(self, SpecialNames.All->SetItem, key, value));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetAt(PyObject* self, nint index)
    {
        PyObject* key = IntegerObjects.FromInt64(index);
        if (key == null)
        {
            return null;
        }
        PyObject* item = SpecialCalls.OneArg(self, SpecialNames.All->GetItem, key);
        Refcount.DecRef(key);
        return item;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetAt(PyObject* self, nint index, PyObject* value)
    {
        PyObject* key = IntegerObjects.FromInt64(index);
        if (key == null)
        {
            return -1;
        }
        int status = Assign(self, key, value);
        Refcount.DecRef(key);
        return status;
    }

    // Without the method the items are gone through; __contains__ = None says that they shall not.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Contains(PyObject* self, PyObject* value)
    {
        bool takesSelf;
        PyObject* method = SpecialCalls.Find(self, SpecialNames.All->Contains, &takesSelf);
        if (method == Symbols.None)
        {
            return UnsupportedType.RefuseStatus(self, "'%.200s' object is not a container"u8);
        }
        if (method == null)
        {
            return Errors.Occurred() ? -1 : SequenceSearch.ContainsByIteration(self, value);
        }
        PyObject* result = SpecialCalls.Invoke(method, takesSelf, self, value);
        if (result == null)
        {
            return -1;
        }
        int found = ObjectProtocol.IsTrue(result); // foreign code
        Refcount.DecRef(result);
        return found;
    }
}
