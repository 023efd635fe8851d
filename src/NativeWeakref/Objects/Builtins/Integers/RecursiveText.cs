using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

// Divide and conquer (Brent and Zimmermann, Modern Computer Arithmetic, 1.7): a number is divided by the power of the base that stands
// for the lower half of its text, and each half is converted on its own; a text is read the other way round.

/// <summary>Texts of long ints in little more time than multiplication and division take.</summary>
internal static unsafe class RecursiveText
{
    private const nint LongestOnPaper = 160; // digits of 30 bits: below this the quadratic way is faster

    /// <summary>Whether this is the faster way to write an int of so many digits.</summary>
    internal static bool PaysForWriting(nint count) => count > LongestOnPaper;

    /// <summary>Whether this is the faster way to read so many characters.</summary>
    internal static bool PaysForReading(nint count) => count > 2 * RadixPowers.LeafDigits;

    /// <summary>In decimal. Return: an owned str; NULL with MemoryError or ValueError.</summary>
    internal static PyObject* ToString(PyLongObject* value)
    {
        RadixPowers powers = default;
        PyObject* magnitude = IntegerArithmetic.WithSign(value, 1);
        bool ready = magnitude != null && powers.Start(10);
        nint count = IntegerLayout.Count(value);
        while (ready && (2 * IntegerLayout.Count(powers.At(powers.Count - 1))) - 1 <= count)
        {
            ready = powers.Square(); // it may be below the number
        }
        nint width = RadixPowers.DigitsOf(powers.Count);
        byte* text = ready ? (byte*)ObjectHeap.Allocate((nuint)width + 1) : null;
        uint* groups = text == null ? null : (uint*)ObjectHeap.Allocate(RadixPowers.LeafDigits * sizeof(uint));
        PyObject* made = null;
        if (ready && groups == null)
        {
            Errors.NoMemory();
        }
        else if (ready && Write(&powers, (PyLongObject*)magnitude, powers.Count - 1, text + 1 + width, groups))
        {
            made = Finish(text, width, IntegerLayout.Sign(value) < 0);
        }
        ObjectHeap.Free(groups);
        ObjectHeap.Free(text);
        powers.Release();
        Refcount.XDecRef(magnitude);
        return made;
    }

    /// <summary>Input: well-formed digits of a base, more than a leaf has, without underscores. Return: an owned int; NULL with MemoryError.</summary>
    internal static PyObject* Parse(byte* text, nint count, uint numberBase)
    {
        RadixPowers powers = default;
        bool ready = powers.Start(numberBase);
        while (ready && RadixPowers.DigitsOf(powers.Count) < count)
        {
            ready = powers.Square();
        }
        PyObject* made = ready ? Read(&powers, text, count, numberBase, powers.Count - 1) : null;
        powers.Release();
        return made;
    }

    // Writes a number below the square of a level's power with zeros in front. Return: false with MemoryError.
    private static bool Write(RadixPowers* powers, PyLongObject* value, int level, byte* end, uint* groups)
    {
        nint width = RadixPowers.DigitsOf(level + 1);
        if (IntegerLayout.Sign(value) == 0)
        {
            SystemMemory.Fill(end - width, '0', (nuint)width);
            return true;
        }
        if (level < 0)
        {
            byte* start = IntegerText.WriteDigits(value, groups, end);
            SystemMemory.Fill(end - width, '0', (nuint)(width - (nint)(end - start)));
            return true;
        }
        PyObject* upper;
        PyObject* lower;
        if (!IntegerQuotient.Both(value, powers->At(level), &upper, &lower))
        {
            return false;
        }
        bool written = Write(powers, (PyLongObject*)upper, level - 1, end - (width / 2), groups)
            && Write(powers, (PyLongObject*)lower, level - 1, end, groups);
        Refcount.DecRef(upper);
        Refcount.DecRef(lower);
        return written;
    }

    // One byte in front of the text is free, for the sign.
    private static PyObject* Finish(byte* text, nint width, bool negative)
    {
        byte* end = text + 1 + width;
        byte* start = text + 1;
        while (*start == '0')
        {
            start++;
        }
        if (IntegerTextLimit.Refuses((nint)(end - start)))
        {
            return IntegerTextLimit.RefuseWriting();
        }
        if (negative)
        {
            *--start = (byte)'-';
        }
        return StringCreation.FromLatin1(start, (nint)(end - start));
    }

    // Input: up to twice as many characters as the level stands for.
    private static PyObject* Read(RadixPowers* powers, byte* text, nint count, uint numberBase, int level)
    {
        while (level >= 0 && RadixPowers.DigitsOf(level) >= count)
        {
            level--;
        }
        if (level < 0)
        {
            return IntegerParsing.FromDigits(text, text + count, count, numberBase, negative: false);
        }
        nint half = RadixPowers.DigitsOf(level);
        PyObject* upper = Read(powers, text, count - half, numberBase, level - 1);
        PyObject* lower = upper == null ? null : Read(powers, text + count - half, half, numberBase, level - 1);
        PyObject* shifted = lower == null ? null : IntegerProduct.Multiply((PyLongObject*)upper, powers->At(level));
        PyObject* sum = shifted == null ? null : IntegerArithmetic.Add((PyLongObject*)shifted, (PyLongObject*)lower, negateRight: false);
        Refcount.XDecRef(upper);
        Refcount.XDecRef(lower);
        Refcount.XDecRef(shifted);
        return sum;
    }
}
