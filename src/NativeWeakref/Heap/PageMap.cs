using System.Runtime.CompilerServices;

namespace NativeWeakref.Heap;

/// <summary>Whether an address lies in one of our pages: a byte for each 64 KiB of the address space, in a map of two levels.</summary>
/// <remarks>The upper level is static, the lower ones are mapped where addresses are in use: nothing is reserved.</remarks>
internal static unsafe class PageMap
{
    /// <summary>Not ours, or no page begins here.</summary>
    internal const byte None = 0;

    /// <summary>The first unit of a page of plain blocks.</summary>
    internal const byte Plain = 1;

    /// <summary>The first unit of a page of tracked blocks.</summary>
    internal const byte Tracked = 2;

    private const int UnitBits = 16;
    private const int LeafBits = 19;
    private const int RootBits = 12;
    private const nuint LeafSize = 1 << LeafBits;

    private static Root s_root;

    /// <summary>Input: any address. Return: what its unit is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static byte Find(void* address)
    {
        nuint unit = (nuint)address >> UnitBits;
        nuint place = unit >> LeafBits;
        if (place >> RootBits != 0)
        {
            return None;
        }
        byte* leaf = (byte*)Leaves[place];
        return leaf == null ? None : leaf[unit & (LeafSize - 1)];
    }

    /// <summary>Records what a unit is. Return: false without memory, which cannot happen for a unit recorded before.</summary>
    internal static bool Record(void* address, byte what)
    {
        nuint unit = (nuint)address >> UnitBits;
        nuint* place = Leaves + (unit >> LeafBits);
        if (*place == 0)
        {
            *place = (nuint)SystemPages.Map(LeafSize);
            if (*place == 0)
            {
                return false;
            }
        }
        ((byte*)*place)[unit & (LeafSize - 1)] = what;
        return true;
    }

    private static nuint* Leaves => (nuint*)Unsafe.AsPointer(ref s_root);

    private struct Root
    {
        internal fixed ulong Leaves[1 << RootBits];
    }
}
