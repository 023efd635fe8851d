using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins;

/// <summary>The hash of what is a key, or an item of one.</summary>
internal static unsafe class KeyHash
{
    /// <summary>The hash has to be asked for, or there is an error: no hash is -1.</summary>
    internal const nint Unknown = -1;

    /// <summary>The hash, or -1 with an error. Foreign code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Of(PyObject* key)
    {
        nint hash = AtHand(key);
        return hash != Unknown ? hash : ObjectProtocol.Hash(key);
    }

    /// <summary>
    /// The hash where reading it takes no call, else <see cref="Unknown"/>: a string keeps its own once it was asked for, and an int of
    /// one digit is its own.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint AtHand(PyObject* key)
    {
        PyTypeObject* type = key->ob_type;
        return type == Symbols.Table.PyUnicode_Type ? ((PyASCIIObject*)key)->hash
            : type == Symbols.Table.PyLong_Type && IntegerLayout.IsFirstDigit((PyLongObject*)key)
                ? (nint)IntegerLayout.Digits((PyLongObject*)key)[0]
                : Unknown;
    }
}
