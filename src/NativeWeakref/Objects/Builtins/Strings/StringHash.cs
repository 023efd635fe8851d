using System.Runtime.CompilerServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>The hash of a string, which the string keeps. Equal strings have the same form, so the bytes of the form are hashed.</summary>
internal static unsafe class StringHash
{
    /// <summary>Never -1, never fails.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Of(PyObject* op)
    {
        nint hash = ((PyASCIIObject*)op)->hash;
        return hash != -1 ? hash : Compute(op);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint Compute(PyObject* op)
    {
        nint hash = SipHash.OfBytes(StringLayout.Data(op), StringLayout.Length(op) * StringLayout.Kind(op));
        ((PyASCIIObject*)op)->hash = hash;
        return hash;
    }
}
