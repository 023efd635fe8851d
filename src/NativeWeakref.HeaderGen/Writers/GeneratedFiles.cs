using System.Collections.Generic;
using System.Linq;
using NativeWeakref.HeaderGen.Metadata;
using NativeWeakref.HeaderGen.Surface;

namespace NativeWeakref.HeaderGen.Writers;

/// <summary>The one list of what is generated.</summary>
internal static class GeneratedFiles
{
    internal static IReadOnlyList<GeneratedFile> Of(PublicSurface surface, XmlDocumentation documentation)
    {
        NativeWriter native = new(surface);
        IReadOnlyList<GeneratedFile> companions = CompanionHeaders.All();
        return
        [
            new("include/nativeweakref.h", new HeaderWriter(surface, documentation).Write()),
            .. companions,
            new("include/nativeweakref.abi", new ManifestWriter(surface).Write(companions.Select(file => file.Text))),
            new("docs/api.md", new ApiPageWriter(surface, documentation).Write()),
            new("native/data.g.c", native.Data()),
            new("native/variadic.g.c", native.Variadic()),
        ];
    }
}
