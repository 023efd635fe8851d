using System;
using System.Globalization;

namespace NativeWeakref.HeaderGen.Writers;

/// <summary>Writes the version macros, the export macro and the opening for C++.</summary>
internal static class HeaderConfiguration
{
    private const string Rest = """
        #define NATIVEWEAKREF_VERSION                                                  \
            (NATIVEWEAKREF_VERSION_MAJOR * 1000000 +                                   \
             NATIVEWEAKREF_VERSION_MINOR * 1000 + NATIVEWEAKREF_VERSION_PATCH)

        /* The CPython release whose ABI this is, as PY_VERSION_HEX. */
        #define NATIVEWEAKREF_PY_ABI 0x030c0000

        #if defined(__GNUC__)
        #define NATIVEWEAKREF_DATA __attribute__((visibility("default")))
        #define _Py_NO_RETURN __attribute__((noreturn))
        #else
        #define NATIVEWEAKREF_DATA
        #define _Py_NO_RETURN
        #endif

        /* Functions are called through the global offset table, not through the
         * linkage table: a jump less in each call. */
        #if defined(__has_attribute)
        #if __has_attribute(noplt)
        #define NATIVEWEAKREF_API NATIVEWEAKREF_DATA __attribute__((noplt))
        #endif
        #endif
        #if !defined(NATIVEWEAKREF_API)
        #define NATIVEWEAKREF_API NATIVEWEAKREF_DATA
        #endif

        #ifdef __cplusplus
        extern "C" {
        #endif

        """;

    internal static string Write(Version version) => string.Create(CultureInfo.InvariantCulture, $"""
        /* Version of this library. Compare with nativeweakref_version(). */
        #define NATIVEWEAKREF_VERSION_MAJOR {version.Major}
        #define NATIVEWEAKREF_VERSION_MINOR {version.Minor}
        #define NATIVEWEAKREF_VERSION_PATCH {version.Build}

        """) + Rest;
}
