using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.HeapTypes;

/// <summary>The module a heap type was made for.</summary>
/// <remarks>Until there are module objects any object can stand there; none has a definition or a state.</remarks>
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

    /// <summary>Return: NULL with an error.</summary>
    internal static void* StateOf(PyTypeObject* type)
    {
        if (Of(type) != null)
        {
            Errors.BadInternalCall(); // no module
        }
        return null;
    }

    /// <summary>Return: NULL with TypeError.</summary>
    internal static PyObject* OfDefinition(PyTypeObject* type)
    {
        if (type != null)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "PyType_GetModuleByDef: No superclass of '%s' has the given module"u8,
                (nint)type->tp_name);
        }
        Errors.BadInternalCall();
        return null;
    }
}
