using System.Collections.Generic;
using System.IO;
using System.Linq;
using NativeWeakref.Build.Conformance;
using NUnit.Framework;

namespace NativeWeakref.Preload.Tests;

/// <summary>The library inside CPython 3.12.</summary>
[TestFixture]
public static class HostTests
{
    [Test]
    public static void The_three_types_of_the_host_are_those_of_the_library()
    {
        const string Script = """
            import ctypes, os, weakref
            library = ctypes.CDLL(os.environ["LD_PRELOAD"])
            for name, kind in ("Ref", weakref.ref), ("Proxy", weakref.ProxyType), ("CallableProxy", weakref.CallableProxyType):
                print(ctypes.addressof(ctypes.c_char.in_dll(library, f"_PyWeakref_{name}Type")) == id(kind))
            """;
        Assert.That(PreloadedHost.RunPython(Script), Is.EqualTo("True\nTrue\nTrue\n"));
    }

    [Test]
    public static void A_callback_that_cannot_be_called_is_refused_here_too()
    {
        const string Script = """
            import weakref
            class C: pass
            for make in weakref.ref, weakref.proxy:
                try:
                    make(C(), 5)
                except TypeError as error:
                    print(error)
            """;
        const string Refusal = "callback must be callable or None, not 'int'\n";
        Assert.That(PreloadedHost.RunPython(Script), Is.EqualTo(Refusal + Refusal));
    }

    [Test]
    public static void No_managed_runtime_starts_in_the_host()
    {
        const string Script = """
            import os, weakref
            class C: pass
            referents = [C() for _ in range(1000)]
            seen = []
            references = [weakref.ref(referent, seen.append) for referent in referents]
            referents.clear()
            print(len(seen), "callbacks,", len(os.listdir("/proc/self/task")), "thread")
            with open("/proc/self/status") as status:
                print(*(line for line in status if line.startswith("Sig")), sep="", end="")
            with open("/proc/self/statm") as memory:
                print(int(memory.read().split()[0]) * os.sysconf("SC_PAGE_SIZE") >> 30, "GiB")
            """;
        string with = PreloadedHost.RunPython(Script);
        Assert.That(with, Does.StartWith("1000 callbacks, 1 thread\n").And.EndsWith("\n0 GiB\n"));
        Assert.That(with, Is.EqualTo(PreloadedHost.RunPython(Script, new Dictionary<string, string>())), "signals and address space");
    }

    [Test]
    public static void Calls_are_counted_and_written_at_exit()
    {
        (string output, string[] lines) = Count("import os, weakref; [weakref.ref(int) for _ in range(1000)]; print(os.getpid())");
        Assert.That(lines, Has.Length.EqualTo(1));
        Assert.That(lines[0], Does.StartWith(output.Trim() + " "));
        Assert.That(CallReport.Sum(lines), Is.GreaterThan(1000));
    }

    [Test]
    public static void The_child_of_a_fork_reports_nothing_and_another_program_for_itself()
    {
        const string Script = """
            import os, subprocess, sys, weakref
            child = os.fork()
            if child == 0:
                sys.exit(0)
            os.waitpid(child, 0)
            print(os.getpid())
            print(subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, text=True).stdout, end="")
            """;
        (string output, string[] lines) = Count(Script);
        Assert.That(lines.Select(line => line.Split(' ')[0]), Is.EquivalentTo(output.Split('\n').Where(line => line.Length > 0)));
    }

    [Test]
    public static void Without_a_file_nothing_is_written()
        => Assert.That(PreloadedHost.RunPython("import weakref; print(weakref.ref(int)() is int)"), Is.EqualTo("True\n"));

    // A static built-in type has one list of weak references in each interpreter (W-633).
    [TestCase("False")]
    [TestCase("True")]
    public static void Interpreters_have_lists_of_their_own(string isolated)
    {
        string script = $"""
            import weakref, _xxsubinterpreters as interpreters
            inside = '''if True:
                import gc, weakref
                class C: pass
                before = weakref.getweakrefcount(int)
                references = [weakref.ref(int, print), weakref.ref(int), weakref.proxy(int)]
                assert before < weakref.getweakrefcount(int) <= before + 3
                seen = []
                referent = C()
                referent.cycle = referent
                reference = weakref.ref(referent, seen.append)
                del referent
                gc.collect()
                assert seen == [reference] and reference() is None
                kept = weakref.WeakKeyDictionary()
                kept[C] = 1
            '''
            mine = weakref.ref(int, print)
            before = weakref.getweakrefs(int)
            for _ in range(5):
                interpreter = interpreters.create(isolated={isolated})
                interpreters.run_string(interpreter, inside)
                interpreters.destroy(interpreter)
            print(weakref.getweakrefs(int) == before, mine in before)
            """;
        Assert.That(PreloadedHost.RunPython(script), Is.EqualTo("True True\n"));
    }

    private static (string Output, string[] Lines) Count(string script)
    {
        string file = Path.GetTempFileName();
        try
        {
            Dictionary<string, string> environment = PreloadedHost.Environment();
            environment.Add(CallReport.Variable, file);
            string output = PreloadedHost.RunPython(script, environment);
            return (output, File.ReadAllLines(file));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
