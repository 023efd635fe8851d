using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>Which type derives from which.</summary>
internal static unsafe class Subtyping
{
    /// <summary>Whether one type is another or derives from it. Runs no foreign code and never fails.</summary>
    internal static bool IsSubtype(PyTypeObject* type, PyTypeObject* ancestor)
    {
        if (type == null)
        {
            return false;
        }
        PyObject* mro = type->tp_mro;
        return mro == null ? IsOnBaseChain(type, ancestor) : IsInMro(mro, ancestor);
    }

    /// <summary>As <see cref="IsSubtype"/>, in C's numbers.</summary>
    internal static int CheckSubtype(PyTypeObject* type, PyTypeObject* ancestor) => IsSubtype(type, ancestor) ? 1 : 0;

    /// <summary>As <see cref="IsSubtype"/>, but no type derives from itself here. Inlined where most answers are no.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsProperSubtype(PyTypeObject* type, PyTypeObject* ancestor)
    {
        if (type == ancestor)
        {
            return false;
        }
        PyObject* mro = type->tp_mro;
        if (mro == null)
        {
            return IsOnBaseChain(type, ancestor);
        }
        PyObject** item = TupleObjects.Items(mro);
        for (nint left = TupleObjects.Size(mro); left > 0; left--)
        {
            if (*item == (PyObject*)ancestor)
            {
                return true;
            }
            item++;
        }
        return false;
    }

    /// <summary>Whether an object is an instance of a type or of a subtype of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsInstance(PyObject* op, PyTypeObject* type) => op->ob_type == type || IsSubtype(op->ob_type, type);

    private static bool IsInMro(PyObject* mro, PyTypeObject* ancestor)
    {
        PyObject** items = TupleObjects.Items(mro);
        nint count = TupleObjects.Size(mro);
        for (nint i = 0; i < count; i++)
        {
            if (items[i] == (PyObject*)ancestor)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>As <see cref="IsSubtype"/> by the chain of best bases alone: before readying, or while it runs.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool IsOnBaseChain(PyTypeObject* type, PyTypeObject* ancestor)
    {
        for (PyTypeObject* t = type; t != null; t = t->tp_base)
        {
            if (t == ancestor)
            {
                return true;
            }
        }
        return ancestor == Symbols.Table.PyBaseObject_Type;
    }
}
