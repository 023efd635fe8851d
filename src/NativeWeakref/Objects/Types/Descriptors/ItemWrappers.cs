using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Runtime;
using unsafe Wrapper = delegate* unmanaged[Cdecl]<NativeWeakref.Abi.PyObject*, NativeWeakref.Abi.PyObject*, void*, NativeWeakref.Abi.PyObject*>;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>From a method call to the slots of items, by index or by key. Each call runs foreign code.</summary>
internal static unsafe class ItemWrappers
{
    internal static Wrapper RepeatPointer => &Repeat;

    internal static Wrapper GetPointer => &Get;

    internal static Wrapper SetPointer => &Set;

    internal static Wrapper DeletePointer => &Delete;

    internal static Wrapper ContainsPointer => &Contains;

    internal static Wrapper SetKeyPointer => &SetKey;

    internal static Wrapper DeleteKeyPointer => &DeleteKey;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repeat(PyObject* self, PyObject* args, void* wrapped)
    {
        PyObject* count = WrapperArguments.OneUnnamed(args);
        nint number;
        return count != null && ToSize(count, &number) ? ((delegate* unmanaged[Cdecl]<PyObject*, nint, PyObject*>)wrapped)(self, number) : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, PyObject* args, void* wrapped)
    {
        PyObject* key = WrapperArguments.One(args);
        nint index;
        return key != null && ToIndex(self, key, &index) ? ((delegate* unmanaged[Cdecl]<PyObject*, nint, PyObject*>)wrapped)(self, index) : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Set(PyObject* self, PyObject* args, void* wrapped)
    {
        PyObject* key;
        PyObject* value;
        return WrapperArguments.Two(args, &key, &value) ? Assign(self, key, value, wrapped) : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Delete(PyObject* self, PyObject* args, void* wrapped)
    {
        PyObject* key = WrapperArguments.One(args);
        return key == null ? null : Assign(self, key, null, wrapped);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Contains(PyObject* self, PyObject* args, void* wrapped)
    {
        PyObject* value = WrapperArguments.One(args);
        if (value == null)
        {
            return null;
        }
        int found = ((delegate* unmanaged[Cdecl]<PyObject*, PyObject*, int>)wrapped)(self, value);
        return found == -1 && Errors.Occurred() ? null : Refcount.NewRef(found != 0 ? Symbols.True : Symbols.False);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SetKey(PyObject* self, PyObject* args, void* wrapped)
    {
        PyObject* key;
        PyObject* value;
        return WrapperArguments.Two(args, &key, &value) ? AssignKey(self, key, value, wrapped) : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* DeleteKey(PyObject* self, PyObject* args, void* wrapped)
    {
        PyObject* key = WrapperArguments.One(args);
        return key == null ? null : AssignKey(self, key, null, wrapped);
    }

    private static PyObject* Assign(PyObject* self, PyObject* key, PyObject* value, void* wrapped)
    {
        nint index;
        if (!ToIndex(self, key, &index))
        {
            return null;
        }
        int status = ((delegate* unmanaged[Cdecl]<PyObject*, nint, PyObject*, int>)wrapped)(self, index, value);
        return status == -1 && Errors.Occurred() ? null : Refcount.NewRef(Symbols.None);
    }

    private static PyObject* AssignKey(PyObject* self, PyObject* key, PyObject* value, void* wrapped)
    {
        int status = ((delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, int>)wrapped)(self, key, value);
        return status == -1 && Errors.Occurred() ? null : Refcount.NewRef(Symbols.None);
    }

    // A negative index counts from the end where the object has a length.
    private static bool ToIndex(PyObject* self, PyObject* key, nint* index)
    {
        if (!ToSize(key, index))
        {
            return false;
        }
        PySequenceMethods* sequence = self->ob_type->tp_as_sequence;
        if (*index >= 0 || sequence == null || sequence->sq_length == null)
        {
            return true;
        }
        nint length = sequence->sq_length(self);
        *index += length;
        return length >= 0;
    }

    private static bool ToSize(PyObject* number, nint* size)
    {
        *size = IntegerIndex.AsSize(number, *Symbols.Table.PyExc_OverflowError); // foreign code
        return *size != -1 || !Errors.Occurred();
    }
}
