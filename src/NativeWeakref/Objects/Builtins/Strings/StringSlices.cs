using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Slices;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>What a slice in square brackets gives of a str.</summary>
internal static unsafe class StringSlices
{
    /// <summary>Return: an owned str of exact type, the same one if it is all of an exact one; or NULL with an error.</summary>
    internal static PyObject* Get(PyObject* text, PyObject* slice)
    {
        SliceRange range = default;
        if (!SliceRange.TryUnpack(slice, &range)) // foreign code; a str does not change
        {
            return null;
        }
        range.Adjust(StringLayout.Length(text));
        if (range.Step == 1)
        {
            return StringAccess.Substring(text, range.Start, range.Start + range.Count);
        }
        return range.Count <= 1
            ? range.Count == 0 ? SharedStrings.Empty : StringSequence.GetItem(text, range.Start)
            : WithStep(text, range);
    }

    private static PyObject* WithStep(PyObject* text, SliceRange range)
    {
        uint bound = 0; // all bits of the characters: the forms differ in their highest bit
        nint from = range.Start;
        for (nint i = 0; i < range.Count; i++)
        {
            bound |= StringLayout.Read(text, from);
            from += range.Step;
        }
        PyObject* made = StringCreation.New(range.Count, bound < StringLayout.MaximumCharacter ? bound : StringLayout.MaximumCharacter);
        if (made == null)
        {
            return null;
        }
        from = range.Start;
        for (nint i = 0; i < range.Count; i++)
        {
            StringLayout.Write(StringLayout.Kind(made), StringLayout.Data(made), i, StringLayout.Read(text, from));
            from += range.Step;
        }
        return made;
    }
}
