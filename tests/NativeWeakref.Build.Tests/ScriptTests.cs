using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NativeWeakref.Build.Tools;
using NUnit.Framework;

namespace NativeWeakref.Build.Tests;

[TestFixture]
public sealed class ScriptTests
{
    private static readonly string[] s_scripts = ["build.sh", "build.ps1"];

    private static readonly string[] s_projectFolders = ["src", "tests"];

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    [Test]
    public void Without_a_SDK_one_sentence_says_so_and_the_exit_code_is_2()
    {
        Dictionary<string, string> environment = new() { ["PATH"] = FolderWithout("dotnet") };
        CapturedOutput run = new Command("/bin/bash", Repository.PathOf("build.sh"), "build") { Limit = s_limit, Environment = environment }.Capture();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Output, Is.Empty);
            Assert.That(run.Error, Does.Match(@"\AThe \.NET SDK 10\.0 is needed [^\n]*\n\z"));
        }
    }

    [Test]
    public void Both_scripts_start_the_same_project_with_all_arguments()
    {
        const string Start = "dotnet run --project src/NativeWeakref.Build -c Release -v quiet -- ";
        foreach (string script in s_scripts)
        {
            Assert.That(File.ReadLines(Repository.PathOf(script)).Count(line => line.Contains(Start, StringComparison.Ordinal)), Is.EqualTo(1), script);
        }
    }

    [Test]
    public void Solution_lists_every_project()
    {
        string solution = File.ReadAllText(Repository.Solution).Replace('\\', '/');
        string[] missing =
        [
            .. s_projectFolders
                .SelectMany(folder => Directory.EnumerateDirectories(Repository.PathOf(folder)))
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"))
                .Select(Repository.RelativeOf)
                .Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal)),
        ];

        Assert.That(missing, Is.Empty);
    }

    // A PATH with what the script itself calls and nothing else.
    private static string FolderWithout(string program)
    {
        string folder = Path.Combine(Repository.Artifacts, "test-path");
        _ = Directory.CreateDirectory(folder);
        File.Delete(Path.Combine(folder, "dirname"));
        _ = File.CreateSymbolicLink(Path.Combine(folder, "dirname"), SearchPath.Find("dirname")!);
        Assert.That(Path.Combine(folder, program), Does.Not.Exist);
        return folder;
    }
}
