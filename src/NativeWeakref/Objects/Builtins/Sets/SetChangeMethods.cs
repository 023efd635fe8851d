using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Sets;

/// <summary>The methods of set that change it.</summary>
internal static unsafe class SetChangeMethods
{
    [InlineArray(22)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        const int Object = MethodFlags.METH_O;
        const int Nothing = MethodFlags.METH_NOARGS;
        const int Several = MethodFlags.METH_VARARGS;
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        SetMethods.AddTo(ref methods);
        methods.Add("add"u8, &Add, Object, "Add an item."u8);
        methods.Add("clear"u8, &Clear, Nothing, "Remove all items."u8);
        methods.Add("discard"u8, &Discard, Object, "Remove an item if it is there."u8);
        methods.Add("remove"u8, &Remove, Object, "Remove an item, which must be there."u8);
        methods.Add("pop"u8, &Pop, Nothing, "Remove some item and return it."u8);
        methods.Add("update"u8, &Update, Several, "Add the items of iterables."u8);
        methods.Add("difference_update"u8, &DifferenceUpdate, Several, "Remove the items that iterables give."u8);
        methods.Add("intersection_update"u8, &IntersectionUpdate, Several, "Remove the items that not all iterables give."u8);
        methods.Add(
            "symmetric_difference_update"u8, &SymmetricDifferenceUpdate, Object, "Remove the items that an iterable gives, and add its others."u8);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    private static PyObject* None(int status) => status < 0 ? null : Refcount.NewRef(Symbols.None);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Add(PyObject* self, PyObject* key) => None(SetLookup.Add((PySetObject*)self, key)); // foreign code, as below

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Clear(PyObject* self, PyObject* ignored)
    {
        SetObjects.Clear(self);
        return Refcount.NewRef(Symbols.None);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Discard(PyObject* self, PyObject* key) => None(RemoveOrSet(self, key));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Remove(PyObject* self, PyObject* key)
    {
        int removed = RemoveOrSet(self, key);
        return removed == 0 ? Errors.KeyError(key) : None(removed);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Pop(PyObject* self, PyObject* ignored) => SetObjects.Pop(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Update(PyObject* self, PyObject* args) => None(ForEach(self, args, &SetUpdate.Add));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* DifferenceUpdate(PyObject* self, PyObject* args) => None(ForEach(self, args, &SetUpdate.Remove));

    // All at once: nothing changes where one of the iterables fails.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IntersectionUpdate(PyObject* self, PyObject* args)
    {
        PyObject* common = SetAlgebra.IntersectionOfAll(self, args);
        int status = common == null ? -1 : 0;
        if (status == 0)
        {
            SetTable.Swap((PySetObject*)self, (PySetObject*)common);
        }
        Refcount.XDecRef(common); // foreign code: the items that are gone
        return None(status);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SymmetricDifferenceUpdate(PyObject* self, PyObject* other) => None(SetUpdate.Toggle(self, other));

    private static int ForEach(PyObject* self, PyObject* args, delegate*<PyObject*, PyObject*, int> change)
    {
        int status = 0;
        for (nint i = 0; status == 0 && i < TupleObjects.Size(args); i++)
        {
            status = change(self, TupleObjects.Items(args)[i]);
        }
        return status;
    }

    private static int RemoveOrSet(PyObject* self, PyObject* key)
    {
        int removed = SetLookup.Remove((PySetObject*)self, key);
        PyObject* frozen = removed < 0 ? SetMethods.Frozen(key) : null;
        if (frozen == null)
        {
            return removed;
        }
        removed = SetLookup.Remove((PySetObject*)self, frozen);
        Refcount.DecRef(frozen);
        return removed;
    }
}
