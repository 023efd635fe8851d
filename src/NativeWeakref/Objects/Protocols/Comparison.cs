using System;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Comparing two objects with one of the six operators.</summary>
internal static unsafe class Comparison
{
    private const int OperatorWidth = 3; // "<=" and a NUL

    private static ReadOnlySpan<byte> OperatorNames => "<\0\0<=\0==\0!=\0>\0\0>=\0"u8;

    // The operator that gives the same answer with the operands exchanged.
    private static ReadOnlySpan<byte> Reflected => [4, 5, 2, 3, 0, 1];

    // What is asked waits in memory for the rare case that somebody else has to be asked: registers that are kept cost more.
    private struct Question
    {
        internal PyObject* Left;
        internal PyObject* Right;
        internal int Operator;
    }

    /// <summary>Return: an owned result of any type, or NULL with an error; NULL operands are SystemError.</summary>
    /// <remarks>The usual case is here: operands of one type, which compares.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining), SkipLocalsInit]
    internal static PyObject* Compare(PyObject* left, PyObject* right, int op)
    {
        Question asked;
        if (left == null || right == null || left->ob_type != right->ob_type || (uint)op > ComparisonOperators.Py_GE)
        {
            return CompareAny(left, right, op);
        }
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, int, PyObject*> compare = left->ob_type->tp_richcompare;
        if (compare == null || !RecursionGuard.TryEnter(&asked))
        {
            return CompareAny(left, right, op);
        }
        asked.Left = left;
        asked.Right = right;
        asked.Operator = op;
        PyObject* result = ForeignCalls.Compare(left, right, op, compare); // foreign code
        if (result == Symbols.NotImplemented)
        {
            result = AskOther(asked.Left, asked.Right, asked.Operator);
        }
        RecursionGuard.Leave();
        return result;
    }

    /// <summary>
    /// Whether identity decides == and != of two objects, as it does where neither of their types compares in a way of its own: then no
    /// foreign code runs.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsByIdentity(PyObject* left, PyObject* right)
    {
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, int, PyObject*> compare = left->ob_type->tp_richcompare;
        if (compare == right->ob_type->tp_richcompare && compare == ObjectType.RichComparePointer)
        {
            PyThreadState* state = ThreadState.Current;
            if (state != null && state->c_recursion_remaining > 0) // they would be compared at a depth of one more
            {
                return true;
            }
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* CompareAny(PyObject* left, PyObject* right, int op)
        => left == null || right == null || (uint)op > ComparisonOperators.Py_GE ? Refuse() : CompareKnown(left, right, op);

    /// <summary>1 or 0, or -1 with an error. The same object is equal to itself without being asked.</summary>
    internal static int CompareBool(PyObject* left, PyObject* right, int op)
    {
        if (left == right)
        {
            if (op == ComparisonOperators.Py_EQ)
            {
                return 1;
            }
            if (op == ComparisonOperators.Py_NE)
            {
                return 0;
            }
        }
        if (left == null || right == null || (uint)op > ComparisonOperators.Py_GE)
        {
            return RefuseStatus();
        }
        PyObject* result = CompareKnown(left, right, op);
        return result == Symbols.True ? 1 : result == Symbols.False ? 0 : result == null ? -1 : TruthOf(result); // the first two are immortal
    }

    // Inlined where the operands come from C or from containers. What is inlined is the usual course: the left operand is asked, and has an
    // answer.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PyObject* CompareKnown(PyObject* left, PyObject* right, int op)
    {
        if (!RecursionGuard.Enter(" in comparison"u8))
        {
            return null;
        }
        bool rightFirst = Subtyping.IsProperSubtype(right->ob_type, left->ob_type) && right->ob_type->tp_richcompare != null;
        PyObject* result = rightFirst ? AskRightFirst(left, right, op) : Ask(left, right, op);
        if (result == Symbols.NotImplemented)
        {
            result = AskOther(left, right, op);
        }
        RecursionGuard.Leave();
        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int TruthOf(PyObject* result)
    {
        int answer = ObjectProtocol.IsTrue(result); // foreign code
        Refcount.DecRef(result);
        return answer;
    }

    // NotImplemented, which is immortal and so not released, where the type does not compare.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PyObject* Ask(PyObject* self, PyObject* other, int op)
        => self->ob_type->tp_richcompare == null
            ? Symbols.NotImplemented : ForeignCalls.Compare(self, other, op, self->ob_type->tp_richcompare); // foreign code

    private static PyObject* AskReflected(PyObject* left, PyObject* right, int op) => Ask(right, left, CString.Of(Reflected)[op]);

    // The right operand goes first where its type derives from the left one's and compares itself. Return: never NotImplemented.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* AskRightFirst(PyObject* left, PyObject* right, int op)
    {
        PyObject* result = AskReflected(left, right, op);
        result = result == Symbols.NotImplemented ? Ask(left, right, op) : result;
        return result == Symbols.NotImplemented ? ByIdentity(left, right, op) : result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* AskOther(PyObject* left, PyObject* right, int op)
    {
        PyObject* result = AskReflected(left, right, op);
        return result == Symbols.NotImplemented ? ByIdentity(left, right, op) : result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* Refuse()
    {
        if (!Errors.Occurred())
        {
            Errors.BadInternalCall();
        }
        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RefuseStatus()
    {
        Refuse();
        return -1;
    }

    private static PyObject* ByIdentity(PyObject* left, PyObject* right, int op)
    {
        if (op is ComparisonOperators.Py_EQ or ComparisonOperators.Py_NE)
        {
            bool same = left == right;
            return Refcount.NewRef(same == (op == ComparisonOperators.Py_EQ) ? Symbols.True : Symbols.False);
        }
        return Errors.Format(
            *Symbols.Table.PyExc_TypeError, "'%s' not supported between instances of '%.100s' and '%.100s'"u8,
            (nint)(CString.Of(OperatorNames) + (op * OperatorWidth)), (nint)left->ob_type->tp_name, (nint)right->ob_type->tp_name);
    }
}
