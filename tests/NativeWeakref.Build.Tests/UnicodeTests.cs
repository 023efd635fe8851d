using System.IO;
using System.Linq;
using NativeWeakref.Build.Unicode;
using NUnit.Framework;

namespace NativeWeakref.Build.Tests;

/// <summary>The tables of characters.</summary>
[TestFixture]
public static class UnicodeTests
{
    [Test]
    public static void The_committed_tables_are_what_the_generator_makes_of_the_package()
    {
        if (UnicodeFiles.Absence is string absence)
        {
            Assert.Ignore(absence);
        }

        Assert.That(CharacterTablesFile.Make(), Is.EqualTo(File.ReadAllText(CharacterTablesFile.Path)), "regenerate with ./build.sh unicode");
    }

    [Test]
    public static void Equal_blocks_are_stored_once()
    {
        StagedTable table = StagedTable.Split([1, 2, 3, 4, 1, 2], 2);
        Assert.That(table.Numbers, Is.EqualTo([0, 1, 0]));
        Assert.That(table.Blocks, Is.EqualTo([1, 2, 3, 4]));
    }

    [Test]
    public static void Numbers_that_follow_each_other_are_one_run()
    {
        Character[] characters = [.. new[] { "0", "1", "2", "2", "2", "1/2" }.Select(number => new Character { Number = number }), new()];
        NumberRuns numbers = new(characters);
        Assert.That(numbers.Numbers, Is.EqualTo(["0", "1", "2", "1/2"]));
        Assert.That(numbers.Runs, Is.EqualTo([new NumberRuns.Run(0, 3, 0, 1), new NumberRuns.Run(3, 2, 2, 0), new NumberRuns.Run(5, 1, 3, 0)]));
    }

    [Test]
    public static void A_character_with_a_case_of_several_characters_is_special()
    {
        Character sharp = new() { Lower = 0xDF, Upper = 0xDF, Title = 0xDF, FullUpper = [0x53, 0x53], Fold = [0x73, 0x73] };
        SpecialCases special = new([new Character(), sharp]);
        Assert.That(special.Codes, Is.EqualTo([1]));
        Assert.That(special.Cases, Is.EqualTo([0x2121, 0xDF, 0x53, 0x53, 0xDF, 0x73, 0x73]));
    }
}
