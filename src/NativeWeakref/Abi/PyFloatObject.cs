using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>A float.</summary>
[Header("floatobject.h")]
public struct PyFloatObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>The value.</summary>
    public double ob_fval;
}

/// <summary>Flags and results of PyOS_double_to_string().</summary>
[Header("pystrtod.h")]
public static class DoubleFormats
{
    /// <summary>Flag: a sign also in front of what is not negative.</summary>
    [CValue("0x01")] public const int Py_DTSF_SIGN = 1;

    /// <summary>Flag: a whole number without an exponent ends with ".0".</summary>
    [CValue("0x02")] public const int Py_DTSF_ADD_DOT_0 = 2;

    /// <summary>Flag: the decimal point and trailing zeros stay.</summary>
    [CValue("0x04")] public const int Py_DTSF_ALT = 4;

    /// <summary>Flag: what is rounded to zero has no sign.</summary>
    [CValue("0x08")] public const int Py_DTSF_NO_NEG_0 = 8;

    /// <summary>Result: a finite number.</summary>
    public const int Py_DTST_FINITE = 0;

    /// <summary>Result: an infinity.</summary>
    public const int Py_DTST_INFINITE = 1;

    /// <summary>Result: not a number.</summary>
    public const int Py_DTST_NAN = 2;
}
