using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins;

namespace NativeWeakref.Objects.Types.GenericAliases;

/// <summary>The method of classes that take type arguments: <c>list[int]</c>.</summary>
internal static unsafe class ClassGetItem
{
    /// <summary>Adds the method to a table.</summary>
    internal static void AddTo(ref MethodTable methods)
        => methods.Add("__class_getitem__"u8, &Parameterise, MethodFlags.METH_O | MethodFlags.METH_CLASS, "See PEP 585"u8);

    /// <summary>Adds the method to a type whose methods were added one by one, or that has none yet.</summary>
    internal static void AddTo(PyTypeObject* type)
        => BuiltinMethods.Add(type, "__class_getitem__"u8, &Parameterise, MethodFlags.METH_O | MethodFlags.METH_CLASS, "See PEP 585"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Parameterise(PyObject* type, PyObject* arguments) => GenericAliasType.New(type, arguments);
}
