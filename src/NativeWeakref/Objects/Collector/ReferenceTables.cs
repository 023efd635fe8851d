using System.Runtime.CompilerServices;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Collector;

/// <summary>The tables of counts that pages have during an analysis: one number for each block, anything at first.</summary>
/// <remarks>
/// A table begins with the next page that has one. All come out of a few large chunks and go together; the first chunk stays for
/// the next collection of young objects.
/// </remarks>
internal static unsafe class ReferenceTables
{
    private const nuint FirstChunkSize = 0x10000;
    private const nuint ChunkSize = 0x100000;

    private struct Chunk
    {
        internal Chunk* Next;
    }

    private static Chunk* s_first;
    private static Chunk* s_others;
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
        while (s_others != null)
        {
            Chunk* chunk = s_others;
            s_others = chunk->Next;
            RawHeap.Free(chunk);
        }
        Use(s_first, FirstChunkSize);
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
        nuint size = s_first == null ? FirstChunkSize : ChunkSize;
        Chunk* chunk = (Chunk*)RawHeap.Allocate(size);
        if (chunk == null)
        {
            return false;
        }
        if (s_first == null)
        {
            chunk->Next = null;
            s_first = chunk;
        }
        else
        {
            chunk->Next = s_others;
            s_others = chunk;
        }
        Use(chunk, size);
        return true;
    }

    private static void Use(Chunk* chunk, nuint size)
    {
        s_free = chunk == null ? null : (byte*)chunk + sizeof(Chunk);
        s_end = chunk == null ? null : (byte*)chunk + size;
    }
}
