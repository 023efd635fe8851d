using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Modules;

namespace NativeWeakref.Exports.ModSupport;

/// <summary>Modules from definitions, and what they contain.</summary>
[Header("modsupport.h")]
public static unsafe class ModuleContentsExports
{
    /// <summary>Create a module from a definition without slots; the exported form of PyModule_Create().</summary>
    /// <param name="module">The definition; static memory, not NULL.</param>
    /// <param name="apiver">PYTHON_API_VERSION or PYTHON_ABI_VERSION.</param>
    /// <returns>
    /// The module: its name, state, functions and documentation are as the definition says. NULL with SystemError set for NULL, slots or
    /// wrong flags of a function, with ValueError set for class and static methods, with UnicodeDecodeError set if a text is no UTF-8,
    /// with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_Create2), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyModule_Create2(PyModuleDef* module, int apiver) => ModuleCreation.Create(module, apiver);

    /// <summary>Create a module from a definition for a spec, without running its Py_mod_exec slots.</summary>
    /// <param name="def">The definition; static memory, not NULL.</param>
    /// <param name="spec">An object with the attribute name.</param>
    /// <param name="module_api_version">PYTHON_API_VERSION or PYTHON_ABI_VERSION.</param>
    /// <returns>
    /// A module, or what the function of Py_mod_create returned. NULL with SystemError set for NULL, contradicting or unknown slots, and
    /// for a function that breaks the rules; or with the error of the function, of a text or of memory.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_FromDefAndSpec2), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyModule_FromDefAndSpec2(PyModuleDef* def, [Borrowed] PyObject* spec, int module_api_version)
        => ModuleFromSpec.Create(def, spec, module_api_version);

    /// <summary>Run the Py_mod_exec slots of a definition on a module; give it state first.</summary>
    /// <param name="module">A module.</param>
    /// <param name="def">The definition; not NULL.</param>
    /// <returns>
    /// 0. -1 with TypeError set if module is NULL or no module, with SystemError set for NULL, unknown slots, and a function that fails
    /// without an error or succeeds with one; or with the error of the function or of memory.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_ExecDef), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyModule_ExecDef([Borrowed] PyObject* module, PyModuleDef* def) => ModuleFromSpec.Execute(module, def);

    /// <summary>Set the documentation of a module or of what stands for it.</summary>
    /// <param name="m">The object whose attribute __doc__ is set.</param>
    /// <param name="doc">The text in UTF-8; not NULL.</param>
    /// <returns>
    /// 0. -1 with SystemError set for NULL, with UnicodeDecodeError set if doc is no UTF-8, or with what setting the attribute raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_SetDocString), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyModule_SetDocString([Borrowed] PyObject* m, [Const] byte* doc) => ModuleContents.SetDocumentation(m, doc);

    /// <summary>Add functions to a module; each gets the module as its first argument.</summary>
    /// <param name="m">A module.</param>
    /// <param name="functions">Their descriptions, ended by an empty one; they must outlive the functions. Not NULL.</param>
    /// <returns>
    /// 0. -1 with TypeError set if m is NULL or no module, with ValueError set for class and static methods, with SystemError set for
    /// NULL and flags that make no calling convention, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_AddFunctions), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyModule_AddFunctions([Borrowed] PyObject* m, PyMethodDef* functions) => ModuleContents.AddFunctions(m, functions);

    /// <summary>Add an object to a module.</summary>
    /// <param name="mod">A module.</param>
    /// <param name="name">Its name there, in UTF-8; not NULL.</param>
    /// <param name="value">The object; NULL with an error set passes that error on.</param>
    /// <returns>
    /// 0. -1 with TypeError set if mod is NULL or no module, with SystemError set for NULL, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_AddObjectRef), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyModule_AddObjectRef([Borrowed] PyObject* mod, [Const] byte* name, [Borrowed] PyObject* value)
        => ModuleContents.AddObjectRef(mod, name, value);

    /// <summary>As PyModule_AddObjectRef(), but the call takes over the reference where it succeeds, and only there.</summary>
    /// <param name="mod">A module.</param>
    /// <param name="name">The name there, in UTF-8; not NULL.</param>
    /// <param name="value">The object; NULL with an error set passes that error on.</param>
    /// <returns>0. -1 with an error set as by PyModule_AddObjectRef(); then the caller still owns the value.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_AddObject), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyModule_AddObject([Borrowed] PyObject* mod, [Const] byte* name, [Stolen] PyObject* value)
        => ModuleContents.AddObject(mod, name, value);

    /// <summary>As PyModule_AddObjectRef(), but the call takes over the reference always.</summary>
    /// <param name="mod">A module.</param>
    /// <param name="name">The name there, in UTF-8; not NULL.</param>
    /// <param name="value">The object; NULL with an error set passes that error on.</param>
    /// <returns>0. -1 with an error set as by PyModule_AddObjectRef().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyModule_Add), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyModule_Add([Borrowed] PyObject* mod, [Const] byte* name, [Stolen] PyObject* value)
        => ModuleContents.Add(mod, name, value);

    /// <summary>As PyModule_AddObjectRef(), but the call takes over the reference always.</summary>
    /// <param name="mod">A module.</param>
    /// <param name="name">The name there, in UTF-8; not NULL.</param>
    /// <param name="value">The object; NULL with an error set passes that error on.</param>
    /// <returns>0. -1 with an error set as by PyModule_AddObjectRef().</returns>
    [Since("3.13")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_Add), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyModule_Add([Borrowed] PyObject* mod, [Const] byte* name, [Stolen] PyObject* value)
        => ModuleContents.Add(mod, name, value);

    /// <summary>Add a number to a module.</summary>
    /// <param name="module">A module.</param>
    /// <param name="name">The name there, in UTF-8; not NULL.</param>
    /// <param name="value">The number.</param>
    /// <returns>0. -1 with an error set as by PyModule_AddObjectRef().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_AddIntConstant), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyModule_AddIntConstant([Borrowed] PyObject* module, [Const] byte* name, [CType("long")] nint value)
        => ModuleContents.AddInteger(module, name, value);

    /// <summary>Add a text to a module.</summary>
    /// <param name="module">A module.</param>
    /// <param name="name">The name there, in UTF-8; not NULL.</param>
    /// <param name="value">The text in UTF-8; not NULL.</param>
    /// <returns>0. -1 with UnicodeDecodeError set if value is no UTF-8, or with an error as by PyModule_AddObjectRef().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_AddStringConstant), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyModule_AddStringConstant([Borrowed] PyObject* module, [Const] byte* name, [Const] byte* value)
        => ModuleContents.AddText(module, name, value);

    /// <summary>Ready a type and add it to a module under its name without module.</summary>
    /// <param name="module">A module.</param>
    /// <param name="type">The type; not NULL.</param>
    /// <returns>0. -1 with an error set as by PyType_Ready() or PyModule_AddObjectRef().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyModule_AddType), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyModule_AddType([Borrowed] PyObject* module, [Borrowed] PyTypeObject* type) => ModuleContents.AddType(module, type);
}
