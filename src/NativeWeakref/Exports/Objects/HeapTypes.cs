using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.HeapTypes;

namespace NativeWeakref.Exports.Objects;

/// <summary>Types made at run time.</summary>
[Header("object.h")]
public static unsafe class HeapTypeExports
{
    /// <summary>Make a type from a description.</summary>
    /// <remarks>
    /// The type is a heap type: its instances own a reference to it. The description need not outlive the call; the tables it names
    /// (methods, getsets) must, members are copied. Members called __weaklistoffset__, __dictoffset__ and __vectorcalloffset__ say
    /// where an instance keeps those. A negative basicsize is what the type adds to its base. Every base must be or become ready.
    /// </remarks>
    /// <param name="metaclass">The type of the new type, or NULL for that of its bases; its tp_new is type's.</param>
    /// <param name="module">The module the type belongs to; owned by the type from then on; or NULL.</param>
    /// <param name="spec">The description; it has a name and a table of slots.</param>
    /// <param name="bases">A tuple of types, one type, or NULL for slot Py_tp_bases or Py_tp_base or object.</param>
    /// <returns>
    /// The type. NULL with TypeError set if bases or metaclass do not fit together or something lies outside an instance, with
    /// SystemError or RuntimeError set if the description contradicts itself, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_FromMetaclass), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyType_FromMetaclass(
        [Borrowed] PyTypeObject* metaclass, [Borrowed] PyObject* module, PyType_Spec* spec, [Borrowed] PyObject* bases)
        => SpecTypes.Create(metaclass, module, spec, bases, strict: true);

    /// <summary>Make a type from a description; see PyType_FromMetaclass().</summary>
    /// <param name="module">The module the type belongs to; owned by the type from then on; or NULL.</param>
    /// <param name="spec">The description; it has a name and a table of slots.</param>
    /// <param name="bases">A tuple of types, one type, or NULL for slot Py_tp_bases or Py_tp_base or object.</param>
    /// <returns>
    /// The type. NULL with TypeError set if bases do not fit together or something lies outside an instance, with SystemError or
    /// RuntimeError set if the description contradicts itself, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_FromModuleAndSpec), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyType_FromModuleAndSpec([Borrowed] PyObject* module, PyType_Spec* spec, [Borrowed] PyObject* bases)
        => SpecTypes.Create(null, module, spec, bases, strict: false);

    /// <summary>Make a type from a description; see PyType_FromMetaclass().</summary>
    /// <param name="spec">The description; it has a name and a table of slots.</param>
    /// <param name="bases">A tuple of types, one type, or NULL for slot Py_tp_bases or Py_tp_base or object.</param>
    /// <returns>
    /// The type. NULL with TypeError set if bases do not fit together or something lies outside an instance, with SystemError or
    /// RuntimeError set if the description contradicts itself, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_FromSpecWithBases), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyType_FromSpecWithBases(PyType_Spec* spec, [Borrowed] PyObject* bases)
        => SpecTypes.Create(null, null, spec, bases, strict: false);

    /// <summary>Make a type from a description; see PyType_FromMetaclass().</summary>
    /// <param name="spec">The description; it has a name and a table of slots. Bases come from Py_tp_bases or Py_tp_base.</param>
    /// <returns>
    /// The type. NULL with TypeError set if bases do not fit together or something lies outside an instance, with SystemError or
    /// RuntimeError set if the description contradicts itself, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_FromSpec), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyType_FromSpec(PyType_Spec* spec) => SpecTypes.Create(null, null, spec, null, strict: false);

    /// <summary>Read a slot of a type.</summary>
    /// <param name="type">The type; static ones are allowed; not NULL.</param>
    /// <param name="slot">A slot id.</param>
    /// <returns>
    /// The function or table. NULL without an error set if the slot is empty, with SystemError set if slot is no slot id.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_GetSlot), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyType_GetSlot([Borrowed] PyTypeObject* type, int slot) => SlotPlaces.Read(type, slot);

    /// <summary>Return the __name__ of a type.</summary>
    /// <param name="type">The type; not NULL.</param>
    /// <returns>A str without module. NULL with UnicodeDecodeError or MemoryError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_GetName), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyType_GetName([Borrowed] PyTypeObject* type) => TypeNames.Name(type);

    /// <summary>Return the __qualname__ of a type.</summary>
    /// <param name="type">The type; not NULL.</param>
    /// <returns>A str without module. NULL with UnicodeDecodeError or MemoryError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_GetQualName), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyType_GetQualName([Borrowed] PyTypeObject* type) => TypeNames.QualifiedName(type);

    /// <summary>Return the module a type was made for.</summary>
    /// <param name="type">The type; not NULL.</param>
    /// <returns>What PyType_FromModuleAndSpec() was given. NULL with TypeError set if that was NULL or the type is static.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_GetModule), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyType_GetModule([Borrowed] PyTypeObject* type) => TypeModules.Of(type);

    /// <summary>Return the state of the module a type was made for.</summary>
    /// <param name="type">The type; not NULL.</param>
    /// <returns>
    /// What PyModule_GetState() returns. NULL with TypeError set if the type has no module, with SystemError set if what it has is no
    /// module object.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_GetModuleState), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyType_GetModuleState([Borrowed] PyTypeObject* type) => TypeModules.StateOf(type);

    /// <summary>Find the module with a definition among those of a type and its bases.</summary>
    /// <param name="type">The type; not NULL.</param>
    /// <param name="def">The definition; not NULL.</param>
    /// <returns>The module of the first in the MRO. NULL with TypeError set if there is none, with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_GetModuleByDef), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyType_GetModuleByDef([Borrowed] PyTypeObject* type, PyModuleDef* def)
        => TypeModules.OfDefinition(type, def);
}
