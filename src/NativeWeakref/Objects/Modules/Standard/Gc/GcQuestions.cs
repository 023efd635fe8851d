using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Collector;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard.Gc;

/// <summary>The functions of <c>gc</c> that tell what the collector knows.</summary>
internal static unsafe class GcQuestions
{
    internal static void AddTo(ref MethodTable methods)
    {
        methods.Add(
            "get_objects"u8, &GetObjects, MethodFlags.METH_FASTCALL | MethodFlags.METH_KEYWORDS,
            "get_objects($module, /, generation=None)\n--\n\nThe objects of a generation, or all that the collector knows."u8);
        methods.Add(
            "get_referrers"u8, &GetReferrers, MethodFlags.METH_VARARGS,
            "get_referrers(*objs) -> list\nThe objects that name one of these directly."u8);
        methods.Add(
            "get_referents"u8, &GetReferents, MethodFlags.METH_VARARGS,
            "get_referents(*objs) -> list\nThe objects that these name directly."u8);
        methods.Add("is_tracked"u8, &IsTracked, MethodFlags.METH_O, "is_tracked($module, obj, /)\n--\n\nWhether the collector knows an object."u8);
        methods.Add("is_finalized"u8, &IsFinalized, MethodFlags.METH_O, "is_finalized($module, obj, /)\n--\n\nWhether the finalizer of an object has run."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetObjects(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        NamedArguments given = default;
        if (!given.Read(args, count, kwnames, "get_objects"u8, "generation"u8))
        {
            return null;
        }
        if (given.First == null || given.First == Symbols.None)
        {
            return TrackedObjectLists.All(TrackedObjectLists.EveryGeneration);
        }
        if (!NumberConversion.IsIndex(given.First))
        {
            return UnsupportedType.Refuse(given.First, "argument should be integer or None, not '%.200s'"u8);
        }
        nint generation = NumberConversion.AsSsize(given.First, *Symbols.Table.PyExc_OverflowError); // foreign code
        if (generation == -1 && Errors.Occurred())
        {
            return null;
        }
        if (generation >= Generations.Count)
        {
            return Errors.ValueError("generation parameter must be less than the number of available generations (3)"u8);
        }
        return generation < TrackedObjectLists.EveryGeneration
            ? Errors.ValueError("generation parameter cannot be negative"u8) : TrackedObjectLists.All((int)generation);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetReferrers(PyObject* self, PyObject* args) => TrackedObjectLists.Referrers(args);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetReferents(PyObject* self, PyObject* args) => TrackedObjectLists.Referents(args);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsTracked(PyObject* self, PyObject* op) => Booleans.From(GcAllocation.IsTracked(op));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsFinalized(PyObject* self, PyObject* op) => Booleans.From(GcAllocation.IsFinalized(op));
}
