using System;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Protocols;

/// <summary>The operators. Operands are borrowed; a NULL is SystemError. Return: owned, or NULL with an error.</summary>
internal static unsafe class NumberProtocol
{
    private struct Operands
    {
        internal PyObject* Left;
        internal PyObject* Right;
    }

    /// <summary>An operator of two operands; + and * also join and repeat sequences.</summary>
    [SkipLocalsInit]
    internal static PyObject* Binary<TOperator>(PyObject* v, PyObject* w)
        where TOperator : struct, INumberOperator
    {
        if (v == null || w == null)
        {
            return NullArgument.Refuse();
        }
        Operands operands;
        operands.Left = v;
        operands.Right = w;
        return ApplyTo(&operands.Left, TOperator.Operator);
    }

    /// <summary>As <see cref="Binary{TOperator}"/>, for code of ours that is not hot.</summary>
    internal static PyObject* Binary(PyObject* v, PyObject* w, NumberOperator op)
        => v == null || w == null ? NullArgument.Refuse() : ApplyAny(v, w, op);

    /// <summary>An operator that may change its left operand; the result takes that operand's place.</summary>
    internal static PyObject* InPlace<TOperator>(PyObject* v, PyObject* w)
        where TOperator : struct, INumberOperator
        => v == null || w == null ? NullArgument.Refuse() : ApplyInPlace(v, w, TOperator.Operator);

    // Inlined where the operator is known. What is inlined is the usual course: the left operand is asked, and has an answer.

    /// <summary>As <see cref="Binary{TOperator}"/> for operands that are not NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* Apply(PyObject* v, PyObject* w, NumberOperator op)
    {
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> left = NumberSlots.Binary(v->ob_type, (int)op);
        if (left == null || Subtyping.IsProperSubtype(w->ob_type, v->ob_type))
        {
            return BinaryRightFirst(v, w, op);
        }
        PyObject* result = ForeignCalls.Two(v, w, left); // foreign code
        return result == Symbols.NotImplemented ? BinaryRight(v, w, op) : result;
    }

    /// <summary>As <see cref="Apply"/> for operands that stand one behind the other in memory, so that no register has to keep them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* ApplyTo(PyObject** operands, NumberOperator op)
    {
        PyTypeObject* type = operands[0]->ob_type;
        PyTypeObject* other = operands[1]->ob_type;
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> left = NumberSlots.Binary(type, (int)op);
        if (left == null)
        {
            return BinaryRightFirst(operands[0], operands[1], op);
        }
        if (other != type)
        {
            // As Subtyping.IsProperSubtype, but what is rare is a call in last place: so no register has to be kept.
            PyObject* mro = other->tp_mro;
            if (mro == null)
            {
                return ApplyAny(operands[0], operands[1], op);
            }
            PyObject** item = TupleObjects.Items(mro);
            for (PyObject** end = item + TupleObjects.Size(mro); item < end; item++)
            {
                if (*item == (PyObject*)type)
                {
                    return BinaryRightFirst(operands[0], operands[1], op);
                }
            }
        }
        PyObject* result = ForeignCalls.Two(operands[0], operands[1], left); // foreign code
        if (result == Symbols.NotImplemented)
        {
            result = BinaryRight(operands[0], operands[1], op);
        }
        return result;
    }

    /// <summary>As <see cref="InPlace{TOperator}"/> for operands that are not NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* ApplyInPlace(PyObject* v, PyObject* w, NumberOperator op)
    {
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> change
            = NumberSlots.Binary(v->ob_type, NumberOperators.InPlaceSlot(op));
        if (change == null)
        {
            return InPlaceUnchanged(v, w, op);
        }
        PyObject* result = ForeignCalls.Two(v, w, change); // foreign code
        return result == Symbols.NotImplemented ? InPlaceUnchanged(v, w, op) : result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* ApplyAny(PyObject* v, PyObject* w, NumberOperator op) => Apply(v, w, op);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* BinaryRight(PyObject* v, PyObject* w, NumberOperator op)
        => OrSequence(v, w, op, NumberSlots.TryRight(v, w, op));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* BinaryRightFirst(PyObject* v, PyObject* w, NumberOperator op)
        => OrSequence(v, w, op, NumberSlots.TryRightFirst(v, w, op));

    private static PyObject* OrSequence(PyObject* v, PyObject* w, NumberOperator op, PyObject* result)
    {
        if (result != Symbols.NotImplemented)
        {
            return result;
        }
        return op == NumberOperator.Add ? SequenceOperators.Concat(v, w)
            : op == NumberOperator.Multiply ? SequenceOperators.Repeat(v, w)
            : Refuse(v, w, op);
    }

    // The left operand has not changed itself.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* InPlaceUnchanged(PyObject* v, PyObject* w, NumberOperator op)
    {
        PyObject* result = NumberSlots.TryBinary(v, w, op);
        if (result != Symbols.NotImplemented)
        {
            return result;
        }
        return op == NumberOperator.Add ? SequenceOperators.InPlaceConcat(v, w)
            : op == NumberOperator.Multiply ? SequenceOperators.InPlaceRepeat(v, w)
            : RefuseInPlace(v, w, op);
    }

    /// <summary>The power, modulo the third operand unless that is None.</summary>
    internal static PyObject* Power(PyObject* v, PyObject* w, PyObject* z)
    {
        if (v == null || w == null || z == null)
        {
            return NullArgument.Refuse();
        }
        PyObject* result = NumberSlots.TryPower(v, w, z);
        return result == Symbols.NotImplemented ? RefusePower(v, w, z, NumberOperators.Spelling(NumberOperator.Power)) : result;
    }

    /// <summary>As <see cref="Power"/>; the left operand may be changed.</summary>
    internal static PyObject* InPlacePower(PyObject* v, PyObject* w, PyObject* z)
    {
        if (v == null || w == null || z == null)
        {
            return NullArgument.Refuse();
        }
        PyObject* result = NumberSlots.TryInPlacePower(v, w, z);
        return result == Symbols.NotImplemented ? RefusePower(v, w, z, NumberOperators.InPlaceSpelling(NumberOperator.Power)) : result;
    }

    /// <summary>An operator of one operand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* Unary(PyObject* o, UnaryOperator op)
    {
        if (o == null)
        {
            return NullArgument.Refuse();
        }
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*> slot = NumberSlots.Unary(o->ob_type, (int)op);
        return slot != null ? ForeignCalls.One(o, slot) : UnsupportedType.Refuse(o, NumberOperators.Refusal(op)); // foreign code
    }

    /// <summary>TypeError: no operand knows the operator. Return: NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* Refuse(PyObject* v, PyObject* w, NumberOperator op)
    {
        ReadOnlySpan<byte> message = op == NumberOperator.RightShift && IsPrint(v)
            ? "unsupported operand type(s) for %.100s: '%.100s' and '%.100s'. Did you mean \"print(<message>, file=<output_stream>)\"?"u8
            : "unsupported operand type(s) for %.100s: '%.100s' and '%.100s'"u8;
        return RefuseTwo(message, v, w, NumberOperators.Spelling(op));
    }

    /// <summary>As <see cref="Refuse"/> for the operator that may change its left operand.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* RefuseInPlace(PyObject* v, PyObject* w, NumberOperator op)
        => RefuseTwo("unsupported operand type(s) for %.100s: '%.100s' and '%.100s'"u8, v, w, NumberOperators.InPlaceSpelling(op));

    private static PyObject* RefuseTwo(ReadOnlySpan<byte> message, PyObject* v, PyObject* w, ReadOnlySpan<byte> spelling)
        => Errors.Format(
            *Symbols.Table.PyExc_TypeError, message, (nint)CString.Of(spelling), (nint)v->ob_type->tp_name, (nint)w->ob_type->tp_name);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* RefusePower(PyObject* v, PyObject* w, PyObject* z, ReadOnlySpan<byte> spelling)
        => z == Symbols.None
            ? RefuseTwo("unsupported operand type(s) for %.100s: '%.100s' and '%.100s'"u8, v, w, spelling)
            : Errors.Format(
                *Symbols.Table.PyExc_TypeError, "unsupported operand type(s) for %.100s: '%.100s', '%.100s', '%.100s'"u8,
                (nint)CString.Of(spelling), (nint)v->ob_type->tp_name, (nint)w->ob_type->tp_name, (nint)z->ob_type->tp_name);

    // Python 2's statement "print >> file", now an expression, gets a hint.
    private static bool IsPrint(PyObject* v)
        => v->ob_type == Symbols.Table.PyCFunction_Type && CString.Equal(((PyCFunctionObject*)v)->m_ml->ml_name, CString.Of("print"u8));
}
