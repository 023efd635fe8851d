using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Tuples;

/// <summary>What <c>tuple(...)</c> and its subtypes make of an iterable, or nothing.</summary>
internal static unsafe class TupleConstruction
{
    internal static delegate* unmanaged[Cdecl]<PyTypeObject*, PyObject*, PyObject*, PyObject*> Pointer => &Create;

    // A subtype may have keywords of its own for its own initialiser.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Create(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        PyTypeObject* tuple = Symbols.Table.PyTuple_Type;
        if ((type == tuple || type->tp_init == tuple->tp_init) && Arguments.CountOfKeywords(kwargs) != 0)
        {
            return Errors.TypeError("tuple() takes no keyword arguments"u8);
        }
        if (!Arguments.HasCount("tuple"u8, TupleObjects.Size(args), 0, 1))
        {
            return null;
        }
        PyObject* items = TupleObjects.Size(args) == 0 ? TupleObjects.Empty() : SequenceTuple.Of(TupleObjects.Items(args)[0]); // foreign code
        if (items == null || type == tuple)
        {
            return items;
        }
        PyObject* made = OfSubtype(type, items);
        Refcount.DecRef(items);
        return made;
    }

    private static PyObject* OfSubtype(PyTypeObject* type, PyObject* items)
    {
        nint size = TupleObjects.Size(items);
        PyObject* made = type->tp_alloc(type, size); // foreign code in a subtype; zeroed
        for (nint i = 0; made != null && i < size; i++)
        {
            TupleObjects.Items(made)[i] = Refcount.NewRef(TupleObjects.Items(items)[i]);
        }
        return made;
    }
}
