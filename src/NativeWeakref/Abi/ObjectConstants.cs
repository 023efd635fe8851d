using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>Operators of tp_richcompare.</summary>
[Header("object.h")]
public static class ComparisonOperators
{
    /// <summary>Less than.</summary>
    public const int Py_LT = 0;

    /// <summary>Less than or equal.</summary>
    public const int Py_LE = 1;

    /// <summary>Equal.</summary>
    public const int Py_EQ = 2;

    /// <summary>Not equal.</summary>
    public const int Py_NE = 3;

    /// <summary>Greater than.</summary>
    public const int Py_GT = 4;

    /// <summary>Greater than or equal.</summary>
    public const int Py_GE = 5;
}

/// <summary>Flags of PyObject_Print().</summary>
[Header("object.h")]
public static class PrintFlags
{
    /// <summary>str() instead of repr().</summary>
    public const int Py_PRINT_RAW = 1;
}

/// <summary>Special values of ob_refcnt.</summary>
[Header("object.h")]
public static class ReferenceCounts
{
    /// <summary>What the library gives its immortal objects.</summary>
    [CType("unsigned int"), CValue("0xFFFFFFFFU")] public const long _Py_IMMORTAL_REFCNT = 0xFFFFFFFF;
}

/// <summary>Flags in the argument count of a vectorcall.</summary>
[Header("abstract.h")]
public static class CallFlags
{
    /// <summary>The callee may overwrite args[-1] while it runs.</summary>
    [CType("size_t"), CValue("(size_t)1 << (8 * sizeof(size_t) - 1)")] public const ulong PY_VECTORCALL_ARGUMENTS_OFFSET = 1UL << 63;
}
