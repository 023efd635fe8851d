using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>What functions answer to a NULL where an object, a text or a place belongs.</summary>
internal static unsafe class NullArgument
{
    /// <summary>SystemError, unless an error is set already: then that is why the argument is NULL. Return: NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* Refuse()
        => Errors.Occurred() ? null : Errors.SystemError("null argument to internal routine"u8);

    /// <summary>As <see cref="Refuse"/>. Return: -1.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int RefuseStatus()
    {
        Refuse();
        return -1;
    }

    /// <summary>Whether an argument is NULL; then with an error, as <see cref="Refuse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsMissing(void* argument) => argument == null && Report();

    /// <summary>As <see cref="IsMissing(void*)"/>, for one of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsMissing(void* first, void* second) => (first == null || second == null) && Report();

    /// <summary>As <see cref="IsMissing(void*)"/>, for one of three.</summary>
    internal static bool IsMissing(void* first, void* second, void* third)
        => (first == null || second == null || third == null) && Report();

    /// <summary>As <see cref="IsMissing(void*)"/>, for one of four.</summary>
    internal static bool IsMissing(void* first, void* second, void* third, void* fourth)
        => IsMissing(first, second, third) || IsMissing(fourth);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Report()
    {
        Refuse();
        return true;
    }
}
