using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>Reading and writing a field of a C struct by its member code (W-145).</summary>
internal static unsafe class MemberAccess
{
    /// <summary>Input: the struct and the description of the field. Return: owned, or NULL with an error.</summary>
    internal static PyObject* Get(byte* start, PyMemberDef* member)
    {
        byte* field = start + member->offset;
        switch (member->type)
        {
            case MemberCodes.Py_T_BOOL:
                return Refcount.NewRef(*field != 0 ? Symbols.True : Symbols.False);
            case MemberCodes.Py_T_BYTE:
                return IntegerObjects.FromInt64(*(sbyte*)field);
            case MemberCodes.Py_T_UBYTE:
                return IntegerObjects.FromInt64(*field);
            case MemberCodes.Py_T_SHORT:
                return IntegerObjects.FromInt64(*(short*)field);
            case MemberCodes.Py_T_USHORT:
                return IntegerObjects.FromInt64(*(ushort*)field);
            case MemberCodes.Py_T_INT:
                return IntegerObjects.FromInt64(*(int*)field);
            case MemberCodes.Py_T_UINT:
                return IntegerObjects.FromInt64(*(uint*)field);
            case MemberCodes.Py_T_LONG:
            case MemberCodes.Py_T_LONGLONG:
            case MemberCodes.Py_T_PYSSIZET:
                return IntegerObjects.FromInt64(*(long*)field);
            case MemberCodes.Py_T_ULONG:
            case MemberCodes.Py_T_ULONGLONG:
                return IntegerObjects.FromUInt64(*(ulong*)field);
            case MemberCodes.Py_T_FLOAT:
                return FloatObjects.New(*(float*)field);
            case MemberCodes.Py_T_DOUBLE:
                return FloatObjects.New(*(double*)field);
            default:
                return GetObject(start, field, member);
        }
    }

    /// <summary>Writes a field, or deletes it where the value is NULL. Return: 0, or -1 with an error.</summary>
    internal static int Set(byte* start, PyMemberDef* member, PyObject* value)
    {
        byte* field = start + member->offset;
        if ((member->flags & MemberCodes.Py_READONLY) != 0)
        {
            Errors.AttributeError("readonly attribute"u8);
            return -1;
        }
        bool isObject = member->type is MemberCodes._Py_T_OBJECT or MemberCodes.Py_T_OBJECT_EX;
        if (value != null)
        {
            return isObject ? SetObject(field, value) : MemberStore.Set(field, member, value);
        }
        if (!isObject)
        {
            Errors.TypeError("can't delete numeric/char attribute"u8);
            return -1;
        }
        if (member->type == MemberCodes.Py_T_OBJECT_EX && *(PyObject**)field == null)
        {
            Errors.Format(*Symbols.Table.PyExc_AttributeError, "%s"u8, (nint)member->name);
            return -1;
        }
        Refcount.Clear((PyObject**)field); // foreign code
        return 0;
    }

    /// <summary>As <see cref="Get"/> for C: a NULL is SystemError, and so is an offset that only the type can resolve.</summary>
    internal static PyObject* GetOne(byte* start, PyMemberDef* member)
        => start == null || member == null ? NullArgument.Refuse()
            : IsRelative(member) ? Errors.SystemError("PyMember_GetOne used with Py_RELATIVE_OFFSET"u8) : Get(start, member);

    /// <summary>As <see cref="Set"/> for C, likewise.</summary>
    internal static int SetOne(byte* start, PyMemberDef* member, PyObject* value)
    {
        if (start == null || member == null)
        {
            return NullArgument.RefuseStatus();
        }
        if (IsRelative(member))
        {
            Errors.SystemError("PyMember_SetOne used with Py_RELATIVE_OFFSET"u8);
            return -1;
        }
        return Set(start, member, value);
    }

    private static bool IsRelative(PyMemberDef* member) => (member->flags & MemberCodes.Py_RELATIVE_OFFSET) != 0;

    private static PyObject* GetObject(byte* start, byte* field, PyMemberDef* member)
    {
        switch (member->type)
        {
            case MemberCodes.Py_T_STRING:
                return *(byte**)field == null ? Refcount.NewRef(Symbols.None) : StringObjects.FromUtf8(*(byte**)field);
            case MemberCodes.Py_T_STRING_INPLACE:
                return StringObjects.FromUtf8(field);
            case MemberCodes.Py_T_CHAR:
                return StringObjects.FromUtf8(field, 1);
            case MemberCodes._Py_T_OBJECT:
                PyObject* ob = *(PyObject**)field;
                return Refcount.NewRef(ob == null ? Symbols.None : ob);
            case MemberCodes.Py_T_OBJECT_EX:
                PyObject* required = *(PyObject**)field;
                return required == null ? Missing(start, member) : Refcount.NewRef(required);
            case MemberCodes._Py_T_NONE:
                return Refcount.NewRef(Symbols.None);
            default:
                return Errors.SystemError("bad memberdescr type"u8);
        }
    }

    private static int SetObject(byte* field, PyObject* value)
    {
        Refcount.Replace((PyObject**)field, Refcount.NewRef(value)); // foreign code
        return 0;
    }

    private static PyObject* Missing(byte* start, PyMemberDef* member) => Errors.Format(
        *Symbols.Table.PyExc_AttributeError, "'%.200s' object has no attribute '%s'"u8,
        (nint)((PyObject*)start)->ob_type->tp_name, (nint)member->name);
}
