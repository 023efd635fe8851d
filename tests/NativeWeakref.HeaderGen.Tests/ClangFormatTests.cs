using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NativeWeakref.BindGen.Model;
using NativeWeakref.BindGen.Reading;
using NativeWeakref.HeaderGen.Text;
using NUnit.Framework;

namespace NativeWeakref.HeaderGen.Tests;

[TestFixture]
public static class ClangFormatTests
{
    private static IEnumerable<string> CFiles() => SampleAssembly.CFiles.Select(file => file.Path);

    [TestCaseSource(nameof(CFiles))]
    public static void Clang_format_leaves_the_file_alone(string path) => ClangFormat.AssertStable(SampleAssembly.TextOf(path));

    [Test]
    public static void Clang_format_leaves_every_prototype_of_CPython_alone()
    {
        LibClang.Require();
        CHeader python = HeaderReader.Read(Tool.PythonInclude(), ["Python.h"], _ => false);
        StringBuilder text = new();
        foreach (CFunction one in python.Functions.Values.Where(one => !one.Result.C.Contains('(', StringComparison.Ordinal)))
        {
            List<string> parameters = [.. one.Parameters.Where(parameter => !parameter.Type.C.Contains('(', StringComparison.Ordinal))
                .Select(parameter => CTypes.Join(parameter.Type.C, parameter.Name))];
            text.Append(CLines.Fill($"NATIVEWEAKREF_API {CTypes.Join(one.Result.C, one.Name)}(", parameters.Count == 0 ? ["void"] : parameters, ");")).Append("\n\n");
        }
        Assert.That(python.Functions, Has.Count.GreaterThan(1000));
        ClangFormat.AssertStable(text.ToString().TrimEnd('\n') + "\n");
    }
}
