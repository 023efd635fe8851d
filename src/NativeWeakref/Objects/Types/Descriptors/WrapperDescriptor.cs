using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>A slot as a method: <c>wrapper_descriptor</c>. Read from an instance it is a <c>method-wrapper</c>.</summary>
internal static unsafe class WrapperDescriptor
{
    internal static void Fill(PyTypeObject* type)
    {
        DescriptorHead.Fill(type, "wrapper_descriptor"u8, sizeof(PyWrapperDescrObject));
        DescriptorAttributes.Fill(type, callable: true);
        DescriptorAttributes.AddReduce(type);
        type->tp_flags |= TypeFlags.Py_TPFLAGS_METHOD_DESCRIPTOR;
        type->tp_repr = &Repr;
        type->tp_call = &Call;
        type->tp_descr_get = &Get;
    }

    /// <summary>Return: owned, or NULL with MemoryError. The entry is borrowed for ever: C keeps such tables static.</summary>
    internal static PyObject* New(PyTypeObject* owner, wrapperbase* entry, void* wrapped)
        => Fill(DescriptorHead.New(Symbols.Table.PyWrapperDescr_Type, owner, entry->name), entry, wrapped);

    /// <summary>As <see cref="New"/> for an entry of our own table.</summary>
    internal static PyObject* NewOwn(PyTypeObject* owner, wrapperbase* entry, void* wrapped)
    {
        PyObject* name = SlotTable.NameOf(entry);
        return name == null ? null : Fill(DescriptorHead.New(Symbols.Table.PyWrapperDescr_Type, owner, name), entry, wrapped);
    }

    /// <summary>Calls the slot for an object that it fits. Return: owned, or NULL with an error.</summary>
    internal static PyObject* Invoke(PyWrapperDescrObject* descriptor, PyObject* self, PyObject* args, PyObject* kwargs)
    {
        wrapperbase* entry = descriptor->d_base;
        if ((entry->flags & WrapperFlags.PyWrapperFlag_KEYWORDS) != 0)
        {
            delegate* unmanaged[Cdecl]<PyObject*, PyObject*, void*, PyObject*, PyObject*> withKeywords =
                (delegate* unmanaged[Cdecl]<PyObject*, PyObject*, void*, PyObject*, PyObject*>)entry->wrapper;
            return withKeywords(self, args, descriptor->d_wrapped, kwargs); // foreign code
        }
        return Arguments.CountOfKeywords(kwargs) != 0
            ? Errors.Format(*Symbols.Table.PyExc_TypeError, "wrapper %s() takes no keyword arguments"u8, (nint)entry->name)
            : entry->wrapper(self, args, descriptor->d_wrapped); // foreign code
    }

    private static PyObject* Fill(PyDescrObject* head, wrapperbase* entry, void* wrapped)
    {
        PyWrapperDescrObject* descriptor = (PyWrapperDescrObject*)head;
        if (descriptor != null)
        {
            descriptor->d_base = entry;
            descriptor->d_wrapped = wrapped;
        }
        return (PyObject*)descriptor;
    }

    // The first argument is the object.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Call(PyObject* op, PyObject* args, PyObject* kwargs)
    {
        PyWrapperDescrObject* descriptor = (PyWrapperDescrObject*)op;
        PyDescrObject* head = &descriptor->d_common;
        if (TupleObjects.Size(args) < 1)
        {
            return DescriptorHead.NeedsArgument(head);
        }
        PyObject* self = TupleObjects.Items(args)[0];
        if (!Subtyping.IsInstance(self, head->d_type))
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "descriptor '%U' requires a '%.100s' object but received a '%.100s'"u8,
                (nint)head->d_name, (nint)head->d_type->tp_name, (nint)self->ob_type->tp_name);
        }
        PyObject* rest = TupleObjects.FromArray(TupleObjects.Items(args) + 1, TupleObjects.Size(args) - 1);
        if (rest == null)
        {
            return null;
        }
        PyObject* result = Invoke(descriptor, self, rest, kwargs);
        Refcount.DecRef(rest);
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, PyObject* instance, PyObject* owner)
    {
        if (instance == null)
        {
            return Refcount.NewRef(self);
        }
        return DescriptorHead.Check((PyDescrObject*)self, instance) ? MethodWrapper.New(self, instance) : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => DescriptorHead.Repr(self, "<slot wrapper '%U' of '%s' objects>"u8);
}
