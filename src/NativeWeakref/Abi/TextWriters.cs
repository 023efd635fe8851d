using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

// Invariants of a text writer: data, kind, maxchar and size describe the buffer, where there is one; of a buffer that is shared kind and
// size are 0, so that the macros always ask for another before they write. pos characters of it are written.

/// <summary>A str in the making. The fields are read and written by macros and by the caller.</summary>
[Header("unicodeobject.h")]
public unsafe struct _PyUnicodeWriter
{
    /// <summary>The str with what is written so far, or NULL; owned.</summary>
    public PyObject* buffer;

    /// <summary>Its characters.</summary>
    public void* data;

    /// <summary>Bytes of each of them; 0 where none can be written.</summary>
    public int kind;

    /// <summary>The largest character that can be written.</summary>
    [CType("Py_UCS4")] public uint maxchar;

    /// <summary>Number of characters there is room for.</summary>
    public nint size;

    /// <summary>Number of characters written.</summary>
    public nint pos;

    /// <summary>Number of characters that a new buffer has room for at least.</summary>
    public nint min_length;

    /// <summary>The largest character that a new buffer can hold at least.</summary>
    [CType("Py_UCS4")] public uint min_char;

    /// <summary>Not 0 where buffers are made larger than asked for, as more will be written.</summary>
    public byte overallocate;

    /// <summary>Not 0 where the buffer is a str that others may know.</summary>
    public byte @readonly;
}

/// <summary>Bytes in the making, at first in the struct itself.</summary>
[Header("bytesobject.h")]
public unsafe struct _PyBytesWriter
{
    /// <summary>The bytes or bytearray written to, or NULL; owned.</summary>
    public PyObject* buffer;

    /// <summary>Number of bytes there is room for.</summary>
    public nint allocated;

    /// <summary>Number of bytes that were asked for.</summary>
    public nint min_size;

    /// <summary>Not 0 to make a bytearray.</summary>
    public int use_bytearray;

    /// <summary>Not 0 where buffers are made larger than asked for, as more will be written.</summary>
    public int overallocate;

    /// <summary>Not 0 while small_buffer is written to.</summary>
    public int use_small_buffer;

    /// <summary>The first buffer.</summary>
    [CType("char")] public fixed byte small_buffer[512];
}
