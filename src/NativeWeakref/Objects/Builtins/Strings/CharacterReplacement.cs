using System.Runtime.Intrinsics;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>One character in the place of another, everywhere.</summary>
internal static unsafe class CharacterReplacement
{
    /// <summary>Copies characters of a kind that holds both, each of one kind with another in its place.</summary>
    internal static void Copy(int kind, void* to, void* from, nint count, uint old, uint replacement)
    {
        if (kind == (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND)
        {
            Copy((byte*)to, (byte*)from, count, (byte)old, (byte)replacement);
        }
        else if (kind == (int)PyUnicode_Kind.PyUnicode_2BYTE_KIND)
        {
            Copy((ushort*)to, (ushort*)from, count, (ushort)old, (ushort)replacement);
        }
        else
        {
            Copy((uint*)to, (uint*)from, count, old, replacement);
        }
    }

    private static void Copy<T>(T* to, T* from, nint count, T old, T replacement)
        where T : unmanaged, System.Numerics.IEqualityOperators<T, T, bool>
    {
        Vector128<T> olds = Vector128.Create(old);
        Vector128<T> replacements = Vector128.Create(replacement);
        nint i = 0;
        for (; i + Vector128<T>.Count <= count; i += Vector128<T>.Count)
        {
            Vector128<T> block = Vector128.Load(from + i);
            Vector128.ConditionalSelect(Vector128.Equals(block, olds), replacements, block).Store(to + i);
        }
        for (; i < count; i++)
        {
            to[i] = from[i] == old ? replacement : from[i];
        }
    }
}
