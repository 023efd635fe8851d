using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.GenericAliases;

/// <summary><c>int | str</c>: the operator of classes, generic aliases and unions. None stands for its class.</summary>
internal static unsafe class UnionCreation
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> OrPointer => &Or;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Or(PyObject* left, PyObject* right)
    {
        if (!MayJoin(left) || !MayJoin(right))
        {
            return Symbols.NotImplemented;
        }
        PyObject* types = ListObjects.New(0);
        PyObject* made = types == null || !AddAll(types, left) || !AddAll(types, right) ? null // foreign code
            : ListObjects.Size(types) == 1 ? Refcount.NewRef(ListObjects.Items(types)[0])
            : UnionType.New(TupleObjects.FromArray(ListObjects.Items(types), ListObjects.Size(types)));
        Refcount.XDecRef(types);
        return made;
    }

    private static bool MayJoin(PyObject* op) => op == Symbols.None || ClassTests.IsType(op) || IsAlias(op) || UnionType.Is(op);

    private static bool IsAlias(PyObject* op) => Subtyping.IsInstance(op, Symbols.Table.Py_GenericAliasType);

    private static bool AddAll(PyObject* types, PyObject* op)
    {
        if (!UnionType.Is(op))
        {
            return AddOnce(types, op == Symbols.None ? (PyObject*)Symbols.Table._PyNone_Type : op);
        }
        PyObject* args = UnionType.Arguments(op);
        bool added = true;
        for (nint i = 0; added && i < TupleObjects.Size(args); i++)
        {
            added = AddOnce(types, TupleObjects.Items(args)[i]);
        }
        return added;
    }

    // Aliases are the same if they are equal.
    private static bool AddOnce(PyObject* types, PyObject* type)
    {
        int listed = 0;
        for (nint i = 0; listed == 0 && i < ListObjects.Size(types); i++)
        {
            PyObject* other = ListObjects.Items(types)[i];
            listed = IsAlias(type) && IsAlias(other)
                ? Comparison.CompareBool(other, type, ComparisonOperators.Py_EQ) : other == type ? 1 : 0; // foreign code
        }
        return listed > 0 || (listed == 0 && ListObjects.Append(types, type) == 0);
    }
}
