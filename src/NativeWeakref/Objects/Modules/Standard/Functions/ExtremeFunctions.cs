using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard.Functions;

/// <summary>The functions <c>min</c> and <c>max</c>. Foreign code runs in iteration, keys and comparisons.</summary>
internal static unsafe class ExtremeFunctions
{
    // The best item so far, and what it is compared by; both owned, or NULL.
    private struct Search
    {
        internal PyObject* KeyFunction;
        internal int Operator;
        internal PyObject* Item;
        internal PyObject* Key;
    }

    internal static void AddTo(ref MethodTable methods)
    {
        methods.Add(
            "max"u8, &Max, MethodFlags.METH_VARARGS | MethodFlags.METH_KEYWORDS,
            "max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> value\n\nThe greatest item, or the greatest of several arguments."u8);
        methods.Add(
            "min"u8, &Min, MethodFlags.METH_VARARGS | MethodFlags.METH_KEYWORDS,
            "min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> value\n\nThe least item, or the least of several arguments."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Max(PyObject* self, PyObject* args, PyObject* kwargs) => Find(args, kwargs, "max"u8, ComparisonOperators.Py_GT);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Min(PyObject* self, PyObject* args, PyObject* kwargs) => Find(args, kwargs, "min"u8, ComparisonOperators.Py_LT);

    private static PyObject* Find(PyObject* args, PyObject* kwargs, ReadOnlySpan<byte> name, int op)
    {
        nint count = TupleObjects.Size(args);
        if (count == 0)
        {
            return Errors.Format(*Symbols.Table.PyExc_TypeError, "%s expected at least 1 argument, got 0"u8, (nint)CString.Of(name));
        }
        NamedArguments given = default;
        if (!given.Read(TupleObjects.Empty(), kwargs, CString.Of(name), "$key\0$default"u8))
        {
            return null;
        }
        if (count > 1 && given.Second != null)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "Cannot specify a default for %s() with multiple positional arguments"u8,
                (nint)CString.Of(name));
        }
        Search search = default;
        search.KeyFunction = given.First == Symbols.None ? null : given.First;
        search.Operator = op;
        if (!Run(count == 1 ? TupleObjects.Items(args)[0] : args, &search))
        {
            return null;
        }
        return search.Item != null ? search.Item
            : given.Second != null ? Refcount.NewRef(given.Second)
            : Errors.Format(*Symbols.Table.PyExc_ValueError, "%s() iterable argument is empty"u8, (nint)CString.Of(name));
    }

    // Return: false with an error, and nothing is owned; else the item, NULL where there were none.
    private static bool Run(PyObject* iterable, Search* search)
    {
        PyObject* iterator = Iteration.GetIter(iterable);
        if (iterator == null)
        {
            return false;
        }
        bool goesOn = true;
        PyObject* item;
        while (goesOn && (item = Iteration.Next(iterator)) != null)
        {
            goesOn = Offer(search, item);
        }
        Refcount.DecRef(iterator);
        Refcount.Clear(&search->Key);
        if (goesOn && !Errors.Occurred())
        {
            return true;
        }
        Refcount.Clear(&search->Item);
        return false;
    }

    // Takes over the item.
    private static bool Offer(Search* search, PyObject* item)
    {
        PyObject* key = search->KeyFunction == null ? Refcount.NewRef(item) : Calls.OneArg(search->KeyFunction, item);
        int better = key == null ? -1 : search->Item == null ? 1 : Comparison.CompareBool(key, search->Key, search->Operator);
        if (better > 0)
        {
            Refcount.Replace(&search->Item, item);
            Refcount.Replace(&search->Key, key);
            return true;
        }
        Refcount.DecRef(item);
        Refcount.XDecRef(key);
        return better == 0;
    }
}
