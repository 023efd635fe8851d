using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Sets;

/// <summary>The operators of sets, which take sets only.</summary>
internal static unsafe class SetOperators
{
    /// <summary>The slots that both types have.</summary>
    internal static void Fill(ref PyNumberMethods number)
    {
        number.nb_subtract = &Subtract;
        number.nb_and = &And;
        number.nb_xor = &Xor;
        number.nb_or = &Or;
    }

    /// <summary>The slots of sets that can be changed.</summary>
    internal static void FillInPlace(ref PyNumberMethods number)
    {
        number.nb_inplace_subtract = &InPlaceSubtract;
        number.nb_inplace_and = &InPlaceAnd;
        number.nb_inplace_xor = &InPlaceXor;
        number.nb_inplace_or = &InPlaceOr;
    }

    /// <summary>Leaves what an iterable gives too. Return: 0, or -1 with an error.</summary>
    internal static int Intersect(PyObject* set, PyObject* iterable)
    {
        PyObject* common = SetAlgebra.Intersection(set, iterable); // foreign code
        if (common == null)
        {
            return -1;
        }
        SetObjects.Clear(set); // foreign code
        int status = SetUpdate.Add(set, common);
        Refcount.DecRef(common);
        return status;
    }

    private static bool AreSets(PyObject* left, PyObject* right) => SetObjects.IsAnySet(left) && SetObjects.IsAnySet(right);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subtract(PyObject* left, PyObject* right)
        => AreSets(left, right) ? SetAlgebra.Difference(left, right) : Symbols.NotImplemented; // foreign code, as below

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* And(PyObject* left, PyObject* right)
        => AreSets(left, right) ? SetAlgebra.Intersection(left, right) : Symbols.NotImplemented;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Xor(PyObject* left, PyObject* right)
        => AreSets(left, right) ? SetAlgebra.SymmetricDifference(left, right) : Symbols.NotImplemented;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Or(PyObject* left, PyObject* right)
        => AreSets(left, right) ? SetAlgebra.Union(left, right) : Symbols.NotImplemented;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceSubtract(PyObject* self, PyObject* other)
        => SetObjects.IsAnySet(other) ? Changed(self, SetUpdate.Remove(self, other)) : Symbols.NotImplemented;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceAnd(PyObject* self, PyObject* other)
        => SetObjects.IsAnySet(other) ? Changed(self, Intersect(self, other)) : Symbols.NotImplemented;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceXor(PyObject* self, PyObject* other)
        => SetObjects.IsAnySet(other) ? Changed(self, SetUpdate.Toggle(self, other)) : Symbols.NotImplemented;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceOr(PyObject* self, PyObject* other)
        => SetObjects.IsAnySet(other) ? Changed(self, SetUpdate.Add(self, other)) : Symbols.NotImplemented;

    private static PyObject* Changed(PyObject* self, int status) => status < 0 ? null : Refcount.NewRef(self);
}
