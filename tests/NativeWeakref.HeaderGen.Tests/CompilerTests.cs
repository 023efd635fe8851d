using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace NativeWeakref.HeaderGen.Tests;

[TestFixture]
public static class CompilerTests
{
    [TestCaseSource(typeof(Dialects), nameof(Dialects.All))]
    public static void The_header_compiles_without_a_warning(string compiler, string dialect) =>
        Compile(compiler, dialect, "#include <nativeweakref.h>\nvoid use(PyObject *o);\nvoid use(PyObject *o) { Py_INCREF(o); }\n");

    [TestCaseSource(typeof(Dialects), nameof(Dialects.All))]
    public static void Headers_of_extension_code_compile_without_a_warning(string compiler, string dialect)
    {
        IEnumerable<string> names = SampleAssembly.Files.Select(file => Path.GetFileName(file.Path))
            .Where(name => name.EndsWith(".h", StringComparison.Ordinal) && name is not "Python.h");
        string includes = string.Concat(names.Select(name => $"#include \"{name}\"\n"));
        Compile(compiler, dialect, $"#include <Python.h>\n{includes}void use(PyObject *Py_UNUSED(o));\nvoid use(PyObject *Py_UNUSED(o)) {{}}\n");
    }

    [TestCase("gcc", "c99")]
    [TestCase("gcc", "c11")]
    [TestCase("clang", "c11")]
    public static void The_generated_C_compiles_without_a_warning(string compiler, string dialect)
    {
        foreach (string path in new[] { "native/data.g.c", "native/variadic.g.c" })
        {
            Compile(compiler, dialect, SampleAssembly.TextOf(path));
        }
    }

    [Test]
    public static void The_header_refuses_to_stand_beside_the_Python_header_of_CPython()
    {
        ToolResult result = TryCompile("gcc", "c11", "#define Py_PYTHON_H\n#include <nativeweakref.h>\n");
        Assert.That(result.ExitCode, Is.Not.Zero);
        Assert.That(result.Output, Does.Contain("include one only"));
    }

    [TestCase("c99")]
    [TestCase("c11")]
    public static void Options_that_change_a_layout_do_not_compile(string dialect)
    {
        ToolResult result = TryCompile("gcc", dialect, "#include <nativeweakref.h>\n", "-fpack-struct=4");
        Assert.That(result.ExitCode, Is.Not.Zero);
    }

    [TestCase("0x030c0000", "Py_ssize_t use(PyObject *o) { return PyObject_Hash(o) + o->ob_refcnt; }", true)]
    [TestCase("0x030c0000", "unsigned long use(PyTypeObject *t) { return t->tp_flags; }", false)]
    [TestCase("0x030c0000", "int use(PyObject *r, PyObject **o) { return PyWeakref_GetRef(r, o); }", false)]
    [TestCase("0x030d0000", "int use(PyObject *r, PyObject **o) { return PyWeakref_GetRef(r, o); }", true)]
    public static void The_limited_API_hides_what_is_no_part_of_it(string version, string use, bool compiles)
    {
        ToolResult result = TryCompile("gcc", "c11", $"#define Py_LIMITED_API {version}\n#include <nativeweakref.h>\n{use}\n");
        Assert.That(result.ExitCode == 0, Is.EqualTo(compiles), result.Output);
    }

    [Test]
    public static void Addresses_in_the_table_are_those_of_a_program_that_is_not_position_independent()
    {
        using TestDirectory directory = new();
        directory.Write(SampleAssembly.Files);
        string include = "-I" + Path.Combine(directory.Path, "include");
        string stub = directory.Write("stub.c", """
            #include "nativeweakref.h"
            const void *nativeweakref_data_symbols(void);
            NATIVEWEAKREF_API const void *shown_table(void) { return nativeweakref_data_symbols(); }
            PyObject *PyType_GenericAlloc(PyTypeObject *type, Py_ssize_t nitems) { (void)type; (void)nitems; return NULL; }
            """);
        string main = directory.Write("main.c", """
            #include "nativeweakref.h"
            struct table { PyObject *none; PyTypeObject *type; PyObject **error; allocfunc allocate; };
            const struct table *shown_table(void);
            int main(void) {
                const struct table *t = shown_table();
                int same = t->none == &_Py_NoneStruct && t->type == &PyType_Type && t->error == &PyExc_TypeError;
                return same && t->allocate == PyType_GenericAlloc ? 0 : 1;
            }
            """);
        string library = Path.Combine(directory.Path, "libtable.so");
        string program = Path.Combine(directory.Path, "program");
        string data = Path.Combine(directory.Path, "native/data.g.c");
        Succeed(Tool.Run("gcc", "-shared", "-fPIC", "-fvisibility=hidden", include, data, stub, "-o", library));
        foreach (string form in new[] { "-no-pie", "-pie" })
        {
            string[] code = form is "-pie" ? ["-fPIE", form] : ["-fno-pie", form];
            Succeed(Tool.Run("gcc", [.. code, include, main, library, "-Wl,-rpath," + directory.Path, "-o", program]));
            Succeed(Tool.Run(program));
        }
    }

    [TestCase("-fPIC")]
    [TestCase("-fPIE")]
    public static void Functions_are_called_through_the_global_offset_table(string code)
    {
        using TestDirectory directory = new();
        directory.Write(SampleAssembly.Files);
        string source = directory.Write("call.c", "#include <nativeweakref.h>\nvoid call(PyObject *op) { _Py_Dealloc(op); }\n");
        string output = Path.Combine(directory.Path, "call.o");
        Succeed(Tool.Run("gcc", code, "-O2", "-I" + Path.Combine(directory.Path, "include"), "-c", source, "-o", output));

        string relocations = Tool.Run("readelf", "-rW", output).Output;
        Assert.That(relocations, Does.Match(@"R_X86_64_GOTPCRELX\s.*\b_Py_Dealloc\b").And.Not.Contain("R_X86_64_PLT32"));
    }

    private static void Compile(string compiler, string dialect, string source) => Succeed(TryCompile(compiler, dialect, source));

    private static ToolResult TryCompile(string compiler, string dialect, string source, params string[] options)
    {
        using TestDirectory directory = new();
        directory.Write(SampleAssembly.Files);
        return Dialects.Check(compiler, dialect, Path.Combine(directory.Path, "include"), source, options);
    }

    private static void Succeed(ToolResult result) => Assert.That(result.ExitCode, Is.Zero, result.Output);
}
