using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.HeapTypes;

namespace NativeWeakref.Exports.Objects;

/// <summary>What instances of heap types carry, and their finalizers.</summary>
[Header("object.h")]
public static unsafe class InstanceDataExports
{
    /// <summary>Find the part of an instance that a type adds to its base's; for types with a negative basicsize.</summary>
    /// <param name="obj">An instance of cls; not NULL.</param>
    /// <param name="cls">The type; it has a base.</param>
    /// <returns>Address of the data, aligned to 16 bytes from the start of the object. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_GetTypeData), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyObject_GetTypeData([Borrowed] PyObject* obj, [Borrowed] PyTypeObject* cls) => TypeData.Of(obj, cls);

    /// <summary>Return how many bytes PyObject_GetTypeData() gives access to.</summary>
    /// <param name="cls">The type; it has a base.</param>
    /// <returns>The size, 0 where the type adds nothing. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_GetTypeDataSize), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyType_GetTypeDataSize([Borrowed] PyTypeObject* cls) => TypeData.Size(cls);

    /// <summary>Find the items of an instance of variable size.</summary>
    /// <param name="obj">The instance; not NULL.</param>
    /// <returns>Address of the first item. NULL with TypeError set if the type lacks Py_TPFLAGS_ITEMS_AT_END.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_GetItemData), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyObject_GetItemData([Borrowed] PyObject* obj) => TypeData.Items(obj);

    /// <summary>Visit the dict that lies before an instance; for the tp_traverse of types with Py_TPFLAGS_MANAGED_DICT.</summary>
    /// <param name="obj">The instance; not NULL.</param>
    /// <param name="visit">Called with the dict, if there is one.</param>
    /// <param name="arg">Handed to visit.</param>
    /// <returns>What visit returned; 0 if it was not called.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyObject_VisitManagedDict), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyObject_VisitManagedDict(
        [Borrowed] PyObject* obj, [CFunction(typeof(visitproc))] delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
        => TypeData.VisitDict(obj, visit, arg);

    /// <summary>Release the dict that lies before an instance; for tp_clear and tp_dealloc of types with Py_TPFLAGS_MANAGED_DICT.</summary>
    /// <param name="obj">The instance; not NULL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyObject_ClearManagedDict), CallConvs = [typeof(CallConvCdecl)])]
    public static void _PyObject_ClearManagedDict([Borrowed] PyObject* obj) => TypeData.ClearDict(obj);

    /// <summary>Run the finalizer of an object, if it has one; one of a collected type runs once only.</summary>
    /// <param name="self">The object; not NULL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_CallFinalizer), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyObject_CallFinalizer([Borrowed] PyObject* self) => Finalizers.Call(self);

    /// <summary>Run the finalizer of an object from its tp_dealloc.</summary>
    /// <param name="self">The object; its reference count is 0, else the process ends.</param>
    /// <returns>0. -1 if the finalizer made new references: tp_dealloc returns without doing more.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_CallFinalizerFromDealloc), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_CallFinalizerFromDealloc([Borrowed] PyObject* self) => Finalizers.CallFromDealloc(self);
}
