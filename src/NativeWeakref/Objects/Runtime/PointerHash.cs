namespace NativeWeakref.Objects.Runtime;

/// <summary>The hash of an address, as CPython computes it.</summary>
internal static unsafe class PointerHash
{
    /// <summary>The low 4 bits, equal in all objects, go to the top; -1 becomes -2.</summary>
    internal static nint Of(void* pointer)
    {
        nint hash = Raw(pointer);
        return hash == -1 ? -2 : hash;
    }

    /// <summary>As <see cref="Of"/>, but -1 stays.</summary>
    internal static nint Raw(void* pointer) => (nint)(((nuint)pointer >> 4) | ((nuint)pointer << 60));
}
