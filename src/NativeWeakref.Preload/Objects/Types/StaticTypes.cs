using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>Static types that the host readies.</summary>
internal static unsafe class StaticTypes
{
    /// <summary>Begins a type: the rest of it is zero. The host adds what makes it one of its own when it starts.</summary>
    /// <remarks>
    /// Input: a zeroed type, a name that includes the module ("weakref.ReferenceType") and ends with a NUL as literals do, the size
    /// of an instance, and flags beyond what readying adds.
    /// </remarks>
    internal static void Head(PyTypeObject* type, ReadOnlySpan<byte> name, nint basicsize, ulong flags)
    {
        type->ob_base.ob_base.ob_refcnt = Refcount.Immortal;
        type->ob_base.ob_base.ob_type = Symbols.Table.PyType_Type;
        type->tp_name = CString.Of(name);
        type->tp_basicsize = basicsize;
        type->tp_flags = flags;
    }
}
