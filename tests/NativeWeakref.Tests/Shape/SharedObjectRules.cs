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

    /// <summary>What is not as it must be.</summary>
    internal static IEnumerable<string> Check(SharedObject one, string soname, IReadOnlySet<string> symbols)
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
        ];
        return demands.Where(demand => !demand.IsFine).Select(demand => demand.Finding)
            .Concat(one.Exports.Where(name => !symbols.Contains(name)).Select(name => $"{name} is exported but not in the manifest"))
            .Concat(symbols.Except(one.Exports).Select(name => $"{name} is in the manifest but not exported"));
    }
}
