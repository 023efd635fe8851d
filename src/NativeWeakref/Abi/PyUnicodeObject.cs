using System.Runtime.InteropServices;
using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

// PEP 393: the characters of a compact string follow its struct (PyASCIIObject where all are ASCII, else
// PyCompactUnicodeObject), in units of 1, 2 or 4 bytes, with a zero unit behind. Instances of subclasses of str are not
// compact: data points at the characters.

/// <summary>A string of ASCII characters; the head of every string.</summary>
[Header("unicodeobject.h")]
public struct PyASCIIObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>Number of characters.</summary>
    public nint length;

    /// <summary>The hash; -1 while unknown.</summary>
    [CType("Py_hash_t")] public nint hash;

    /// <summary>Kind and form; see UnicodeState.</summary>
    [CBits("interned:2", "kind:3", "compact:1", "ascii:1", "statically_allocated:1", ":24")]
    public uint state;
}

/// <summary>A string with characters beyond ASCII.</summary>
[Header("unicodeobject.h")]
public unsafe struct PyCompactUnicodeObject
{
    /// <summary>The head of every string.</summary>
    public PyASCIIObject _base;

    /// <summary>Bytes of utf8 without the final zero; 0 where utf8 is NULL.</summary>
    public nint utf8_length;

    /// <summary>UTF-8 form, made when asked for; or NULL.</summary>
    public byte* utf8;
}

/// <summary>Where the characters of a string lie that is not compact; a union that has no name in CPython.</summary>
[CInline, StructLayout(LayoutKind.Explicit)]
public unsafe struct PyUnicodeObjectData
{
    /// <summary>The characters, whatever their kind.</summary>
    [FieldOffset(0)] public void* any;

    /// <summary>Characters of one byte.</summary>
    [FieldOffset(0), CType("Py_UCS1 *")] public byte* latin1;

    /// <summary>Characters of two bytes.</summary>
    [FieldOffset(0), CType("Py_UCS2 *")] public ushort* ucs2;

    /// <summary>Characters of four bytes.</summary>
    [FieldOffset(0), CType("Py_UCS4 *")] public uint* ucs4;
}

/// <summary>A string of a subclass of str.</summary>
[Header("unicodeobject.h")]
public struct PyUnicodeObject
{
    /// <summary>The head of a string beyond ASCII.</summary>
    public PyCompactUnicodeObject _base;

    /// <summary>The characters.</summary>
    public PyUnicodeObjectData data;
}

/// <summary>Bytes of a character.</summary>
[Header("unicodeobject.h"), CTag("PyUnicode_Kind")]
public enum PyUnicode_Kind
{
    /// <summary>One; up to U+00FF.</summary>
    PyUnicode_1BYTE_KIND = 1,

    /// <summary>Two; up to U+FFFF.</summary>
    PyUnicode_2BYTE_KIND = 2,

    /// <summary>Four; all of Unicode.</summary>
    PyUnicode_4BYTE_KIND = 4,
}
