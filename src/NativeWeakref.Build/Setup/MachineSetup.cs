using System;
using System.Collections.Generic;
using System.Linq;
using NativeWeakref.Build.Tools;

namespace NativeWeakref.Build.Setup;

/// <summary>Makes the machine ready: as root it installs what is missing, otherwise it says what to run.</summary>
internal static class MachineSetup
{
    private static readonly TimeSpan s_aptLimit = TimeSpan.FromMinutes(8);

    /// <summary>Returns when everything <paramref name="need"/> asks for is present; else ends the verb with exit code 2.</summary>
    internal static void Require(Need need)
    {
        DebianPackage[] missing = Missing(need);
        if (missing.Length == 0)
        {
            return;
        }

        Report.Heading("Set-up: this machine lacks");
        foreach (DebianPackage package in missing)
        {
            Report.Line($"  {package.NameIn(LlvmRelease.Preferred),-24} {package.Reason}");
        }

        if (!OperatingSystem.IsLinux() || SearchPath.Find("apt-get") is null)
        {
            throw new BuildException("There is no apt-get here: install what these packages of Debian 12 hold.", BuildException.NotReady);
        }

        if (!Environment.IsPrivilegedProcess)
        {
            throw new BuildException($"Run this, then try again:\n  {LineToRun(Names(missing))}", BuildException.NotReady);
        }

        Install(missing);
        RequireInstalled(need);
    }

    /// <summary>The exact line a user without root's rights is given.</summary>
    internal static string LineToRun(IEnumerable<string> packages)
        => $"sudo apt-get update && sudo apt-get install -y --no-install-recommends {string.Join(' ', packages)}";

    private static DebianPackage[] Missing(Need need)
        => [.. DebianPackages.All.Where(package => (package.Needs & need) != 0 && !package.IsPresent())];

    private static void Install(DebianPackage[] packages)
    {
        // A third party's source that cannot be reached is no reason to stop: the install decides.
        _ = AptGet("update").Stream();
        AptGet(["install", "-y", "--no-install-recommends", .. Names(packages)]).StreamOrFail();
    }

    private static void RequireInstalled(Need need)
    {
        DebianPackage[] missing = Missing(need);
        if (missing.Length > 0)
        {
            throw new BuildException($"Installed, yet not found: {string.Join(", ", Names(missing))}.", BuildException.NotReady);
        }
    }

    // Asked after `apt-get update` where that runs: a fresh machine has no lists.
    private static string[] Names(DebianPackage[] packages)
    {
        Command search = new("apt-cache", "pkgnames", "clang-format-") { Limit = s_aptLimit };
        int release = LlvmRelease.Choose(search.Capture().Output.Split('\n'));
        return [.. packages.Select(package => package.NameIn(release))];
    }

    private static Command AptGet(params IReadOnlyList<string> arguments)
        => new("apt-get", ["-qq", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=120", "-o", "Acquire::Retries=3", .. arguments])
        {
            Limit = s_aptLimit,
            Environment = new Dictionary<string, string> { ["DEBIAN_FRONTEND"] = "noninteractive" },
        };
}
