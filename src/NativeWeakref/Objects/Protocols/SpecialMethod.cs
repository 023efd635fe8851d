using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Methods such as <c>__length_hint__</c> that are looked up on the type, past the instance.</summary>
internal static unsafe class SpecialMethod
{
    /// <summary>Return: owned and bound to the object; NULL without an error where the type lacks it, or with one.</summary>
    internal static PyObject* Find(PyObject* op, ReadOnlySpan<byte> name)
    {
        PyObject* found = TypeLookup.FindLiteral(op->ob_type, name);
        return found == null ? null : Binding.Bind(found, op, op->ob_type); // foreign code
    }
}
