using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>Products of magnitudes: digits of 30 bits, least significant first. No result overlaps an operand.</summary>
internal static unsafe class DigitProduct
{
    private const nint RecursionLimit = 48; // below this the paper method is faster: tried 24 to 96
    private const nint RecursionRoom = 400; // what the levels of a recursion round up, together

    /// <summary>
    /// The product of two magnitudes of any lengths; its length is the sum of theirs. Return: false when there is no memory.
    /// </summary>
    internal static bool Multiply(uint* result, uint* left, nint leftCount, uint* right, nint rightCount)
    {
        bool leftLonger = leftCount >= rightCount;
        uint* longer = leftLonger ? left : right;
        uint* shorter = leftLonger ? right : left;
        nint longCount = leftLonger ? leftCount : rightCount;
        nint shortCount = leftLonger ? rightCount : leftCount;
        if (shortCount < RecursionLimit)
        {
            OnPaper(result, longer, longCount, shorter, shortCount);
            return true;
        }
        uint* room = (uint*)ObjectHeap.Allocate((nuint)RoomFor(shortCount) * sizeof(uint));
        if (room == null)
        {
            return false;
        }
        MultiplyInPieces(result, longer, longCount, shorter, shortCount, room);
        ObjectHeap.Free(room);
        return true;
    }

    /// <summary>How many digits of room <see cref="MultiplyInPieces"/> needs.</summary>
    internal static nint RoomFor(nint shortCount) => (12 * shortCount) + RecursionRoom;

    /// <summary>The same where the first operand is not the shorter one, in room that the caller provides.</summary>
    internal static void MultiplyInPieces(uint* result, uint* longer, nint longCount, uint* shorter, nint shortCount, uint* room)
    {
        if (shortCount < RecursionLimit)
        {
            OnPaper(result, longer, longCount, shorter, shortCount);
            return;
        }
        // The longer one is cut into pieces as long as the shorter one; each piece's product is added where it belongs.
        Karatsuba(result, longer, shorter, shortCount, room);
        DigitSum.Clear(result + (2 * shortCount), longCount - shortCount);
        nint at = shortCount;
        uint* rest = room + (2 * shortCount);
        for (; longCount - at >= shortCount; at += shortCount)
        {
            Karatsuba(room, longer + at, shorter, shortCount, rest);
            DigitSum.AddTo(result + at, room, 2 * shortCount);
        }
        if (at < longCount)
        {
            MultiplyInPieces(room, shorter, shortCount, longer + at, longCount - at, rest);
            DigitSum.AddTo(result + at, room, shortCount + longCount - at);
        }
    }

    // Karatsuba's method: three products of half the length instead of four. With low and high halves a0, a1 and b0, b1 the middle of
    // the product is a0 b0 + a1 b1 - (a0 - a1)(b0 - b1).
    private static void Karatsuba(uint* result, uint* left, uint* right, nint count, uint* room)
    {
        if (count < RecursionLimit)
        {
            OnPaper(result, left, count, right, count);
            return;
        }
        nint low = (count + 1) / 2;
        nint high = count - low;
        uint* product = room + (2 * low) + 1;
        uint* rest = product + (2 * low);
        bool leftNegative = DigitSum.Difference(room, left, low, left + low, high);
        bool rightNegative = DigitSum.Difference(room + low, right, low, right + low, high);
        Karatsuba(product, room, room + low, low, rest);
        Karatsuba(result, left, right, low, rest);
        Karatsuba(result + (2 * low), left + low, right + low, high, rest);
        DigitSum.Copy(room, result, 2 * low);
        room[2 * low] = 0;
        DigitSum.AddTo(room, result + (2 * low), 2 * high);
        if (leftNegative == rightNegative)
        {
            DigitSum.SubtractFrom(room, product, 2 * low);
        }
        else
        {
            DigitSum.AddTo(room, product, 2 * low);
        }
        nint length = (2 * low) + 1;
        while (length > 0 && room[length - 1] == 0)
        {
            length--;
        }
        DigitSum.AddTo(result + low, room, length);
    }

    // The paper method, four rows at a time: the carry waits for one addition, not for a product.
    private static void OnPaper(uint* result, uint* longer, nint longCount, uint* shorter, nint shortCount)
    {
        DigitSum.Clear(result, longCount + shortCount);
        nint row = 0;
        for (; row + 4 <= shortCount && longCount >= 4; row += 4)
        {
            AddFourRows(result + row, longer, longCount, shorter + row);
        }
        for (; row < shortCount; row++)
        {
            AddRow(result + row, longer, longCount, shorter[row]);
        }
    }

    // The place has four digits more than the number.
    private static void AddFourRows(uint* place, uint* digits, nint count, uint* factors)
    {
        ulong factor0 = factors[0];
        ulong factor1 = factors[1];
        ulong factor2 = factors[2];
        ulong factor3 = factors[3];
        ulong digit1 = 0; // the digits before
        ulong digit2 = 0;
        ulong digit3 = 0;
        ulong carry = 0;
        for (nint i = 0; i < count; i++)
        {
            ulong digit = digits[i];
            // Below 4 (2^30 - 1)^2 + 2^30 + 2^34: there is no overflow.
            carry += place[i] + (digit * factor0) + (digit1 * factor1) + (digit2 * factor2) + (digit3 * factor3);
            place[i] = (uint)carry & IntegerLayout.DigitMask;
            carry >>= IntegerLayout.DigitBits;
            digit3 = digit2;
            digit2 = digit1;
            digit1 = digit;
        }
        carry += (digit1 * factor1) + (digit2 * factor2) + (digit3 * factor3);
        place[count] = (uint)carry & IntegerLayout.DigitMask;
        carry = (carry >> IntegerLayout.DigitBits) + (digit1 * factor2) + (digit2 * factor3);
        place[count + 1] = (uint)carry & IntegerLayout.DigitMask;
        carry = (carry >> IntegerLayout.DigitBits) + (digit1 * factor3);
        place[count + 2] = (uint)carry & IntegerLayout.DigitMask;
        place[count + 3] = (uint)(carry >> IntegerLayout.DigitBits);
    }

    // The place has one digit more than the number, for the carry.
    private static void AddRow(uint* place, uint* digits, nint count, uint factor)
    {
        ulong carry = 0;
        for (nint i = 0; i < count; i++)
        {
            carry += place[i] + ((ulong)digits[i] * factor);
            place[i] = (uint)carry & IntegerLayout.DigitMask;
            carry >>= IntegerLayout.DigitBits;
        }
        place[count] = (uint)carry;
    }
}
