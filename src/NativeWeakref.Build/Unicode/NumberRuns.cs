using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NativeWeakref.Build.Unicode;

/// <summary>The characters that stand for numbers, as runs whose numbers are equal or follow each other in the list of numbers.</summary>
internal sealed class NumberRuns
{
    private readonly Dictionary<string, int> _places;

    internal NumberRuns(Character[] characters)
    {
        Numbers = [.. characters.Select(character => character.Number).OfType<string>().Distinct().OrderBy(number => Value(number) % 1 != 0).ThenBy(Value)];
        _places = Numbers.Select((number, place) => (number, place)).ToDictionary();
        for (int code = 0; code < characters.Length; code++)
        {
            if (characters[code].Number is string number)
            {
                Add(code, _places[number]);
            }
        }
    }

    /// <summary>Whole numbers first, each kind in order; fractions with a slash.</summary>
    internal string[] Numbers { get; }

    internal List<Run> Runs { get; } = [];

    private static double Value(string number)
    {
        double[] parts = [.. number.Split('/').Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
        return parts.Length == 1 ? parts[0] : parts[0] / parts[1];
    }

    private void Add(int code, int place)
    {
        Run last = Runs.LastOrDefault();
        int step = place - last.Place;
        if (code == last.First + last.Length && last.Length == 1 && step is 0 or 1)
        {
            Runs[^1] = last with { Length = 2, Step = step };
        }
        else if (code == last.First + last.Length && last.Length > 1 && step == last.Step * last.Length)
        {
            Runs[^1] = last with { Length = last.Length + 1 };
        }
        else
        {
            Runs.Add(new Run(code, 1, place, 0));
        }
    }

    /// <summary>Characters in a row; the place of the first one's number, and how far the next one's is.</summary>
    internal readonly record struct Run(int First, int Length, int Place, int Step);
}
