using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NativeWeakref.Build.Packaging;

namespace NativeWeakref.Build.Verbs;

/// <summary>The library, its headers and what finds them, under a prefix.</summary>
internal sealed class InstallVerb() : Verb(Word, "build, then install; --prefix=DIR, else /usr/local; DESTDIR is put in front of it")
{
    private const string Word = "install";
    private const string PrefixOption = "--prefix=";
    private const string UsualPrefix = "/usr/local";
    private const string StageVariable = "DESTDIR";

    private string[] _options = [];

    internal override bool Accepts(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0 || arguments[0] != Word)
        {
            return false;
        }

        _options = [.. arguments.Skip(1)];
        return true;
    }

    internal override int Run()
    {
        string prefix = PrefixOf(_options);
        if (!OperatingSystem.IsLinux())
        {
            throw new BuildException("The library runs on Linux: it is installed there.", BuildException.NotReady);
        }

        BuildVerb.BuildLibrary();
        string root = RootOf(prefix, Environment.GetEnvironmentVariable(StageVariable));
        IReadOnlyList<string> files = InstallTree.Write(root);
        Report.Line($"Installed {files.Count} files in {root}");
        return 0;
    }

    /// <summary>The prefix that options name.</summary>
    internal static string PrefixOf(IReadOnlyList<string> options)
    {
        string prefix = UsualPrefix;
        foreach (string option in options)
        {
            if (!option.StartsWith(PrefixOption, StringComparison.Ordinal))
            {
                throw new BuildException($"Unknown option '{option}'. Usage: ./build.sh {Word} [{PrefixOption}DIR]", BuildException.NotReady);
            }

            prefix = option[PrefixOption.Length..];
        }

        return Path.IsPathFullyQualified(prefix)
            ? prefix : throw new BuildException($"{PrefixOption}'{prefix}' is no absolute path.", BuildException.NotReady);
    }

    /// <summary>Where files are written for a prefix. Input: the folder in which a package is put together; null or empty for none.</summary>
    internal static string RootOf(string prefix, string? stage)
        => string.IsNullOrEmpty(stage) ? prefix : Path.Join(Path.GetFullPath(stage), prefix);
}
