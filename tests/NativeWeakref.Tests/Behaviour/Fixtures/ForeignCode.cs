using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace NativeWeakref.Tests.Behaviour.Fixtures;

/// <summary>C# that the library calls. An exception must not unwind through C: it is kept for the end of the test.</summary>
internal static class ForeignCode
{
    private static readonly List<Exception> s_failures = [];

    [SuppressMessage("Design", "CA1031", Justification = "Whatever passes here would end the process.")]
    internal static void Run(Action action)
    {
        try
        {
            action();
        }
        catch (Exception failure)
        {
            s_failures.Add(failure);
        }
    }

    /// <summary>Throws the first failure, such as an assertion inside a callback.</summary>
    internal static void AssertNoFailure()
    {
        if (s_failures.Count == 0)
        {
            return;
        }
        Exception first = s_failures[0];
        s_failures.Clear();
        ExceptionDispatchInfo.Throw(first);
    }
}
