using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>An attribute that is a field of a C struct: <c>member_descriptor</c>.</summary>
internal static unsafe class MemberDescriptor
{
    internal static void Fill(PyTypeObject* type)
    {
        DescriptorHead.Fill(type, "member_descriptor"u8, sizeof(PyMemberDescrObject));
        DescriptorAttributes.Fill(type, callable: false);
        DescriptorAttributes.AddReduce(type);
        type->tp_repr = &Repr;
        type->tp_descr_get = &Get;
        type->tp_descr_set = &Set;
    }

    /// <summary>Return: owned, or NULL with an error. The entry is borrowed for ever: C keeps such tables static.</summary>
    internal static PyObject* New(PyTypeObject* owner, PyMemberDef* member)
    {
        if (NullArgument.IsMissing(owner, member))
        {
            return null;
        }
        if ((member->flags & MemberCodes.Py_RELATIVE_OFFSET) != 0)
        {
            return Errors.SystemError("PyDescr_NewMember used with Py_RELATIVE_OFFSET"u8);
        }
        PyMemberDescrObject* descriptor =
            (PyMemberDescrObject*)DescriptorHead.New(Symbols.Table.PyMemberDescr_Type, owner, member->name);
        if (descriptor != null)
        {
            descriptor->d_member = member;
        }
        return (PyObject*)descriptor;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, PyObject* instance, PyObject* owner)
    {
        PyMemberDescrObject* descriptor = (PyMemberDescrObject*)self;
        if (instance == null)
        {
            return Refcount.NewRef(self);
        }
        return DescriptorHead.Check(&descriptor->d_common, instance) ? MemberAccess.Get((byte*)instance, descriptor->d_member) : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Set(PyObject* self, PyObject* instance, PyObject* value)
    {
        PyMemberDescrObject* descriptor = (PyMemberDescrObject*)self;
        return DescriptorHead.Check(&descriptor->d_common, instance) ? MemberAccess.Set((byte*)instance, descriptor->d_member, value) : -1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => DescriptorHead.Repr(self, "<member '%U' of '%s' objects>"u8);
}
