using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Capsules;
using NativeWeakref.Objects.Modules.Import;

namespace NativeWeakref.Exports;

/// <summary>Pointers of C as objects.</summary>
[Header("pycapsule.h")]
public static unsafe class CapsuleExports
{
    /// <summary>Create a capsule.</summary>
    /// <param name="pointer">The pointer; not NULL.</param>
    /// <param name="name">What it points to; must stay valid as long as the capsule. NULL is a name of its own.</param>
    /// <param name="destructor">Called when the capsule dies; may be NULL.</param>
    /// <returns>The capsule. NULL with ValueError set if pointer is NULL, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCapsule_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCapsule_New(
        void* pointer, [Const] byte* name, [CFunction(typeof(PyCapsule_Destructor))] delegate* unmanaged[Cdecl]<PyObject*, void> destructor)
        => CapsuleObjects.New(pointer, name, destructor);

    /// <summary>The pointer of a capsule.</summary>
    /// <param name="capsule">The capsule.</param>
    /// <param name="name">The name it must have; NULL for none.</param>
    /// <returns>The pointer. NULL with ValueError set for another name or what is no capsule.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCapsule_GetPointer), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyCapsule_GetPointer([Borrowed] PyObject* capsule, [Const] byte* name) => CapsuleObjects.GetPointer(capsule, name);

    /// <summary>The destructor of a capsule.</summary>
    /// <param name="capsule">The capsule.</param>
    /// <returns>The destructor, or NULL where there is none. NULL with ValueError set for what is no capsule.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCapsule_GetDestructor), CallConvs = [typeof(CallConvCdecl)])]
    [return: CFunction(typeof(PyCapsule_Destructor))]
    public static delegate* unmanaged[Cdecl]<PyObject*, void> PyCapsule_GetDestructor([Borrowed] PyObject* capsule)
        => CapsuleObjects.GetDestructor(capsule);

    /// <summary>The name of a capsule.</summary>
    /// <param name="capsule">The capsule.</param>
    /// <returns>The name, or NULL where there is none. NULL with ValueError set for what is no capsule.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCapsule_GetName), CallConvs = [typeof(CallConvCdecl)])]
    [return: Const]
    public static byte* PyCapsule_GetName([Borrowed] PyObject* capsule) => CapsuleObjects.GetName(capsule);

    /// <summary>The context of a capsule.</summary>
    /// <param name="capsule">The capsule.</param>
    /// <returns>The context, or NULL where there is none. NULL with ValueError set for what is no capsule.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCapsule_GetContext), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyCapsule_GetContext([Borrowed] PyObject* capsule) => CapsuleObjects.GetContext(capsule);

    /// <summary>Test whether an object is a capsule of a name.</summary>
    /// <param name="capsule">The object; NULL gives 0.</param>
    /// <param name="name">The name; NULL for none.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCapsule_IsValid), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyCapsule_IsValid([Borrowed] PyObject* capsule, [Const] byte* name) => CapsuleObjects.IsValid(capsule, name) ? 1 : 0;

    /// <summary>Import the pointer of the capsule that a module has as an attribute.</summary>
    /// <param name="name">Module and attribute, "package.module.attribute", which is the name of the capsule too; not NULL.</param>
    /// <param name="no_block">Ignored.</param>
    /// <returns>
    /// The pointer. NULL with ImportError set if the module cannot be imported, with AttributeError set if there is no such attribute or
    /// it is no capsule of this name, with SystemError set for NULL, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCapsule_Import), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyCapsule_Import([Const] byte* name, int no_block) => CapsuleImport.Pointer(name);

    /// <summary>Replace the pointer of a capsule.</summary>
    /// <param name="capsule">The capsule.</param>
    /// <param name="pointer">The pointer; not NULL.</param>
    /// <returns>0. -1 with ValueError set for NULL or what is no capsule.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCapsule_SetPointer), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyCapsule_SetPointer([Borrowed] PyObject* capsule, void* pointer) => CapsuleObjects.SetPointer(capsule, pointer);

    /// <summary>Replace the destructor of a capsule.</summary>
    /// <param name="capsule">The capsule.</param>
    /// <param name="destructor">The destructor; may be NULL.</param>
    /// <returns>0. -1 with ValueError set for what is no capsule.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCapsule_SetDestructor), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyCapsule_SetDestructor(
        [Borrowed] PyObject* capsule, [CFunction(typeof(PyCapsule_Destructor))] delegate* unmanaged[Cdecl]<PyObject*, void> destructor)
        => CapsuleObjects.SetDestructor(capsule, destructor);

    /// <summary>Replace the name of a capsule.</summary>
    /// <param name="capsule">The capsule.</param>
    /// <param name="name">The name; must stay valid as long as the capsule. May be NULL.</param>
    /// <returns>0. -1 with ValueError set for what is no capsule.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCapsule_SetName), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyCapsule_SetName([Borrowed] PyObject* capsule, [Const] byte* name) => CapsuleObjects.SetName(capsule, name);

    /// <summary>Replace the context of a capsule.</summary>
    /// <param name="capsule">The capsule.</param>
    /// <param name="context">The context; may be NULL.</param>
    /// <returns>0. -1 with ValueError set for what is no capsule.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCapsule_SetContext), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyCapsule_SetContext([Borrowed] PyObject* capsule, void* context) => CapsuleObjects.SetContext(capsule, context);
}
