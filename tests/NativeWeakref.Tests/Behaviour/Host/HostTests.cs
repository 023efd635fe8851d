using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using NativeWeakref.Tests.Behaviour.Fixtures;
using NativeWeakref.Tests.Bindings;
using NUnit.Framework;
using static NativeWeakref.Tests.Behaviour.Fixtures.WeakReferences;

namespace NativeWeakref.Tests.Behaviour.Host;

/// <summary>A .NET program hosts the library, which is compiled from C# itself: two runtimes do not meet.</summary>
[TestFixture]
public sealed unsafe class HostTests : LibraryTests
{
    private const long Gibibyte = 1 << 20; // in KiB

    [Test]
    public void The_library_brings_no_runtime_into_the_process()
    {
        using Owned referent = Referents.New();
        using Owned reference = NewRef(referent);
        ProcessState now = ProcessState.Read();
        Assert.That(now.CaughtSignals, Is.EqualTo(LoadedLibrary.Before.CaughtSignals));
        Assert.That(now.IgnoredSignals, Is.EqualTo(LoadedLibrary.Before.IgnoredSignals));
        Assert.That(now.Finalizers, Is.EqualTo(1), "the host's own, and no second");
        Assert.That(now.ReservedKilobytes - LoadedLibrary.Before.ReservedKilobytes, Is.LessThan(16 * Gibibyte), "a runtime reserves 256 GiB for its heap");
    }

    [Test]
    public void The_hosts_collector_may_run_inside_a_callback()
    {
        List<WeakReference> garbage = [];
        using Owned referent = Referents.New();
        using Owned callback = Callbacks.New(_ =>
        {
            AddGarbage(garbage);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        });
        using Owned reference = NewRef(referent, callback);
        referent.Release();
        Assert.That(IsDead(reference), Is.True);
        Assert.That(garbage, Has.Count.EqualTo(100).And.All.Property(nameof(WeakReference.IsAlive)).False);
    }

    [Test]
    public void The_host_may_throw_and_catch_inside_a_callback()
    {
        string? caught = null;
        using Owned referent = Referents.New();
        using Owned callback = Callbacks.New(_ =>
        {
            try
            {
                throw new InvalidOperationException("thrown below C");
            }
            catch (InvalidOperationException exception)
            {
                caught = exception.Message;
            }
        });
        using Owned reference = NewRef(referent, callback);
        referent.Release();
        Assert.That(caught, Is.EqualTo("thrown below C"));
    }

    /// <summary>Threads of the host are stopped at any instruction, those of the library among them.</summary>
    [Test]
    public void The_hosts_collector_may_run_beside_the_library()
    {
        using CancellationTokenSource done = new();
        Thread collecting = new(() =>
        {
            while (!done.IsCancellationRequested)
            {
                GC.Collect(0, GCCollectionMode.Forced, blocking: true);
            }
        });
        collecting.Start();
        int calls = 0;
        using Owned callback = Callbacks.New(_ => calls++);
        const int Rounds = 5000;
        for (int i = 0; i < Rounds; i++)
        {
            using Owned referent = Referents.New();
            using Owned reference = NewRef(referent, callback);
            using Owned proxy = NewProxy(referent, callback);
            referent.Release();
        }
        done.Cancel();
        collecting.Join();
        Assert.That(calls, Is.EqualTo(2 * Rounds));
        Assert.That(callback.RefCount, Is.EqualTo(1));
    }

    /// <summary>Every load gives the one library; whoever holds the GIL may use it.</summary>
    [Test]
    public void The_library_can_be_loaded_many_times_from_many_threads()
    {
        const int Threads = 8;
        const int Loads = 20;
        ConcurrentBag<string> findings = [];
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(_ => new Thread(() => LoadAndUse(Loads, findings)))];
        PyThreadState* state = Api.PyEval_SaveThread();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Api.PyEval_RestoreThread(state);
        Assert.That(findings, Is.Empty);
    }

    private static void LoadAndUse(int loads, ConcurrentBag<string> findings)
    {
        for (int i = 0; i < loads; i++)
        {
            nint handle = NativeLibrary.Load(LibraryFile.Path);
            Api api = new(handle);
            if (api._Py_NoneStruct != None)
            {
                findings.Add("another None");
            }
            PyGILState_STATE state = api.PyGILState_Ensure();
            PyObject* referent = api.PySet_New(null);
            PyObject* reference = api.PyWeakref_NewRef(referent, null);
            if (api.PyWeakref_GetObject(reference) != referent)
            {
                findings.Add("not the referent");
            }
            api.Py_DecRef(referent);
            if (api.PyWeakref_GetObject(reference) != None)
            {
                findings.Add("not dead");
            }
            api.Py_DecRef(reference);
            api.PyGILState_Release(state);
            NativeLibrary.Free(handle);
        }
    }

    // Out of line, so that no register of the caller keeps the last one alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddGarbage(List<WeakReference> garbage)
    {
        for (int i = 0; i < 100; i++)
        {
            garbage.Add(new WeakReference(new object()));
        }
    }
}
