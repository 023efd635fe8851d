using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime.Threads;

/// <summary>What a thread of the process keeps for itself. The memory is C's, zero at the thread's start, gone with its end.</summary>
internal unsafe struct ThreadSlot
{
    /// <summary>The thread's own state, which <c>PyGILState_Ensure</c> uses: the one it last ran with. NULL: none.</summary>
    internal PyThreadState* State;

    /// <summary>The life of the runtime that <see cref="State"/> belongs to: in any other it is gone.</summary>
    internal ulong Life;

    /// <summary>How often the end of the thread has been noticed.</summary>
    internal int EndRounds;

    /// <summary>The slot of the calling thread.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static ThreadSlot* Own() => nativeweakref_thread_slot();

    [DllImport("native")]
    private static extern ThreadSlot* nativeweakref_thread_slot();
}
