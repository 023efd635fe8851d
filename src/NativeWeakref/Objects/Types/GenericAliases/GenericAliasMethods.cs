using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Modules;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.GenericAliases;

/// <summary>The methods of a generic alias.</summary>
internal static unsafe class GenericAliasMethods
{
    [InlineArray(6)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add("__mro_entries__"u8, &MroEntries, MethodFlags.METH_O, default);
        methods.Add("__instancecheck__"u8, &InstanceCheck, MethodFlags.METH_O, default);
        methods.Add("__subclasscheck__"u8, &SubclassCheck, MethodFlags.METH_O, default);
        methods.Add("__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, default);
        methods.Add("__dir__"u8, &Dir, MethodFlags.METH_NOARGS, default);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* MroEntries(PyObject* self, PyObject* bases) => TupleObjects.Pack(((GenericAliasType.Instance*)self)->Origin);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InstanceCheck(PyObject* self, PyObject* instance)
        => Errors.TypeError("isinstance() argument 2 cannot be a parameterized generic"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SubclassCheck(PyObject* self, PyObject* subclass)
        => Errors.TypeError("issubclass() argument 2 cannot be a parameterized generic"u8);

    // The class and its arguments make the same alias again. One with a star is what iteration over the other gives.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
    {
        GenericAliasType.Instance* alias = (GenericAliasType.Instance*)self;
        if (alias->Starred != 0)
        {
            return ReduceStarred(alias);
        }
        PyObject* args = TupleObjects.Pack(alias->Origin, alias->Arguments);
        PyObject* pair = args == null ? null : TupleObjects.Pack((PyObject*)self->ob_type, args);
        Refcount.XDecRef(args);
        return pair;
    }

    private static PyObject* ReduceStarred(GenericAliasType.Instance* alias)
    {
        PyObject* plain = GenericAliasType.New(alias->Origin, alias->Arguments);
        PyObject* iterator = plain == null ? null : GenericAliasIterator.New(plain);
        PyObject* next = iterator == null ? null : BuiltinNames.Find("next"u8);
        PyObject* args = next == null ? null : TupleObjects.Pack(iterator);
        PyObject* pair = args == null ? null : TupleObjects.Pack(next, args);
        Refcount.XDecRef(args);
        Refcount.XDecRef(next);
        Refcount.XDecRef(iterator);
        Refcount.XDecRef(plain);
        return pair;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Dir(PyObject* self, PyObject* ignored)
        => GenericAliasAttributes.Names(((GenericAliasType.Instance*)self)->Origin); // foreign code
}
