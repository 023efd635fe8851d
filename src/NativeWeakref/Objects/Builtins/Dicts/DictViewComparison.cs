using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>Views of keys and items compare as sets: by what contains what.</summary>
internal static unsafe class DictViewComparison
{
    internal static void Fill(PyTypeObject* type) => type->tp_richcompare = &RichCompare;

    /// <summary>Whether a set-like object contains all that another gives: 1, 0, or -1 with an error. Foreign code.</summary>
    internal static int ContainsAll(PyObject* container, PyObject* iterable)
    {
        PyObject* iterator = Iteration.GetIter(iterable);
        if (iterator == null)
        {
            return -1;
        }
        int contained = 1;
        for (PyObject* item = Iteration.Next(iterator); item != null; item = Iteration.Next(iterator))
        {
            contained = SequenceSearch.Contains(container, item);
            Refcount.DecRef(item);
            if (contained <= 0)
            {
                break;
            }
        }
        Refcount.DecRef(iterator);
        return Errors.Occurred() ? -1 : contained;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        if (!DictViews.IsSetLike(other))
        {
            return Symbols.NotImplemented;
        }
        nint size = ItemAccess.Size(self);
        nint otherSize = ItemAccess.Size(other); // foreign code in a subtype
        if (size < 0 || otherSize < 0)
        {
            return null;
        }
        int answer = Compare(self, size, other, otherSize, op);
        return answer < 0 ? null : Booleans.From(answer != 0);
    }

    private static int Compare(PyObject* self, nint size, PyObject* other, nint otherSize, int op)
    {
        if (op is ComparisonOperators.Py_EQ or ComparisonOperators.Py_NE)
        {
            int equal = size == otherSize ? ContainsAll(other, self) : 0;
            return equal < 0 || op == ComparisonOperators.Py_EQ ? equal : 1 - equal;
        }
        bool smaller = op is ComparisonOperators.Py_LT or ComparisonOperators.Py_LE;
        bool orSame = op is ComparisonOperators.Py_LE or ComparisonOperators.Py_GE;
        nint inner = smaller ? size : otherSize;
        nint outer = smaller ? otherSize : size;
        if (inner > outer || (inner == outer && !orSame))
        {
            return 0;
        }
        return smaller ? ContainsAll(other, self) : ContainsAll(self, other);
    }
}
