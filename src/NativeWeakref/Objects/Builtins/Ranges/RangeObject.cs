using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Builtins.Ranges;

/// <summary>A range: ints of any size, all owned and never NULL.</summary>
/// <remarks>The layout is CPython's, which nobody but the type itself reads.</remarks>
internal unsafe struct RangeObject
{
    internal PyObject Head;
    internal PyObject* Start;
    internal PyObject* Stop;
    internal PyObject* Step; // not 0
    internal PyObject* Length;
}
