using NativeWeakref.Build.Setup;
using NUnit.Framework;

namespace NativeWeakref.Build.Tests;

[TestFixture]
public sealed class SetupTests
{
    private static readonly string[] s_withPreferred = ["clang-format-13", "clang-format-14", "clang-format-19", ""];

    private static readonly string[] s_withoutPreferred = ["clang-format-9", "clang-format-19", "clang-format-17", "clang-format-all"];

    private static readonly string[] s_packages = ["gcc", "cmake"];

    [Test]
    public void Preferred_release_is_installed_where_apt_has_it()
        => Assert.That(LlvmRelease.Choose(s_withPreferred), Is.EqualTo(14));

    [Test]
    public void Newest_release_is_installed_where_the_preferred_one_is_gone()
        => Assert.That(LlvmRelease.Choose(s_withoutPreferred), Is.EqualTo(19));

    [Test]
    public void Preferred_release_is_named_where_apt_has_no_lists()
        => Assert.That(LlvmRelease.Choose([]), Is.EqualTo(14));

    [Test]
    public void Every_package_says_what_it_is_for()
        => Assert.That(DebianPackages.All, Has.All.Property(nameof(DebianPackage.Reason)).Not.Empty);

    [Test]
    public void Line_to_run_can_be_pasted()
        => Assert.That(
            MachineSetup.LineToRun(s_packages),
            Is.EqualTo("sudo apt-get update && sudo apt-get install -y --no-install-recommends gcc cmake"));
}
