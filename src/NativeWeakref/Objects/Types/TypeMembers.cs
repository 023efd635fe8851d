using System;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>The attributes of <c>type</c> that are fields of the type object.</summary>
internal static unsafe class TypeMembers
{
    private struct Members
    {
        internal PyMemberDef Basicsize;
        internal PyMemberDef Itemsize;
        internal PyMemberDef Flags;
        internal PyMemberDef WeakrefOffset;
        internal PyMemberDef Base;
        internal PyMemberDef DictOffset;
        internal PyMemberDef End;
    }

    private static Members s_members;

    internal static void Fill(PyTypeObject* type)
    {
        PyTypeObject* at = type; // only offsets are measured
        Members* members = (Members*)Unsafe.AsPointer(ref s_members);
        Fill(&members->Basicsize, "__basicsize__"u8, MemberCodes.Py_T_PYSSIZET, (nint)((byte*)&at->tp_basicsize - (byte*)at));
        Fill(&members->Itemsize, "__itemsize__"u8, MemberCodes.Py_T_PYSSIZET, (nint)((byte*)&at->tp_itemsize - (byte*)at));
        Fill(&members->Flags, "__flags__"u8, MemberCodes.Py_T_ULONG, (nint)((byte*)&at->tp_flags - (byte*)at));
        Fill(&members->WeakrefOffset, "__weakrefoffset__"u8, MemberCodes.Py_T_PYSSIZET, (nint)((byte*)&at->tp_weaklistoffset - (byte*)at));
        Fill(&members->Base, "__base__"u8, MemberCodes._Py_T_OBJECT, (nint)((byte*)&at->tp_base - (byte*)at));
        Fill(&members->DictOffset, "__dictoffset__"u8, MemberCodes.Py_T_PYSSIZET, (nint)((byte*)&at->tp_dictoffset - (byte*)at));
        type->tp_members = (PyMemberDef*)members;
    }

    private static void Fill(PyMemberDef* member, ReadOnlySpan<byte> name, int code, nint offset)
    {
        member->name = CString.Of(name);
        member->type = code;
        member->offset = offset;
        member->flags = MemberCodes.Py_READONLY;
    }
}
