using System.Runtime.InteropServices;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

// Chosen once per process, not once per initialisation: shared strings keep their hashes.

/// <summary>The key of text hashes: random, or made from PYTHONHASHSEED as CPython makes it.</summary>
internal static unsafe class HashKey
{
    private const uint NonBlocking = 1; // GRND_NONBLOCK
    private const nuint RandomBytesOfProcess = 25; // AT_RANDOM

    [StructLayout(LayoutKind.Sequential)]
    private struct Key
    {
        internal ulong First;
        internal ulong Second;
    }

    private static Key s_key;
    private static byte s_chosen;

    internal static ulong First => s_key.First;

    internal static ulong Second => s_key.Second;

    /// <summary>Chooses the key, the first time. A malformed PYTHONHASHSEED ends the process, as it does CPython.</summary>
    internal static void Choose()
    {
        if (s_chosen != 0)
        {
            return;
        }
        byte* text = secure_getenv(CString.Of("PYTHONHASHSEED"u8));
        if (text == null || *text == 0 || CString.Equal(text, CString.Of("random"u8)))
        {
            ChooseRandom();
        }
        else
        {
            uint seed;
            if (!ReadSeed(text, &seed))
            {
                FatalError.Stop(
                    "config_init_hash_seed: PYTHONHASHSEED must be \"random\" or an integer in range [0; 4294967295]"u8);
            }
            ChooseFromSeed(seed);
        }
        s_chosen = 1;
    }

    // Early in the boot of a machine there may be no entropy yet: then what the kernel gave the process, mixed.
    private static void ChooseRandom()
    {
        Key key = default;
        if (getrandom(&key, (nuint)sizeof(Key), NonBlocking) != sizeof(Key))
        {
            key = *(Key*)getauxval(RandomBytesOfProcess);
            s_key = key;
            key.First = (ulong)SipHash.OfBytes(&key, sizeof(Key));
            key.Second ^= (ulong)SipHash.OfBytes(&key, sizeof(Key));
        }
        s_key = key;
    }

    // CPython's generator. Seed 0 means a key of zeros: no randomisation.
    private static void ChooseFromSeed(uint seed)
    {
        Key key = default;
        byte* bytes = (byte*)&key;
        uint state = seed;
        for (int i = 0; seed != 0 && i < sizeof(Key); i++)
        {
            state = (state * 214013) + 2531011;
            bytes[i] = (byte)(state >> 16);
        }
        s_key = key;
    }

    // As strtoul with base 10 reads it: white space and a sign may come first. A minus sign leaves only zero in range.
    private static bool ReadSeed(byte* text, uint* seed)
    {
        while (*text is (byte)' ' or (>= (byte)'\t' and <= (byte)'\r'))
        {
            text++;
        }
        bool negative = *text == '-';
        if (negative || *text == '+')
        {
            text++;
        }
        if (*text == 0)
        {
            return false;
        }
        ulong value = 0;
        for (; *text != 0; text++)
        {
            uint digit = (uint)*text - '0';
            if (digit > 9)
            {
                return false;
            }
            value = (value * 10) + digit;
            if (value > uint.MaxValue)
            {
                return false;
            }
        }
        *seed = (uint)value;
        return !negative || value == 0;
    }

    [DllImport("libc")]
    private static extern byte* secure_getenv(byte* name);

    [DllImport("libc")]
    private static extern nint getrandom(void* buffer, nuint size, uint flags);

    [DllImport("libc")]
    private static extern nuint getauxval(nuint type);
}
