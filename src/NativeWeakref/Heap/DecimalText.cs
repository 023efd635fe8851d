namespace NativeWeakref.Heap;

/// <summary>A number in decimal, at the end of its bytes. Divides by ten with a multiplication.</summary>
internal unsafe struct DecimalText
{
    /// <summary>Number of bytes.</summary>
    internal const int Capacity = 24;

    /// <summary>The digits are the last ones.</summary>
    internal fixed byte Digits[Capacity];

    /// <summary>Fills in a number. Return: how many bytes it takes.</summary>
    internal static nint Fill(DecimalText* text, long number)
    {
        ulong left = number < 0 ? 0UL - (ulong)number : (ulong)number;
        nint place = Capacity;
        do
        {
            ulong tenth = left / 10; // a constant: no division instruction
            text->Digits[--place] = (byte)('0' + (left - (tenth * 10)));
            left = tenth;
        }
        while (left != 0);
        if (number < 0)
        {
            text->Digits[--place] = (byte)'-';
        }
        return Capacity - place;
    }
}
