using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NativeWeakref.BindGen.Compare;
using NativeWeakref.BindGen.Model;
using NativeWeakref.BindGen.Reading;
using NUnit.Framework;

namespace NativeWeakref.HeaderGen.Tests;

/// <summary>The generated files of the repository, which hold hand-written C of the library besides what is generated.</summary>
[TestFixture]
public static class CommittedFilesTests
{
    private const string Limited = "#define Py_LIMITED_API 0x030c0000";

    private static readonly string s_include = Path.Combine(Repository.Root, "include");

    private static IEnumerable<string> CFiles() => FilesIn("include", "*.h").Concat(FilesIn("native", "*.g.c"));

    [OneTimeSetUp]
    public static void The_files_are_there() => Assume.That(Path.Combine(s_include, "nativeweakref.h"), Does.Exist, "include/ has not been generated");

    [TestCaseSource(typeof(Dialects), nameof(Dialects.All))]
    public static void Every_header_compiles_without_a_warning(string compiler, string dialect)
    {
        string includes = string.Concat(FilesIn("include", "*.h").Select(Path.GetFileName).Where(name => name is not "Python.h").Select(name => $"#include <{name}>\n"));
        string use = "int use(PyObject *o);\nint use(PyObject *o) { Py_INCREF(o); Py_DECREF(o); return PyWeakref_CheckRef(o) && PyWeakref_GetObject(o) == Py_None; }\n";
        foreach (string source in new[] { "#include <nativeweakref.h>\n", $"#include <Python.h>\n{includes}", $"{Limited}\n#include <Python.h>\n{includes}" })
        {
            ToolResult result = Dialects.Check(compiler, dialect, s_include, source + use);
            Assert.That(result.ExitCode, Is.Zero, result.Output);
        }
    }

    [TestCaseSource(nameof(CFiles))]
    public static void Clang_format_leaves_the_file_alone(string path) =>
        ClangFormat.AssertStable(File.ReadAllText(Path.Combine(Repository.Root, path)));

    [TestCase("Python.h")]
    public static void The_headers_agree_with_those_of_CPython_but_for_what_is_meant(string name)
    {
        LibClang.Require();
        (HeaderComparison comparison, IReadOnlyList<string> findings) = PythonComparison.Run(Path.Combine(s_include, name), Tool.PythonInclude());
        Assert.That(string.Join('\n', findings), Is.Empty);
        Assert.That(comparison.AgreementCount, Is.GreaterThan(1000));
    }

    [Test]
    public static void Under_the_limited_API_the_headers_show_what_those_of_CPython_show()
    {
        LibClang.Require();
        string[] headers = ["Python.h", "structmember.h"];
        IEnumerable<string> open = Declared(HeaderReader.Read(s_include, headers, _ => false));
        string[] ours = [.. Declared(HeaderReader.Read(s_include, headers, _ => false, "-DPy_LIMITED_API=0x030c0000"))];
        IEnumerable<string> theirs = Declared(HeaderReader.Read(Tool.PythonInclude(), headers, _ => false, "-DPy_LIMITED_API=0x030c0000"));
        // CPython declares a twin with the suffix under its plain name, which a macro replaces.
        IEnumerable<string> expected = open.Intersect(theirs, StringComparer.Ordinal);
        Assert.That(ours.Where(name => !name.EndsWith("_SizeT", StringComparison.Ordinal)), Is.EquivalentTo(expected.Where(name => !name.EndsWith("_SizeT", StringComparison.Ordinal))));
        Assert.That(ours, Has.Length.GreaterThan(600));
    }

    private static IEnumerable<string> Declared(CHeader header) =>
    [
        .. header.Functions.Values.Where(function => !function.IsInline).Select(function => function.Name),
        .. header.Data.Keys,
        .. header.Structs.Values.Where(one => !one.IsOpaque).Select(one => one.Name),
    ];

    private static IEnumerable<string> FilesIn(string directory, string pattern)
    {
        string path = Path.Combine(Repository.Root, directory);
        return Directory.Exists(path)
            ? Directory.GetFiles(path, pattern).Order(StringComparer.Ordinal).Select(file => Path.GetRelativePath(Repository.Root, file))
            : [];
    }
}
