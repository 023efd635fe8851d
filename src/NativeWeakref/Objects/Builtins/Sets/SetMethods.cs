using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.Copying;
using NativeWeakref.Objects.Types.GenericAliases;

namespace NativeWeakref.Objects.Builtins.Sets;

/// <summary>The methods that set and frozenset have in common.</summary>
internal static unsafe class SetMethods
{
    [InlineArray(13)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Methods s_methods;

    internal static void FillFrozen(PyTypeObject* type)
    {
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        AddTo(ref methods);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    /// <summary>Adds twelve methods to a table.</summary>
    internal static void AddTo(ref MethodTable methods)
    {
        const int Object = MethodFlags.METH_O;
        const int Nothing = MethodFlags.METH_NOARGS;
        const int Several = MethodFlags.METH_VARARGS;
        methods.Add("__contains__"u8, &Contains, Object | MethodFlags.METH_COEXIST, "x.__contains__(y) <==> y in x."u8);
        methods.Add("copy"u8, &Copy, Nothing, "A set of the same items."u8);
        methods.Add("difference"u8, &Difference, Several, "A set of the items that none of the iterables gives."u8);
        methods.Add("intersection"u8, &Intersection, Several, "A set of the items that all iterables give."u8);
        methods.Add("isdisjoint"u8, &IsDisjoint, Object, "Whether an iterable gives none of the items."u8);
        methods.Add("issubset"u8, &IsSubset, Object, "Whether an iterable gives all items."u8);
        methods.Add("issuperset"u8, &IsSuperset, Object, "Whether an iterable gives nothing but items of the set."u8);
        methods.Add("__reduce__"u8, &Reduce, Nothing, "What a copy of the object is made from."u8);
        methods.Add("__sizeof__"u8, &SizeOf, Nothing, "S.__sizeof__() -> bytes of memory that the set takes"u8);
        methods.Add("symmetric_difference"u8, &SymmetricDifference, Object, "A set of the items that only one of both has."u8);
        methods.Add("union"u8, &Union, Several, "A set of all items of the set and the iterables."u8);
        ClassGetItem.AddTo(ref methods);
    }

    /// <summary>Whether a set has a key; one that is a set counts as the frozenset of its keys. 1, 0, or -1 with an error.</summary>
    internal static int ContainsOrSet(PyObject* self, PyObject* key)
    {
        int contained = SetLookup.Contains((PySetObject*)self, key); // foreign code, as below
        PyObject* frozen = contained < 0 ? Frozen(key) : null;
        if (frozen == null)
        {
            return contained;
        }
        contained = SetLookup.Contains((PySetObject*)self, frozen);
        Refcount.DecRef(frozen);
        return contained;
    }

    /// <summary>A key that is a set and so has no hash, as a frozenset, owned; the TypeError is gone then. NULL for other keys and errors.</summary>
    internal static PyObject* Frozen(PyObject* key)
    {
        if (!SetObjects.IsSet(key) || !Errors.Matches(*Symbols.Table.PyExc_TypeError))
        {
            return null;
        }
        Errors.Clear();
        return SetObjects.New(Symbols.Table.PyFrozenSet_Type, key);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Contains(PyObject* self, PyObject* key)
    {
        int contained = ContainsOrSet(self, key);
        return contained < 0 ? null : Booleans.From(contained != 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Copy(PyObject* self, PyObject* ignored) => SetAlgebra.Copy(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Difference(PyObject* self, PyObject* args)
    {
        if (TupleObjects.Size(args) == 0)
        {
            return SetObjects.NewLike(self, self);
        }
        PyObject* made = SetAlgebra.Difference(self, TupleObjects.Items(args)[0]);
        for (nint i = 1; made != null && i < TupleObjects.Size(args); i++)
        {
            if (SetUpdate.Remove(made, TupleObjects.Items(args)[i]) < 0)
            {
                Refcount.Clear(&made);
            }
        }
        return made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Intersection(PyObject* self, PyObject* args)
    {
        if (TupleObjects.Size(args) == 0)
        {
            return SetObjects.NewLike(self, self);
        }
        PyObject* made = Refcount.NewRef(self);
        for (nint i = 0; made != null && i < TupleObjects.Size(args); i++)
        {
            PyObject* common = SetAlgebra.Intersection(made, TupleObjects.Items(args)[i]);
            Refcount.DecRef(made);
            made = common;
        }
        return made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsDisjoint(PyObject* self, PyObject* other)
    {
        int common = SetAlgebra.ContainsAny(self, other);
        return common < 0 ? null : Booleans.From(common == 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsSubset(PyObject* self, PyObject* other)
    {
        PyObject* set = SetObjects.IsAnySet(other) ? Refcount.NewRef(other) : SetAlgebra.Intersection(self, other);
        if (set == null)
        {
            return null;
        }
        int contained = SetAlgebra.ContainsAll(set, self);
        Refcount.DecRef(set);
        return contained < 0 ? null : Booleans.From(contained != 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsSuperset(PyObject* self, PyObject* other)
    {
        int contained = SetObjects.IsAnySet(other) ? SetAlgebra.ContainsAll(self, other) : SetAlgebra.ContainsEvery(self, other);
        return contained < 0 ? null : Booleans.From(contained != 0);
    }

    // The type, its arguments (a list of the items), and the dictionary of an instance, else None.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
    {
        PyObject* items = FastSequence.ToList(self);
        PyObject* arguments = items == null ? null : TupleObjects.Pack(items);
        PyObject* state = arguments == null ? null : InstanceState.Ask(self, complete: false);
        PyObject* result = state == null ? null : TupleObjects.Pack((PyObject*)self->ob_type, arguments, state);
        Refcount.XDecRef(state);
        Refcount.XDecRef(arguments);
        Refcount.XDecRef(items);
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SizeOf(PyObject* self, PyObject* ignored)
    {
        PySetObject* set = (PySetObject*)self;
        nint block = set->table == SetTable.SmallOf(set) ? 0 : (set->mask + 1) * sizeof(setentry);
        return IntegerObjects.FromInt64(self->ob_type->tp_basicsize + block);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SymmetricDifference(PyObject* self, PyObject* other) => SetAlgebra.SymmetricDifference(self, other);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Union(PyObject* self, PyObject* args)
    {
        PyObject* made = SetObjects.NewLike(self, self);
        for (nint i = 0; made != null && i < TupleObjects.Size(args); i++)
        {
            if (TupleObjects.Items(args)[i] != self && SetUpdate.Add(made, TupleObjects.Items(args)[i]) < 0)
            {
                Refcount.Clear(&made);
            }
        }
        return made;
    }
}
