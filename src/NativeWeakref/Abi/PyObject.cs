using System.Runtime.InteropServices;
using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

// Reference counts follow PEP 683: an object whose low 32 count bits, read as a signed number, are negative is immortal and
// is never counted. Counting up touches the low half only and sticks at 0xFFFFFFFF; counting down is a full 64-bit decrement.

/// <summary>The head of every object.</summary>
[Header("object.h"), CTag("_object"), StructLayout(LayoutKind.Explicit)]
public unsafe struct PyObject
{
    /// <summary>Number of owned references; see PEP 683 for immortal objects.</summary>
    [FieldOffset(0)] public nint ob_refcnt;

    /// <summary>The count as two halves; the low half first.</summary>
    [FieldOffset(0)] public fixed uint ob_refcnt_split[2];

    /// <summary>Type of the object; never NULL.</summary>
    [FieldOffset(8)] public PyTypeObject* ob_type;
}

/// <summary>The head of an object with a variable number of items.</summary>
[Header("object.h")]
public struct PyVarObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>Number of items.</summary>
    public nint ob_size;
}
