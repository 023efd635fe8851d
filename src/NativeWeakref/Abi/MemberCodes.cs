using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>The C types a PyMemberDef can describe, and its flags.</summary>
[Header("descrobject.h")]
public static class MemberCodes
{
    /// <summary>short.</summary>
    public const int Py_T_SHORT = 0;

    /// <summary>int.</summary>
    public const int Py_T_INT = 1;

    /// <summary>long.</summary>
    public const int Py_T_LONG = 2;

    /// <summary>float.</summary>
    public const int Py_T_FLOAT = 3;

    /// <summary>double.</summary>
    public const int Py_T_DOUBLE = 4;

    /// <summary>const char *; read-only, NULL reads as None.</summary>
    public const int Py_T_STRING = 5;

    /// <summary>PyObject *; NULL reads as None. Py_T_OBJECT_EX is the better form.</summary>
    public const int _Py_T_OBJECT = 6;

    /// <summary>char, as a str of length 1.</summary>
    public const int Py_T_CHAR = 7;

    /// <summary>signed char.</summary>
    public const int Py_T_BYTE = 8;

    /// <summary>unsigned char.</summary>
    public const int Py_T_UBYTE = 9;

    /// <summary>unsigned short.</summary>
    public const int Py_T_USHORT = 10;

    /// <summary>unsigned int.</summary>
    public const int Py_T_UINT = 11;

    /// <summary>unsigned long.</summary>
    public const int Py_T_ULONG = 12;

    /// <summary>char array inside the instance; read-only.</summary>
    public const int Py_T_STRING_INPLACE = 13;

    /// <summary>char that is 0 or 1, as a bool.</summary>
    public const int Py_T_BOOL = 14;

    /// <summary>PyObject *; NULL raises AttributeError.</summary>
    public const int Py_T_OBJECT_EX = 16;

    /// <summary>long long.</summary>
    public const int Py_T_LONGLONG = 17;

    /// <summary>unsigned long long.</summary>
    public const int Py_T_ULONGLONG = 18;

    /// <summary>Py_ssize_t.</summary>
    public const int Py_T_PYSSIZET = 19;

    /// <summary>No storage; always None.</summary>
    public const int _Py_T_NONE = 20;

    /// <summary>The attribute cannot be set.</summary>
    public const int Py_READONLY = 1;

    /// <summary>Reading raises an audit event.</summary>
    public const int Py_AUDIT_READ = 2;

    /// <summary>Nothing; kept for old sources.</summary>
    public const int _Py_WRITE_RESTRICTED = 4;

    /// <summary>offset counts from the end of the base; for PyType_FromSpec only.</summary>
    public const int Py_RELATIVE_OFFSET = 8;
}
