using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Objects.Types.Dispatch;

/// <summary>Text, hash, comparison and call of an object by its special methods.</summary>
internal static unsafe class ObjectDispatch
{
    internal static void Fill(PyTypeObject* type)
    {
        type->tp_repr = &Repr;
        type->tp_str = &Str;
        type->tp_hash = &Hash;
        type->tp_richcompare = &RichCompare;
        type->tp_call = &Call;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        bool takesSelf;
        PyObject* method = SpecialCalls.Find(self, SpecialNames.All->Repr, &takesSelf);
        if (method != null)
        {
            return SpecialCalls.Invoke(method, takesSelf, self);
        }
        Errors.Clear();
        return StringObjects.FromFormat("<%s object at %p>"u8, (nint)self->ob_type->tp_name, (nint)self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Str(PyObject* self) => SpecialCalls.NoArgs(self, SpecialNames.All->Str);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self)
    {
        bool takesSelf;
        PyObject* method = SpecialCalls.Find(self, SpecialNames.All->Hash, &takesSelf);
        if (method == null || method == Symbols.None)
        {
            return Errors.Occurred() ? -1 : ObjectProtocol.HashNotImplemented(self);
        }
        PyObject* result = SpecialCalls.Invoke(method, takesSelf, self);
        if (result == null)
        {
            return -1;
        }
        if (!IntegerObjects.IsInteger(result))
        {
            Refcount.DecRef(result);
            Errors.TypeError("__hash__ method should return an integer"u8);
            return -1;
        }
        // A number that is too large is hashed as ints are: what is equal has the same hash.
        int overflow;
        nint hash = (nint)IntegerObjects.AsInt64(result, &overflow);
        hash = overflow == 0 ? hash : Symbols.Table.PyLong_Type->tp_hash(result);
        Refcount.DecRef(result);
        return hash == -1 ? -2 : hash;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        bool takesSelf;
        PyObject* method = SpecialCalls.Find(self, SlotTable.ComparisonName(op), &takesSelf);
        if (method != null)
        {
            return SpecialCalls.Invoke(method, takesSelf, self, other);
        }
        Errors.Clear();
        return Refcount.NewRef(Symbols.NotImplemented);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Call(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        bool takesSelf;
        PyObject* method = SpecialCalls.Require(self, SpecialNames.All->Call, &takesSelf);
        if (method == null)
        {
            return null;
        }
        if (takesSelf)
        {
            return SpecialCalls.Prepend(method, self, args, kwargs);
        }
        PyObject* result = Calls.Call(method, args, kwargs);
        Refcount.DecRef(method);
        return result;
    }
}
