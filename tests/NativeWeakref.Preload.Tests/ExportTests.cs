using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NativeWeakref.Build;
using NativeWeakref.Tests.Shape;
using NUnit.Framework;

namespace NativeWeakref.Preload.Tests;

/// <summary>What the library shows to the loader, and what it asks for.</summary>
[TestFixture]
public static class ExportTests
{
    private static readonly string[] s_names =
    [
        "PyObject_ClearWeakRefs", "PyWeakref_GetObject", "PyWeakref_NewProxy", "PyWeakref_NewRef", "_PyWeakref_CallableProxyType",
        "_PyWeakref_ClearRef", "_PyWeakref_GetWeakrefCount", "_PyWeakref_ProxyType", "_PyWeakref_RefType",
    ];

    [Test]
    public static void Nine_names_are_exported_and_nothing_else()
        => Assert.That(
            SharedObjectRules.Check(new SharedObject(PreloadedHost.Library), "libnativeweakref-preload.so", TypesOfNames()), Is.Empty);

    // The types among them are data that may be written to, the rest are functions.
    private static Dictionary<string, string> TypesOfNames()
        => s_names.ToDictionary(name => name, name => name.EndsWith("Type", StringComparison.Ordinal) ? "PyTypeObject" : "");

    [Test]
    public static void The_nine_are_declared_as_the_library_of_their_own_declares_them()
    {
        string[] declared = File.ReadAllLines(Repository.PathOf("src/NativeWeakref.Preload/exports.abi"));
        string[] ofLibrary = File.ReadAllLines(Repository.PathOf("include/nativeweakref.abi"));
        Assert.That(declared, Has.Length.EqualTo(s_names.Length).And.SubsetOf(ofLibrary));
    }

    [Test]
    public static void Every_name_of_the_host_may_be_absent()
        => Assert.That(
            new SharedObject(PreloadedHost.Library).Imports.Where(import => IsOfHost(import.Name) && !import.IsWeak), Is.Empty);

    [Test]
    public static void Every_name_of_the_host_is_one_that_it_exports()
    {
        const string Script = "import os, sysconfig as s; print(os.path.join(s.get_config_var('LIBDIR'), s.get_config_var('INSTSONAME')))";
        HashSet<string> offered = [.. new SharedObject(PreloadedHost.RunPython(Script).Trim()).Exports];
        string[] asked = [.. new SharedObject(PreloadedHost.Library).Imports.Select(import => import.Name).Where(IsOfHost)];
        Assert.That(asked, Has.Length.GreaterThan(70).And.SubsetOf(offered));
    }

    private static bool IsOfHost(string name) => name.TrimStart('_').StartsWith("Py", System.StringComparison.Ordinal);
}
