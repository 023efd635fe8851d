namespace NativeWeakref.Build.Benchmarks;

/// <summary>How many instructions it takes to do an operation once.</summary>
/// <param name="Family">The program it is from.</param>
/// <param name="Operation">Its name.</param>
/// <param name="Ours">Our count.</param>
/// <param name="Reference">CPython 3.12's; null where it does not have the operation.</param>
internal sealed record InstructionCount(string Family, string Operation, double Ours, double? Reference);
