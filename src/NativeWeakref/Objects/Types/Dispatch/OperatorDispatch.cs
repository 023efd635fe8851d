using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Objects.Types.Dispatch;

/// <summary>What a number slot that calls special methods does: by the slot's place in <c>PyNumberMethods</c>.</summary>
internal static unsafe class OperatorDispatch
{
    /// <summary>
    /// The left operand's method, then the reflected one of the right operand. The right one goes first where its class derives from the
    /// left one's and has a reflected method of its own.
    /// </summary>
    internal static PyObject* Binary(PyObject* v, PyObject* w, int slot)
    {
        PyObject* name = SlotTable.OperatorName(slot);
        PyObject* reflected = SlotTable.ReflectedName(slot);
        bool asksRight = v->ob_type != w->ob_type && Dispatchers.IsNumberSlot(w->ob_type, slot);
        if (Dispatchers.IsNumberSlot(v->ob_type, slot))
        {
            if (asksRight && Subtyping.IsSubtype(w->ob_type, v->ob_type))
            {
                int overrides = Overrides(w->ob_type, v->ob_type, reflected); // foreign code, as below
                if (overrides < 0)
                {
                    return null;
                }
                if (overrides != 0)
                {
                    PyObject* first = SpecialCalls.TryOneArg(w, reflected, v);
                    if (first != Symbols.NotImplemented)
                    {
                        return first;
                    }
                    asksRight = false;
                }
            }
            PyObject* result = SpecialCalls.TryOneArg(v, name, w);
            if (result != Symbols.NotImplemented || v->ob_type == w->ob_type)
            {
                return result;
            }
        }
        return asksRight ? SpecialCalls.TryOneArg(w, reflected, v) : Refcount.NewRef(Symbols.NotImplemented);
    }

    /// <summary>With a third operand only the left one is asked.</summary>
    internal static PyObject* Power(PyObject* v, PyObject* w, PyObject* z)
    {
        const int Slot = (int)NumberOperator.Power;
        if (z == Symbols.None)
        {
            return Binary(v, w, Slot);
        }
        return Dispatchers.IsNumberSlot(v->ob_type, Slot)
            ? SpecialCalls.TwoArgs(v, SpecialNames.All->Power, w, z) : Refcount.NewRef(Symbols.NotImplemented);
    }

    /// <summary>The left operand's method that changes it.</summary>
    internal static PyObject* InPlace(PyObject* v, PyObject* w, NumberOperator op)
        => SpecialCalls.OneArg(v, SlotTable.OperatorName(NumberOperators.InPlaceSlot(op)), w);

    /// <summary>The method of an operator of one operand.</summary>
    internal static PyObject* Unary(PyObject* o, int slot) => SpecialCalls.NoArgs(o, SlotTable.OperatorName(slot));

    /// <summary>By <c>__bool__</c>, by <c>__len__</c> where that is missing, and true without both. Return: -1 with an error.</summary>
    internal static int Truth(PyObject* o)
    {
        bool takesSelf;
        PyObject* method = SpecialCalls.Find(o, SpecialNames.All->Bool, &takesSelf);
        bool byLength = method == null && !Errors.Occurred();
        if (byLength)
        {
            method = SpecialCalls.Find(o, SpecialNames.All->Length, &takesSelf);
        }
        if (method == null)
        {
            return Errors.Occurred() ? -1 : 1;
        }
        PyObject* result = SpecialCalls.Invoke(method, takesSelf, o);
        if (result == null)
        {
            return -1;
        }
        int truth = byLength || result == Symbols.True || result == Symbols.False
            ? ObjectProtocol.IsTrue(result)
            : UnsupportedType.RefuseStatus(result, "__bool__ should return bool, returned %s"u8);
        Refcount.DecRef(result);
        return truth;
    }

    // Whether a class has another attribute of the name than its base; -1 with an error.
    private static int Overrides(PyTypeObject* derived, PyTypeObject* ancestor, PyObject* name)
    {
        PyObject* own;
        PyObject* inherited;
        if (!Attributes.TryGet((PyObject*)derived, name, &own))
        {
            return -1;
        }
        if (own == null)
        {
            return 0;
        }
        if (!Attributes.TryGet((PyObject*)ancestor, name, &inherited))
        {
            Refcount.DecRef(own);
            return -1;
        }
        int differs = inherited == null ? 1 : Comparison.CompareBool(inherited, own, ComparisonOperators.Py_NE);
        Refcount.DecRef(own);
        Refcount.XDecRef(inherited);
        return differs;
    }
}
