using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>How many items an object will probably give.</summary>
internal static unsafe class LengthEstimate
{
    /// <summary>Whether an object has a slot for its length.</summary>
    internal static bool HasLength(PyObject* o)
    {
        PyTypeObject* type = o->ob_type;
        return (type->tp_as_sequence != null && type->tp_as_sequence->sq_length != null)
            || (type->tp_as_mapping != null && type->tp_as_mapping->mp_length != null);
    }

    /// <summary>The length, else what <c>__length_hint__</c> says, else the default; -1 with an error.</summary>
    internal static nint Of(PyObject* o, nint fallback)
    {
        if (o == null)
        {
            return NullArgument.RefuseStatus();
        }
        if (HasLength(o))
        {
            nint size = ItemAccess.Size(o); // foreign code
            if (size >= 0 || !ClearTypeError())
            {
                return size;
            }
        }
        PyObject* method = SpecialMethod.Find(o, "__length_hint__"u8);
        if (method == null)
        {
            return Errors.Occurred() ? -1 : fallback;
        }
        PyObject* hint = Calls.NoArgs(method); // foreign code
        Refcount.DecRef(method);
        if (hint == null)
        {
            return ClearTypeError() ? fallback : -1;
        }
        nint estimate = hint == Symbols.NotImplemented ? fallback : FromHint(hint);
        Refcount.DecRef(hint);
        return estimate;
    }

    private static nint FromHint(PyObject* hint)
    {
        if (!IntegerObjects.IsInteger(hint))
        {
            return UnsupportedType.RefuseStatus(hint, "__length_hint__ must be an integer, not %.100s"u8);
        }
        nint estimate = IntegerExtraction.AsSsize(hint);
        if (estimate < 0 && !Errors.Occurred())
        {
            Errors.ValueError("__length_hint__() should return >= 0"u8);
            return -1;
        }
        return estimate;
    }

    // A length that is refused counts as none.
    private static bool ClearTypeError()
    {
        if (!Errors.Matches(*Symbols.Table.PyExc_TypeError))
        {
            return false;
        }
        Errors.Clear();
        return true;
    }
}
