using System.Collections.Generic;

namespace NativeWeakref.Build.Conformance;

/// <summary>Modules of CPython's tests that run in one process.</summary>
/// <param name="Name">What they are about.</param>
/// <param name="LeastCalls">Fewer calls into the library than this: it was not the library that was tested.</param>
/// <param name="Modules">As unittest takes them.</param>
internal sealed record ModuleGroup(string Name, long LeastCalls, params IReadOnlyList<string> Modules)
{
    /// <summary>The whole run: the subject, and the parts of the suite that lean on it.</summary>
    internal static IReadOnlyList<ModuleGroup> All { get; } =
    [
        new("weak references", 500_000, "test.test_weakref", "test.test_weakset"),
        new(
            "what leans on them", 500_000,
            "test.test_gc", "test.test_copy", "test.test_functools", "test.test_descr", "test.test_dict", "test.test_set",
            "test.test_collections", "test.test_threading", "test.test_capi.test_misc"),
    ];
}
