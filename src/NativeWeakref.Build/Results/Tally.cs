namespace NativeWeakref.Build.Results;

/// <summary>How many tests passed, failed and were skipped.</summary>
internal readonly record struct Tally(int Passed, int Failed, int Skipped)
{
    internal static Tally OnePassed { get; } = new(1, 0, 0);

    internal static Tally OneFailed { get; } = new(0, 1, 0);

    internal static Tally OneSkipped { get; } = new(0, 0, 1);

    internal int Total => Passed + Failed + Skipped;

    public static Tally operator +(Tally left, Tally right)
    {
        return new(left.Passed + right.Passed, left.Failed + right.Failed, left.Skipped + right.Skipped);
    }

    /// <summary>The tally of a runner whose exit code and result file must tell the same story.</summary>
    /// <remarks>A runner that failed without a failed test (a crash), or that ran nothing, counts as one failure.</remarks>
    internal Tally CheckedAgainst(int exitCode)
        => (exitCode != 0 && Failed == 0) || Total == 0 ? this + OneFailed : this;

    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";
}
