using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Modules;

namespace NativeWeakref.Exports;

/// <summary>Module objects.</summary>
[Header("moduleobject.h")]
public static unsafe class ModuleExports
{
    /// <summary>Create a module without content.</summary>
    /// <remarks>It has __name__, and None for __doc__, __package__, __loader__ and __spec__. sys.modules does not change.</remarks>
    /// <param name="name">Its name, a str; not NULL.</param>
    /// <returns>The module. NULL with SystemError set for NULL, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_NewObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyModule_NewObject([Borrowed] PyObject* name) => ModuleObjects.New(name);

    /// <summary>Create a module without content; see PyModule_NewObject().</summary>
    /// <param name="name">Its name in UTF-8; not NULL.</param>
    /// <returns>
    /// The module. NULL with SystemError set for NULL, with UnicodeDecodeError set if name is no UTF-8, with MemoryError set if memory is
    /// exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyModule_New([Const] byte* name) => ModuleObjects.New(name);

    /// <summary>Return the dict that holds the content of a module.</summary>
    /// <param name="mod">A module.</param>
    /// <returns>Its dict. NULL with SystemError set if mod is NULL or no module.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_GetDict), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyModule_GetDict([Borrowed] PyObject* mod) => ModuleAccess.GetDict(mod);

    /// <summary>Return the __name__ of a module.</summary>
    /// <param name="mod">A module.</param>
    /// <returns>A str. NULL with TypeError set if mod is NULL or no module, with SystemError set if it has no name.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_GetNameObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyModule_GetNameObject([Borrowed] PyObject* mod) => ModuleAccess.GetNameObject(mod);

    /// <summary>Return the __name__ of a module in UTF-8.</summary>
    /// <param name="mod">A module.</param>
    /// <returns>
    /// The name, valid while the module has it. NULL with TypeError set if mod is NULL or no module, with SystemError set if it has no
    /// name, with UnicodeEncodeError set if the name has surrogates.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_GetName), CallConvs = [typeof(CallConvCdecl)])]
    [return: Const]
    public static byte* PyModule_GetName([Borrowed] PyObject* mod) => ModuleAccess.GetName(mod);

    /// <summary>Return the __file__ of a module in UTF-8.</summary>
    /// <param name="mod">A module.</param>
    /// <returns>
    /// The file, valid while the module has it. NULL with TypeError set if mod is NULL or no module, with SystemError set if it has no
    /// file, with UnicodeEncodeError set if the text has surrogates.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_GetFilename), CallConvs = [typeof(CallConvCdecl)])]
    [return: Const]
    public static byte* PyModule_GetFilename([Borrowed] PyObject* mod) => ModuleAccess.GetFileName(mod);

    /// <summary>Return the __file__ of a module.</summary>
    /// <param name="mod">A module.</param>
    /// <returns>A str. NULL with TypeError set if mod is NULL or no module, with SystemError set if it has no file.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_GetFilenameObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyModule_GetFilenameObject([Borrowed] PyObject* mod) => ModuleAccess.GetFileNameObject(mod);

    /// <summary>Replace all values in the dict of a module by None, those of names with one underscore first; __builtins__ stays.</summary>
    /// <param name="mod">A module; for NULL and anything else nothing happens.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyModule_Clear), CallConvs = [typeof(CallConvCdecl)])]
    public static void _PyModule_Clear([Borrowed] PyObject* mod) => ModuleEnd.Clear(mod);

    /// <summary>As _PyModule_Clear() for a dict.</summary>
    /// <param name="d">A dict; for NULL and anything else nothing happens.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyModule_ClearDict), CallConvs = [typeof(CallConvCdecl)])]
    public static void _PyModule_ClearDict([Borrowed] PyObject* d) => ModuleEnd.ClearDict(d);

    /// <summary>Test whether a module is being imported, as its spec says.</summary>
    /// <param name="spec">The spec; NULL counts as one that says no.</param>
    /// <returns>1 or 0. Never fails: an error counts as 0.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyModuleSpec_IsInitializing), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyModuleSpec_IsInitializing([Borrowed] PyObject* spec) => ModuleAttributes.IsBeingImported(spec) ? 1 : 0;

    /// <summary>Return the definition that a module was made from.</summary>
    /// <param name="mod">A module.</param>
    /// <returns>The definition, or NULL if there is none. NULL with TypeError set if mod is NULL or no module.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_GetDef), CallConvs = [typeof(CallConvCdecl)])]
    public static PyModuleDef* PyModule_GetDef([Borrowed] PyObject* mod) => ModuleAccess.GetDefinition(mod);

    /// <summary>Return the state of a module: the block of the size that its definition names, zeroed at first.</summary>
    /// <param name="mod">A module.</param>
    /// <returns>The state, or NULL if there is none. NULL with TypeError set if mod is NULL or no module.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_GetState), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyModule_GetState([Borrowed] PyObject* mod) => ModuleAccess.GetState(mod);

    /// <summary>Make an object of a definition, which an init function can return: the module is made later, for a spec.</summary>
    /// <param name="def">The definition; static memory, not NULL.</param>
    /// <returns>The definition as an object. NULL with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModuleDef_Init), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyModuleDef_Init(PyModuleDef* def) => ModuleDefinitions.Initialise(def);
}
