using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Functions;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>A method of a type written in C: <c>method_descriptor</c>. Read from an instance it is a bound C function.</summary>
internal static unsafe class MethodDescriptor
{
    internal static void Fill(PyTypeObject* type)
    {
        DescriptorHead.Fill(type, "method_descriptor"u8, sizeof(PyMethodDescrObject));
        type->tp_flags |= TypeFlags.Py_TPFLAGS_METHOD_DESCRIPTOR;
        type->tp_repr = &Repr;
        type->tp_descr_get = &Get;
    }

    /// <summary>Return: owned, or NULL with MemoryError. The entry is borrowed for ever: C keeps such tables static.</summary>
    internal static PyObject* New(PyTypeObject* owner, PyMethodDef* method)
    {
        PyMethodDescrObject* descriptor =
            (PyMethodDescrObject*)DescriptorHead.New(Symbols.Table.PyMethodDescr_Type, owner, method->ml_name);
        if (descriptor != null)
        {
            descriptor->d_method = method;
        }
        return (PyObject*)descriptor;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, PyObject* instance, PyObject* owner)
    {
        PyMethodDescrObject* descriptor = (PyMethodDescrObject*)self;
        if (instance == null)
        {
            return Refcount.NewRef(self);
        }
        if (!DescriptorHead.Check(&descriptor->d_common, instance))
        {
            return null;
        }
        bool needsClass = (descriptor->d_method->ml_flags & MethodFlags.METH_METHOD) != 0;
        return CFunctions.New(descriptor->d_method, instance, null, needsClass ? descriptor->d_common.d_type : null);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => DescriptorHead.Repr(self, "<method '%U' of '%s' objects>"u8);
}
