using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Modules;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.HeapTypes;

/// <summary>The module a heap type was made for.</summary>
/// <remarks>Any object can stand there; only a module has a definition and a state.</remarks>
internal static unsafe class TypeModules
{
    /// <summary>Return: borrowed, or NULL with TypeError.</summary>
    internal static PyObject* Of(PyTypeObject* type)
    {
        if (type == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) == 0)
        {
            return Errors.Format(*Symbols.Table.PyExc_TypeError, "PyType_GetModule: Type '%s' is not a heap type"u8, (nint)type->tp_name);
        }
        PyObject* module = ((PyHeapTypeObject*)type)->ht_module;
        return module != null ? module : Errors.Format(
            *Symbols.Table.PyExc_TypeError, "PyType_GetModule: Type '%s' has no associated module"u8, (nint)type->tp_name);
    }

    /// <summary>The state of the module; NULL without an error where it has none, with one where there is no module.</summary>
    internal static void* StateOf(PyTypeObject* type)
    {
        PyObject* module = Of(type);
        if (module == null || ModuleObjects.IsModule(module))
        {
            return module == null ? null : ((ModuleObject*)module)->State;
        }
        Errors.BadInternalCall();
        return null;
    }

    /// <summary>The module of a definition that the first of the type and its bases was made for. Return: borrowed, or NULL with TypeError.</summary>
    internal static PyObject* OfDefinition(PyTypeObject* type, PyModuleDef* definition)
    {
        if (type == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        nint count = type->tp_mro == null ? 0 : TupleObjects.Size(type->tp_mro);
        for (nint i = 0; i < count; i++)
        {
            PyTypeObject* one = (PyTypeObject*)TupleObjects.Items(type->tp_mro)[i];
            PyObject* module = (one->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) == 0 ? null : ((PyHeapTypeObject*)one)->ht_module;
            if (module != null && ModuleObjects.IsModule(module) && ((ModuleObject*)module)->Definition == definition)
            {
                return module;
            }
        }
        return Errors.Format(
            *Symbols.Table.PyExc_TypeError, "PyType_GetModuleByDef: No superclass of '%s' has the given module"u8, (nint)type->tp_name);
    }
}
