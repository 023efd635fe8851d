using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Exports.Objects;

/// <summary>Types: readying, instances, subtypes.</summary>
[Header("object.h")]
public static unsafe class TypeExports
{
    /// <summary>Finish the set-up of a static type: bases, dictionary, inherited slots.</summary>
    /// <param name="type">The type; its tp_name is set. A readied one is left alone.</param>
    /// <returns>
    /// 0. -1 with SystemError set if the type lacks a name or a traverse function, with TypeError set if its weak list is set up
    /// twice, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_Ready), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyType_Ready([Borrowed] PyTypeObject* type) => TypeReady.Ready(type);

    /// <summary>Test whether a type derives from another.</summary>
    /// <param name="a">The type asked about; NULL gives 0.</param>
    /// <param name="b">The supposed base; NULL gives 0.</param>
    /// <returns>1 if a is b or derives from it, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_IsSubtype), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyType_IsSubtype([Borrowed] PyTypeObject* a, [Borrowed] PyTypeObject* b) => Subtyping.CheckSubtype(a, b);

    /// <summary>Return the flags of a type.</summary>
    /// <param name="type">The type; not NULL.</param>
    /// <returns>tp_flags. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_GetFlags), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("unsigned long")]
    public static ulong PyType_GetFlags([Borrowed] PyTypeObject* type) => CheckedTypes.Flags(type);

    /// <summary>Create a zeroed instance: the usual tp_alloc.</summary>
    /// <param name="type">The type; readied.</param>
    /// <param name="nitems">Number of items; 0 where the type has none.</param>
    /// <returns>An instance, tracked where the type is collected. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_GenericAlloc), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyType_GenericAlloc([Borrowed] PyTypeObject* type, nint nitems) => TypeAllocation.GenericAlloc(type, nitems);

    /// <summary>Create an instance through the type's tp_alloc: the usual tp_new.</summary>
    /// <param name="type">The type; readied.</param>
    /// <param name="args">Ignored.</param>
    /// <param name="kwds">Ignored.</param>
    /// <returns>An instance. NULL with what tp_alloc raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_GenericNew), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyType_GenericNew([Borrowed] PyTypeObject* type, [Borrowed] PyObject* args, [Borrowed] PyObject* kwds)
        => TypeAllocation.GenericNew(type);

    /// <summary>Find an attribute in the dictionaries of a type and its bases.</summary>
    /// <param name="type">The type; readied.</param>
    /// <param name="name">A str.</param>
    /// <returns>The first in the order of the MRO. NULL without an error set if there is none.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyType_Lookup), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* _PyType_Lookup([Borrowed] PyTypeObject* type, [Borrowed] PyObject* name) => CheckedTypes.Lookup(type, name);

    /// <summary>Say that a type was changed behind the library's back: its dictionary, its bases or its slots.</summary>
    /// <param name="type">The type; not NULL. What was found on it and on its subclasses is looked up anew.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_Modified), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyType_Modified([Borrowed] PyTypeObject* type) => TypeLookup.Modified(type);

    /// <summary>Forget what was found on types.</summary>
    /// <returns>The last version that a type was given.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_ClearCache), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("unsigned int")]
    public static uint PyType_ClearCache() => TypeLookup.ClearCache();

    /// <summary>Return the dictionary of a type, also of a built-in one, which does not keep it in tp_dict.</summary>
    /// <param name="type">The type; readied.</param>
    /// <returns>The dictionary: read it, do not change it. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_GetDict), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyType_GetDict([Borrowed] PyTypeObject* type) => TypeDictionary.NewRef(type);
}
