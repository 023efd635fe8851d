namespace NativeWeakref.Build.Reliability;

/// <summary>How far a suite went without finding anything.</summary>
/// <param name="Measure">What two runs are compared by.</param>
/// <param name="Text">What the page says; it begins with the measure.</param>
internal readonly record struct Distance(long Measure, string Text);
