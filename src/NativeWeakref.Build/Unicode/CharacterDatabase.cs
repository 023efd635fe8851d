using System;
using System.Globalization;
using System.Linq;
using NativeWeakref.Objects.Builtins.Strings.Characters;

namespace NativeWeakref.Build.Unicode;

/// <summary>What is known of a character. An array of characters is an entry of SpecialCasing.txt or CaseFolding.txt.</summary>
internal sealed record Character
{
    internal CharacterFlags Flags { get; set; }

    internal int Lower { get; set; }

    internal int Upper { get; set; }

    internal int Title { get; set; }

    internal byte? Digit { get; set; }

    internal string? Number { get; set; }

    internal int[]? FullLower { get; set; }

    internal int[]? FullUpper { get; set; }

    internal int[]? FullTitle { get; set; }

    internal int[]? Fold { get; set; }
}

/// <summary>The characters as the files describe them, with the classes that CPython's str has.</summary>
internal static class CharacterDatabase
{
    internal const int Count = 0x110000;

    private const string FirstSuffix = ", First>";
    private const string LastSuffix = ", Last>";

    /// <summary>Input: files that are there.</summary>
    internal static Character[] Read()
    {
        Character[] characters = [.. Enumerable.Range(0, Count).Select(code => new Character { Lower = code, Upper = code, Title = code })];
        ReadData(characters);
        ReadClasses(characters);
        ReadNumbers(characters);
        ReadCases(characters);
        return characters;
    }

    private static void ReadData(Character[] characters)
    {
        int first = 0;
        foreach (UnicodeLine line in UnicodeFiles.Read("UnicodeData.txt"))
        {
            first = line.Fields[0].EndsWith(FirstSuffix, StringComparison.Ordinal) ? line.First : first;
            int from = line.Fields[0].EndsWith(LastSuffix, StringComparison.Ordinal) ? first : line.First;
            for (int code = from; code <= line.Last; code++)
            {
                Fill(characters[code], code, line.Fields);
            }
        }
    }

    // Fields: name, category, combining class, bidirectional class, decomposition, decimal, digit, number, mirrored, two that are not
    // in use, upper, lower, title.
    private static void Fill(Character character, int code, string[] fields)
    {
        string category = fields[1];
        string direction = fields[3];
        character.Flags |= Flag(CharacterFlags.Alphabetic, category is "Lm" or "Lt" or "Lu" or "Ll" or "Lo")
            | Flag(CharacterFlags.Title, category is "Lt")
            | Flag(CharacterFlags.Space, category is "Zs" || direction is "WS" or "B" or "S")
            | Flag(CharacterFlags.LineBreak, direction is "B")
            | Flag(CharacterFlags.Printable, code == ' ' || category[0] is not ('C' or 'Z'))
            | Flag(CharacterFlags.Decimal, fields[5].Length > 0)
            | Flag(CharacterFlags.Digit, fields[6].Length > 0);
        character.Digit = fields[6].Length > 0 ? byte.Parse(fields[6], CultureInfo.InvariantCulture) : null;
        character.Upper = Mapping(fields[11], code);
        character.Lower = Mapping(fields[12], code);
        character.Title = Mapping(fields[13], character.Upper);
    }

    private static void ReadClasses(Character[] characters)
    {
        foreach (UnicodeLine line in UnicodeFiles.Read("DerivedCoreProperties.txt"))
        {
            Mark(characters, line, line.Fields[0] switch
            {
                "Lowercase" => CharacterFlags.Lower,
                "Uppercase" => CharacterFlags.Upper,
                "XID_Start" => CharacterFlags.IdentifierStart,
                "XID_Continue" => CharacterFlags.IdentifierPart,
                "Cased" => CharacterFlags.Cased,
                "Case_Ignorable" => CharacterFlags.CaseIgnorable,
                _ => CharacterFlags.None,
            });
        }

        foreach (UnicodeLine line in UnicodeFiles.Read("LineBreak.txt").Where(line => line.Fields[0] is "BK" or "CR" or "LF" or "NL"))
        {
            Mark(characters, line, CharacterFlags.LineBreak);
        }
    }

    private static void Mark(Character[] characters, UnicodeLine line, CharacterFlags flags)
    {
        for (int code = line.First; code <= line.Last; code++)
        {
            characters[code].Flags |= flags;
        }
    }

    // Behind the characters: the number in decimals, nothing, the number as a fraction.
    private static void ReadNumbers(Character[] characters)
    {
        foreach (UnicodeLine line in UnicodeFiles.Read("extracted/DerivedNumericValues.txt"))
        {
            Mark(characters, line, CharacterFlags.Numeric);
            for (int code = line.First; code <= line.Last; code++)
            {
                characters[code].Number = line.Fields[2];
            }
        }
    }

    // What depends on the language or on what stands around is left out; str.lower() has a rule of its own for the final sigma.
    private static void ReadCases(Character[] characters)
    {
        foreach (UnicodeLine line in UnicodeFiles.Read("SpecialCasing.txt").Where(line => line.Fields.Length < 4 || line.Fields[3].Length == 0))
        {
            Character character = characters[line.First];
            character.FullLower = Sequence(line.Fields[0]);
            character.FullTitle = Sequence(line.Fields[1]);
            character.FullUpper = Sequence(line.Fields[2]);
        }

        foreach (UnicodeLine line in UnicodeFiles.Read("CaseFolding.txt").Where(line => line.Fields[0] is "C" or "F"))
        {
            characters[line.First].Fold = Sequence(line.Fields[1]);
        }
    }

    private static CharacterFlags Flag(CharacterFlags flag, bool holds) => holds ? flag : CharacterFlags.None;

    private static int Mapping(string field, int none) => field.Length == 0 ? none : UnicodeFiles.Code(field);

    private static int[] Sequence(string field) => [.. field.Split(' ').Select(UnicodeFiles.Code)];
}
