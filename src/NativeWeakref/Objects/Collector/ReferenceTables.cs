using System.Runtime.CompilerServices;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Collector;

/// <summary>The tables of counts that pages have during an analysis: one number for each block, anything at first.</summary>
/// <remarks>
/// A table begins with the next page that has one. All come out of a few large chunks and go together. The chunks are blocks of
/// the object heap: objects to come find memory there that the system has brought already.
/// </remarks>
internal static unsafe class ReferenceTables
{
    private const nuint Head = 256; // of the page of a block: so a chunk fills whole units
    private const nuint FirstChunkSize = HeapPage.Unit - Head;
    private const nuint ChunkSize = (16 * HeapPage.Unit) - Head;

    private struct Chunk
    {
        internal Chunk* Next;
    }

    private static Chunk* s_chunks;
    private static byte* s_free;
    private static byte* s_end;
    private static HeapPage* s_pages;

    /// <summary>The counts of a page that has a table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int* Of(HeapPage* page) => (int*)((byte*)page->Scratch + sizeof(HeapPage*));

    /// <summary>Makes sure that a page has a table. Return: false without memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Ensure(HeapPage* page) => page->Scratch != null || Make(page);

    /// <summary>The same, and each of its counts is 0.</summary>
    internal static bool EnsureZero(HeapPage* page)
    {
        if (!Ensure(page))
        {
            return false;
        }
        Memory.Clear(Of(page), (nuint)page->Carved * sizeof(int));
        return true;
    }

    /// <summary>Takes the tables of all pages away.</summary>
    internal static void Release()
    {
        while (s_pages != null)
        {
            HeapPage* page = s_pages;
            s_pages = *(HeapPage**)page->Scratch;
            page->Scratch = null;
        }
        while (s_chunks != null)
        {
            Chunk* chunk = s_chunks;
            s_chunks = chunk->Next;
            ObjectHeap.Free(chunk);
        }
        s_free = null;
        s_end = null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Make(HeapPage* page)
    {
        nuint size = ((nuint)page->Capacity * sizeof(int)) + (nuint)sizeof(HeapPage*);
        size = (size + 7) & ~(nuint)7;
        if (size > (nuint)(s_end - s_free) && !AddChunk())
        {
            return false;
        }
        page->Scratch = s_free;
        *(HeapPage**)s_free = s_pages;
        s_pages = page;
        s_free += size;
        return true;
    }

    private static bool AddChunk()
    {
        nuint size = s_chunks == null ? FirstChunkSize : ChunkSize;
        Chunk* chunk = (Chunk*)ObjectHeap.Allocate(size);
        if (chunk == null)
        {
            return false;
        }
        chunk->Next = s_chunks;
        s_chunks = chunk;
        s_free = (byte*)chunk + sizeof(Chunk);
        s_end = (byte*)chunk + size;
        return true;
    }
}
