using System.IO;
using NUnit.Framework;

namespace NativeWeakref.Elide.Tests;

/// <summary>The two lists of exports: ILC's, which is read, and the linker's, which is written.</summary>
public sealed class VersionScriptTests
{
    [Test]
    public void Functions_and_data_of_the_manifest_are_exported_and_nothing_else()
    {
        string script = VersionScript.FromManifest(["constant Py_LT 0", "data PyType_Type PyTypeObject", "function _Py_Dealloc (PyObject *op) -> void"]);
        Assert.That(script, Is.EqualTo("{\nglobal:\n    PyType_Type;\n    _Py_Dealloc;\nlocal:\n    *;\n};\n"));
    }

    [TestCase("function a-b ()")]
    [TestCase("function  ()")]
    [TestCase("constant Py_LT 0")]
    public void A_manifest_without_proper_names_is_an_error(string line)
        => Assert.That(() => VersionScript.FromManifest([line]), Throws.InstanceOf<InvalidDataException>());

    [Test]
    public void Ilc_exports_are_read_without_version_and_labels()
        => Assert.That(IlcExports.Read(["V1.0 {", "    global: first;", "    second;", "    local: *;", "};"]), Is.EquivalentTo(["first", "second"]));
}
