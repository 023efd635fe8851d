using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Modules.Import;

namespace NativeWeakref.Exports;

/// <summary>Importing: what is imported already, and the modules that the library or the program can make. No files are searched.</summary>
/// <remarks>
/// A module that is not there raises ModuleNotFoundError; one that is being made, what its init function raised. Other code may run
/// wherever a module is made or looked for.
/// </remarks>
[Header("import.h")]
public static unsafe class ImportExports
{
    /// <summary>Return the modules that are imported.</summary>
    /// <returns>The dict sys.modules. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyImport_GetModuleDict), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyImport_GetModuleDict() => ModuleTable.Dict();

    /// <summary>Return a module that is imported.</summary>
    /// <param name="name">Its name; not NULL.</param>
    /// <returns>The module. NULL without an error if it is not imported; with one set if name cannot be hashed or is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyImport_GetModule), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyImport_GetModule([Borrowed] PyObject* name) => ModuleTable.Find(name);

    /// <summary>Return a module that is imported; make an empty one if there is none.</summary>
    /// <param name="name">Its name; not NULL.</param>
    /// <returns>The module. NULL with SystemError set for NULL, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyImport_AddModuleObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyImport_AddModuleObject([Borrowed] PyObject* name) => ModuleTable.Add(name);

    /// <summary>Return a module that is imported; make an empty one if there is none.</summary>
    /// <param name="name">Its name in UTF-8; not NULL.</param>
    /// <returns>
    /// The module. NULL with SystemError set for NULL, with UnicodeDecodeError set if name is no UTF-8, with MemoryError set if memory is
    /// exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyImport_AddModule), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyImport_AddModule([Const] byte* name) => ModuleTable.Add(name);

    /// <summary>As PyImport_AddModule() with a reference of the caller's own.</summary>
    /// <param name="name">Its name in UTF-8; not NULL.</param>
    /// <returns>The module. NULL with an error set as by PyImport_AddModule().</returns>
    [Since("3.13")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyImport_AddModuleRef), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyImport_AddModuleRef([Const] byte* name) => ModuleTable.AddRef(name);

    /// <summary>Import a module.</summary>
    /// <param name="name">Its full name in UTF-8; not NULL.</param>
    /// <returns>
    /// The module, also for a name with dots. NULL with ModuleNotFoundError set if there is none, with SystemError set for NULL or if an
    /// init function breaks the rules, or with what making it raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyImport_ImportModule), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyImport_ImportModule([Const] byte* name) => ModuleImport.ImportThroughHook(name);

    /// <summary>The same as PyImport_ImportModule().</summary>
    /// <param name="name">Its full name in UTF-8; not NULL.</param>
    /// <returns>The module. NULL with an error set as by PyImport_ImportModule().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyImport_ImportModuleNoBlock), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyImport_ImportModuleNoBlock([Const] byte* name) => ModuleImport.ImportThroughHook(name);

    /// <summary>Import a module, as PyImport_ImportModule() does: through the function __import__ of builtins.</summary>
    /// <param name="name">Its full name, a str; not NULL.</param>
    /// <returns>The module. NULL with an error set as by PyImport_ImportModule().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyImport_Import), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyImport_Import([Borrowed] PyObject* name) => ModuleImport.ImportThroughHook(name);

    /// <summary>Import a module as the function __import__ of builtins does.</summary>
    /// <param name="name">A name in UTF-8; not NULL.</param>
    /// <param name="globals">The dict of the module that imports; only read for a level above 0, else NULL is allowed.</param>
    /// <param name="locals">Ignored.</param>
    /// <param name="fromlist">Names to import from the module; NULL or empty for none.</param>
    /// <param name="level">0: the name is full. Above 0: so many levels up from the package of globals.</param>
    /// <returns>
    /// With names the module, without the package at its top. NULL with ValueError set for an empty name or a level below 0, with
    /// ImportError, KeyError or TypeError set if globals name no package, or with an error as by PyImport_ImportModule().
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyImport_ImportModuleLevel), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyImport_ImportModuleLevel(
        [Const] byte* name, [Borrowed] PyObject* globals, [Borrowed] PyObject* locals, [Borrowed] PyObject* fromlist, int level)
        => ModuleImport.ImportLevel(name, globals, fromlist, level);

    /// <summary>As PyImport_ImportModuleLevel().</summary>
    /// <param name="name">A name, a str.</param>
    /// <param name="globals">The dict of the module that imports; only read for a level above 0, else NULL is allowed.</param>
    /// <param name="locals">Ignored.</param>
    /// <param name="fromlist">Names to import from the module; NULL or empty for none.</param>
    /// <param name="level">0: the name is full. Above 0: so many levels up from the package of globals.</param>
    /// <returns>The module. NULL with TypeError set if name is no str, or with an error as by PyImport_ImportModuleLevel().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyImport_ImportModuleLevelObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyImport_ImportModuleLevelObject(
        [Borrowed] PyObject* name, [Borrowed] PyObject* globals, [Borrowed] PyObject* locals, [Borrowed] PyObject* fromlist, int level)
        => ModuleImport.ImportLevel(name, globals, fromlist, level);

    /// <summary>Import a module once more: it keeps its content, and functions of its definition run that have not run.</summary>
    /// <param name="m">A module that is imported.</param>
    /// <returns>
    /// The module. NULL with TypeError set if m is NULL or no module, with ImportError set if it is not the one that is imported under
    /// its name, with ModuleNotFoundError set if nobody can make it.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyImport_ReloadModule), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyImport_ReloadModule([Borrowed] PyObject* m) => ModuleReload.Reload(m);

    /// <summary>Let a module be imported; before Py_Initialize(). The process ends if the runtime is up.</summary>
    /// <param name="name">Its name; must stay valid.</param>
    /// <param name="initfunc">Returns the module or its definition.</param>
    /// <returns>0. -1 without an error set if memory is exhausted or name is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyImport_AppendInittab), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyImport_AppendInittab(
        [Const] byte* name, [CFunction(typeof(nativeweakref_module_init))] delegate* unmanaged[Cdecl]<PyObject*> initfunc)
        => InitTable.Append(name, initfunc);

    /// <summary>Let several modules be imported; before Py_Initialize(). The process ends if the runtime is up.</summary>
    /// <param name="newtab">Ended by an entry without a name; the names must stay valid.</param>
    /// <returns>0. -1 without an error set if memory is exhausted or newtab is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyImport_ExtendInittab), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyImport_ExtendInittab(_inittab* newtab) => InitTable.Extend(newtab);
}
