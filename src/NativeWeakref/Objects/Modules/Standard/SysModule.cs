using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Modules.Import;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard;

/// <summary>The module <c>sys</c>.</summary>
internal static unsafe class SysModule
{
    [InlineArray(40)]
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
        _ = methods;
        return OwnModule.Define(
            Unsafe.AsPointer(ref s_module), "sys"u8, "The runtime, as far as a program asks about it."u8,
            Unsafe.AsPointer(ref s_methods), &Fill);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Fill(PyObject* module)
        => OwnModule.Add(module, "modules"u8, ModuleTable.Existing) ? 0 : -1;
}
