using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>What <c>dict(...)</c> and its subtypes do with arguments: a dict to start from, and keywords.</summary>
internal static unsafe class DictInit
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, int> Pointer => &Init;

    // Mappings that are no dict and pairs from an iterable need the iteration protocol: they are refused.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        nint count = TupleObjects.Size(args);
        if (count > 1)
        {
            Errors.Format(*Symbols.Table.PyExc_TypeError, "dict expected at most 1 argument, got %zd"u8, count);
            return -1;
        }
        if (count == 1 && !TryUpdate(self, TupleObjects.Items(args)[0]))
        {
            return -1;
        }
        return kwargs == null || DictCopy.Update(self, kwargs) ? 0 : -1;
    }

    private static bool TryUpdate(PyObject* self, PyObject* source)
    {
        if (DictObjects.IsDict(source))
        {
            return DictCopy.Update(self, source);
        }
        Errors.Format(*Symbols.Table.PyExc_TypeError, "'%.200s' object is not iterable"u8, (nint)source->ob_type->tp_name);
        return false;
    }
}
