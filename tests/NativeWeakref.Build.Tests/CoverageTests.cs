using System.Collections.Generic;
using System.IO;
using System.Linq;
using NativeWeakref.Build.Coverage;
using NUnit.Framework;

namespace NativeWeakref.Build.Tests;

/// <summary>What the coverage of the interface accepts, and what it says.</summary>
internal sealed class CoverageTests
{
    private static readonly string[] s_manifest = ["function PyA_New (void)", "data PyA_Type PyTypeObject", "macro PyA_Check(x)"];

    private static readonly WantedSymbol[] s_both = [new("PyA", true, 3), new("PyB", true, 0), new("_PyC", false, 1)];

    private static readonly string[] s_wrongReasons = ["PyA_Type is exported, and a reason says why not: none", "PyOld is left out, and nobody wants it"];

    [Test]
    public void Symbols_of_both_lists_are_wanted_once()
        => Assert.That(
            WantedSymbol.Read(["PyB", "PyA"], ["PyA 3", "_PyC 1"]),
            Is.EqualTo(s_both));

    [TestCase("PyA")]
    [TestCase("PyA x")]
    [TestCase("PyA 1 2")]
    public void A_line_of_the_census_without_a_number_is_an_error(string line)
        => Assert.That(() => WantedSymbol.Read([], [line]), Throws.InstanceOf<InvalidDataException>());

    [Test]
    public void A_missing_symbol_needs_a_reason()
    {
        Assert.That(Coverage(["PyA_New", "PyFrame_New"], "").Problems().Single(), Is.EqualTo("PyFrame_New is not exported, and no reason is given"));
        Assert.That(Coverage(["PyA_New", "PyFrame_New"], "no frames\n  PyFrame_*").Problems(), Is.Empty);
    }

    [Test]
    public void A_reason_for_what_is_there_or_not_wanted_is_a_problem()
        => Assert.That(
            Coverage(["PyA_New", "PyA_Type"], "none\n  PyA_Type PyOld").Problems(),
            Is.EqualTo(s_wrongReasons));

    [Test]
    public void A_macro_of_the_manifest_is_no_export()
        => Assert.That(Coverage(["PyA_Check"], "").Problems(), Has.One.Items);

    [Test]
    public void A_name_without_a_reason_above_it_is_an_error()
        => Assert.That(() => new LeftOut(["  PyA"]), Throws.InstanceOf<InvalidDataException>());

    [Test]
    public void The_longest_entry_gives_the_reason()
    {
        LeftOut leftOut = new(["# comment", "wide", "  PyA_*", "narrow", "  PyA_New"]);
        Assert.That(leftOut.ReasonFor("PyA_New"), Is.EqualTo("narrow"));
        Assert.That(leftOut.ReasonFor("PyA_Old"), Is.EqualTo("wide"));
        Assert.That(leftOut.ReasonFor("PyB"), Is.Null);
    }

    [Test]
    public void Words_of_code_count_as_tests_and_comments_do_not()
    {
        Dictionary<string, string> found = TestMentions.Find(
            [("a/one.c", "/* PyNo */ PyA_New(); // PyNeither\nxPyB"), ("b/two.c", "PyA_New(_PyC)")]);
        Assert.That(found, Is.EquivalentTo(new Dictionary<string, string> { ["PyA_New"] = "one.c", ["_PyC"] = "two.c" }));
    }

    [Test]
    public void The_page_counts_and_lists()
    {
        string page = Coverage(["PyA_New", "PyA_Type", "PyFrame_New"], "no frames\n  PyFrame_New").Format();
        Assert.That(page, Does.Contain("| stable ABI | 3 | 1 | 1 | 1 |\n"));
        Assert.That(page, Does.Contain("| `PyA_New` | yes |  | `one.c` |\n"));
        Assert.That(page, Does.Contain("| `PyA_Type` | yes |  |  |\n"));
        Assert.That(page, Does.EndWith("no frames:\n\n| symbol | stable | used |\n|---|---|---|\n| `PyFrame_New` | yes |  |\n"));
    }

    private static ApiCoverage Coverage(string[] stable, string leftOut)
        => new(
            WantedSymbol.Read(stable, []), s_manifest, new Dictionary<string, string> { ["PyA_New"] = "one.c" }, new LeftOut(leftOut.Split('\n')));
}
