using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.ByteArrays;

// Invariants, as macros of callers take them: ob_bytes is NULL and ob_alloc 0, or ob_start lies in the block and a zero byte stands
// behind the last of ob_size bytes. Bytes that are removed at the start move ob_start, not the rest.

/// <summary>How much memory a bytearray has. The only code that takes and gives back its block, and that changes its size.</summary>
internal static unsafe class ByteArrayRoom
{
    /// <summary>Whether nobody has a view of it, so that its size may change. Return: false with BufferError set.</summary>
    internal static bool IsFree(PyObject* op)
        => ((PyByteArrayObject*)op)->ob_exports <= 0
            || BufferProtocol.Refuse("Existing exports of data: object cannot be re-sized"u8) == 0;

    /// <summary>
    /// Changes the number of bytes; new ones are undefined. Return: false with BufferError or MemoryError, and nothing has changed. Runs
    /// no foreign code.
    /// </summary>
    internal static bool Resize(PyObject* op, nint size)
    {
        PyByteArrayObject* array = (PyByteArrayObject*)op;
        if (size == array->ob_base.ob_size)
        {
            return true;
        }
        if (!IsFree(op))
        {
            return false;
        }
        nint allocated = array->ob_alloc;
        if (size < allocated - (nint)(array->ob_start - array->ob_bytes))
        {
            Shrink(array, size);
            return true;
        }
        bool grows = size <= allocated + (allocated >> 3); // a little: it will grow again
        if (TryMove(array, size, grows ? size + (size >> 3) + (size < 9 ? 3 : 6) : size + 1))
        {
            return true;
        }
        Errors.NoMemory();
        return false;
    }

    /// <summary>Removes bytes from the start, where nothing has to move; nobody has a view.</summary>
    internal static void DropStart(PyObject* op, nint count)
    {
        PyByteArrayObject* array = (PyByteArrayObject*)op;
        array->ob_start += count;
        Shrink(array, array->ob_base.ob_size - count);
    }

    /// <summary>Gives the block back.</summary>
    internal static void Free(PyObject* op) => ObjectHeap.Free(((PyByteArrayObject*)op)->ob_bytes);

    // A block that is more than twice too large is given back, when there is memory for another.
    private static void Shrink(PyByteArrayObject* array, nint size)
    {
        if (size >= array->ob_alloc / 2 || !TryMove(array, size, size + 1))
        {
            SetSize(array, size);
        }
    }

    private static void SetSize(PyByteArrayObject* array, nint size)
    {
        array->ob_base.ob_size = size;
        array->ob_start[size] = 0;
    }

    // Return: false without an error, and nothing has changed.
    private static bool TryMove(PyByteArrayObject* array, nint size, nint capacity)
    {
        bool inPlace = array->ob_start == array->ob_bytes;
        byte* block = capacity <= 0 ? null
            : (byte*)(inPlace ? ObjectHeap.Reallocate(array->ob_bytes, (nuint)capacity) : ObjectHeap.Allocate((nuint)capacity));
        if (block == null)
        {
            return false;
        }
        if (!inPlace)
        {
            nint kept = array->ob_base.ob_size < size ? array->ob_base.ob_size : size;
            Memory.Copy(block, array->ob_start, (nuint)kept);
            ObjectHeap.Free(array->ob_bytes);
        }
        array->ob_bytes = block;
        array->ob_start = block;
        array->ob_alloc = capacity;
        SetSize(array, size);
        return true;
    }
}
