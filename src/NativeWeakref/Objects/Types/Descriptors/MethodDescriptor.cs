using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Functions;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>A method of a type written in C: <c>method_descriptor</c>. Read from an instance it is a bound C function.</summary>
internal static unsafe class MethodDescriptor
{
    internal static void Fill(PyTypeObject* type)
    {
        DescriptorHead.Fill(type, "method_descriptor"u8, sizeof(PyMethodDescrObject));
        type->tp_flags |= TypeFlags.Py_TPFLAGS_METHOD_DESCRIPTOR | TypeFlags.Py_TPFLAGS_HAVE_VECTORCALL;
        DescriptorAttributes.Fill(type, callable: true);
        DescriptorAttributes.AddReduce(type);
        type->tp_repr = &Repr;
        type->tp_call = Symbols.Table.PyVectorcall_Call;
        PyMethodDescrObject layout;
        type->tp_vectorcall_offset = (nint)((byte*)&layout.vectorcall - (byte*)&layout);
        type->tp_descr_get = &Get;
    }

    /// <summary>
    /// Return: owned, or NULL with SystemError for flags that make no calling convention. The entry is borrowed for ever: C keeps such
    /// tables static.
    /// </summary>
    internal static PyObject* New(PyTypeObject* owner, PyMethodDef* method)
    {
        if (NullArgument.IsMissing(owner, method))
        {
            return null;
        }
        delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> call = MethodDescriptorCalls.Select(method);
        if (call == null)
        {
            return Errors.Format(*Symbols.Table.PyExc_SystemError, "%s() method: bad call flags"u8, (nint)method->ml_name);
        }
        PyMethodDescrObject* descriptor =
            (PyMethodDescrObject*)DescriptorHead.New(Symbols.Table.PyMethodDescr_Type, owner, method->ml_name);
        if (descriptor != null)
        {
            descriptor->d_method = method;
            descriptor->vectorcall = call;
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
