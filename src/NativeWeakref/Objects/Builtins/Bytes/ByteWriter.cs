using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.ByteArrays;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes;

// The caller holds an address in the buffer, which is where the next byte goes; what may move the buffer gives it anew. A failure gives
// the bytes up.

/// <summary>What C writes into a writer of bytes. Functions that return an address give NULL with MemoryError where there is no room.</summary>
internal static unsafe class ByteWriter
{
    private const int SmallSize = 512;

    internal static void Init(_PyBytesWriter* writer)
    {
        writer->buffer = null;
        writer->allocated = 0;
        writer->min_size = 0;
        writer->use_bytearray = 0;
        writer->overallocate = 0;
        writer->use_small_buffer = 0;
    }

    /// <summary>Begins with room for bytes.</summary>
    internal static byte* Begin(_PyBytesWriter* writer, nint size)
    {
        writer->use_small_buffer = 1;
        writer->allocated = SmallSize;
        return Prepare(writer, writer->small_buffer, size);
    }

    /// <summary>Room for more bytes than were asked for before. SystemError for a negative number.</summary>
    internal static byte* Prepare(_PyBytesWriter* writer, byte* at, nint size)
    {
        if (size < 0)
        {
            Discard(writer);
            Errors.BadInternalCall();
            return null;
        }
        if (size > nint.MaxValue - writer->min_size)
        {
            return Fail(writer);
        }
        nint needed = writer->min_size + size;
        byte* place = needed > writer->allocated ? Resize(writer, at, needed) : at;
        writer->min_size = place == null ? writer->min_size : needed;
        return place;
    }

    /// <summary>Room for bytes in all.</summary>
    internal static byte* Resize(_PyBytesWriter* writer, byte* at, nint size)
    {
        nint spare = writer->overallocate != 0 && size <= nint.MaxValue - (size >> 2) ? size >> 2 : 0;
        nint room = size + spare;
        nint used = (nint)(at - Start(writer));
        if (writer->use_small_buffer == 0)
        {
            if (!ResizeBuffer(writer, room))
            {
                return Fail(writer);
            }
        }
        else
        {
            writer->buffer = writer->use_bytearray != 0 ? ByteArrayObjects.FromData(null, room) : BytesCreation.New(room);
            if (writer->buffer == null)
            {
                return Fail(writer);
            }
            writer->use_small_buffer = 0;
            Memory.Copy(Start(writer), writer->small_buffer, (nuint)used);
        }
        writer->allocated = room;
        return Start(writer) + used;
    }

    /// <summary>Writes bytes. Return: behind them.</summary>
    internal static byte* Write(_PyBytesWriter* writer, byte* at, byte* bytes, nint size)
    {
        byte* place = Prepare(writer, at, size);
        if (place != null && size > 0)
        {
            Memory.Copy(place, bytes, (nuint)size);
        }
        return place == null ? null : place + size;
    }

    /// <summary>Ends the bytes before an address. Return: owned bytes or an owned bytearray; NULL with MemoryError.</summary>
    internal static PyObject* Finish(_PyBytesWriter* writer, byte* at)
    {
        nint size = (nint)(at - Start(writer));
        if (writer->use_small_buffer != 0)
        {
            return writer->use_bytearray != 0
                ? ByteArrayObjects.FromData(writer->small_buffer, size)
                : BytesCreation.FromData(writer->small_buffer, size);
        }
        if (size == 0 && writer->use_bytearray == 0)
        {
            Discard(writer);
            return SharedBytes.Empty;
        }
        if (size != writer->allocated && !ResizeBuffer(writer, size))
        {
            Discard(writer);
        }
        PyObject* made = writer->buffer;
        writer->buffer = null;
        return made;
    }

    /// <summary>Gives the bytes up.</summary>
    internal static void Discard(_PyBytesWriter* writer) => Refcount.Clear(&writer->buffer);

    private static byte* Start(_PyBytesWriter* writer)
        => writer->use_small_buffer != 0 ? writer->small_buffer
            : writer->use_bytearray != 0 ? ByteArrayObjects.Data(writer->buffer)
            : BytesObjects.Data(writer->buffer);

    // The bytearray stays as it is where there is no memory; bytes are gone.
    private static bool ResizeBuffer(_PyBytesWriter* writer, nint size)
        => writer->use_bytearray != 0
            ? ByteArrayObjects.CheckedResize(writer->buffer, size) == 0
            : BytesCreation.Resize(&writer->buffer, size) == 0;

    private static byte* Fail(_PyBytesWriter* writer)
    {
        Discard(writer);
        Errors.NoMemory();
        return null;
    }
}
