using NativeWeakref.Abi;
using NativeWeakref.Objects.Collector;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules;

/// <summary>The one module of each definition without slots: <c>PyState_FindModule</c>.</summary>
internal static unsafe class DefinedModules
{
    private static ObjectVector s_modules; // by m_index; owned, NULL where there is none

    /// <summary>Borrowed; NULL without an error where there is none, and for definitions with slots, which may have many.</summary>
    internal static PyObject* Find(PyModuleDef* definition)
        => definition != null && definition->m_slots == null && Has(definition) ? s_modules.Items[definition->m_base.m_index] : null;

    /// <summary>As <see cref="Enter"/>, for C: what was entered once must be taken away before it is entered again.</summary>
    internal static int Add(PyObject* module, PyModuleDef* definition)
    {
        if (definition == null)
        {
            FatalError.Stop("PyState_AddModule: module definition is NULL"u8);
            return -1;
        }
        if (module == null)
        {
            return NullArgument.RefuseStatus();
        }
        if (definition->m_slots != null)
        {
            Errors.SystemError("PyState_AddModule called on module with slots"u8);
            return -1;
        }
        if (Has(definition) && s_modules.Items[definition->m_base.m_index] == module)
        {
            FatalError.Stop("PyState_AddModule: module "u8, module, " already added"u8);
        }
        return Enter(module, definition);
    }

    /// <summary>Enters a module as that of a definition. Return: 0, or -1 with MemoryError.</summary>
    internal static int Enter(PyObject* module, PyModuleDef* definition)
    {
        nint index = definition->m_base.m_index;
        while (s_modules.Count <= index)
        {
            if (!s_modules.Add(null))
            {
                Errors.NoMemory();
                return -1;
            }
        }
        Refcount.Replace(s_modules.Items + index, Refcount.NewRef(module)); // foreign code
        return 0;
    }

    /// <summary>Takes the module of a definition away. Return: 0, or -1 with SystemError.</summary>
    internal static int Remove(PyModuleDef* definition)
    {
        if (definition == null)
        {
            return NullArgument.RefuseStatus();
        }
        if (definition->m_slots != null)
        {
            Errors.SystemError("PyState_RemoveModule called on module with slots"u8);
            return -1;
        }
        if (definition->m_base.m_index == 0)
        {
            FatalError.Stop("PyState_RemoveModule: invalid module index"u8);
        }
        if (!Has(definition))
        {
            FatalError.Stop("PyState_RemoveModule: Module index out of bounds."u8);
            return -1;
        }
        Refcount.Clear(s_modules.Items + definition->m_base.m_index); // foreign code
        return 0;
    }

    /// <summary>Forgets all, and the copies of dicts that their definitions keep.</summary>
    internal static void Finalise()
    {
        ObjectVector modules = s_modules;
        s_modules = default; // foreign code may come here again
        for (nint i = 0; i < modules.Count; i++)
        {
            PyObject* module = modules.Items[i];
            if (module != null && ModuleObjects.IsModule(module) && ((ModuleObject*)module)->Definition != null)
            {
                Refcount.Clear(&((ModuleObject*)module)->Definition->m_base.m_copy); // foreign code
            }
        }
        for (nint i = modules.Count - 1; i >= 0; i--)
        {
            Refcount.XDecRef(modules.Items[i]); // foreign code
        }
        modules.Free();
    }

    private static bool Has(PyModuleDef* definition)
        => definition->m_base.m_index != 0 && definition->m_base.m_index < s_modules.Count;
}
