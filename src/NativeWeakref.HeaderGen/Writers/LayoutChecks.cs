using System.Globalization;
using System.Linq;
using System.Text;
using NativeWeakref.HeaderGen.Metadata;
using NativeWeakref.HeaderGen.Surface;
using NativeWeakref.HeaderGen.Text;

namespace NativeWeakref.HeaderGen.Writers;

/// <summary>Writes the checks that fail to compile where a compiler or its options lay a struct out in another way.</summary>
internal static class LayoutChecks
{
    private const string Opening = """
        /* Options such as -fpack-struct or -m32 would change what is above. */
        #if defined(__cplusplus) && __cplusplus >= 201103L
        #define NATIVEWEAKREF_CHECK(condition) static_assert(condition, #condition)
        #elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
        #define NATIVEWEAKREF_CHECK(condition) _Static_assert(condition, #condition)
        #else
        #define NATIVEWEAKREF_CHECK(condition)                                         \
            extern char nativeweakref_check_[(condition) ? 1 : -1]
        #endif


        """;

    internal static string Write(PublicSurface surface)
    {
        StringBuilder text = new(Opening);
        text.Append(Check("sizeof(void *)", 8)).Append(Check("sizeof(long)", 8));
        LimitedGuard guard = new(surface.Limited);
        text.Append(guard.Join(surface.StructsByValue.Select(declaration => (declaration.Name, Checks(declaration, surface.Layout.Of(declaration))))));
        return text.Append("\n#undef NATIVEWEAKREF_CHECK\n").ToString();
    }

    private static string Checks(Declaration declaration, LayoutOf layout)
    {
        string size = Check($"sizeof({declaration.Name})", layout.Size);
        // A drift of any field moves the last one, unless padding hides it.
        return declaration.Fields.Count > 1 ? size + Check($"offsetof({declaration.Name}, {declaration.Fields[^1].Name})", layout.Offsets[^1]) : size;
    }

    private static string Check(string expression, int value) => CLines.Fill(
        "NATIVEWEAKREF_CHECK(", [string.Create(CultureInfo.InvariantCulture, $"{expression} == {value}")], ");") + "\n";
}
