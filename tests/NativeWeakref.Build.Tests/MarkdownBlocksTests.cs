using NativeWeakref.Build.Suites;
using NUnit.Framework;

namespace NativeWeakref.Build.Tests;

[TestFixture]
public sealed class MarkdownBlocksTests
{
    private const string Readme = "# Title\n```sh\n./build.sh run\n```\ntext\n```c\nint main(void);\n\n/* end */\n```\n```text\nout\n```\n```c\nsecond\n```\n";

    [Test]
    public void First_block_of_a_language_is_found_with_its_lines()
        => Assert.That(new MarkdownBlocks(Readme).First("c")?.Text, Is.EqualTo("int main(void);\n\n/* end */\n"));

    [Test]
    public void Block_after_another_is_found()
    {
        MarkdownBlocks blocks = new(Readme);
        MarkdownBlock code = blocks.First("c")!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(blocks.FirstAfter(code, "text")?.Text, Is.EqualTo("out\n"));
            Assert.That(blocks.FirstAfter(code, "c")?.Text, Is.EqualTo("second\n"));
            Assert.That(blocks.FirstAfter(code, "sh"), Is.Null);
        }
    }

    [Test]
    public void Language_that_is_not_there_has_no_block()
        => Assert.That(new MarkdownBlocks(Readme).First("python"), Is.Null);
}
