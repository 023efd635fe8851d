using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Planted;

public static class Throwing
{
    [UnmanagedCallersOnly(EntryPoint = "planted_throw")]
    public static void Export(int value)
    {
        if (value == 3)
        {
            Throw();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Throw() => throw new InvalidOperationException();
}

public static class Overflow
{
    [UnmanagedCallersOnly(EntryPoint = "planted_overflow")]
    public static int Export(int value) => checked(value + 3);
}

public static class SpanIndex
{
    [UnmanagedCallersOnly(EntryPoint = "planted_index")]
    public static byte Export(int index) => "abc"u8[index];
}

public static class LazyConstructor
{
    private static readonly int s_value = Environment.ProcessId;

    [UnmanagedCallersOnly(EntryPoint = "planted_lazy")]
    public static int Export() => s_value;
}

public static class ThreadStatic
{
    [ThreadStatic]
    private static int s_value;

    [UnmanagedCallersOnly(EntryPoint = "planted_thread")]
    public static int Export() => ++s_value;
}

public static class Division
{
    [UnmanagedCallersOnly(EntryPoint = "planted_division")]
    public static int Export(int left, int right) => Divide(left, right);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Divide(int left, int right) => left / right;
}

public static class UnlistedImport
{
    [DllImport("libc")]
    private static extern int getppid();

    [UnmanagedCallersOnly(EntryPoint = "planted_import")]
    public static int Export() => getppid();
}

public static class LazyImport
{
    [DllImport("libabsent")]
    private static extern int absent();

    [UnmanagedCallersOnly(EntryPoint = "planted_lazy_import")]
    public static int Export() => absent();
}

public static class CollectorPoll
{
    [DllImport("libc")]
    [SuppressGCTransition]
    private static extern int getpid();

    [UnmanagedCallersOnly(EntryPoint = "planted_poll")]
    public static int Export() => getpid();
}

public static class LibraryState
{
    [UnmanagedCallersOnly(EntryPoint = "planted_library_state")]
    public static int Export() => Environment.TickCount;
}
