using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Collector;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard.Gc;

/// <summary>The module <c>gc</c>: the collector as Python code sees it.</summary>
internal static unsafe class GcModule
{
    [InlineArray(20)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static OwnModule s_module;
    private static Methods s_methods;

    internal static delegate* unmanaged[Cdecl]<PyObject*> InitPointer => &Init;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Init()
    {
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        GcFunctions.AddTo(ref methods);
        GcFreezing.AddTo(ref methods);
        GcQuestions.AddTo(ref methods);
        return OwnModule.Define(
            Unsafe.AsPointer(ref s_module), "gc"u8, "The collector of objects that only name each other."u8,
            Unsafe.AsPointer(ref s_methods), &Fill);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Fill(PyObject* module)
    {
        PyObject* garbage = Uncollectable.List();
        PyObject* callbacks = GcCallbacks.List();
        return garbage != null && callbacks != null && OwnModule.Add(module, "garbage"u8, garbage)
            && OwnModule.Add(module, "callbacks"u8, callbacks)
            && AddFlag(module, "DEBUG_STATS"u8, GcDebugFlags.Stats)
            && AddFlag(module, "DEBUG_COLLECTABLE"u8, GcDebugFlags.Collectable)
            && AddFlag(module, "DEBUG_UNCOLLECTABLE"u8, GcDebugFlags.Uncollectable)
            && AddFlag(module, "DEBUG_SAVEALL"u8, GcDebugFlags.SaveAll)
            && AddFlag(module, "DEBUG_LEAK"u8, GcDebugFlags.Leak) ? 0 : -1;
    }

    private static bool AddFlag(PyObject* module, System.ReadOnlySpan<byte> name, int value)
        => OwnModule.AddNew(module, name, IntegerObjects.FromInt64(value));
}
