using System;
using System.IO;
using NativeWeakref.Build;
using NativeWeakref.Build.Conformance;
using NativeWeakref.Build.Tools;
using NUnit.Framework;

namespace NativeWeakref.Preload.Tests;

/// <summary>The conformance run says no where it has to.</summary>
[TestFixture]
public sealed class PlantedDefectTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    private static readonly ModuleGroup s_references = new("references", 1_000, "test.test_weakref.ReferencesTestCase");

    private string _directory = "";

    [SetUp]
    public void CreateDirectory() => _directory = Directory.CreateTempSubdirectory("planted-defect-").FullName;

    [TearDown]
    public void DeleteDirectory() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void A_reference_inserted_at_the_wrong_place_is_found()
    {
        GroupResult sound = Run(s_references, PreloadedHost.Library);
        Assert.That(sound.Differences, Is.Empty);
        Assert.That(sound.Passed, Is.True);

        // Always at the front, where only the shared reference may be.
        string defect = Plant(
            "WeakrefList.cs", "InsertBetween(head, previous, previous == null ? *head : previous->wr_next, node);",
            "InsertBetween(head, null, *head, node);");
        CapturedOutput build = Dotnet.PublishPlantedPreload(defect, s_limit).Capture();
        Assert.That(build.ExitCode, Is.Zero, build.Output);
        GroupResult planted = Run(s_references, Repository.PlantedPreloadLibrary);
        Assert.That(planted.Passed, Is.False);
        Assert.That(planted.Tally.Failed, Is.EqualTo(planted.Differences.Count).And.GreaterThan(1));
        Assert.That(planted.Tally.Total, Is.EqualTo(sound.Tally.Total));
        Assert.That(
            ConformanceReport.Lines([planted]),
            Has.Some.EqualTo("test.test_weakref.ReferencesTestCase.test_ref_reuse: ok without the library, failure AssertionError with it"));
    }

    [Test]
    public void A_run_on_the_host_s_own_code_is_no_success()
    {
        ModuleGroup group = new("one test", 1, "test.test_weakset.TestWeakSet.test_len");
        GroupResult result = Run(group, Path.Combine(_directory, "not-there.so"));
        Assert.That(result.Differences, Is.Empty);
        Assert.That(result.LibraryWasCalled, Is.False);
        Assert.That(result.Tally, Is.EqualTo(new Build.Results.Tally(0, 1, 0)));
        Assert.That(ConformanceReport.Lines([result]), Has.Some.Contains("the tests ran on something else"));
    }

    private GroupResult Run(ModuleGroup group, string library)
        => new ConformanceRun(PreloadedHost.RequirePython(), library, [], Path.Combine(_directory, "run")).Run(group, s_limit);

    // The file of that name in Weakrefs, with one place changed.
    private string Plant(string name, string sound, string defect)
    {
        string text = File.ReadAllText(Repository.PathOf($"src/NativeWeakref/Weakrefs/{name}"));
        Assert.That(text.Split(sound), Has.Length.EqualTo(2), "the place is there once");
        string file = Path.Combine(_directory, name);
        File.WriteAllText(file, text.Replace(sound, defect, StringComparison.Ordinal));
        return file;
    }
}
