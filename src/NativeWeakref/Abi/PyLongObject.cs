using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

// The magnitude is stored in 30-bit digits, the least significant first. lv_tag holds the number of digits above three bits:
// the two low ones are the sign (0 positive, 1 zero, 2 negative), the third is reserved.

/// <summary>Tag and digits of an int.</summary>
[Header("longobject.h"), CTag("_PyLongValue")]
public unsafe struct _PyLongValue
{
    /// <summary>Number of digits and sign.</summary>
    [CType("uintptr_t")] public nuint lv_tag;

    /// <summary>The digits; as many as the tag says.</summary>
    [CType("digit")] public fixed uint ob_digit[1];
}

/// <summary>An int, bool included.</summary>
[Header("longobject.h"), CTag("_longobject")]
public struct PyLongObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>Tag and digits.</summary>
    public _PyLongValue long_value;
}

/// <summary>Parts of lv_tag and of a digit.</summary>
[Header("longobject.h")]
public static class LongTag
{
    /// <summary>Bits of a digit.</summary>
    public const int PyLong_SHIFT = 30;

    /// <summary>Bits of lv_tag that hold the sign.</summary>
    public const int _PyLong_SIGN_MASK = 3;

    /// <summary>Bits of lv_tag below the number of digits.</summary>
    public const int _PyLong_NON_SIZE_BITS = 3;
}
