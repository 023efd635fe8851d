namespace NativeWeakref.Objects.Builtins.Strings.Methods;

/// <summary>Ranges as slices have them: counted from the end where negative, cut to what there is.</summary>
internal static unsafe class StringRange
{
    /// <summary>Input: the length, and both ends, which are changed. The start may end up behind the end.</summary>
    internal static void Clamp(nint length, nint* start, nint* end)
    {
        *end = *end > length ? length : *end < 0 ? Positive(*end + length) : *end;
        *start = *start < 0 ? Positive(*start + length) : *start;
    }

    private static nint Positive(nint index) => index < 0 ? 0 : index;
}
