using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>A bytearray object.</summary>
[Header("bytearrayobject.h")]
public unsafe struct PyByteArrayObject
{
    /// <summary>Head; ob_size is the number of bytes.</summary>
    public PyVarObject ob_base;

    /// <summary>Bytes of the block at ob_bytes.</summary>
    public nint ob_alloc;

    /// <summary>The block of memory, or NULL.</summary>
    public byte* ob_bytes;

    /// <summary>The first byte, in the block; a zero byte follows the last.</summary>
    public byte* ob_start;

    /// <summary>Number of views that others took of it; while there are some its size stays.</summary>
    public nint ob_exports;
}
