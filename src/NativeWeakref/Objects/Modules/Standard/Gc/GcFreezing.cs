using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Collector;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard.Gc;

/// <summary>The functions of <c>gc</c> that set objects aside.</summary>
internal static unsafe class GcFreezing
{
    internal static void AddTo(ref MethodTable methods)
    {
        methods.Add("freeze"u8, &Freeze, MethodFlags.METH_NOARGS, "freeze($module, /)\n--\n\nLet no collection look at what is tracked now."u8);
        methods.Add(
            "unfreeze"u8, &Unfreeze, MethodFlags.METH_NOARGS,
            "unfreeze($module, /)\n--\n\nPut what freeze() has set aside into the oldest generation."u8);
        methods.Add(
            "get_freeze_count"u8, &GetFreezeCount, MethodFlags.METH_NOARGS,
            "get_freeze_count($module, /)\n--\n\nHow many objects are set aside."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Freeze(PyObject* self, PyObject* ignored)
    {
        Freezing.Freeze();
        return Symbols.None;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Unfreeze(PyObject* self, PyObject* ignored)
    {
        Freezing.Unfreeze();
        return Symbols.None;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetFreezeCount(PyObject* self, PyObject* ignored) => IntegerObjects.FromInt64(Freezing.Count());
}
