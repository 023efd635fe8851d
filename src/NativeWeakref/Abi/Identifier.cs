using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>A name in C code, from before there was a better way.</summary>
[Header("object.h"), CTag("_Py_Identifier")]
public unsafe struct _Py_Identifier
{
    /// <summary>The name in UTF-8.</summary>
    [Const] public byte* @string;

    /// <summary>-1.</summary>
    public nint index;
}
