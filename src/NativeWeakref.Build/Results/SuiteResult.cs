using System;

namespace NativeWeakref.Build.Results;

/// <summary>One suite's row in the final table.</summary>
internal sealed record SuiteResult(string Name, Tally Tally, TimeSpan Elapsed, string Note = "");
