using System.Collections.Generic;
using System.Linq;

namespace NativeWeakref.Build.Unicode;

/// <summary>The characters with special other cases, in order, and where their cases are.</summary>
/// <remarks>
/// Of each: the numbers of characters of lower, upper and title case and of the fold, four bits each; these characters.
/// </remarks>
internal sealed class SpecialCases
{
    internal SpecialCases(Character[] characters)
    {
        for (int code = 0; code < characters.Length; code++)
        {
            if (CharacterRecords.IsSpecial(characters[code]))
            {
                Add(characters[code], code);
            }
        }
    }

    internal List<int> Codes { get; } = [];

    /// <summary>Where each one's cases begin.</summary>
    internal List<int> Places { get; } = [];

    internal List<int> Cases { get; } = [];

    private void Add(Character character, int code)
    {
        int[][] full =
        [
            character.FullLower ?? [character.Lower],
            character.FullUpper ?? [character.Upper],
            character.FullTitle ?? [character.Title],
            CharacterRecords.Fold(character, code),
        ];
        Codes.Add(code);
        Places.Add(Cases.Count);
        Cases.Add(full.Select((sequence, i) => sequence.Length << (4 * i)).Sum());
        Cases.AddRange(full.SelectMany(sequence => sequence));
    }
}
