namespace NativeWeakref.BindGen.Compare;

/// <summary>A name on which two headers do not agree.</summary>
/// <param name="Kind">function, struct, field, data, constant, text, macro or typedef.</param>
/// <param name="Name">The name; of a field, struct.field.</param>
/// <param name="Ours">What our header says; null where it does not know the name.</param>
/// <param name="Theirs">What CPython's says; null where it does not know the name.</param>
internal sealed record Difference(string Kind, string Name, string? Ours, string? Theirs)
{
    /// <summary>For a reader.</summary>
    public override string ToString() => $"{Kind} {Name}: ours {Ours ?? "absent"}, CPython's {Theirs ?? "absent"}";
}
