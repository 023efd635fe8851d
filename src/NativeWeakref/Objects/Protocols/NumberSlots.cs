using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Protocols;

// The order in which operands are asked, for two and for three of them:
// 1. the right one first, where its type derives from the left one's and has another slot;
// 2. the left one; 3. the right one, unless it has the left one's slot or was asked; 4. the third one, likewise.
// A slot always gets the operands in their order in the expression. NotImplemented, which is immortal, passes the question on.

/// <summary>Asking the operands' types for an operator.</summary>
internal static unsafe class NumberSlots
{
    /// <summary>Input: the place of a slot of two operands in <c>PyNumberMethods</c>. Return: the slot, or NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> Binary(PyTypeObject* type, int slot)
        => type->tp_as_number == null ? null
            : ((delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*>*)type->tp_as_number)[slot];

    /// <summary>As <see cref="Binary"/> for the power and its in-place form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> Ternary(PyTypeObject* type, int slot)
        => type->tp_as_number == null ? null
            : ((delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*>*)type->tp_as_number)[slot];

    /// <summary>As <see cref="Binary"/> for a slot of one operand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*> Unary(PyTypeObject* type, int slot)
        => type->tp_as_number == null ? null : ((delegate* unmanaged[Cdecl]<PyObject*, PyObject*>*)type->tp_as_number)[slot];

    /// <summary>Return: owned, NotImplemented where no operand knows the operator; or NULL with an error.</summary>
    internal static PyObject* TryBinary(PyObject* v, PyObject* w, NumberOperator op)
    {
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> left = Binary(v->ob_type, (int)op);
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> right = v->ob_type == w->ob_type ? null : Binary(w->ob_type, (int)op);
        if (right == left)
        {
            right = null;
        }
        PyObject* result = Symbols.NotImplemented;
        if (left != null)
        {
            if (right != null && Subtyping.IsSubtype(w->ob_type, v->ob_type))
            {
                result = right(v, w); // foreign code, as below
                right = null;
            }
            if (result == Symbols.NotImplemented)
            {
                result = left(v, w);
            }
        }
        return result == Symbols.NotImplemented && right != null ? right(v, w) : result;
    }

    /// <summary>As <see cref="TryBinary"/>; before all others the left operand is asked to change itself.</summary>
    internal static PyObject* TryInPlace(PyObject* v, PyObject* w, NumberOperator op)
    {
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> change = Binary(v->ob_type, NumberOperators.InPlaceSlot(op));
        PyObject* result = change == null ? Symbols.NotImplemented : change(v, w); // foreign code
        return result == Symbols.NotImplemented ? TryBinary(v, w, op) : result;
    }

    /// <summary>As <see cref="TryBinary"/> for the power; the third operand may be None.</summary>
    internal static PyObject* TryPower(PyObject* v, PyObject* w, PyObject* z)
    {
        const int Slot = (int)NumberOperator.Power;
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> left = Ternary(v->ob_type, Slot);
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> right
            = v->ob_type == w->ob_type ? null : Ternary(w->ob_type, Slot);
        if (right == left)
        {
            right = null;
        }
        PyObject* result = Symbols.NotImplemented;
        if (left != null)
        {
            if (right != null && Subtyping.IsSubtype(w->ob_type, v->ob_type))
            {
                result = right(v, w, z); // foreign code, as below
                right = null;
            }
            if (result == Symbols.NotImplemented)
            {
                result = left(v, w, z);
            }
        }
        if (result == Symbols.NotImplemented && right != null)
        {
            result = right(v, w, z);
        }
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> third = Ternary(z->ob_type, Slot);
        bool another = third != null && third != left && third != right;
        return result == Symbols.NotImplemented && another ? third(v, w, z) : result;
    }

    /// <summary>As <see cref="TryPower"/>; before all others the left operand is asked to change itself.</summary>
    internal static PyObject* TryInPlacePower(PyObject* v, PyObject* w, PyObject* z)
    {
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> change
            = Ternary(v->ob_type, NumberOperators.InPlaceSlot(NumberOperator.Power));
        PyObject* result = change == null ? Symbols.NotImplemented : change(v, w, z); // foreign code
        return result == Symbols.NotImplemented ? TryPower(v, w, z) : result;
    }
}
