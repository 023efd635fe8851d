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
        if (left == null || Subtyping.IsProperSubtype(w->ob_type, v->ob_type))
        {
            return TryRightFirst(v, w, op);
        }
        PyObject* result = ForeignCalls.Two(v, w, left); // foreign code
        return result == Symbols.NotImplemented ? TryRight(v, w, op) : result;
    }

    /// <summary>As <see cref="TryBinary"/>; before all others the left operand is asked to change itself.</summary>
    internal static PyObject* TryInPlace(PyObject* v, PyObject* w, NumberOperator op)
    {
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> change = Binary(v->ob_type, NumberOperators.InPlaceSlot(op));
        PyObject* result = change == null ? Symbols.NotImplemented : ForeignCalls.Two(v, w, change); // foreign code
        return result == Symbols.NotImplemented ? TryBinary(v, w, op) : result;
    }

    /// <summary>The right operand, once the left one has passed the question on.</summary>
    internal static PyObject* TryRight(PyObject* v, PyObject* w, NumberOperator op)
    {
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> right = Binary(w->ob_type, (int)op);
        bool another = right != null && right != Binary(v->ob_type, (int)op);
        return another ? ForeignCalls.Two(v, w, right) : Symbols.NotImplemented; // foreign code
    }

    /// <summary>As <see cref="TryBinary"/> where the left operand does not know the operator, or the right one's type derives from its type.</summary>
    internal static PyObject* TryRightFirst(PyObject* v, PyObject* w, NumberOperator op)
    {
        PyObject* result = TryRight(v, w, op);
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> left = Binary(v->ob_type, (int)op);
        return result == Symbols.NotImplemented && left != null ? ForeignCalls.Two(v, w, left) : result; // foreign code
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
                result = ForeignCalls.Three(v, w, z, right); // foreign code, as below
                right = null;
            }
            if (result == Symbols.NotImplemented)
            {
                result = ForeignCalls.Three(v, w, z, left);
            }
        }
        if (result == Symbols.NotImplemented && right != null)
        {
            result = ForeignCalls.Three(v, w, z, right);
        }
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> third = Ternary(z->ob_type, Slot);
        bool another = third != null && third != left && third != right;
        return result == Symbols.NotImplemented && another ? ForeignCalls.Three(v, w, z, third) : result;
    }

    /// <summary>As <see cref="TryPower"/>; before all others the left operand is asked to change itself.</summary>
    internal static PyObject* TryInPlacePower(PyObject* v, PyObject* w, PyObject* z)
    {
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> change
            = Ternary(v->ob_type, NumberOperators.InPlaceSlot(NumberOperator.Power));
        PyObject* result = change == null ? Symbols.NotImplemented : ForeignCalls.Three(v, w, z, change); // foreign code
        return result == Symbols.NotImplemented ? TryPower(v, w, z) : result;
    }
}
