using System;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>What is done about what cannot be encoded or decoded.</summary>
internal enum ErrorPolicy
{
    /// <summary>An exception.</summary>
    Strict,

    /// <summary>It is left out.</summary>
    Ignore,

    /// <summary>A question mark, or U+FFFD.</summary>
    Replace,

    /// <summary>A backslash and hexadecimal digits.</summary>
    BackslashReplace,

    /// <summary>A number as XML has it; for encoding only.</summary>
    XmlReplace,

    /// <summary>Bytes that are no text become lone surrogates, and these become bytes again.</summary>
    SurrogateEscape,

    /// <summary>Surrogates are encoded as other characters are.</summary>
    SurrogatePass,

    /// <summary>Another name: the registry of handlers may know it.</summary>
    Unknown,
}

/// <summary>The names of the policies.</summary>
internal static unsafe class ErrorPolicies
{
    /// <summary>Input: a name; NULL stands for strict.</summary>
    internal static ErrorPolicy Parse(byte* name)
        => name == null || Is(name, "strict"u8) ? ErrorPolicy.Strict
            : Is(name, "ignore"u8) ? ErrorPolicy.Ignore
            : Is(name, "replace"u8) ? ErrorPolicy.Replace
            : Is(name, "backslashreplace"u8) ? ErrorPolicy.BackslashReplace
            : Is(name, "xmlcharrefreplace"u8) ? ErrorPolicy.XmlReplace
            : Is(name, "surrogateescape"u8) ? ErrorPolicy.SurrogateEscape
            : Is(name, "surrogatepass"u8) ? ErrorPolicy.SurrogatePass
            : ErrorPolicy.Unknown;

    private static bool Is(byte* name, ReadOnlySpan<byte> literal) => CString.Equal(name, CString.Of(literal));
}
