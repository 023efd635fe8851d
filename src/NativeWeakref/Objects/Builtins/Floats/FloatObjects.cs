using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Runtime.Warnings;

namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>Floats from and to doubles.</summary>
internal static unsafe class FloatObjects
{
    /// <summary>True for a float, subtypes included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsFloat(PyObject* op)
        => op->ob_type == Symbols.Table.PyFloat_Type || Types.Subtyping.IsSubtype(op->ob_type, Symbols.Table.PyFloat_Type);

    /// <summary>True for a float that is of no subtype.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsExactFloat(PyObject* op) => op->ob_type == Symbols.Table.PyFloat_Type;

    /// <summary>The value of a float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Value(PyObject* op) => ((PyFloatObject*)op)->ob_fval;

    /// <summary>Return: an owned float, or NULL with MemoryError.</summary>
    /// <remarks>From memory at hand without a call; all else is one in tail position.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* New(double value)
    {
        HeapPage* page = HeapBlocks.PageAtHand(PageKind.Plain, (nuint)sizeof(PyFloatObject));
        if (page->Free == null)
        {
            return NewAnyhow(value);
        }
        PyFloatObject* made = (PyFloatObject*)HeapBlocks.TakeFrom(page);
        made->ob_base.ob_type = Symbols.Table.PyFloat_Type;
        made->ob_fval = value;
        made->ob_base.ob_refcnt = 1;
        return (PyObject*)made;
    }

    /// <summary>What the deallocator of float does; no foreign code runs but a subtype's tp_free.</summary>
    internal static void Deallocate(PyObject* op)
    {
        if (!IsExactFloat(op) || !HeapBlocks.CanPutBack(op))
        {
            ForeignCalls.Free(op, op->ob_type->tp_free);
            return;
        }
        HeapBlocks.PutBack(op);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* NewAnyhow(double value)
    {
        PyObject* made = Allocation.New(Symbols.Table.PyFloat_Type);
        if (made != null)
        {
            ((PyFloatObject*)made)->ob_fval = value;
        }
        return made;
    }

    /// <summary>
    /// The value of a float, or of an object that can become one (foreign code). Return: -1.0 with TypeError, OverflowError or what the
    /// object's code raised.
    /// </summary>
    internal static double AsDouble(PyObject* op)
    {
        if (op == null)
        {
            Errors.TypeError("bad argument type for built-in operation"u8);
            return -1;
        }
        if (IsFloat(op))
        {
            return Value(op);
        }
        PyNumberMethods* number = op->ob_type->tp_as_number;
        if (number == null || (number->nb_float == null && number->nb_index == null))
        {
            UnsupportedType.Refuse(op, "must be real number, not %.50s"u8);
            return -1;
        }
        PyObject* owned = number->nb_float == null ? FromIndex(op) : FromSlot(op); // foreign code
        if (owned == null)
        {
            return -1;
        }
        double value = Value(owned);
        Refcount.DecRef(owned);
        return value;
    }

    /// <summary>The value as <c>float()</c> makes it, of exact type. Return: owned, or NULL with an error; SystemError for NULL.</summary>
    internal static PyObject* ToFloat(PyObject* op)
    {
        if (op == null)
        {
            return NullArgument.Refuse();
        }
        if (IsExactFloat(op))
        {
            return Refcount.NewRef(op);
        }
        PyNumberMethods* number = op->ob_type->tp_as_number;
        if (number != null && number->nb_float != null)
        {
            return Exact(FromSlot(op)); // foreign code, as below
        }
        if (number != null && number->nb_index != null)
        {
            return FromIndex(op);
        }
        return IsFloat(op) ? New(Value(op)) : FloatFromText.FromObject(op);
    }

    // The result of the slot, of float or a subtype.
    private static PyObject* FromSlot(PyObject* op)
    {
        PyObject* result = op->ob_type->tp_as_number->nb_float(op); // foreign code
        if (result == null || IsExactFloat(result) || IsAccepted(op, result))
        {
            return result;
        }
        Refcount.DecRef(result);
        return null;
    }

    private static bool IsAccepted(PyObject* op, PyObject* result)
    {
        nint type = (nint)op->ob_type->tp_name;
        nint resultType = (nint)result->ob_type->tp_name;
        if (IsFloat(result))
        {
            return Warning.Deprecate(
                "%.50s.__float__ returned non-float (type %.50s).  The ability to return an instance of a strict subclass of float "u8
                + "is deprecated, and may be removed in a future version of Python."u8,
                type, resultType);
        }
        Errors.Format(*Symbols.Table.PyExc_TypeError, "%.50s.__float__ returned non-float (type %.50s)"u8, type, resultType);
        return false;
    }

    private static PyObject* FromIndex(PyObject* op)
    {
        PyObject* index = IntegerIndex.Of(op); // foreign code
        double value;
        PyObject* made = index != null && IntegerDoubles.TryToDouble((PyLongObject*)index, &value) ? New(value) : null;
        Refcount.XDecRef(index);
        return made;
    }

    // Passes an owned float, or NULL, on; one of a subtype is replaced by a copy.
    private static PyObject* Exact(PyObject* owned)
    {
        if (owned == null || IsExactFloat(owned))
        {
            return owned;
        }
        PyObject* copy = New(Value(owned));
        Refcount.DecRef(owned);
        return copy;
    }
}
