using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Formats;

/// <summary>What stands between the digits of a number: the decimal point and the separator of groups.</summary>
/// <remarks>Ends with <see cref="Release"/>, also where it could not be made.</remarks>
internal unsafe struct NumberPunctuation
{
    /// <summary>A str, owned.</summary>
    internal PyObject* Point;

    /// <summary>A str, owned; empty where digits are not grouped.</summary>
    internal PyObject* Separator;

    /// <summary>Sizes of the groups from the right, ended by a NUL.</summary>
    internal byte* Groups;

    /// <summary>A point and no groups: nothing to release.</summary>
    internal static NumberPunctuation Plain => OfCharacter(0, 0);

    /// <summary>As a format says; its letter n stands for the locale of the process. Return: false with MemoryError.</summary>
    internal static bool Read(NumberPunctuation* punctuation, FormatSpec* spec)
    {
        bool binary = spec->Type is 'b' or 'o' or 'x' or 'X';
        *punctuation = OfCharacter(spec->Grouping, binary ? 4 : 3);
        return spec->Type != 'n' || punctuation->ReadLocale();
    }

    internal readonly void Release()
    {
        Refcount.XDecRef(Point);
        Refcount.XDecRef(Separator);
    }

    // Strings of one character are immortal.
    private static NumberPunctuation OfCharacter(uint separator, int groupSize)
    {
        NumberPunctuation punctuation;
        punctuation.Point = SharedStrings.OfCharacter('.');
        punctuation.Separator = separator == 0 ? SharedStrings.Empty : SharedStrings.OfCharacter(separator);
        punctuation.Groups = CString.Of(separator == 0 ? ""u8 : groupSize == 4 ? "\u0004"u8 : "\u0003"u8);
        return punctuation;
    }

    private bool ReadLocale()
    {
        LocaleConventions* locale = LocaleConventions.Current();
        Point = Decode(locale->DecimalPoint);
        Separator = Decode(locale->ThousandsSeparator);
        Groups = locale->Grouping;
        return Point != null && Separator != null;
    }

    // The text is in the locale's encoding, which is taken for UTF-8.
    private static PyObject* Decode(byte* text)
    {
        TextBuilder builder = default;
        builder.AppendUtf8(text, CString.Length(text));
        return builder.Finish();
    }
}
