using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NativeWeakref.Heap;

/// <summary>What debug mode remembers of a block, behind it, also after it was returned.</summary>
internal unsafe struct BlockRecord
{
    /// <summary>State: the block is in use. Not what free memory holds by accident.</summary>
    internal const ulong Live = 0x6B636F6C42657641;

    /// <summary>State: it was returned.</summary>
    internal const ulong Returned = 0xDDDDDDDDDDDDDDDD;

    private const int CallerCount = 6;
    private const int NameCapacity = 64;

    private static int s_own;

    /// <summary>One of the two, or chance where there is no block.</summary>
    internal ulong State;

    /// <summary>Bytes asked for.</summary>
    internal nuint Size;

    /// <summary>A number for who walks over blocks; 0 in a new block.</summary>
    internal int Number;

    /// <summary>Whether the library made it for itself: at its start, or with a type.</summary>
    internal byte IsOwn;

    private fixed ulong _callers[CallerCount]; // who allocated, innermost first; NULL for the rest
    private fixed byte _typeName[NameCapacity]; // of the object that was in it when it was returned; empty for none

    /// <summary>What is allocated until the call of <see cref="EndOwn"/> is the library's own. Calls nest.</summary>
    internal static void BeginOwn() => s_own++;

    /// <summary>Ends what <see cref="BeginOwn"/> began.</summary>
    internal static void EndOwn() => s_own--;

    /// <summary>A block is handed out.</summary>
    internal static void Start(BlockRecord* record, nuint size)
    {
        record->State = Live;
        record->Size = size;
        record->Number = 0;
        record->IsOwn = (byte)(s_own > 0 ? 1 : 0);
        record->_typeName[0] = 0;
        nativeweakref_callers_find((void**)record->_callers, CallerCount);
    }

    /// <summary>A block has come back. Input: the name of the type of the object in it, NULL for none.</summary>
    internal static void End(BlockRecord* record, byte* typeName)
    {
        record->State = Returned;
        int length = 0;
        while (typeName != null && length < NameCapacity - 1 && typeName[length] != 0)
        {
            record->_typeName[length] = typeName[length];
            length++;
        }
        record->_typeName[length] = 0;
    }

    /// <summary>The name of the type of the object that was in the block, empty for none.</summary>
    internal static byte* TypeName(BlockRecord* record) => record->_typeName;

    /// <summary>Writes who allocated the block.</summary>
    internal static void WriteCallers(BlockRecord* record)
    {
        if (record->_callers[0] != 0)
        {
            ErrorText.Write("  allocated by\n"u8);
            nativeweakref_callers_write((void**)record->_callers, CallerCount);
        }
    }

    /// <summary>Writes who calls now.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void WriteCallersNow()
    {
        BlockRecord now = default;
        nativeweakref_callers_find((void**)now._callers, CallerCount);
        ErrorText.Write("  found in\n"u8);
        nativeweakref_callers_write((void**)now._callers, CallerCount);
    }

    [DllImport("native")]
    private static extern void nativeweakref_callers_find(void** callers, nint count);

    [DllImport("native")]
    private static extern void nativeweakref_callers_write(void** callers, nint count);
}
