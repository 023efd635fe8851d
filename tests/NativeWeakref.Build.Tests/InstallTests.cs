using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Versioning;
using NativeWeakref.Build.Packaging;
using NativeWeakref.Build.Suites;
using NativeWeakref.Build.Tools;
using NativeWeakref.Build.Verbs;
using NUnit.Framework;

namespace NativeWeakref.Build.Tests;

/// <summary>What is installed, used as a stranger would: in an empty directory, with nothing of the repository but a program.</summary>
[TestFixture]
[SupportedOSPlatform("linux")]
public sealed class InstallTests
{
    private const string Source = "quickstart.c";

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    private string _folder = "";
    private string _prefix = "";
    private IReadOnlyList<string> _files = [];

    [OneTimeSetUp]
    public void Install()
    {
        _folder = Directory.CreateTempSubdirectory("nativeweakref-install-").FullName;
        _prefix = Path.Combine(_folder, "prefix");
        _files = InstallTree.Write(_prefix);
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Compiler_finds_everything_through_pkg_config()
        => AssertPrintsWhatTheReadmeSays("pkg-config", $"cc {Source} -o program $(pkg-config --cflags --libs nativeweakref) && ./program");

    [Test]
    public void Header_for_Cpp_is_found_too()
    {
        string work = WorkFolder("c++");
        File.WriteAllText(Path.Combine(work, "program.cpp"), """
            #include <nativeweakref.hpp>
            int main() {
                nativeweakref::runtime life;
                nativeweakref::owned<> set = nativeweakref::checked(PySet_New(nullptr));
                nativeweakref::weak_ref reference(set);
                set.reset();
                return reference.expired() ? 0 : 1;
            }

            """);

        CapturedOutput run = Shell(work, "c++ -std=c++17 program.cpp -o program $(pkg-config --cflags --libs nativeweakref) && ./program");

        Assert.That(run, Is.EqualTo(new CapturedOutput(0, "", "")));
    }

    [Test]
    public void CMake_finds_the_package()
    {
        string work = WorkFolder("cmake");
        File.Copy(Repository.PathOf("tests/install/CMakeLists.txt"), Path.Combine(work, "CMakeLists.txt"));

        AssertPrintsWhatTheReadmeSays(
            "cmake", $"cmake -S . -B build '-DCMAKE_PREFIX_PATH={_prefix}' >log && cmake --build build >>log && build/stranger");
    }

    [TestCase("0.1", true)]
    [TestCase("0.0", false)]
    [TestCase("0.2", false)]
    [TestCase("1", false)]
    public void CMake_takes_the_versions_that_fit(string version, bool accepted)
    {
        string work = WorkFolder($"cmake-{version}");
        string project = File.ReadAllText(Repository.PathOf("tests/install/CMakeLists.txt"));
        File.WriteAllText(Path.Combine(work, "CMakeLists.txt"), project.Replace("NativeWeakref 0.1", $"NativeWeakref {version}", StringComparison.Ordinal));

        CapturedOutput run = Shell(work, $"cmake -S . -B build '-DCMAKE_PREFIX_PATH={_prefix}'");

        Assert.That(run.ExitCode == 0, Is.EqualTo(accepted), run.Output + run.Error);
    }

    [Test]
    public void Moved_installation_works_as_before()
    {
        string moved = Path.Combine(_folder, "moved", "elsewhere");
        _ = Directory.CreateDirectory(Path.GetDirectoryName(moved)!);
        _ = InstallTree.Write(moved + ".first");
        Directory.Move(moved + ".first", moved);

        AssertPrintsWhatTheReadmeSays("moved-work", $"cc {Source} -o program $(pkg-config --cflags --libs nativeweakref) && ./program", moved);
    }

    [Test]
    public void Second_installation_replaces_the_first()
    {
        string prefix = Path.Combine(_folder, "twice");
        _ = InstallTree.Write(prefix);

        Assert.That(InstallTree.Write(prefix), Is.EqualTo(_files));
    }

    [Test]
    public void Nothing_but_the_listed_files_is_there()
    {
        IEnumerable<string> there = Directory.EnumerateFiles(_prefix, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_prefix, file));

        Assert.That(there, Is.EquivalentTo(_files));
    }

    [Test]
    public void No_text_names_the_folder_it_was_made_in()
    {
        foreach (string file in _files.Where(file => !file.Contains(".so", StringComparison.Ordinal) && !file.EndsWith(".debug", StringComparison.Ordinal)))
        {
            Assert.That(File.ReadAllText(Path.Combine(_prefix, file)), Does.Not.Contain(_prefix).And.Not.Contain(Repository.Root).And.Not.Match("@[A-Z]+@"), file);
        }
    }

    [Test]
    public void Debugger_finds_the_symbols()
    {
        string commands = $"gdb -nx -batch -iex 'set debug-file-directory {_prefix}/lib/debug' -ex 'info scope PyWeakref_NewRef' {_prefix}/lib/libnativeweakref.so";
        if (SearchPath.Find("gdb") is null)
        {
            Assert.Ignore("There is no gdb.");
        }

        Assert.That(Shell(_folder, commands).Output, Does.Contain("callback"));
    }

    [Test]
    public void Man_page_has_no_mistake()
    {
        if (SearchPath.Find("groff") is null)
        {
            Assert.Ignore("There is no groff.");
        }

        CapturedOutput run = Shell(_folder, $"groff -man -Tutf8 -ww -z {_prefix}/share/man/man7/nativeweakref.7");

        Assert.That(run, Is.EqualTo(new CapturedOutput(0, "", "")));
    }

    [TestCase("", "/usr/local")]
    [TestCase("--prefix=/opt/it", "/opt/it")]
    public void Prefix_is_the_option_or_the_usual_place(string option, string expected)
        => Assert.That(InstallVerb.PrefixOf(option.Length == 0 ? [] : [option]), Is.EqualTo(expected));

    [TestCase("--prefix=here", "no absolute path")]
    [TestCase("--destdir=/x", "Unknown option '--destdir=/x'")]
    public void Other_options_are_refused(string option, string reason)
        => Assert.That(() => InstallVerb.PrefixOf([option]), Throws.TypeOf<BuildException>().With.Message.Contains(reason));

    [TestCase(null, "/opt/it")]
    [TestCase("", "/opt/it")]
    [TestCase("/stage", "/stage/opt/it")]
    public void DESTDIR_is_put_in_front(string? stage, string expected)
        => Assert.That(InstallVerb.RootOf("/opt/it", stage), Is.EqualTo(expected));

    private void AssertPrintsWhatTheReadmeSays(string work, string commands, string? prefix = null)
    {
        MarkdownBlocks readme = new(File.ReadAllText(Repository.PathOf("README.md")));
        string expected = readme.FirstAfter(readme.First("c")!, "text")!.Text;

        Assert.That(Shell(WorkFolder(work), commands, prefix), Is.EqualTo(new CapturedOutput(0, expected, "")));
    }

    private string WorkFolder(string name)
    {
        string work = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        File.Copy(Repository.PathOf($"examples/{Source}"), Path.Combine(work, Source), overwrite: true);
        return work;
    }

    private CapturedOutput Shell(string folder, string commands, string? prefix = null)
        => new Command("/bin/sh", "-c", commands)
        {
            Limit = s_limit,
            WorkingFolder = folder,
            Environment = new Dictionary<string, string>
            {
                ["PKG_CONFIG_PATH"] = Path.Combine(prefix ?? _prefix, "lib/pkgconfig"),
                ["LD_LIBRARY_PATH"] = Path.Combine(prefix ?? _prefix, "lib"),
            },
        }.Capture();
}
