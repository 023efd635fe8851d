using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Collector;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard.Gc;

/// <summary>The functions of <c>gc</c> that run and steer the collector.</summary>
internal static unsafe class GcFunctions
{
    internal static void AddTo(ref MethodTable methods)
    {
        methods.Add("enable"u8, &Enable, MethodFlags.METH_NOARGS, "enable($module, /)\n--\n\nLet collections happen by themselves."u8);
        methods.Add("disable"u8, &Disable, MethodFlags.METH_NOARGS, "disable($module, /)\n--\n\nLet no collection happen by itself."u8);
        methods.Add("isenabled"u8, &IsEnabled, MethodFlags.METH_NOARGS, "isenabled($module, /)\n--\n\nWhether collections happen by themselves."u8);
        methods.Add(
            "collect"u8, &Collect, MethodFlags.METH_FASTCALL | MethodFlags.METH_KEYWORDS,
            "collect($module, /, generation=2)\n--\n\nCollect up to a generation; return the number of objects found."u8);
        methods.Add("get_count"u8, &GetCount, MethodFlags.METH_NOARGS, "get_count($module, /)\n--\n\nWhat is compared with the thresholds."u8);
        methods.Add(
            "set_threshold"u8, &SetThreshold, MethodFlags.METH_VARARGS,
            "set_threshold(threshold0, [threshold1, threshold2]) -> None\n\nSet when collections happen; 0 for the first: never."u8);
        methods.Add("get_threshold"u8, &GetThreshold, MethodFlags.METH_NOARGS, "get_threshold($module, /)\n--\n\nWhen collections happen."u8);
        methods.Add("get_stats"u8, &GetStats, MethodFlags.METH_NOARGS, "get_stats($module, /)\n--\n\nWhat collections of each generation have found."u8);
        methods.Add("set_debug"u8, &SetDebug, MethodFlags.METH_O, "set_debug($module, flags, /)\n--\n\nSet the DEBUG flags."u8);
        methods.Add("get_debug"u8, &GetDebug, MethodFlags.METH_NOARGS, "get_debug($module, /)\n--\n\nThe DEBUG flags."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Enable(PyObject* self, PyObject* ignored)
    {
        _ = CollectionSchedule.Enable(true);
        return Symbols.None;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Disable(PyObject* self, PyObject* ignored)
    {
        _ = CollectionSchedule.Enable(false);
        return Symbols.None;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsEnabled(PyObject* self, PyObject* ignored) => Booleans.From(CollectionSchedule.IsEnabled);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Collect(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        NamedArguments given = default;
        if (!given.Read(args, count, kwnames, "collect"u8, "generation"u8))
        {
            return null;
        }
        int generation = given.First == null ? Generations.Oldest : IntegerMasks.AsInt(given.First); // foreign code, as below
        if (generation == -1 && Errors.Occurred())
        {
            return null;
        }
        nint found = CollectorControl.Collect(generation);
        return found < 0 ? null : IntegerObjects.FromInt64(found);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetCount(PyObject* self, PyObject* ignored)
        => Triple(CollectionSchedule.CountOf(0), CollectionSchedule.CountOf(1), CollectionSchedule.CountOf(2));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetThreshold(PyObject* self, PyObject* ignored)
        => Triple(CollectionSchedule.Threshold(0), CollectionSchedule.Threshold(1), CollectionSchedule.Threshold(2));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SetThreshold(PyObject* self, PyObject* args)
    {
        nint count = TupleObjects.Size(args);
        if (count is < 1 or > 3)
        {
            return count < 1
                ? Errors.TypeError("set_threshold() takes at least 1 argument (0 given)"u8)
                : Errors.Format(*Symbols.Table.PyExc_TypeError, "set_threshold() takes at most 3 arguments (%zd given)"u8, count);
        }
        int first = IntegerMasks.AsInt(TupleObjects.Items(args)[0]); // foreign code, as below
        int second = count > 1 && !Errors.Occurred() ? IntegerMasks.AsInt(TupleObjects.Items(args)[1]) : CollectionSchedule.Threshold(1);
        int third = count > 2 && !Errors.Occurred() ? IntegerMasks.AsInt(TupleObjects.Items(args)[2]) : CollectionSchedule.Threshold(2);
        if (Errors.Occurred())
        {
            return null;
        }
        CollectionSchedule.SetThresholds(first, second, third);
        return Symbols.None;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetStats(PyObject* self, PyObject* ignored)
    {
        PyObject* list = ListObjects.New(0);
        for (int i = 0; list != null && i < Generations.Count; i++)
        {
            PyObject* one = StatsOf(i);
            if (one == null || ListObjects.AppendOwned(list, one) < 0)
            {
                Refcount.Clear(&list);
            }
        }
        return list;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SetDebug(PyObject* self, PyObject* number)
    {
        int flags = IntegerMasks.AsInt(number); // foreign code
        if (flags == -1 && Errors.Occurred())
        {
            return null;
        }
        GcDebugFlags.Value = flags;
        return Symbols.None;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetDebug(PyObject* self, PyObject* ignored) => IntegerObjects.FromInt64(GcDebugFlags.Value);

    private static PyObject* StatsOf(int generation)
    {
        nativeweakref_gc_stats stats;
        PyObject* dict = CollectorEvents.Read(generation, &stats) < 0 ? null : DictObjects.New();
        if (dict != null && ModuleObjects.StoreNew(dict, "collections"u8, IntegerObjects.FromInt64(stats.collections))
            && ModuleObjects.StoreNew(dict, "collected"u8, IntegerObjects.FromInt64(stats.collected))
            && ModuleObjects.StoreNew(dict, "uncollectable"u8, IntegerObjects.FromInt64(stats.uncollectable)))
        {
            return dict;
        }
        Refcount.XDecRef(dict);
        return null;
    }

    private static PyObject* Triple(int first, int second, int third)
    {
        PyObject* one = IntegerObjects.FromInt64(first);
        PyObject* two = IntegerObjects.FromInt64(second);
        PyObject* three = IntegerObjects.FromInt64(third);
        PyObject* tuple = one == null || two == null || three == null ? null : TupleObjects.Pack(one, two, three);
        Refcount.XDecRef(one);
        Refcount.XDecRef(two);
        Refcount.XDecRef(three);
        return tuple;
    }
}
