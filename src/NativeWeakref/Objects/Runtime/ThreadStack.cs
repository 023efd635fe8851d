using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Where the C stack of a thread lies and how deep it may be used. Kept behind the thread's state.</summary>
/// <remarks>
/// The bounds are addresses; stacks grow down, so "below a bound" is "too deep". To ask the system where the main thread's stack lies
/// means to read a file, so a thread starts with bounds a little below where it attached, and asks when it gets there.
/// </remarks>
internal unsafe struct ThreadStack
{
    private const nint Unasked = 32 * 1024; // deep enough for most programs never to ask
    private const nint LeftForCalls = 48 * 1024;
    private const nint ForDeallocation = 128 * 1024; // few enough levels that callbacks in them stay below the limit of nested calls
    private const nint ForNested = 64 * 1024; // below the level that deallocates what was put off

    private static nint s_callBound; // of the thread that holds the GIL, as the next
    private static nint s_deallocationBound; // C has a copy

    private nint _low; // 0: not known
    private nint _high;
    private nint _thread; // who asked; 0: nobody
    private nint _attached; // where the thread was when it began to use the state
    private nint _deallocationBound;
    private nint _waitBound; // set by the outermost level
    private nint _callBound;

    /// <summary>The part of a thread's record that is this.</summary>
    internal static ThreadStack* Of(PyThreadState* state) => &((ThreadRecord*)state)->Stack;

    /// <summary>A thread begins to use a state: the bounds start anew.</summary>
    [SkipLocalsInit]
    internal static void Attach(PyThreadState* state)
    {
        byte here;
        ThreadStack* stack = Of(state);
        *stack = default;
        stack->_attached = (nint)(&here);
        stack->_deallocationBound = (nint)(&here) - Unasked;
        stack->_callBound = stack->_deallocationBound;
    }

    /// <summary>A thread takes the GIL: its bounds are the ones that count. NULL: nobody has it, nothing is bounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Use(PyThreadState* state)
    {
        nint callBound = state == null ? 0 : Of(state)->_callBound;
        nint deallocationBound = state == null ? 0 : Of(state)->_deallocationBound;
        if (callBound != s_callBound || deallocationBound != s_deallocationBound) // else it is the thread that had the GIL last
        {
            SetBounds(callBound, deallocationBound);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SetBounds(nint callBound, nint deallocationBound)
    {
        s_callBound = callBound;
        s_deallocationBound = deallocationBound;
        nativeweakref_set_stack_bound(deallocationBound);
    }

    /// <summary>Whether a call may go deeper without a closer look.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), SkipLocalsInit]
    internal static bool HasRoom()
    {
        byte here;
        return (nint)(&here) >= s_callBound;
    }

    /// <summary>As <see cref="HasRoom()"/> for a caller that gives an address in its frame.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool HasRoom(void* here) => (nint)here >= s_callBound;

    /// <summary>Whether a deallocator may run without a closer look.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining), SkipLocalsInit]
    internal static bool HasRoomToDeallocate()
    {
        byte here;
        return (nint)(&here) >= s_deallocationBound;
    }

    /// <summary>The closer look: false where less than 48 KiB are left. A stack nobody knows has room.</summary>
    internal static bool HasRoom(PyThreadState* state, nint here) => !IsKnown(state, here) || here >= Of(state)->_callBound;

    /// <summary>Whether an address lies in the thread's own stack; false for the stacks of coroutines and where the system cannot tell.</summary>
    internal static bool IsKnown(PyThreadState* state, nint here)
    {
        ThreadStack* stack = Of(state);
        return stack->Holds(here) || (stack->_thread != nativeweakref_thread() && Find(state) && stack->Holds(here));
    }

    /// <summary>Whether deallocation at an address of the thread's own stack needs no care.</summary>
    internal readonly bool IsShallow(nint here) => here >= _deallocationBound;

    /// <summary>The outermost level of deallocation begins at an address: what is nested in it may go a little deeper.</summary>
    internal void BeginOutermost(nint here)
    {
        nint left = (here - _low) / 8;
        _waitBound = here - (left < ForNested ? left : ForNested);
    }

    /// <summary>Whether what dies at an address has to wait for the outermost level.</summary>
    internal readonly bool MustWait(nint here) => here < _waitBound;

    private readonly bool Holds(nint here) => here >= _low && here < _high;

    private static bool Find(PyThreadState* state)
    {
        ThreadStack* stack = Of(state);
        stack->_thread = nativeweakref_thread();
        nint low;
        nint high;
        if (nativeweakref_find_stack(&low, &high) != 0)
        {
            return false;
        }
        nint top = stack->_attached > low && stack->_attached < high ? stack->_attached : high;
        nint half = (top - low) / 2;
        stack->_low = low;
        stack->_high = high;
        stack->_deallocationBound = top - (half < ForDeallocation ? half : ForDeallocation);
        stack->_callBound = low + (half < LeftForCalls ? half : LeftForCalls);
        Use(state);
        return true;
    }

    [DllImport("native")]
    private static extern void nativeweakref_set_stack_bound(nint bound);

    [DllImport("native")]
    private static extern int nativeweakref_find_stack(nint* low, nint* high);

    [DllImport("native")]
    private static extern nint nativeweakref_thread();
}
