using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>The bytes of memory that an object takes: what its <c>__sizeof__</c> says, and what lies in front of it.</summary>
internal static unsafe class ObjectSize
{
    private const nuint CollectorHead = 16; // what CPython's collector keeps there

    /// <summary>Return: all bits set with an error. Foreign code runs.</summary>
    internal static nuint Of(PyObject* op)
    {
        if (NullArgument.IsMissing(op))
        {
            return nuint.MaxValue;
        }
        PyObject* method = SpecialMethod.Find(op, "__sizeof__"u8);
        if (method == null)
        {
            if (!Errors.Occurred())
            {
                UnsupportedType.Refuse(op, "Type %.100s doesn't define __sizeof__"u8);
            }
            return nuint.MaxValue;
        }
        PyObject* answer = Calls.NoArgs(method);
        Refcount.DecRef(method);
        nint size = answer == null ? -1 : IntegerExtraction.AsSsize(answer);
        Refcount.XDecRef(answer);
        if (size < 0)
        {
            if (!Errors.Occurred())
            {
                Errors.ValueError("__sizeof__() should return >= 0"u8);
            }
            return nuint.MaxValue;
        }
        return (nuint)size + (GcAllocation.IsCollected(op) ? HeadOf(op->ob_type) : 0);
    }

    private static nuint HeadOf(PyTypeObject* type)
    {
        nuint prefix = GcAllocation.PrefixOf(type);
        return prefix == 0 ? CollectorHead : prefix;
    }
}
