using System;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Keeps calls that go through objects from overflowing the C stack.</summary>
internal static unsafe class RecursionGuard
{
    /// <summary>Calls that may be nested in one thread, as in 3.12.1.</summary>
    internal const int Limit = 1500;

    private const int Headroom = 50; // calls below the limit while the error is made

    /// <summary>Input: " while ..." for the message. Return: false with RecursionError set; then <see cref="Leave"/> is not called.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Enter(ReadOnlySpan<byte> where)
    {
        PyThreadState* state = ThreadState.Current;
        if (state == null)
        {
            return EnterSlowly(CString.Of(where));
        }
        int remaining = state->c_recursion_remaining - 1; // with -- it would be written before it is looked at, by a detour
        state->c_recursion_remaining = remaining;
        return (remaining >= 0 && ThreadStack.HasRoom()) || Refuse(CString.Of(where));
    }

    /// <summary>
    /// As <see cref="Enter"/> where that takes no closer look, for a method that leaves all else to another. Input: an address in the
    /// caller's frame. Return: false, and nothing has changed.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryEnter(void* here)
    {
        PyThreadState* state = ThreadState.Current;
        if (state != null && state->c_recursion_remaining > 0 && ThreadStack.HasRoom(here))
        {
            state->c_recursion_remaining = state->c_recursion_remaining - 1; // unlike -- one instruction
            return true;
        }
        return false;
    }

    /// <summary>As <see cref="Enter"/>, for C.</summary>
    internal static int EnterFor(byte* where)
        => (--ThreadState.Require()->c_recursion_remaining >= 0 && ThreadStack.HasRoom()) || Refuse(where) ? 0 : -1;

    /// <summary>As <see cref="Leave"/>, for C, which may not have entered at all.</summary>
    internal static void LeaveFor() => ThreadState.Require()->c_recursion_remaining++;

    /// <summary>Ends what a successful <see cref="Enter"/> began.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Leave()
    {
        PyThreadState* state = ThreadState.Current;
        state->c_recursion_remaining = state->c_recursion_remaining + 1; // unlike ++ one instruction
    }

    /// <summary>
    /// For walks into nested values that the count of calls does not limit. Return: false with RecursionError where the stack is
    /// nearly used up.
    /// </summary>
    internal static bool HasRoom(ReadOnlySpan<byte> where) => ThreadStack.HasRoom() || LookCloser(where);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool LookCloser(ReadOnlySpan<byte> where)
    {
        bool entered = Enter(where);
        if (entered)
        {
            Leave();
        }
        return entered;
    }

    // The runtime has to be started.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool EnterSlowly(byte* where) => EnterFor(where) == 0;

    // Making the error calls its type, which comes here again: such calls go on a little below the limit.
    [MethodImpl(MethodImplOptions.NoInlining), SkipLocalsInit]
    private static bool Refuse(byte* where)
    {
        byte here;
        PyThreadState* state = ThreadState.Current;
        if (state->c_recursion_remaining >= 0 && ThreadStack.HasRoom(state, (nint)(&here)))
        {
            return true;
        }
        if (state->recursion_headroom != 0 && state->c_recursion_remaining >= -Headroom)
        {
            return true;
        }
        if (state->recursion_headroom != 0)
        {
            FatalError.Stop("Cannot recover from stack overflow."u8);
        }
        state->recursion_headroom++;
        Errors.Format(*Symbols.Table.PyExc_RecursionError, "maximum recursion depth exceeded%s"u8, (nint)where);
        state->recursion_headroom--;
        state->c_recursion_remaining++;
        return false;
    }
}
