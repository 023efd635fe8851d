using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.HeapTypes;

/// <summary>What a <c>PyType_Spec</c> says beyond its plain slots, read and checked before the type is made.</summary>
internal unsafe struct SpecContents
{
    /// <summary>The members; NULL where there are none.</summary>
    internal PyMemberDef* Members;

    /// <summary>How many members there are.</summary>
    internal nint MemberCount;

    /// <summary>The documentation, borrowed from the spec, or NULL.</summary>
    internal byte* Doc;

    /// <summary>The type of slot Py_tp_base, or object.</summary>
    internal PyTypeObject* Base;

    /// <summary>The object of slot Py_tp_bases, or NULL.</summary>
    internal PyObject* Bases;

    /// <summary>Members that say where an instance keeps its weak list, its dict and its vectorcall pointer; NULL where absent.</summary>
    internal PyMemberDef* Weaklist, Dict, Vectorcall;

    /// <summary>Reads the slots. Return: false with an error set.</summary>
    internal static bool Read(PyType_Spec* spec, SpecContents* contents)
    {
        *contents = default;
        contents->Base = Symbols.Table.PyBaseObject_Type;
        for (PyType_Slot* slot = spec->slots; slot->slot != 0; slot++)
        {
            if (slot->slot is < 0 or > SlotPlaces.Last)
            {
                Errors.RuntimeError("invalid slot offset"u8);
                return false;
            }
            if (!ReadSlot(spec, slot, contents))
            {
                return false;
            }
        }
        if (spec->name == null)
        {
            Errors.SystemError("Type spec does not define the name field."u8);
            return false;
        }
        return true;
    }

    private static bool ReadSlot(PyType_Spec* spec, PyType_Slot* slot, SpecContents* contents)
    {
        switch (slot->slot)
        {
            case SlotIds.Py_tp_members:
                return ReadMembers(spec, (PyMemberDef*)slot->pfunc, contents);
            case SlotIds.Py_tp_doc:
                if (contents->Doc != null)
                {
                    Errors.SystemError("Multiple Py_tp_doc slots are not supported."u8);
                    return false;
                }
                contents->Doc = (byte*)slot->pfunc;
                return true;
            case SlotIds.Py_tp_base:
                contents->Base = (PyTypeObject*)slot->pfunc;
                return true;
            case SlotIds.Py_tp_bases:
                contents->Bases = (PyObject*)slot->pfunc;
                return true;
            default:
                return true;
        }
    }

    private static bool ReadMembers(PyType_Spec* spec, PyMemberDef* members, SpecContents* contents)
    {
        if (contents->MemberCount != 0)
        {
            Errors.SystemError("Multiple Py_tp_members slots are not supported."u8);
            return false;
        }
        if (members == null)
        {
            Errors.BadInternalCall();
            return false;
        }
        contents->Members = members;
        for (PyMemberDef* member = members; member->name != null; member++)
        {
            contents->MemberCount++;
            if (CString.Equal(member->name, CString.Of("__weaklistoffset__"u8)))
            {
                contents->Weaklist = member;
            }
            if (CString.Equal(member->name, CString.Of("__dictoffset__"u8)))
            {
                contents->Dict = member;
            }
            if (CString.Equal(member->name, CString.Of("__vectorcalloffset__"u8)))
            {
                contents->Vectorcall = member;
            }
            if ((member->flags & MemberCodes.Py_RELATIVE_OFFSET) != 0 && !CheckRelative(spec, member))
            {
                return false;
            }
        }
        return true;
    }

    private static bool CheckRelative(PyType_Spec* spec, PyMemberDef* member)
    {
        if (spec->basicsize > 0)
        {
            Errors.SystemError("With Py_RELATIVE_OFFSET, basicsize must be negative."u8);
            return false;
        }
        if (member->offset < 0 || member->offset >= -(nint)spec->basicsize)
        {
            Errors.SystemError("Member offset out of range (0..-basicsize)"u8);
            return false;
        }
        return true;
    }
}
