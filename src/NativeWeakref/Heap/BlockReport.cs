using System;
using NativeWeakref.Abi;

namespace NativeWeakref.Heap;

/// <summary>The one report of a misdeed in debug mode: what, which block or object, who allocated it, who calls. Then the process ends.</summary>
internal static unsafe class BlockReport
{
    /// <summary>The name of an object's type, NULL where memory holds no object; set by the load hook.</summary>
    internal static delegate*<PyObject*, byte*> TypeNameOf { get; set; }

    /// <summary>Whether a dying object still has weak references; set by the load hook.</summary>
    internal static delegate*<PyObject*, int> HasWeakReferences { get; set; }

    /// <summary>Stops. Input: what happened; the record, NULL where nothing is known; where the block or object begins; of what domain it is.</summary>
    internal static void Stop(ReadOnlySpan<byte> finding, BlockRecord* record, void* start, ReadOnlySpan<byte> family)
    {
        ErrorText.Write("Fatal Python error: "u8);
        ErrorText.Write(finding);
        ErrorText.Write("\n"u8);
        if (record != null)
        {
            WriteBlock(record, start, family);
            BlockRecord.WriteCallers(record);
        }
        BlockRecord.WriteCallersNow();
        ErrorText.Abort();
    }

    /// <summary>The name of the type of the object in a block: that of a live one, or the one remembered. Return: NULL for none.</summary>
    private static byte* NameOf(BlockRecord* record, void* start)
    {
        if (record->State == BlockRecord.Live)
        {
            return record->Size < (nuint)sizeof(PyObject) ? null : TypeNameOf((PyObject*)start);
        }
        byte* name = BlockRecord.TypeName(record);
        return name[0] == 0 ? null : name;
    }

    private static void WriteBlock(BlockRecord* record, void* start, ReadOnlySpan<byte> family)
    {
        byte* name = NameOf(record, start);
        if (name != null)
        {
            ErrorText.Write("  object of type '"u8);
            ErrorText.WriteString(name);
            ErrorText.Write("', "u8);
        }
        else
        {
            ErrorText.Write("  block of "u8);
            ErrorText.Write(family);
            ErrorText.Write(", "u8);
        }
        ErrorText.WriteNumber((long)record->Size, 0);
        ErrorText.Write(" bytes at "u8);
        ErrorText.WriteAddress((ulong)start);
        ErrorText.Write("\n"u8);
    }
}
