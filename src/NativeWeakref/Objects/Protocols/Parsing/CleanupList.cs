using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Parsing;

/// <summary>What conversions took, which is given back where a later one fails.</summary>
/// <remarks>Lies on the stack; a few entries lie in it, more on the heap. <see cref="End"/> comes last.</remarks>
internal unsafe struct CleanupList
{
    private const int InlineCapacity = 8;

    // In place of a converter.
    private const nint IsBuffer = 0;
    private const nint IsBlock = 1;

    private struct Entry
    {
        internal void* Place;
        internal nint Converter;
    }

    [InlineArray(InlineCapacity)]
    private struct InlineEntries
    {
        private Entry _first;
    }

    private Entry* _entries; // NULL while there are none
    private int _count;
    private int _capacity;
    private InlineEntries _inline;

    /// <summary>Makes the list empty; the entries stay as they are in memory.</summary>
    internal void Begin()
    {
        _entries = null;
        _count = 0;
        _capacity = InlineCapacity;
    }

    /// <summary>Nothing is on the heap: there is no need for <see cref="End"/>.</summary>
    internal readonly bool IsSmall => _capacity == InlineCapacity;

    /// <summary>Input: a view. Return: false with MemoryError, and the view is given back.</summary>
    internal bool AddBuffer(Py_buffer* view) => Add(view, IsBuffer);

    /// <summary>Input: the place of a pointer to a block. Return: false with MemoryError; the block is freed and the place is NULL.</summary>
    internal bool AddBlock(void** place) => Add(place, IsBlock);

    /// <summary>Input: what a converter was given, and the converter. Return: false with MemoryError, after the converter cleaned up.</summary>
    internal bool AddConverted(void* place, delegate* unmanaged[Cdecl]<PyObject*, void*, int> converter) => Add(place, (nint)converter);

    /// <summary>Gives everything back, in the order in which it was taken; foreign code.</summary>
    internal readonly void Undo()
    {
        for (int i = 0; i < _count; i++)
        {
            Undo(_entries[i]);
        }
    }

    /// <summary>Frees the list itself.</summary>
    internal readonly void End()
    {
        if (!IsSmall)
        {
            ObjectHeap.Free(_entries);
        }
    }

    private static void Undo(Entry entry)
    {
        if (entry.Converter == IsBuffer)
        {
            BufferProtocol.Release((Py_buffer*)entry.Place); // foreign code
        }
        else if (entry.Converter == IsBlock)
        {
            MemoryHeap.Free(*(void**)entry.Place);
            *(void**)entry.Place = null;
        }
        else
        {
            _ = ((delegate* unmanaged[Cdecl]<PyObject*, void*, int>)entry.Converter)(null, entry.Place); // foreign code
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Add(void* place, nint converter)
    {
        Entry entry;
        entry.Place = place;
        entry.Converter = converter;
        if (_entries == null)
        {
            _entries = (Entry*)Unsafe.AsPointer(ref _inline); // on the stack: it does not move
        }
        if (_count == _capacity && !Grow())
        {
            Undo(entry);
            Errors.NoMemory();
            return false;
        }
        _entries[_count] = entry;
        _count++;
        return true;
    }

    private bool Grow()
    {
        nuint size = (nuint)(_capacity * 2) * (nuint)sizeof(Entry);
        bool isInline = IsSmall;
        Entry* entries = (Entry*)(isInline ? ObjectHeap.Allocate(size) : ObjectHeap.Reallocate(_entries, size));
        if (entries == null)
        {
            return false;
        }
        for (int i = 0; isInline && i < _count; i++)
        {
            entries[i] = _entries[i];
        }
        _entries = entries;
        _capacity *= 2;
        return true;
    }
}
