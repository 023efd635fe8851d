using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>Writing the fields of a C struct that are numbers, truth values or characters.</summary>
internal static unsafe class MemberStore
{
    /// <summary>Input: the field, its description, a value that is not NULL. Return: 0, or -1 with an error.</summary>
    /// <remarks>A number too large for a narrow field is cut, as in CPython; one too large for 64 bits is OverflowError.</remarks>
    internal static int Set(byte* field, PyMemberDef* member, PyObject* value)
    {
        switch (member->type)
        {
            case MemberCodes.Py_T_BOOL:
                return SetBool(field, value);
            case MemberCodes.Py_T_CHAR:
                return SetChar(field, value);
            case MemberCodes.Py_T_STRING:
            case MemberCodes.Py_T_STRING_INPLACE:
                Errors.TypeError("readonly attribute"u8);
                return -1;
            case MemberCodes.Py_T_ULONGLONG when IntegerObjects.IsInteger(value):
                return SetLong((ulong*)field, IntegerExtraction.AsUnsignedLongLong(value));
            case MemberCodes.Py_T_UINT:
            case MemberCodes.Py_T_ULONG:
                return SetUnsigned(field, member->type, value);
            case MemberCodes.Py_T_FLOAT:
            case MemberCodes.Py_T_DOUBLE:
                return SetDouble(field, member, value);
            default:
                return SetSigned(field, member, value);
        }
    }

    private static int SetSigned(byte* field, PyMemberDef* member, PyObject* value)
    {
        int width = Width(member->type);
        if (width == 0)
        {
            Errors.Format(*Symbols.Table.PyExc_SystemError, "bad memberdescr type for %s"u8, (nint)member->name);
            return -1;
        }
        long number = member->type == MemberCodes.Py_T_LONGLONG ? IntegerExtraction.AsLongLong(value) // foreign code: __index__; so below
            : member->type == MemberCodes.Py_T_PYSSIZET ? IntegerExtraction.AsSsize(value) : IntegerExtraction.AsLong(value);
        if (number == -1 && Errors.Occurred())
        {
            return -1;
        }
        switch (width)
        {
            case 1:
                *field = unchecked((byte)number);
                return 0;
            case 2:
                *(ushort*)field = unchecked((ushort)number);
                return 0;
            case 4:
                *(uint*)field = unchecked((uint)number);
                return 0;
            default:
                *(long*)field = number;
                return 0;
        }
    }

    private static int Width(int code)
    {
        switch (code)
        {
            case MemberCodes.Py_T_BYTE:
            case MemberCodes.Py_T_UBYTE:
                return 1;
            case MemberCodes.Py_T_SHORT:
            case MemberCodes.Py_T_USHORT:
                return 2;
            case MemberCodes.Py_T_INT:
                return 4;
            case MemberCodes.Py_T_LONG:
            case MemberCodes.Py_T_LONGLONG:
            case MemberCodes.Py_T_ULONGLONG: // of what is no int
            case MemberCodes.Py_T_PYSSIZET:
                return 8;
            default:
                return 0;
        }
    }

    private static int SetLong(ulong* field, ulong number)
    {
        if (number == ulong.MaxValue && Errors.Occurred())
        {
            return -1;
        }
        *field = number;
        return 0;
    }

    // A negative number is taken too, as the bits of its two's complement.
    private static int SetUnsigned(byte* field, int code, PyObject* value)
    {
        ulong number = IntegerExtraction.AsUnsignedLong(value);
        if (number == ulong.MaxValue && Errors.Occurred())
        {
            Errors.Clear();
            number = (ulong)IntegerExtraction.AsLong(value); // foreign code: __index__
            if (number == ulong.MaxValue && Errors.Occurred())
            {
                return -1;
            }
        }
        if (code == MemberCodes.Py_T_UINT)
        {
            *(uint*)field = unchecked((uint)number);
            return 0;
        }
        *(ulong*)field = number;
        return 0;
    }

    private static int SetDouble(byte* field, PyMemberDef* member, PyObject* value)
    {
        double number = FloatObjects.AsDouble(value); // foreign code: __float__
        if (number == -1 && Errors.Occurred())
        {
            return -1;
        }
        if (member->type == MemberCodes.Py_T_FLOAT)
        {
            *(float*)field = (float)number;
        }
        else
        {
            *(double*)field = number;
        }
        return 0;
    }

    private static int SetBool(byte* field, PyObject* value)
    {
        if (value != Symbols.True && value != Symbols.False)
        {
            Errors.TypeError("attribute value type must be bool"u8);
            return -1;
        }
        *field = value == Symbols.True ? (byte)1 : (byte)0;
        return 0;
    }

    private static int SetChar(byte* field, PyObject* value)
    {
        byte* text = StringObjects.IsString(value) ? StringObjects.Utf8(value) : null;
        if (text == null || text[0] == 0 || text[1] != 0)
        {
            if (!Errors.Occurred())
            {
                Errors.TypeError("bad argument type for built-in operation"u8);
            }
            return -1;
        }
        *field = text[0];
        return 0;
    }
}
