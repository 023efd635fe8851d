using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>What all descriptors of C tables share: their head, their life, and the check of what they are applied to.</summary>
internal static unsafe class DescriptorHead
{
    /// <summary>Fills the slots that are the same for each kind.</summary>
    internal static void Fill(PyTypeObject* type, ReadOnlySpan<byte> name, nint basicsize)
    {
        StaticTypes.Head(type, name, basicsize, TypeFlags.Py_TPFLAGS_HAVE_GC);
        type->tp_dealloc = &Dealloc;
        type->tp_traverse = &Traverse;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
    }

    /// <summary>A tracked descriptor with its head filled. Return: owned, or NULL with MemoryError.</summary>
    internal static PyDescrObject* New(PyTypeObject* kind, PyTypeObject* owner, byte* name)
    {
        PyObject* text = StringObjects.InternUtf8(name);
        PyDescrObject* descriptor = text == null ? null : New(kind, owner, text);
        Refcount.XDecRef(text);
        return descriptor;
    }

    /// <summary>As the other form, with an interned str.</summary>
    internal static PyDescrObject* New(PyTypeObject* kind, PyTypeObject* owner, PyObject* name)
    {
        PyDescrObject* descriptor = (PyDescrObject*)TypeAllocation.GenericAlloc(kind, 0);
        if (descriptor == null)
        {
            return null;
        }
        descriptor->d_type = (PyTypeObject*)Refcount.NewRef((PyObject*)owner);
        descriptor->d_name = Refcount.NewRef(name);
        return descriptor;
    }

    /// <summary>Whether a descriptor may be applied to an object. Return: false with TypeError set.</summary>
    internal static bool Check(PyDescrObject* descriptor, PyObject* op)
    {
        if (Subtyping.IsInstance(op, descriptor->d_type))
        {
            return true;
        }
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "descriptor '%U' for '%.100s' objects doesn't apply to a '%.100s' object"u8,
            (nint)descriptor->d_name, (nint)descriptor->d_type->tp_name, (nint)op->ob_type->tp_name);
        return false;
    }

    /// <summary>Raises TypeError: a descriptor was called without the object it is for. Return: NULL.</summary>
    internal static PyObject* NeedsArgument(PyDescrObject* descriptor) => Errors.Format(
        *Symbols.Table.PyExc_TypeError, "descriptor '%U' of '%.100s' object needs an argument"u8, (nint)descriptor->d_name,
        (nint)descriptor->d_type->tp_name);

    /// <summary>The text of a descriptor: "&lt;method 'name' of 'type' objects&gt;".</summary>
    internal static PyObject* Repr(PyObject* self, ReadOnlySpan<byte> format)
    {
        PyDescrObject* descriptor = (PyDescrObject*)self;
        return StringObjects.FromFormat(format, (nint)descriptor->d_name, (nint)descriptor->d_type->tp_name);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        PyDescrObject* descriptor = (PyDescrObject*)self;
        GcAllocation.Untrack(self);
        Refcount.XDecRef((PyObject*)descriptor->d_type);
        Refcount.XDecRef(descriptor->d_name);
        Refcount.XDecRef(descriptor->d_qualname);
        GcAllocation.Delete(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
        => visit((PyObject*)((PyDescrObject*)self)->d_type, arg);
}
