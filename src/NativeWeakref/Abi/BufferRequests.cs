using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>What a consumer asks of an exporter of memory.</summary>
[Header("pybuffer.h")]
public static class BufferRequests
{
    /// <summary>Most dimensions a view can have.</summary>
    public const int PyBUF_MAX_NDIM = 64;

    /// <summary>Contiguous bytes, no shape.</summary>
    public const int PyBUF_SIMPLE = 0;

    /// <summary>The memory must be writable.</summary>
    public const int PyBUF_WRITABLE = 0x0001;

    /// <summary>Older spelling.</summary>
    [CValue("PyBUF_WRITABLE")] public const int PyBUF_WRITEABLE = PyBUF_WRITABLE;

    /// <summary>format must be filled.</summary>
    public const int PyBUF_FORMAT = 0x0004;

    /// <summary>shape must be filled.</summary>
    public const int PyBUF_ND = 0x0008;

    /// <summary>strides must be filled.</summary>
    [CValue("0x0010 | PyBUF_ND")] public const int PyBUF_STRIDES = 0x0010 | PyBUF_ND;

    /// <summary>Contiguous, the last dimension fastest.</summary>
    [CValue("0x0020 | PyBUF_STRIDES")] public const int PyBUF_C_CONTIGUOUS = 0x0020 | PyBUF_STRIDES;

    /// <summary>Contiguous, the first dimension fastest.</summary>
    [CValue("0x0040 | PyBUF_STRIDES")] public const int PyBUF_F_CONTIGUOUS = 0x0040 | PyBUF_STRIDES;

    /// <summary>Contiguous in either order.</summary>
    [CValue("0x0080 | PyBUF_STRIDES")] public const int PyBUF_ANY_CONTIGUOUS = 0x0080 | PyBUF_STRIDES;

    /// <summary>suboffsets may be used.</summary>
    [CValue("0x0100 | PyBUF_STRIDES")] public const int PyBUF_INDIRECT = 0x0100 | PyBUF_STRIDES;

    /// <summary>Contiguous and writable.</summary>
    [CValue("PyBUF_ND | PyBUF_WRITABLE")] public const int PyBUF_CONTIG = PyBUF_ND | PyBUF_WRITABLE;

    /// <summary>Contiguous.</summary>
    [CValue("PyBUF_ND")] public const int PyBUF_CONTIG_RO = PyBUF_ND;

    /// <summary>Strided and writable.</summary>
    [CValue("PyBUF_STRIDES | PyBUF_WRITABLE")] public const int PyBUF_STRIDED = PyBUF_STRIDES | PyBUF_WRITABLE;

    /// <summary>Strided.</summary>
    [CValue("PyBUF_STRIDES")] public const int PyBUF_STRIDED_RO = PyBUF_STRIDES;

    /// <summary>Strided, writable, with a format.</summary>
    [CValue("PyBUF_STRIDES | PyBUF_WRITABLE | PyBUF_FORMAT")]
    public const int PyBUF_RECORDS = PyBUF_STRIDES | PyBUF_WRITABLE | PyBUF_FORMAT;

    /// <summary>Strided, with a format.</summary>
    [CValue("PyBUF_STRIDES | PyBUF_FORMAT")] public const int PyBUF_RECORDS_RO = PyBUF_STRIDES | PyBUF_FORMAT;

    /// <summary>Everything, writable.</summary>
    [CValue("PyBUF_INDIRECT | PyBUF_WRITABLE | PyBUF_FORMAT")]
    public const int PyBUF_FULL = PyBUF_INDIRECT | PyBUF_WRITABLE | PyBUF_FORMAT;

    /// <summary>Everything.</summary>
    [CValue("PyBUF_INDIRECT | PyBUF_FORMAT")] public const int PyBUF_FULL_RO = PyBUF_INDIRECT | PyBUF_FORMAT;

    /// <summary>A memory view that is read.</summary>
    public const int PyBUF_READ = 0x100;

    /// <summary>A memory view that is written.</summary>
    public const int PyBUF_WRITE = 0x200;
}
