using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules.Standard;

/// <summary>The module <c>types</c>: names for types that <c>builtins</c> does not name.</summary>
internal static unsafe class TypesModule
{
    private static OwnModule s_module;

    internal static delegate* unmanaged[Cdecl]<PyObject*> InitPointer => &Init;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Init() => OwnModule.Define(
        Unsafe.AsPointer(ref s_module), "types"u8, "Names for types that are not among the built-in names."u8, null, &Fill);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Fill(PyObject* module) => AddFunctions(module) && AddDescriptors(module) && AddOthers(module) ? 0 : -1;

    private static bool AddFunctions(PyObject* module)
    {
        DataSymbols* symbols = Symbols.Address;
        return Add(module, "BuiltinFunctionType"u8, symbols->PyCFunction_Type)
            && Add(module, "BuiltinMethodType"u8, symbols->PyCFunction_Type)
            && Add(module, "MethodType"u8, symbols->PyMethod_Type);
    }

    private static bool AddDescriptors(PyObject* module)
    {
        DataSymbols* symbols = Symbols.Address;
        return Add(module, "WrapperDescriptorType"u8, symbols->PyWrapperDescr_Type)
            && Add(module, "MethodWrapperType"u8, symbols->_PyMethodWrapper_Type)
            && Add(module, "MethodDescriptorType"u8, symbols->PyMethodDescr_Type)
            && Add(module, "ClassMethodDescriptorType"u8, symbols->PyClassMethodDescr_Type)
            && Add(module, "GetSetDescriptorType"u8, symbols->PyGetSetDescr_Type)
            && Add(module, "MemberDescriptorType"u8, symbols->PyMemberDescr_Type)
            && Add(module, "MappingProxyType"u8, symbols->PyDictProxy_Type);
    }

    private static bool AddOthers(PyObject* module)
    {
        DataSymbols* symbols = Symbols.Address;
        return Add(module, "ModuleType"u8, symbols->PyModule_Type)
            && Add(module, "SimpleNamespace"u8, symbols->_PyNamespace_Type)
            && Add(module, "GenericAlias"u8, symbols->Py_GenericAliasType)
            && Add(module, "UnionType"u8, Types.GenericAliases.UnionType.Type)
            && Add(module, "NoneType"u8, symbols->_PyNone_Type)
            && Add(module, "NotImplementedType"u8, symbols->_PyNotImplemented_Type)
            && Add(module, "EllipsisType"u8, symbols->PyEllipsis_Type);
    }

    private static bool Add(PyObject* module, ReadOnlySpan<byte> name, PyTypeObject* type) => OwnModule.Add(module, name, (PyObject*)type);
}
