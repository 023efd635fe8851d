using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>The operators | and |= of dicts: the items of both, those of the right operand winning.</summary>
internal static unsafe class DictUnion
{
    internal static void Fill(ref PyNumberMethods number)
    {
        number.nb_or = &Or;
        number.nb_inplace_or = &InPlaceOr;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Or(PyObject* self, PyObject* other)
    {
        if (!DictObjects.IsDict(self) || !DictObjects.IsDict(other))
        {
            return Symbols.NotImplemented;
        }
        PyObject* made = DictCopy.Copy(self);
        if (made != null && DictMerge.Update(made, other) < 0) // foreign code
        {
            Refcount.Clear(&made);
        }
        return made;
    }

    // The right operand may be all that update() takes.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceOr(PyObject* self, PyObject* other)
        => DictMerge.Update(self, other) < 0 ? null : Refcount.NewRef(self); // foreign code
}
