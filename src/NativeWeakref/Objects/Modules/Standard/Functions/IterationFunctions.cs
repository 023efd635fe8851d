using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Iterators;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard.Functions;

/// <summary>The functions of <c>builtins</c> that go through items. Foreign code runs in all of them.</summary>
internal static unsafe class IterationFunctions
{
    internal static void AddTo(ref MethodTable methods)
    {
        methods.Add("aiter"u8, &AIter, MethodFlags.METH_O, "aiter($module, async_iterable, /)\n--\n\nAn asynchronous iterator."u8);
        methods.Add("all"u8, &All, MethodFlags.METH_O, "all($module, iterable, /)\n--\n\nWhether no item is false."u8);
        methods.Add("any"u8, &Any, MethodFlags.METH_O, "any($module, iterable, /)\n--\n\nWhether some item is true."u8);
        methods.Add(
            "iter"u8, &Iter, MethodFlags.METH_FASTCALL,
            "iter(iterable) -> iterator\niter(callable, sentinel) -> iterator\n\nAn iterator; the second form calls until it gets the sentinel."u8);
        methods.Add(
            "next"u8, &Next, MethodFlags.METH_FASTCALL,
            "next(iterator[, default])\n\nThe next item; at the end the default, if there is one."u8);
        methods.Add(
            "sorted"u8, &Sorted, MethodFlags.METH_FASTCALL | MethodFlags.METH_KEYWORDS,
            "sorted($module, iterable, /, *, key=None, reverse=False)\n--\n\nA list of the items in ascending order."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* AIter(PyObject* self, PyObject* iterable) => Iteration.GetAsyncIter(iterable);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* All(PyObject* self, PyObject* iterable) => FindTruth(iterable, sought: 0);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Any(PyObject* self, PyObject* iterable) => FindTruth(iterable, sought: 1);

    // The truth of the first item that has it, else the other one.
    private static PyObject* FindTruth(PyObject* iterable, int sought)
    {
        PyObject* iterator = Iteration.GetIter(iterable);
        if (iterator == null)
        {
            return null;
        }
        int truth = 1 - sought;
        PyObject* item;
        while (truth == 1 - sought && (item = Iteration.Next(iterator)) != null)
        {
            truth = ObjectProtocol.IsTrue(item);
            Refcount.DecRef(item);
        }
        Refcount.DecRef(iterator);
        return truth < 0 || Errors.Occurred() ? null : Booleans.From(truth != 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Iter(PyObject* self, PyObject** args, nint count)
    {
        if (!Arguments.HasCount("iter"u8, count, 1, 2))
        {
            return null;
        }
        return count == 1 ? Iteration.GetIter(args[0])
            : Calls.IsCallable(args[0]) ? CallIterator.New(args[0], args[1])
            : Errors.TypeError("iter(object, sentinel): object must be callable"u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Next(PyObject* self, PyObject** args, nint count)
    {
        if (!Arguments.HasCount("next"u8, count, 1, 2))
        {
            return null;
        }
        PyObject* iterator = args[0];
        if (!Iteration.IsIterator(iterator))
        {
            return UnsupportedType.Refuse(iterator, "'%.200s' object is not an iterator"u8);
        }
        PyObject* item = iterator->ob_type->tp_iternext(iterator);
        if (item != null)
        {
            return item;
        }
        if (count == 1)
        {
            return Errors.Occurred() ? null : ErrorWithoutArguments(*Symbols.Table.PyExc_StopIteration);
        }
        if (Errors.Occurred() && !Errors.Matches(*Symbols.Table.PyExc_StopIteration))
        {
            return null;
        }
        Errors.Clear();
        return Refcount.NewRef(args[1]);
    }

    private static PyObject* ErrorWithoutArguments(PyObject* type)
    {
        ErrorCreation.SetObject(type, null);
        return null;
    }

    // The names are the method's, which refuses those that it does not know.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Sorted(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        if (!Arguments.HasCount("sorted"u8, count, 1, 1))
        {
            return null;
        }
        PyObject* list = FastSequence.ToList(args[0]);
        if (list == null)
        {
            return null;
        }
        PyObject* done = Builtins.Lists.ListSortMethod.Run(list, args + 1, 0, kwnames);
        if (done == null)
        {
            Refcount.Clear(&list);
        }
        Refcount.XDecRef(done);
        return list;
    }
}
