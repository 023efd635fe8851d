using System.IO;
using NativeWeakref.Build.Results;
using NUnit.Framework;

namespace NativeWeakref.Build.Tests;

[TestFixture]
public sealed class ResultFileTests
{
    private static readonly string s_nowhere = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Test]
    public void Missing_file_counts_as_failed()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ResultFile.ReadTrx(s_nowhere), Is.EqualTo(Tally.OneFailed));
            Assert.That(ResultFile.ReadJUnit(s_nowhere), Is.EqualTo(Tally.OneFailed));
        }
    }

    [TestCase("")]
    [TestCase("<testsuite><testcase")]
    [TestCase("<somethingElse/>")]
    public void File_that_is_not_what_it_should_be_counts_as_failed(string text)
    {
        using TemporaryFile file = new(text);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ResultFile.ReadTrx(file.Path), Is.EqualTo(Tally.OneFailed));
            Assert.That(ResultFile.ReadJUnit(file.Path), Is.EqualTo(Tally.OneFailed));
        }
    }
}
