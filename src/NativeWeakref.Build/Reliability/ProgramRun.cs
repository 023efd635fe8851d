using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;
using NativeWeakref.Build.Suites;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Reliability;

/// <summary>One program of the C tests, which ends well and says how far it went, or was told how far to go.</summary>
internal sealed class ProgramRun(string name, string row, string counted, string program, params IReadOnlyList<string> arguments)
    : LongRun(name, row)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromHours(2);

    internal IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>How far the program was told to go; 0 where it says so itself.</summary>
    internal long Told { get; init; }

    /// <summary>The line of a program that says so, its first group the number.</summary>
    internal string Says { get; init; } = "";

    internal override Distance? Run()
    {
        Command command = new(Path.Combine(CTestProject.CMake.BuildFolder, program), arguments)
        {
            Limit = s_limit,
            WorkingFolder = CTestProject.CMake.BuildFolder,
            Environment = new Dictionary<string, string>(Environment) { ["PYTHONHASHSEED"] = "0" },
        };
        CapturedOutput output = command.Capture();
        Report.Line(output.Output.TrimEnd());
        long measure = Told > 0 ? Told : Number(output.Output);
        if (output.ExitCode == 0 && measure > 0)
        {
            return Went(measure, counted);
        }

        Report.Line(output.Error.TrimEnd());
        return null;
    }

    // 0 where the line is not there.
    private long Number(string output)
    {
        Match found = Regex.Match(output, Says, RegexOptions.Multiline);
        return found.Success ? long.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;
    }
}
