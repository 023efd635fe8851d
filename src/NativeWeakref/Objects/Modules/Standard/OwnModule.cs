using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules.Standard;

/// <summary>The definition of a module of ours, with one function that fills it. Lies in static memory.</summary>
internal unsafe struct OwnModule
{
    internal PyModuleDef Definition;
    internal PyModuleDef_Slot Fill;
    internal PyModuleDef_Slot End; // stays zero

    /// <summary>
    /// What an init function returns. Input: where the definition lies; name and documentation; a table of functions or NULL; what fills
    /// the module. Return: the definition, borrowed.
    /// </summary>
    internal static PyObject* Define(
        void* place, ReadOnlySpan<byte> name, ReadOnlySpan<byte> documentation, void* methods, delegate* unmanaged[Cdecl]<PyObject*, int> fill)
    {
        OwnModule* own = (OwnModule*)place;
        own->Definition.m_name = CString.Of(name);
        own->Definition.m_doc = CString.Of(documentation);
        own->Definition.m_methods = (PyMethodDef*)methods;
        own->Definition.m_slots = &own->Fill;
        own->Fill.slot = ModuleSlots.Py_mod_exec;
        own->Fill.value = fill;
        return ModuleDefinitions.Initialise(&own->Definition);
    }

    /// <summary>Adds a type under its short name. Return: false with an error.</summary>
    internal static bool AddType(PyObject* module, PyTypeObject* type) => ModuleContents.AddType(module, type) == 0;

    /// <summary>Adds a value under a name. Return: false with an error.</summary>
    internal static bool Add(PyObject* module, ReadOnlySpan<byte> name, PyObject* value)
        => ModuleObjects.Store(((ModuleObject*)module)->Dict, name, value);

    /// <summary>As <see cref="Add"/> with a value that is taken over; NULL leaves the error of its creation.</summary>
    internal static bool AddNew(PyObject* module, ReadOnlySpan<byte> name, PyObject* stolen)
        => ModuleObjects.StoreNew(((ModuleObject*)module)->Dict, name, stolen);

    /// <summary>Adds what the module has under one name under another too. Return: false with an error.</summary>
    internal static bool AddAgain(PyObject* module, ReadOnlySpan<byte> name, ReadOnlySpan<byte> existing)
    {
        PyObject* value = ModuleObjects.Find(((ModuleObject*)module)->Dict, existing);
        return value != null && Add(module, name, value);
    }
}
