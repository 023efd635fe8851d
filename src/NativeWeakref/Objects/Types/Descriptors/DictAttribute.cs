using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>The attribute <c>__dict__</c> of built-in types whose instances carry a dictionary.</summary>
internal static unsafe class DictAttribute
{
    /// <summary>Fills a row of a type's table.</summary>
    internal static void Fill(ref PyGetSetDef row)
    {
        row.name = CString.Of("__dict__"u8);
        row.get = &Get;
        row.set = &Set;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, void* closure) => InstanceDict.Get(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Set(PyObject* self, PyObject* value, void* closure) => InstanceDict.Set(self, value);
}
