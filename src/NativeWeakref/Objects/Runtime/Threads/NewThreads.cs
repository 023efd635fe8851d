using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Runtime.Threads;

/// <summary>Threads that programs start through the C API. The GIL is not needed.</summary>
internal static unsafe class NewThreads
{
    private const ulong NoThread = ulong.MaxValue; // PYTHREAD_INVALID_THREAD_ID
    private const ulong SmallestStack = 32768;

    private struct Request
    {
        internal delegate* unmanaged[Cdecl]<void*, void> Function;
        internal void* Argument;
    }

    // pthread_attr_t
    [InlineArray(7)]
    private struct Attributes
    {
        private ulong _word;
    }

    /// <summary>Bytes of stack for threads that are started; 0 for the platform's.</summary>
    internal static ulong StackSize { get; private set; }

    /// <summary>Starts a thread that nobody joins. Return: its identity; all bits set where it could not be started.</summary>
    internal static ulong Start(delegate* unmanaged[Cdecl]<void*, void> function, void* argument)
    {
        Request* request = (Request*)RawHeap.Allocate((nuint)sizeof(Request));
        if (request == null)
        {
            return NoThread;
        }
        request->Function = function;
        request->Argument = argument;
        Attributes attributes;
        _ = pthread_attr_init(&attributes);
        if (StackSize != 0)
        {
            _ = pthread_attr_setstacksize(&attributes, (nuint)StackSize); // tried when it was set
        }
        ulong thread;
        int error = pthread_create(&thread, &attributes, &Run, request);
        _ = pthread_attr_destroy(&attributes);
        if (error != 0)
        {
            RawHeap.Free(request);
            return NoThread;
        }
        _ = pthread_detach(thread);
        return thread;
    }

    /// <summary>Input: bytes, or 0 for the platform's size. Return: 0, or -1 where no stack may have that size.</summary>
    internal static int SetStackSize(nuint size)
    {
        if (size != 0 && (size < SmallestStack || !IsPossible(size)))
        {
            return -1;
        }
        StackSize = size;
        return 0;
    }

    /// <summary>As at start-up.</summary>
    internal static void Finalise() => StackSize = 0;

    /// <summary>What start-up has done already.</summary>
    internal static void Nothing()
    {
    }

    private static bool IsPossible(nuint size)
    {
        Attributes attributes;
        _ = pthread_attr_init(&attributes);
        int error = pthread_attr_setstacksize(&attributes, size);
        _ = pthread_attr_destroy(&attributes);
        return error == 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void* Run(void* argument)
    {
        Request request = *(Request*)argument;
        RawHeap.Free(argument);
        request.Function(request.Argument); // foreign code
        return null;
    }

    [DllImport("libc")]
    private static extern int pthread_attr_init(Attributes* attributes);

    [DllImport("libc")]
    private static extern int pthread_attr_destroy(Attributes* attributes);

    [DllImport("libc")]
    private static extern int pthread_attr_setstacksize(Attributes* attributes, nuint size);

    [DllImport("libc")]
    private static extern int pthread_create(
        ulong* thread, Attributes* attributes, delegate* unmanaged[Cdecl]<void*, void*> function, void* argument);

    [DllImport("libc")]
    private static extern int pthread_detach(ulong thread);
}
