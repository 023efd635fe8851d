using System.Numerics;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Builtins.Tuples;

/// <summary>The hash of a row of objects, from theirs: the same numbers as CPython's.</summary>
internal unsafe struct ItemsHash
{
    // The constants of xxHash64.
    private const ulong Prime1 = 11400714785074694791;
    private const ulong Prime2 = 14029467366897019727;
    private const ulong Prime5 = 2870177450012600261;
    private const ulong LengthSalt = Prime5 ^ 3527539;
    private const nint InsteadOfError = 1546275796;

    private ulong _accumulated;

    internal static ItemsHash Start()
    {
        ItemsHash made;
        made._accumulated = Prime5;
        return made;
    }

    /// <summary>Adds an object; foreign code. Return: false with the error of its hash.</summary>
    internal bool TryAdd(PyObject* item)
    {
        nint lane = KeyHash.Of(item); // foreign code
        if (lane == -1)
        {
            return false;
        }
        _accumulated += (ulong)lane * Prime2;
        _accumulated = BitOperations.RotateLeft(_accumulated, 31) * Prime1;
        return true;
    }

    /// <summary>The hash of what was added.</summary>
    internal readonly nint Finish() => Protect(_accumulated);

    /// <summary>As <see cref="Finish()"/> for rows of different lengths.</summary>
    internal readonly nint Finish(nint length) => Protect(_accumulated + ((ulong)length ^ LengthSalt));

    private static nint Protect(ulong hash) => (nint)hash == -1 ? InsteadOfError : (nint)hash;
}
