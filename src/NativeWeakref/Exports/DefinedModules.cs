using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Modules;

namespace NativeWeakref.Exports;

/// <summary>The modules of definitions without slots.</summary>
[Header("pystate.h")]
public static unsafe class DefinedModuleExports
{
    /// <summary>Enter a module as the one of its definition, for PyState_FindModule(). An import does this by itself.</summary>
    /// <param name="module">The module; not NULL.</param>
    /// <param name="def">A definition without slots; the process ends if it is NULL or has this module already.</param>
    /// <returns>0. -1 with SystemError set for slots and NULL, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyState_AddModule), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyState_AddModule([Borrowed] PyObject* module, PyModuleDef* def) => DefinedModules.Add(module, def);

    /// <summary>Take away what PyState_AddModule() entered.</summary>
    /// <param name="def">A definition without slots; the process ends if no module was ever entered for it.</param>
    /// <returns>0. -1 with SystemError set for slots and NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyState_RemoveModule), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyState_RemoveModule(PyModuleDef* def) => DefinedModules.Remove(def);

    /// <summary>Return the module of a definition.</summary>
    /// <param name="module">A definition.</param>
    /// <returns>The module, or NULL if there is none or the definition has slots. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyState_FindModule), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyState_FindModule(PyModuleDef* module) => DefinedModules.Find(module);
}
