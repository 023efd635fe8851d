using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules;

/// <summary>Modules of a definition with slots: made for a spec, then filled by the functions that the slots name.</summary>
internal static unsafe class ModuleFromSpec
{
    private struct Slots
    {
        internal delegate* unmanaged[Cdecl]<PyObject*, PyModuleDef*, PyObject*> Create;
        internal bool HasSeveralInterpreters;
        internal bool HasExecution;
    }

    /// <summary>Input: a definition; an object with a <c>name</c>. Return: an owned module or whatever the definition makes, or NULL with an error.</summary>
    internal static PyObject* Create(PyModuleDef* definition, PyObject* spec, int apiVersion)
    {
        if (ModuleDefinitions.Initialise(definition) == null)
        {
            return null;
        }
        PyObject* name = Attributes.GetString(spec, CString.Of("name"u8)); // foreign code; NULL is refused there
        byte* text = name == null ? null : StringObjects.Utf8(name);
        bool accepted = text != null && ModuleDefinitions.CheckVersion(text, apiVersion);
        PyObject* made = accepted ? CreateNamed(definition, spec, name, text) : null;
        Refcount.XDecRef(name);
        return made;
    }

    /// <summary>Runs the functions that fill a module. Return: 0, or -1 with an error.</summary>
    internal static int Execute(PyObject* module, PyModuleDef* definition)
    {
        if (definition == null)
        {
            return NullArgument.RefuseStatus();
        }
        byte* name = ModuleAccess.GetName(module);
        if (name == null)
        {
            return -1;
        }
        ModuleObject* filled = (ModuleObject*)module;
        if (definition->m_size >= 0 && filled->State == null && !ModuleCreation.AddState(filled, definition->m_size))
        {
            return -1;
        }
        int status = 0;
        for (PyModuleDef_Slot* slot = definition->m_slots; slot != null && slot->slot != 0 && status == 0; slot++)
        {
            status = ExecuteSlot(module, slot, name);
        }
        return status;
    }

    private static PyObject* CreateNamed(PyModuleDef* definition, PyObject* spec, PyObject* name, byte* text)
    {
        if (definition->m_size < 0)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_SystemError, "module %s: m_size may not be negative for multi-phase initialization"u8, (nint)text);
        }
        Slots slots = default;
        if (!ReadSlots(definition, text, &slots))
        {
            return null;
        }
        PyObject* made = slots.Create == null ? ModuleObjects.New(name) : CheckCreated(slots.Create(spec, definition), text); // foreign code
        if (made == null || !Accept(made, definition, text, slots.HasExecution) || !AddContents(made, definition, name))
        {
            Refcount.XDecRef(made);
            return null;
        }
        return made;
    }

    private static bool ReadSlots(PyModuleDef* definition, byte* name, Slots* slots)
    {
        for (PyModuleDef_Slot* slot = definition->m_slots; slot != null && slot->slot != 0; slot++)
        {
            if (slot->slot == ModuleSlots.Py_mod_create && slots->Create == null)
            {
                slots->Create = (delegate* unmanaged[Cdecl]<PyObject*, PyModuleDef*, PyObject*>)slot->value;
            }
            else if (slot->slot == ModuleSlots.Py_mod_exec)
            {
                slots->HasExecution = true;
            }
            else if (slot->slot == ModuleSlots.Py_mod_multiple_interpreters && !slots->HasSeveralInterpreters)
            {
                slots->HasSeveralInterpreters = true;
            }
            else
            {
                RefuseSlot(slot, name);
                return false;
            }
        }
        return true;
    }

    private static void RefuseSlot(PyModuleDef_Slot* slot, byte* name)
    {
        PyObject* type = *Symbols.Table.PyExc_SystemError;
        switch (slot->slot)
        {
            case ModuleSlots.Py_mod_create:
                Errors.Format(type, "module %s has multiple create slots"u8, (nint)name);
                break;
            case ModuleSlots.Py_mod_multiple_interpreters:
                Errors.Format(type, "module %s has more than one 'multiple interpreters' slots"u8, (nint)name);
                break;
            default:
                Errors.Format(type, "module %s uses unknown slot ID %i"u8, (nint)name, slot->slot);
                break;
        }
    }

    // What a function of the program returned: NULL comes with an error, anything else without.
    private static PyObject* CheckCreated(PyObject* made, byte* name)
    {
        if (made == null)
        {
            return Errors.Occurred() ? null : Errors.Format(
                *Symbols.Table.PyExc_SystemError, "creation of module %s failed without setting an exception"u8, (nint)name);
        }
        if (!Errors.Occurred())
        {
            return made;
        }
        Errors.FormatFromCause(*Symbols.Table.PyExc_SystemError, "creation of module %s raised unreported exception"u8, (nint)name);
        Refcount.DecRef(made);
        return null;
    }

    // Only a module has a place for state and is filled.
    private static bool Accept(PyObject* made, PyModuleDef* definition, byte* name, bool hasExecution)
    {
        if (ModuleObjects.IsModule(made))
        {
            ((ModuleObject*)made)->State = null;
            ((ModuleObject*)made)->Definition = definition;
            return true;
        }
        if (definition->m_size > 0 || definition->m_traverse != null || definition->m_clear != null || definition->m_free != null)
        {
            Errors.Format(
                *Symbols.Table.PyExc_SystemError, "module %s is not a module object, but requests module state"u8, (nint)name);
            return false;
        }
        if (hasExecution)
        {
            Errors.Format(
                *Symbols.Table.PyExc_SystemError, "module %s specifies execution slots, but did not create a ModuleType instance"u8,
                (nint)name);
            return false;
        }
        return true;
    }

    private static bool AddContents(PyObject* made, PyModuleDef* definition, PyObject* name)
        => (definition->m_methods == null || ModuleContents.AddFunctions(made, name, definition->m_methods) == 0)
            && (definition->m_doc == null || ModuleContents.SetDocumentation(made, definition->m_doc) == 0);

    private static int ExecuteSlot(PyObject* module, PyModuleDef_Slot* slot, byte* name)
    {
        if (slot->slot is ModuleSlots.Py_mod_create or ModuleSlots.Py_mod_multiple_interpreters)
        {
            return 0; // served when the module was made
        }
        PyObject* type = *Symbols.Table.PyExc_SystemError;
        if (slot->slot != ModuleSlots.Py_mod_exec)
        {
            Errors.Format(type, "module %s initialized with unknown slot %i"u8, (nint)name, slot->slot);
            return -1;
        }
        if (((delegate* unmanaged[Cdecl]<PyObject*, int>)slot->value)(module) != 0) // foreign code
        {
            if (!Errors.Occurred())
            {
                Errors.Format(type, "execution of module %s failed without setting an exception"u8, (nint)name);
            }
            return -1;
        }
        if (Errors.Occurred())
        {
            Errors.FormatFromCause(type, "execution of module %s raised unreported exception"u8, (nint)name);
            return -1;
        }
        return 0;
    }
}
