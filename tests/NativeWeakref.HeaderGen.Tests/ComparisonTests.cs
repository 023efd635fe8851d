using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NativeWeakref.BindGen;
using NativeWeakref.BindGen.Compare;
using NativeWeakref.BindGen.Model;
using NativeWeakref.BindGen.Reading;
using NUnit.Framework;

namespace NativeWeakref.HeaderGen.Tests;

[TestFixture]
public static class ComparisonTests
{
    private const string Header = """
        typedef struct _thing Thing;
        typedef int (*visitor)(Thing *, void *);
        struct _thing {
            long count;
            visitor visit;
            struct { unsigned int low : 3; unsigned int high : 5; } state;
            union { void *any; char *text; } data;
            Thing *items[2];
        };
        typedef enum { RED = 1, BLUE = 2 } Colour;
        #define LIMIT (1UL << 9)
        #define NAME "thing"
        #define FIRST(x) ((x)->items[0])
        extern Thing the_thing;
        int take(Thing *thing, const char *format, ...);
        static inline int peek(Thing *thing) { return (int)thing->count; }

        """;

    [Test]
    public static void A_header_agrees_with_itself()
    {
        HeaderComparison comparison = Compare(Header);
        Assert.That(comparison.Differences, Is.Empty);
        Assert.That(comparison.AgreementCount, Is.GreaterThanOrEqualTo(15));
    }

    [Test]
    public static void Names_of_tags_and_typedefs_do_not_matter() =>
        Assert.That(Compare(Header.Replace("_thing", "_other_tag", StringComparison.Ordinal).Replace("the_other_tag", "the_thing", StringComparison.Ordinal)).Differences.Select(one => one.Name), Is.Empty);

    [TestCase("long count;", "int count;", "field", "Thing.count")]
    [TestCase("void *any; char *text;", "char *text; void *anything;", "field", "Thing.data.any")]
    [TestCase("low : 3", "low : 4", "field", "Thing.state.low")]
    [TestCase("items[2]", "items[3]", "struct", "Thing")]
    [TestCase("items[2];", "items[1]; Thing *more;", "field", "Thing.more")]
    [TestCase("(*visitor)(Thing *, void *)", "(*visitor)(Thing *, const void *)", "typedef", "visitor")]
    [TestCase("BLUE = 2", "BLUE = 3", "constant", "BLUE")]
    [TestCase("1UL << 9", "1UL << 8", "constant", "LIMIT")]
    [TestCase("\"thing\"", "\"other\"", "text", "NAME")]
    [TestCase("#define FIRST(x)", "#define SECOND(x)", "macro", "FIRST")]
    [TestCase("extern Thing the_thing", "extern Thing *the_thing", "data", "the_thing")]
    [TestCase("int take(", "long take(", "function", "take")]
    [TestCase(", ...)", ")", "function", "take")]
    [TestCase("const char *format", "char *format", "function", "take")]
    [TestCase("static inline int peek(Thing *thing) { return (int)thing->count; }", "int peek(Thing *thing);", "function", "peek")]
    public static void A_planted_difference_is_found(string part, string replacement, string kind, string name)
    {
        string changed = Header.Replace(part, replacement, StringComparison.Ordinal);
        Assert.That(changed, Is.Not.EqualTo(Header));
        Assert.That(Compare(changed).Differences.Select(one => (one.Kind, one.Name)), Does.Contain((kind, name)));
    }

    [Test]
    public static void An_export_of_ours_may_be_inline_in_CPython() =>
        Assert.That(Compare(Header.Replace("int take(Thing *thing, const char *format, ...);", "static inline int take(Thing *thing, const char *format, ...) { return thing && format; }", StringComparison.Ordinal)).Differences, Is.Empty);

    [Test]
    public static void An_accepted_difference_is_no_finding_and_an_entry_without_difference_is_one()
    {
        Difference[] differences = [new("function", "ours_one", "int (void)", null), new("constant", "LIMIT", "1", "2")];
        AcceptedDifferences accepted = new("# comment\n\nfunction ours_* = our own\nmacro GONE = once there\n");
        string[] findings = ["constant LIMIT: ours 1, CPython's 2", "accepted, but there is no such difference: macro GONE"];
        Assert.That(accepted.Findings(differences), Is.EqualTo(findings));
    }

    [TestCase("function f")]
    [TestCase("function f =")]
    [TestCase("f = reason")]
    public static void An_entry_without_kind_or_reason_is_refused(string line) =>
        Assert.That(() => new AcceptedDifferences(line), Throws.TypeOf<HeaderException>());

    [Test]
    public static void The_structs_and_constants_of_the_library_are_those_of_CPython()
    {
        LibClang.Require();
        using TestDirectory directory = new();
        directory.Write(SampleAssembly.Files);
        CHeader ours = HeaderReader.Read(Path.Combine(directory.Path, "include"), ["Python.h", "structmember.h"]);
        CHeader theirs = HeaderReader.Read(Tool.PythonInclude(), ["Python.h", "structmember.h"], ours.Macros.ContainsKey);
        HeaderComparison comparison = new(ours, theirs);
        IEnumerable<Difference> foreign = comparison.Differences.Where(one => !one.Name.StartsWith("nativeweakref", StringComparison.OrdinalIgnoreCase));
        string[] expected = ["function PyWeakref_GetRef: ours int (PyObject *, PyObject **), CPython's absent"];
        Assert.That(foreign.Select(one => one.ToString()), Is.EqualTo(expected));
        Assert.That(comparison.AgreementCount, Is.GreaterThan(700));
    }

    /// <summary>Compares <see cref="Header"/> with another text.</summary>
    private static HeaderComparison Compare(string theirs)
    {
        LibClang.Require();
        return new HeaderComparison(Read(Header), Read(theirs));
    }

    private static CHeader Read(string text)
    {
        using TestDirectory directory = new();
        directory.Write("header.h", text);
        return HeaderReader.Read(directory.Path, ["header.h"]);
    }
}
