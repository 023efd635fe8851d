using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Functions;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>A C method that takes the class in place of the object: <c>classmethod_descriptor</c>.</summary>
internal static unsafe class ClassMethodDescriptor
{
    internal static void Fill(PyTypeObject* type)
    {
        DescriptorHead.Fill(type, "classmethod_descriptor"u8, sizeof(PyMethodDescrObject));
        DescriptorAttributes.Fill(type, callable: true);
        type->tp_repr = &Repr;
        type->tp_call = &Call;
        type->tp_descr_get = &Get;
    }

    /// <summary>Return: owned, or NULL with MemoryError. The entry is borrowed for ever: C keeps such tables static.</summary>
    internal static PyObject* New(PyTypeObject* owner, PyMethodDef* method)
    {
        if (NullArgument.IsMissing(owner, method))
        {
            return null;
        }
        PyMethodDescrObject* descriptor =
            (PyMethodDescrObject*)DescriptorHead.New(Symbols.Table.PyClassMethodDescr_Type, owner, method->ml_name);
        if (descriptor != null)
        {
            descriptor->d_method = method;
        }
        return (PyObject*)descriptor;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, PyObject* instance, PyObject* owner)
        => Bind((PyMethodDescrObject*)self, instance, owner);

    // The class is the one that is asked, or the object's. Return: owned, or NULL with TypeError.
    private static PyObject* Bind(PyMethodDescrObject* descriptor, PyObject* instance, PyObject* owner)
    {
        PyDescrObject* head = &descriptor->d_common;
        if (owner == null)
        {
            if (instance == null)
            {
                return Errors.Format(
                    *Symbols.Table.PyExc_TypeError, "descriptor '%U' for type '%.100s' needs either an object or a type"u8,
                    (nint)head->d_name, (nint)head->d_type->tp_name);
            }
            owner = (PyObject*)instance->ob_type;
        }
        if ((owner->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) == 0)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "descriptor '%U' for type '%.100s' needs a type, not a '%.100s' as arg 2"u8,
                (nint)head->d_name, (nint)head->d_type->tp_name, (nint)owner->ob_type->tp_name);
        }
        if (!Subtyping.IsSubtype((PyTypeObject*)owner, head->d_type))
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "descriptor '%U' requires a subtype of '%.100s' but received '%.100s'"u8,
                (nint)head->d_name, (nint)head->d_type->tp_name, (nint)((PyTypeObject*)owner)->tp_name);
        }
        bool needsClass = (descriptor->d_method->ml_flags & MethodFlags.METH_METHOD) != 0;
        return CFunctions.New(descriptor->d_method, owner, null, needsClass ? head->d_type : null);
    }

    // The first argument is the class.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Call(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        if (TupleObjects.Size(args) < 1)
        {
            return DescriptorHead.NeedsArgument((PyDescrObject*)self);
        }
        PyObject* bound = Bind((PyMethodDescrObject*)self, null, TupleObjects.Items(args)[0]);
        if (bound == null)
        {
            return null;
        }
        PyObject* result = Calls.VectorcallDict(bound, TupleObjects.Items(args) + 1, (nuint)(TupleObjects.Size(args) - 1), kwargs);
        Refcount.DecRef(bound);
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => DescriptorHead.Repr(self, "<method '%U' of '%s' objects>"u8);
}
