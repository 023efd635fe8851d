using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Dispatch;
using unsafe Wrapper = delegate* unmanaged[Cdecl]<NativeWeakref.Abi.PyObject*, NativeWeakref.Abi.PyObject*, void*, NativeWeakref.Abi.PyObject*>;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>From a method call to the slots that set attributes, and to those of descriptors. Each call runs foreign code.</summary>
internal static unsafe class AttributeWrappers
{
    internal static Wrapper SetPointer => &Set;

    internal static Wrapper DeletePointer => &Delete;

    internal static Wrapper DescriptorGetPointer => &DescriptorGet;

    internal static Wrapper DescriptorSetPointer => &DescriptorSet;

    internal static Wrapper DescriptorDeletePointer => &DescriptorDelete;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Set(PyObject* self, PyObject* args, void* wrapped)
    {
        PyObject* name;
        PyObject* value;
        return WrapperArguments.Two(args, &name, &value) && MayApply(self, wrapped, "__setattr__"u8)
            ? WrapperArguments.NoneUnless(((delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, int>)wrapped)(self, name, value))
            : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Delete(PyObject* self, PyObject* args, void* wrapped)
    {
        PyObject* name = WrapperArguments.One(args);
        return name != null && MayApply(self, wrapped, "__delattr__"u8)
            ? WrapperArguments.NoneUnless(((delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, int>)wrapped)(self, name, null))
            : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* DescriptorGet(PyObject* self, PyObject* args, void* wrapped)
    {
        PyObject* instance;
        PyObject* owner;
        if (!Arguments.Unpack(args, ""u8, &instance, &owner))
        {
            return null;
        }
        instance = instance == Symbols.None ? null : instance;
        owner = owner == Symbols.None ? null : owner;
        return instance == null && owner == null
            ? Errors.TypeError("__get__(None, None) is invalid"u8)
            : ((delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*>)wrapped)(self, instance, owner);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* DescriptorSet(PyObject* self, PyObject* args, void* wrapped)
    {
        PyObject* instance;
        PyObject* value;
        return WrapperArguments.Two(args, &instance, &value)
            ? WrapperArguments.NoneUnless(((delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, int>)wrapped)(self, instance, value))
            : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* DescriptorDelete(PyObject* self, PyObject* args, void* wrapped)
    {
        PyObject* instance = WrapperArguments.One(args);
        return instance == null ? null
            : WrapperArguments.NoneUnless(((delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, int>)wrapped)(self, instance, null));
    }

    // object.__setattr__ must not change an object whose type, written in C, sets attributes in a way of its own. Classes that do so by
    // special methods do not count: their method is what calls here.
    private static bool MayApply(PyObject* self, void* wrapped, ReadOnlySpan<byte> method)
    {
        PyTypeObject* type = self->ob_type;
        if (type->tp_mro == null)
        {
            return true;
        }
        for (PyTypeObject* definer = DefiningType(type); definer != null && definer->tp_setattro != wrapped; definer = definer->tp_base)
        {
            if (definer->tp_setattro != Dispatchers.Type->tp_setattro)
            {
                Errors.Format(
                    *Symbols.Table.PyExc_TypeError, "can't apply this %s to %s object"u8, (nint)CString.Of(method), (nint)type->tp_name);
                return false;
            }
        }
        return true;
    }

    // The furthest base whose slot, a C function, is the one in use.
    private static PyTypeObject* DefiningType(PyTypeObject* type)
    {
        PyObject** mro = TupleObjects.Items(type->tp_mro);
        for (nint i = TupleObjects.Size(type->tp_mro) - 1; i >= 0; i--)
        {
            void* slot = ((PyTypeObject*)mro[i])->tp_setattro;
            if (slot == type->tp_setattro && slot != Dispatchers.Type->tp_setattro)
            {
                return (PyTypeObject*)mro[i];
            }
        }
        return type;
    }
}
