using System.Numerics;
using System.Runtime.CompilerServices;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>SipHash-1-3: the hash of text, keyed so that nobody outside the process can aim at collisions.</summary>
internal struct SipHash
{
    private ulong _v0;
    private ulong _v1;
    private ulong _v2;
    private ulong _v3;

    /// <summary>The hash of bytes: 0 for none, never -1 (which means an error).</summary>
    internal static unsafe nint OfBytes(void* bytes, nint count)
    {
        if (count == 0)
        {
            return 0;
        }
        if (NullArgument.IsMissing(bytes))
        {
            return -1;
        }
        nint hash = (nint)Start(HashKey.First, HashKey.Second).Run((byte*)bytes, count);
        return hash == -1 ? -2 : hash;
    }

    private static SipHash Start(ulong first, ulong second)
    {
        SipHash state;
        state._v0 = first ^ 0x736F6D6570736575;
        state._v1 = second ^ 0x646F72616E646F6D;
        state._v2 = first ^ 0x6C7967656E657261;
        state._v3 = second ^ 0x7465646279746573;
        return state;
    }

    private unsafe ulong Run(byte* bytes, nint count)
    {
        byte* end = bytes + (count & ~(nint)7);
        for (; bytes < end; bytes += sizeof(ulong))
        {
            Absorb(*(ulong*)bytes);
        }
        ulong last = (ulong)count << 56;
        for (int i = (int)(count & 7) - 1; i >= 0; i--)
        {
            last |= (ulong)bytes[i] << (8 * i);
        }
        Absorb(last);
        _v2 ^= 0xFF;
        Round();
        Round();
        Round();
        return _v0 ^ _v1 ^ _v2 ^ _v3;
    }

    // Inlined: the four words stay in registers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Absorb(ulong word)
    {
        _v3 ^= word;
        Round();
        _v0 ^= word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Round()
    {
        _v0 += _v1;
        _v2 += _v3;
        _v1 = BitOperations.RotateLeft(_v1, 13) ^ _v0;
        _v3 = BitOperations.RotateLeft(_v3, 16) ^ _v2;
        _v0 = BitOperations.RotateLeft(_v0, 32);
        _v2 += _v1;
        _v0 += _v3;
        _v1 = BitOperations.RotateLeft(_v1, 17) ^ _v2;
        _v3 = BitOperations.RotateLeft(_v3, 21) ^ _v0;
        _v2 = BitOperations.RotateLeft(_v2, 32);
    }
}
