using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>What functions for one type answer to NULL and to objects of other types.</summary>
/// <remarks>
/// Returning what these return makes the call a jump: a function that calls nothing else needs no frame, and its usual way is short.
/// For that it must not be marked against inlining itself: the compiler keeps such methods on the stack.
/// </remarks>
internal static unsafe class BadArgument
{
    /// <summary>SystemError. Return: NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* Refuse()
    {
        Errors.BadInternalCall();
        return null;
    }

    /// <summary>As <see cref="Refuse"/>. Return: -1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int RefuseStatus()
    {
        Errors.BadInternalCall();
        return -1;
    }
}
