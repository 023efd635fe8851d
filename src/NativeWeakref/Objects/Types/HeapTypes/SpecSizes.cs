using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.HeapTypes;

/// <summary>The layout of the instances of a type made from a spec.</summary>
internal unsafe struct SpecSizes
{
    /// <summary>Becomes tp_basicsize.</summary>
    internal nint Basic;

    /// <summary>Where the part starts that relative offsets count from.</summary>
    internal nint Data;

    /// <summary>Reads the size: 0 inherits, a negative one is what the type adds to its base (3.12). Return: false with SystemError set.</summary>
    internal static bool Read(PyType_Spec* spec, PyTypeObject* parent, SpecSizes* sizes)
    {
        sizes->Basic = spec->basicsize == 0 ? parent->tp_basicsize : spec->basicsize;
        sizes->Data = spec->basicsize;
        if (spec->basicsize >= 0)
        {
            return true;
        }
        sizes->Data = TypeData.AlignUp(parent->tp_basicsize);
        sizes->Basic = sizes->Data + TypeData.AlignUp(-(nint)spec->basicsize);
        if (parent->tp_itemsize != 0 && ((parent->tp_flags | spec->flags) & TypeFlags.Py_TPFLAGS_ITEMS_AT_END) == 0)
        {
            Errors.SystemError("Cannot extend variable-size class without Py_TPFLAGS_ITEMS_AT_END."u8);
            return false;
        }
        return true;
    }

    /// <summary>The offset that a special member names; 0 where there is no such member.</summary>
    internal static nint OffsetOf(PyMemberDef* member, SpecSizes* sizes)
    {
        if (member == null)
        {
            return 0;
        }
        return (member->flags & MemberCodes.Py_RELATIVE_OFFSET) == 0 ? member->offset : member->offset + sizes->Data;
    }

    /// <summary>Whether everything lies inside an instance; asked once the type is ready. Return: false with TypeError set.</summary>
    internal static bool Check(PyTypeObject* type)
    {
        if (type->tp_alloc != Symbols.Table.PyType_GenericAlloc)
        {
            return true; // an allocator of its own knows what it needs
        }
        PyObject* error = *Symbols.Table.PyExc_TypeError;
        PyTypeObject* parent = type->tp_base;
        nint limit = type->tp_basicsize - sizeof(nint);
        if (parent != null && parent->tp_basicsize > type->tp_basicsize)
        {
            Errors.Format(
                error, "tp_basicsize for type '%s' (%zd) is too small for base '%s' (%zd)"u8, (nint)type->tp_name, type->tp_basicsize,
                (nint)parent->tp_name, parent->tp_basicsize);
            return false;
        }
        if (type->tp_weaklistoffset > limit)
        {
            Errors.Format(
                error, "weaklist offset %zd is out of bounds for type '%s' (tp_basicsize = %zd)"u8, type->tp_weaklistoffset,
                (nint)type->tp_name, type->tp_basicsize);
            return false;
        }
        if (type->tp_dictoffset > limit)
        {
            Errors.Format(
                error, "dict offset %zd is out of bounds for type '%s' (tp_basicsize = %zd)"u8, type->tp_dictoffset,
                (nint)type->tp_name, type->tp_basicsize);
            return false;
        }
        if (type->tp_vectorcall_offset > limit)
        {
            Errors.Format(
                error, "vectorcall offset %zd is out of bounds for type '%s' (tp_basicsize = %zd)"u8, type->tp_vectorcall_offset,
                (nint)type->tp_name, type->tp_basicsize);
            return false;
        }
        return true;
    }
}
