using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>What <c>dict(...)</c> and its subtypes do with arguments: a mapping or pairs to start from, and keywords.</summary>
internal static unsafe class DictInit
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, int> Pointer => &Init;

    /// <summary>Stores what the arguments of a function stand for. Return: false with an error. Foreign code.</summary>
    internal static bool Update(PyObject* dict, PyObject* args, PyObject* kwargs, System.ReadOnlySpan<byte> function)
    {
        nint count = TupleObjects.Size(args);
        if (!Arguments.HasCount(function, count, 0, 1) || (count == 1 && DictMerge.Update(dict, TupleObjects.Items(args)[0]) < 0))
        {
            return false;
        }
        return kwargs == null || (AreStrings(kwargs) && DictMerge.FromMapping(dict, kwargs, DictConflict.KeepLast) == 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs) => Update(self, args, kwargs, "dict"u8) ? 0 : -1;

    private static bool AreStrings(PyObject* kwargs)
    {
        nint position = 0;
        PyObject* name;
        while (DictObjects.Next(kwargs, &position, &name, null, null))
        {
            if (!StringObjects.IsString(name))
            {
                Errors.TypeError("keywords must be strings"u8);
                return false;
            }
        }
        return true;
    }
}
