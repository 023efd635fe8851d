using System;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes;

// Invariants: the object, where there is one, has the size of the capacity. After a failure it is gone, every call does nothing and
// returns false or NULL, and the error of the failure stays set.

/// <summary>Bytes that grow. A zeroed one is empty; it ends with exactly one of Finish and Discard.</summary>
internal unsafe struct ByteBuilder
{
    private const nint FirstCapacity = 64;

    private PyObject* _object;
    private nint _capacity;
    private bool _failed;

    /// <summary>Number of bytes so far.</summary>
    internal nint Length { readonly get; private set; }

    /// <summary>Makes room for as many more bytes as are expected. Return: false with OverflowError or MemoryError.</summary>
    internal bool Expect(nint count)
    {
        if (_failed || count <= (_capacity > FirstCapacity ? _capacity : FirstCapacity) - Length)
        {
            return !_failed;
        }
        return SetCapacity(count > nint.MaxValue - Length ? nint.MaxValue : Length + count);
    }

    /// <summary>Appends a byte. Return: false with MemoryError.</summary>
    internal bool Append(byte value)
    {
        byte* place = Reserve(1);
        if (place == null)
        {
            return false;
        }
        *place = value;
        return true;
    }

    /// <summary>Appends bytes. Return: false with MemoryError.</summary>
    internal bool Append(byte* data, nint count)
    {
        if (count == 0)
        {
            return !_failed;
        }
        byte* place = Reserve(count);
        if (place == null)
        {
            return false;
        }
        Memory.Copy(place, data, (nuint)count);
        return true;
    }

    /// <summary>Appends a literal. Return: false with MemoryError.</summary>
    internal bool Append(ReadOnlySpan<byte> literal) => Append(CString.Of(literal), literal.Length);

    /// <summary>Room for bytes, at least one, which count as appended. Return: where they go, or NULL with MemoryError.</summary>
    internal byte* Reserve(nint count)
    {
        if (_failed || (count > _capacity - Length && !Grow(count)))
        {
            return null;
        }
        byte* place = BytesObjects.Data(_object) + Length;
        Length += count;
        return place;
    }

    /// <summary>Takes back the last bytes.</summary>
    internal void Drop(nint count) => Length -= count;

    /// <summary>The bytes, owned; the builder is empty again. NULL with the error of a failure.</summary>
    internal PyObject* Finish()
    {
        PyObject* made = _failed ? null : Length <= 1 ? FinishShort() : _object;
        if (made != null && Length > 1)
        {
            BytesCreation.Resize(&made, Length);
        }
        this = default;
        return made;
    }

    /// <summary>Gives the bytes up; the builder is empty again.</summary>
    internal void Discard()
    {
        Refcount.XDecRef(_object);
        this = default;
    }

    private readonly PyObject* FinishShort()
    {
        PyObject* shared = Length == 0 ? SharedBytes.Empty : SharedBytes.Of(*BytesObjects.Data(_object));
        Refcount.XDecRef(_object);
        return shared;
    }

    private bool Grow(nint count)
    {
        nint needed = Length + count;
        if (needed <= 0 || needed > nint.MaxValue / 2)
        {
            Errors.NoMemory();
            return Fail();
        }
        return SetCapacity(needed < FirstCapacity ? FirstCapacity : needed + (needed >> 1));
    }

    private bool SetCapacity(nint capacity)
    {
        PyObject* resized = _object;
        if (resized == null)
        {
            resized = BytesCreation.New(capacity);
        }
        else
        {
            BytesCreation.Resize(&resized, capacity);
        }
        _object = resized;
        _capacity = capacity;
        return resized != null || Fail();
    }

    private bool Fail()
    {
        Discard();
        _failed = true;
        return false;
    }
}
