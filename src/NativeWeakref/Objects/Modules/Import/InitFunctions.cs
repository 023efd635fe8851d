using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules.Import;

/// <summary>Calling the init functions of the table, and what a second call gives.</summary>
/// <remarks>
/// A module that is made in one step is remembered by its definition: one whose state is global (<c>m_size</c> -1) is made once, and a later import
/// gets the content of then; of others the function is called again.
/// </remarks>
internal static unsafe class InitFunctions
{
    private static PyObject* s_definitions; // owned; a dict from names to definitions, or NULL

    /// <summary>Gives up what was remembered.</summary>
    internal static void Finalise()
    {
        PyObject* definitions = s_definitions;
        s_definitions = null;
        Refcount.XDecRef(definitions);
    }

    /// <summary>Return: an owned module or whatever the function makes, or NULL with an error.</summary>
    internal static PyObject* Create(PyObject* name, _inittab* entry, PyObject* spec)
    {
        PyObject* again = CreateAgain(name); // foreign code, as below
        if (again != null || Errors.Occurred())
        {
            return again;
        }
        if (entry->initfunc == null)
        {
            return Refcount.XNewRef(ModuleTable.Add(name));
        }
        PyObject* made = Call(entry);
        if (made == null)
        {
            return null;
        }
        if (ModuleDefinitions.IsDefinition(made))
        {
            return ModuleFromSpec.Create((PyModuleDef*)made, spec, ModuleDefinitions.ApiVersion); // a definition is static: nobody owns it
        }
        if (!Remember(name, entry, made))
        {
            Refcount.Clear(&made);
        }
        return made;
    }

    // NULL comes with an error, anything else without.
    private static PyObject* Call(_inittab* entry)
    {
        PyObject* made = entry->initfunc(); // foreign code
        PyObject* type = *Symbols.Table.PyExc_SystemError;
        if (made == null)
        {
            return Errors.Occurred() ? null
                : Errors.Format(type, "initialization of %s failed without raising an exception"u8, (nint)entry->name);
        }
        if (Errors.Occurred())
        {
            Errors.FormatFromCause(type, "initialization of %s raised unreported exception"u8, (nint)entry->name);
        }
        else if (made->ob_type == null)
        {
            return Errors.Format(type, "init function of %s returned uninitialized object"u8, (nint)entry->name);
        }
        else if (ModuleObjects.IsModule(made) ? ((ModuleObject*)made)->Definition != null : ModuleDefinitions.IsDefinition(made))
        {
            return made;
        }
        else
        {
            Errors.Format(type, "initialization of %s did not return an extension module"u8, (nint)entry->name);
        }
        if (made->ob_type != null && !ModuleDefinitions.IsDefinition(made))
        {
            Refcount.DecRef(made);
        }
        return null;
    }

    private static bool Remember(PyObject* name, _inittab* entry, PyObject* module)
    {
        PyModuleDef* definition = ((ModuleObject*)module)->Definition;
        definition->m_base.m_init = entry->initfunc;
        if (definition->m_size == -1)
        {
            Refcount.Replace(&definition->m_base.m_copy, DictCopy.Copy(((ModuleObject*)module)->Dict)); // foreign code
            if (definition->m_base.m_copy == null)
            {
                return false;
            }
        }
        if (s_definitions == null && (s_definitions = DictObjects.New()) == null)
        {
            return false;
        }
        return DictObjects.Set(s_definitions, name, (PyObject*)definition) == 0 && DefinedModules.Enter(module, definition) == 0;
    }

    private static PyObject* CreateAgain(PyObject* name)
    {
        PyModuleDef* definition = s_definitions == null ? null : (PyModuleDef*)DictObjects.FindWithError(s_definitions, name);
        if (definition == null)
        {
            return null;
        }
        PyObject* made = definition->m_size == -1 ? CopyOf(name, definition)
            : definition->m_base.m_init != null ? definition->m_base.m_init() // foreign code
            : null;
        if (made != null && DefinedModules.Enter(made, definition) < 0)
        {
            Refcount.Clear(&made);
        }
        return made;
    }

    private static PyObject* CopyOf(PyObject* name, PyModuleDef* definition)
    {
        if (definition->m_base.m_copy == null)
        {
            return null;
        }
        PyObject* module = Refcount.XNewRef(ModuleTable.Add(name));
        if (module != null && DictMerge.FromMapping(((ModuleObject*)module)->Dict, definition->m_base.m_copy, DictConflict.KeepLast) < 0)
        {
            Refcount.Clear(&module);
        }
        return module;
    }
}
