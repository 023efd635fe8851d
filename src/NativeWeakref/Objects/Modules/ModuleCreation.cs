using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules;

/// <summary>Modules of a definition in one step: <c>PyModule_Create</c>.</summary>
internal static unsafe class ModuleCreation
{
    /// <summary>Return: owned, or NULL with an error.</summary>
    internal static PyObject* Create(PyModuleDef* definition, int apiVersion)
    {
        if (ModuleDefinitions.Initialise(definition) == null || !ModuleDefinitions.CheckVersion(definition->m_name, apiVersion))
        {
            return null;
        }
        if (definition->m_slots != null)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_SystemError, "module %s: PyModule_Create is incompatible with m_slots"u8, (nint)definition->m_name);
        }
        PyObject* made = ModuleObjects.New(definition->m_name);
        if (made == null || !Complete((ModuleObject*)made, definition))
        {
            Refcount.XDecRef(made);
            return null;
        }
        ((ModuleObject*)made)->Definition = definition; // last: nothing of it runs before all is there
        return made;
    }

    /// <summary>Gives a module zeroed state of a size; 0 is a size too. Return: false with MemoryError.</summary>
    internal static bool AddState(ModuleObject* module, nint size)
    {
        module->State = MemoryHeap.AllocateZeroed(1, (nuint)size);
        if (module->State == null)
        {
            Errors.NoMemory();
        }
        return module->State != null;
    }

    private static bool Complete(ModuleObject* module, PyModuleDef* definition)
        => (definition->m_size <= 0 || AddState(module, definition->m_size))
            && (definition->m_methods == null || ModuleContents.AddFunctions((PyObject*)module, definition->m_methods) == 0)
            && (definition->m_doc == null || ModuleContents.SetDocumentation((PyObject*)module, definition->m_doc) == 0);
}
