using System;
using System.Collections.Generic;
using System.Linq;

namespace NativeWeakref.Tests.Shape;

/// <summary>How the library must be linked.</summary>
internal static class SharedObjectRules
{
    private const long TagTextRelocations = 22;
    private const long TagBindNow = 24;
    private const long TagFlags = 30;
    private const long TagFlags1 = 0x6ffffffb;
    private const long TagVersionDefinitions = 0x6ffffffc;
    private const long FlagTextRelocations = 0x4;
    private const long FlagBindNow = 0x8;
    private const long Flag1Now = 0x1;
    private const long Flag1NoDelete = 0x8;

    /// <summary>
    /// C types of data that programs may write to by name, because they do: types, objects, variables. The functions in a type are
    /// the only ones among them; `PyImport_Inittab` is a pointer to a table that a program may replace.
    /// </summary>
    private static readonly HashSet<string> s_writableTypes =
        ["PyTypeObject", "PyObject", "PyLongObject", "PyObject *", "const char *", "_inittab *", "int", "uint64_t", "char[1]"];

    /// <summary>What is not as it must be. Of the symbols, what their data is in C; functions have "".</summary>
    internal static IEnumerable<string> Check(SharedObject one, string soname, IReadOnlyDictionary<string, string> symbols)
    {
        (bool IsFine, string Finding)[] demands =
        [
            (one.Soname == soname, $"the SONAME is '{one.Soname}'"),
            ((one.Dynamic(TagFlags1) & Flag1NoDelete) != 0, "it can be unloaded: objects would lose their types"),
            (one.HasDynamic(TagBindNow) || (one.Dynamic(TagFlags) & FlagBindNow) != 0 || (one.Dynamic(TagFlags1) & Flag1Now) != 0, "symbols are bound late"),
            (one.HasRelro, "relocated data stays writable"),
            (!one.HasExecutableStack, "it demands an executable stack"),
            (!one.HasDynamic(TagTextRelocations) && (one.Dynamic(TagFlags) & FlagTextRelocations) == 0, "code is relocated"),
            (!one.HasDynamic(TagVersionDefinitions), "symbols have versions"),
            (!one.HasWritableCode, "memory is writable and executable at once"),
            (Calls(one, "__stack_chk_fail"), "no function of its C part looks after its stack frame"),
            (one.Imports.Any(import => import.Name.EndsWith("_chk", StringComparison.Ordinal)), "its C part calls no checked function of the C library"),
        ];
        return demands.Where(demand => !demand.IsFine).Select(demand => demand.Finding)
            .Concat(one.Exports.Where(name => !symbols.ContainsKey(name)).Select(name => $"{name} is exported but not in the manifest"))
            .Concat(symbols.Keys.Except(one.Exports).Select(name => $"{name} is in the manifest but not exported"))
            .Concat(one.WritableData.Where(name => IsTable(name, symbols)).Select(name => $"{name} is writable: nothing but types, objects and variables may be"));
    }

    private static bool Calls(SharedObject one, string function)
        => one.Imports.Any(import => string.Equals(import.Name, function, StringComparison.Ordinal));

    private static bool IsTable(string name, IReadOnlyDictionary<string, string> symbols)
        => !symbols.TryGetValue(name, out string? type) || !s_writableTypes.Contains(type);
}
