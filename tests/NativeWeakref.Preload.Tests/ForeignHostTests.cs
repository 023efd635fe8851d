using System.IO;
using NativeWeakref.Build.Tools;
using NUnit.Framework;

namespace NativeWeakref.Preload.Tests;

/// <summary>The library in processes that are not CPython 3.12, which start with the same environment.</summary>
[TestFixture]
public sealed class ForeignHostTests
{
    // Enough of a CPython for the library to take it for one.
    private const string AnyPython = "char PyType_Type[416]; void *PyWeakref_NewRef(void *ob, void *callback) { return ob ? ob : callback; }\n";
    private const string Python311 = AnyPython + "const unsigned long Py_Version = 0x030B02F0;\n";

    private string _directory = "";

    [SetUp]
    public void CreateDirectory() => _directory = Directory.CreateTempSubdirectory("foreign-host-").FullName;

    [TearDown]
    public void DeleteDirectory() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void A_shell_and_its_children_run_as_without_it()
        => Assert.That(
            PreloadedHost.Run("/bin/sh", "-c", "echo out; ls / > /dev/null && cc --version > /dev/null && exit 3"),
            Is.EqualTo(new CapturedOutput(3, "out\n", "")));

    [TestCase(Python311, TestName = "A_CPython_of_another_series_is_refused_with_a_message")]
    [TestCase(AnyPython, TestName = "A_CPython_too_old_to_have_a_version_is_refused_with_a_message")]
    public void A_foreign_CPython_is_refused_with_a_message(string python)
    {
        string library = Compile("python.so", python, "-shared", "-fPIC");
        CapturedOutput run = PreloadedHost.Run(Compile("host", "int main(void) { return 0; }\n", "-Wl,--no-as-needed", library));
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Is.EqualTo(
            "libnativeweakref-preload: this process is not CPython 3.12, whose weak references the library stands in for. "
            + "Start it without LD_PRELOAD.\n"));
    }

    // Its own names come first in the loader's order: the library is in nobody's way.
    [Test]
    public void A_program_with_a_foreign_CPython_built_in_runs_as_without_it()
        => Assert.That(
            PreloadedHost.Run(Compile("host", Python311 + "int main(void) { return 7; }\n", "-rdynamic")),
            Is.EqualTo(new CapturedOutput(7, "", "")));

    private string Compile(string name, string code, params string[] options)
    {
        string source = Path.Combine(_directory, name + ".c");
        string result = Path.Combine(_directory, name);
        File.WriteAllText(source, code);
        CCompiler.Compile([source, "-o", result, .. options]).StreamOrFail();
        return result;
    }
}
