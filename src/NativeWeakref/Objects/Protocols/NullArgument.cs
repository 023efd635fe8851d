using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>What the protocols answer to a NULL where an object belongs.</summary>
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
}
