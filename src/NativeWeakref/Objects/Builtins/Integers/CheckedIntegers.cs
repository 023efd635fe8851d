using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>What C reads of ints, with the check of the type that the library's own calls do not need.</summary>
internal static unsafe class CheckedIntegers
{
    /// <summary>1, 0 or -1; -1 with SystemError for what is no int.</summary>
    internal static int Sign(PyObject* op) => IsInteger(op) ? IntegerLayout.Sign((PyLongObject*)op) : -1;

    /// <summary>Number of bits of the magnitude; -1 with SystemError for what is no int.</summary>
    internal static nint BitLength(PyObject* op) => IsInteger(op) ? IntegerLayout.BitLength((PyLongObject*)op) : -1;

    private static bool IsInteger(PyObject* op)
    {
        if (op != null && IntegerObjects.IsInteger(op))
        {
            return true;
        }
        Errors.BadInternalCall();
        return false;
    }
}
