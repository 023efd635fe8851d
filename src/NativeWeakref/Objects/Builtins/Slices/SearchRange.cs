using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Slices;

/// <summary>The bounds of a search: the arguments start and stop of <c>index(value, start, stop)</c>.</summary>
internal unsafe struct SearchRange
{
    internal nint Start;
    internal nint Stop;

    /// <summary>Reads the arguments behind the first. Return: false with TypeError or what their code raised. Foreign code.</summary>
    internal static bool TryParse(PyObject** args, nint count, SearchRange* range)
    {
        range->Start = 0;
        range->Stop = nint.MaxValue;
        return (count < 2 || TryIndex(args[1], &range->Start)) && (count < 3 || TryIndex(args[2], &range->Stop));
    }

    /// <summary>Counts negative bounds from the end of a sequence.</summary>
    internal void Adjust(nint size)
    {
        Start = FromStart(Start, size);
        Stop = FromStart(Stop, size);
    }

    private static nint FromStart(nint bound, nint size) => bound >= 0 ? bound : bound + size < 0 ? 0 : bound + size;

    private static bool TryIndex(PyObject* op, nint* number)
    {
        if (!IntegerIndex.Supports(op))
        {
            Errors.TypeError("slice indices must be integers or have an __index__ method"u8);
            return false;
        }
        *number = IntegerIndex.AsSize(op, null);
        return *number != -1 || !Errors.Occurred();
    }
}
