using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>An attribute that a pair of C functions reads and writes: <c>getset_descriptor</c>.</summary>
internal static unsafe class GetSetDescriptor
{
    internal static void Fill(PyTypeObject* type)
    {
        DescriptorHead.Fill(type, "getset_descriptor"u8, sizeof(PyGetSetDescrObject));
        DescriptorAttributes.Fill(type, callable: false);
        type->tp_repr = &Repr;
        type->tp_descr_get = &Get;
        type->tp_descr_set = &Set;
    }

    /// <summary>Return: owned, or NULL with MemoryError. The entry is borrowed for ever: C keeps such tables static.</summary>
    internal static PyObject* New(PyTypeObject* owner, PyGetSetDef* getset)
    {
        if (NullArgument.IsMissing(owner, getset))
        {
            return null;
        }
        PyGetSetDescrObject* descriptor =
            (PyGetSetDescrObject*)DescriptorHead.New(Symbols.Table.PyGetSetDescr_Type, owner, getset->name);
        if (descriptor != null)
        {
            descriptor->d_getset = getset;
        }
        return (PyObject*)descriptor;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, PyObject* instance, PyObject* owner)
    {
        PyGetSetDescrObject* descriptor = (PyGetSetDescrObject*)self;
        if (instance == null)
        {
            return Refcount.NewRef(self);
        }
        if (!DescriptorHead.Check(&descriptor->d_common, instance))
        {
            return null;
        }
        if (descriptor->d_getset->get != null)
        {
            return descriptor->d_getset->get(instance, descriptor->d_getset->closure); // foreign code
        }
        return Errors.Format(
            *Symbols.Table.PyExc_AttributeError, "attribute '%U' of '%.100s' objects is not readable"u8,
            (nint)descriptor->d_common.d_name, (nint)descriptor->d_common.d_type->tp_name);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Set(PyObject* self, PyObject* instance, PyObject* value)
    {
        PyGetSetDescrObject* descriptor = (PyGetSetDescrObject*)self;
        if (!DescriptorHead.Check(&descriptor->d_common, instance))
        {
            return -1;
        }
        if (descriptor->d_getset->set != null)
        {
            return descriptor->d_getset->set(instance, value, descriptor->d_getset->closure); // foreign code
        }
        Errors.Format(
            *Symbols.Table.PyExc_AttributeError, "attribute '%U' of '%.100s' objects is not writable"u8,
            (nint)descriptor->d_common.d_name, (nint)descriptor->d_common.d_type->tp_name);
        return -1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => DescriptorHead.Repr(self, "<attribute '%U' of '%s' objects>"u8);
}
