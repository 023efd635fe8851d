using System.Runtime.CompilerServices;

namespace NativeWeakref.Objects.Runtime.Threads;

/// <summary>Calls that any thread leaves for the main one, which makes them when it asks for them and when the runtime ends.</summary>
internal static unsafe class PendingCalls
{
    private const int Capacity = 32; // one place stays empty

    private struct Call
    {
        internal delegate* unmanaged[Cdecl]<void*, int> Function;
        internal void* Argument;
    }

    [InlineArray(Capacity)]
    private struct Ring
    {
        private Call _first;
    }

    // Guarded by the GIL's mutex: threads without the GIL add.
    private static Ring s_calls;
    private static int s_first;
    private static int s_end;
    private static byte s_busy;

    private static Call* Calls => (Call*)Unsafe.AsPointer(ref s_calls);

    /// <summary>Leaves a call; the GIL is not needed. Return: 0, or -1 where too many wait.</summary>
    internal static int Add(delegate* unmanaged[Cdecl]<void*, int> function, void* argument)
    {
        Gil.Guard();
        int next = (s_end + 1) & (Capacity - 1);
        bool hasRoom = next != s_first;
        if (hasRoom)
        {
            Calls[s_end].Function = function;
            Calls[s_end].Argument = argument;
            s_end = next;
        }
        Gil.Unguard();
        return hasRoom ? 0 : -1;
    }

    /// <summary>
    /// Makes the calls that wait, in the main thread; those added on the way, too. Return: 0, also in other threads and inside such a call;
    /// -1 with an error set by an interrupt or by a call, and the rest waits on.
    /// </summary>
    internal static int Make()
    {
        if (!MainThread.IsCurrent)
        {
            return 0;
        }
        return Interrupts.Raise() < 0 ? -1 : MakeAll();
    }

    /// <summary>Makes the calls that are left at the end; an error is printed.</summary>
    internal static void Finish()
    {
        if (MakeAll() < 0)
        {
            ErrorPrinting.Print(isKept: false); // foreign code
        }
        s_first = s_end;
    }

    private static int MakeAll()
    {
        if (s_busy != 0)
        {
            return 0;
        }
        s_busy = 1;
        int result = 0;
        Call call;
        for (int i = 0; i < Capacity && result == 0 && Take(&call); i++)
        {
            result = call.Function(call.Argument); // foreign code
        }
        s_busy = 0;
        return result;
    }

    private static bool Take(Call* call)
    {
        Gil.Guard();
        bool found = s_first != s_end;
        if (found)
        {
            *call = Calls[s_first];
            s_first = (s_first + 1) & (Capacity - 1);
        }
        Gil.Unguard();
        return found;
    }
}
