using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>A bytes object.</summary>
[Header("bytesobject.h")]
public unsafe struct PyBytesObject
{
    /// <summary>Head; ob_size is the number of bytes.</summary>
    public PyVarObject ob_base;

    /// <summary>The hash, or -1 where it has not been computed.</summary>
    [CType("Py_hash_t")] public nint ob_shash;

    /// <summary>The bytes, with a zero byte behind the last.</summary>
    [CType("char")] public fixed byte ob_sval[1];
}
