namespace NativeWeakref.Objects.Runtime;

/// <summary>What the library tells of itself beside its version.</summary>
internal static unsafe class BuildDescription
{
    internal static byte* Compiler() => CString.Of("[.NET NativeAOT]"u8);

    internal static byte* Copyright() => CString.Of("Copyright (c) 2026 the NativeWeakref authors"u8);

    internal static byte* Platform() => CString.Of("linux"u8);
}
