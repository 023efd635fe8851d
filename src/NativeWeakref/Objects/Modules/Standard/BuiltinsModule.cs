using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Exceptions;
using NativeWeakref.Objects.Modules.Standard.Functions;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard;

/// <summary>The module <c>builtins</c>: constants, types, exceptions and the functions that need no interpreter.</summary>
internal static unsafe class BuiltinsModule
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
        ObjectFunctions.AddTo(ref methods);
        AttributeFunctions.AddTo(ref methods);
        NumberFunctions.AddTo(ref methods);
        CharacterFunctions.AddTo(ref methods);
        IterationFunctions.AddTo(ref methods);
        ExtremeFunctions.AddTo(ref methods);
        SumFunction.AddTo(ref methods);
        PrintFunction.AddTo(ref methods);
        ImportFunction.AddTo(ref methods);
        return OwnModule.Define(
            Unsafe.AsPointer(ref s_module), "builtins"u8, "What every program knows by name: functions, types, exceptions, constants."u8,
            Unsafe.AsPointer(ref s_methods), &Fill);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Fill(PyObject* module)
        => AddConstants(module) && AddValueTypes(module) && AddOtherTypes(module) && AddExceptions(module) ? 0 : -1;

    private static bool AddConstants(PyObject* module)
        => OwnModule.Add(module, "None"u8, Symbols.None)
            && OwnModule.Add(module, "Ellipsis"u8, Symbols.Table._Py_EllipsisObject)
            && OwnModule.Add(module, "NotImplemented"u8, Symbols.NotImplemented)
            && OwnModule.Add(module, "False"u8, Symbols.False)
            && OwnModule.Add(module, "True"u8, Symbols.True)
            && OwnModule.Add(module, "__debug__"u8, Symbols.True);

    private static bool AddValueTypes(PyObject* module)
    {
        DataSymbols* symbols = Symbols.Address;
        return OwnModule.AddType(module, symbols->PyBool_Type)
            && OwnModule.AddType(module, symbols->PyMemoryView_Type)
            && OwnModule.AddType(module, symbols->PyByteArray_Type)
            && OwnModule.AddType(module, symbols->PyBytes_Type)
            && OwnModule.AddType(module, symbols->PyDict_Type)
            && OwnModule.AddType(module, symbols->PyFloat_Type)
            && OwnModule.AddType(module, symbols->PyComplex_Type)
            && OwnModule.AddType(module, symbols->PyFrozenSet_Type)
            && OwnModule.AddType(module, symbols->PyLong_Type)
            && OwnModule.AddType(module, symbols->PyList_Type)
            && OwnModule.AddType(module, symbols->PySet_Type)
            && OwnModule.AddType(module, symbols->PySlice_Type)
            && OwnModule.AddType(module, symbols->PyUnicode_Type)
            && OwnModule.AddType(module, symbols->PyTuple_Type);
    }

    private static bool AddOtherTypes(PyObject* module)
    {
        DataSymbols* symbols = Symbols.Address;
        return OwnModule.AddType(module, symbols->PyBaseObject_Type)
            && OwnModule.AddType(module, symbols->PyType_Type)
            && OwnModule.AddType(module, symbols->PySuper_Type)
            && OwnModule.AddType(module, symbols->PyProperty_Type)
            && OwnModule.AddType(module, symbols->PyClassMethod_Type)
            && OwnModule.AddType(module, symbols->PyStaticMethod_Type)
            && OwnModule.AddType(module, symbols->PyEnum_Type)
            && OwnModule.AddType(module, symbols->PyRange_Type)
            && OwnModule.AddType(module, symbols->PyReversed_Type)
            && OwnModule.AddType(module, symbols->PyFilter_Type)
            && OwnModule.AddType(module, symbols->PyMap_Type)
            && OwnModule.AddType(module, symbols->PyZip_Type);
    }

    private static bool AddExceptions(PyObject* module)
    {
        for (int i = 0; i < ExceptionTypes.Count; i++)
        {
            if (!OwnModule.AddType(module, ExceptionTypes.TypeAt(i)))
            {
                return false;
            }
        }
        return ExceptionGroupClass.Address != null && OwnModule.AddType(module, ExceptionGroupClass.Address)
            && OwnModule.Add(module, "EnvironmentError"u8, *Symbols.Table.PyExc_EnvironmentError)
            && OwnModule.Add(module, "IOError"u8, *Symbols.Table.PyExc_IOError);
    }
}
