using System;
using System.Linq;
using NUnit.Framework;

namespace NativeWeakref.HeaderGen.Tests;

[TestFixture]
public static class HeaderTextTests
{
    private static readonly string s_header = SampleAssembly.TextOf("include/nativeweakref.h");
    private static readonly string s_page = SampleAssembly.TextOf("docs/api.md");
    private static readonly string[] s_manifest = SampleAssembly.TextOf("include/nativeweakref.abi").Split('\n');

    [TestCase("#define NATIVEWEAKREF_VERSION_MAJOR 1\n#define NATIVEWEAKREF_VERSION_MINOR 2\n#define NATIVEWEAKREF_VERSION_PATCH 3\n", TestName = "Version_comes_from_the_assembly")]
    [TestCase(" * @param op  Stolen. The object.\n", TestName = "A_stolen_parameter_says_so")]
    [TestCase(" * @return          New reference. NULL with TypeError set", TestName = "A_new_reference_says_so")]
    [TestCase(" * @param pobj  Receives a new reference. The referent", TestName = "An_out_parameter_says_so")]
    [TestCase(" * @see CPython 3.12 Include/object.h\n", TestName = "A_function_names_its_header")]
    [TestCase(" * @see CPython 3.13 Include/weakrefobject.h\n", TestName = "A_later_function_names_its_version")]
    [TestCase("NATIVEWEAKREF_API PyObject *PyErr_Format(\n    PyObject *exception, const char *format, ...);\n", TestName = "A_variadic_function_stands_beside_its_twin")]
    [TestCase("NATIVEWEAKREF_API PyObject *PyTuple_Pack(Py_ssize_t n, ...);\n", TestName = "A_variadic_function_stands_alone_where_its_twin_is_internal")]
    [TestCase("extern NATIVEWEAKREF_DATA PyObject *PyExc_TypeError;\n", TestName = "A_data_symbol_is_declared")]
    [TestCase("    __extension__ union {\n        /** Number of owned references", TestName = "Fields_at_one_offset_are_an_anonymous_union")]
    [TestCase("        unsigned int kind : 3;\n", TestName = "Bits_are_bit_fields")]
    [TestCase("PyObject *PyLong_FromLongLong(nativeweakref_long_long value);", TestName = "A_long_long_goes_through_its_typedef")]
    public static void The_header_has(string text) => Assert.That(s_header, Does.Contain(text));

    [TestCase("### `PyTuple_Pack`\n\n`PyObject *PyTuple_Pack(Py_ssize_t n, ...)`\n", TestName = "Page_shows_the_declaration")]
    [TestCase("\n- `op`: Stolen. The object.\n", TestName = "Page_says_what_is_stolen")]
    [TestCase("\n- `pobj`: Receives a new reference. The referent", TestName = "Page_says_what_is_received")]
    [TestCase("\n- Result: New reference. NULL with TypeError set", TestName = "Page_says_what_the_result_is")]
    [TestCase(" Of CPython 3.13.\n", TestName = "Page_says_where_a_later_function_is_from")]
    public static void The_page_of_functions_has(string text) => Assert.That(s_page, Does.Contain(text));

    [TestCase("nativeweakref_pack_tuple")]
    [TestCase("nativeweakref_load")]
    [TestCase("SampleSymbols")]
    public static void Neither_header_nor_manifest_shows_what_is_internal(string name)
    {
        Assert.That(s_header, Does.Not.Contain(name));
        Assert.That(s_manifest.Where(line => line.Contains(name, StringComparison.Ordinal)), Is.Empty);
    }

    [TestCase("function PyErr_Format (PyObject * borrowed, const char *, ...) -> PyObject * new")]
    [TestCase("function PyErr_FormatV (PyObject * borrowed, const char *, va_list) -> PyObject * new")]
    [TestCase("function PyTuple_Pack (Py_ssize_t, ...) -> PyObject * new")]
    [TestCase("function _Py_Dealloc (PyObject * stolen) -> void")]
    [TestCase("data PyExc_TypeError PyObject *")]
    [TestCase("data PyType_Type PyTypeObject")]
    [TestCase("struct PyObject 16")]
    [TestCase("field PyObject.ob_type 8 PyTypeObject *")]
    [TestCase("field PyASCIIObject.state.kind 32:2 unsigned int:3")]
    [TestCase("field PyUnicodeObject.data.any 56 void *")]
    [TestCase("constant Py_TPFLAGS_HAVE_GC 16384")]
    [TestCase("typedef Py_hash_t Py_ssize_t")]
    [TestCase("macro Py_None")]
    [TestCase("macro T_OBJECT_EX")]
    [TestCase("inline Py_INCREF (PyObject *op) -> void")]
    public static void The_manifest_has_the_line(string line) => Assert.That(s_manifest, Does.Contain(line));

    [Test]
    public static void The_manifest_is_sorted_and_names_nothing_twice()
    {
        string[] lines = s_manifest[..^1];
        Assert.That(lines, Is.Ordered.Using((System.Collections.IComparer)StringComparer.Ordinal));
        Assert.That(lines.Select(line => string.Join(' ', line.Split(' ').Take(2))), Is.Unique);
    }
}
