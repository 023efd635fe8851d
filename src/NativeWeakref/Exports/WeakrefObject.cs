using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Weakrefs;
using NativeWeakref.Weakrefs.Module;

namespace NativeWeakref.Exports;

/// <summary>Weak references: references, proxies, and what a dying object owes them.</summary>
[Header("weakrefobject.h")]
public static unsafe class WeakrefExports
{
    /// <summary>Return a weak reference to an object.</summary>
    /// <remarks>
    /// May return an existing reference: one reference without callback is shared by all callers. The callback runs once, with the
    /// dead weak reference as its only argument, when the referent dies; an error in it is reported as unraisable.
    /// </remarks>
    /// <param name="ob">The referent; its type must support weak references.</param>
    /// <param name="callback">A callable; None or NULL for none.</param>
    /// <returns>
    /// NULL with TypeError set if ob cannot be weakly referenced or callback is not callable; NULL with SystemError set if ob is
    /// NULL; NULL with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyWeakref_NewRef), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyWeakref_NewRef([Borrowed] PyObject* ob, [Borrowed] PyObject* callback)
        => WeakrefCreation.NewRef(ob, callback);

    /// <summary>Return a weak reference that acts as the object it refers to.</summary>
    /// <remarks>
    /// Shared and called back as with PyWeakref_NewRef(). The proxy is callable exactly if the referent's type is callable now.
    /// </remarks>
    /// <param name="ob">The referent; its type must support weak references.</param>
    /// <param name="callback">A callable; None or NULL for none.</param>
    /// <returns>
    /// NULL with TypeError set if ob cannot be weakly referenced or callback is not callable; NULL with SystemError set if ob is
    /// NULL; NULL with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyWeakref_NewProxy), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyWeakref_NewProxy([Borrowed] PyObject* ob, [Borrowed] PyObject* callback)
        => WeakrefCreation.NewProxy(ob, callback);

    /// <summary>Return the referent of a weak reference.</summary>
    /// <remarks>The result may die at the next call that runs other code: own it first, or use PyWeakref_GetRef().</remarks>
    /// <param name="ref">A reference, an instance of a subtype, or a proxy.</param>
    /// <returns>
    /// The referent, or None once it is dead or dying. NULL with SystemError set if ref is NULL or not a weak reference.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyWeakref_GetObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyWeakref_GetObject([Borrowed] PyObject* @ref) => WeakrefAccess.GetObject(@ref);

    /// <summary>Return the referent of a weak reference; the exported form of the macro.</summary>
    /// <remarks>The macro checks nothing. The function answers NULL without an error for NULL.</remarks>
    /// <param name="ref">A weak reference; NULL is allowed.</param>
    /// <returns>The referent, or None once it is dead or dying. NULL with SystemError set for what is no weak reference.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyWeakref_GET_OBJECT), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyWeakref_GET_OBJECT([Borrowed] PyObject* @ref) => WeakrefAccess.GetObjectOrNull(@ref);

    /// <summary>Get the referent of a weak reference as a new reference.</summary>
    /// <param name="ref">A reference, an instance of a subtype, or a proxy.</param>
    /// <param name="pobj">The referent, or NULL; written in every case, must not be NULL.</param>
    /// <returns>
    /// 1 if the referent lives, 0 if it is dead or dying. -1 with SystemError set if ref is NULL, with TypeError set if it is not a
    /// weak reference.
    /// </returns>
    [Since("3.13")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyWeakref_GetRef), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyWeakref_GetRef([Borrowed] PyObject* @ref, [NewRef] PyObject** pobj) => WeakrefAccess.GetRef(@ref, pobj);

    /// <summary>Test whether the referent of a weak reference is gone.</summary>
    /// <param name="ref">A reference, an instance of a subtype, or a proxy.</param>
    /// <returns>
    /// 1 if the referent is dead or dying, 0 if it lives. -1 with SystemError set if ref is NULL, with TypeError set if it is not a
    /// weak reference.
    /// </returns>
    [Since("3.14")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyWeakref_IsDead), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyWeakref_IsDead([Borrowed] PyObject* @ref) => WeakrefAccess.IsDead(@ref);

    /// <summary>Test whether an object is a weak reference of any kind; the exported form of the macro.</summary>
    /// <param name="op">Any object; NULL gives 0.</param>
    /// <returns>1 for references, instances of subtypes and proxies, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyWeakref_Check), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyWeakref_Check([Borrowed] PyObject* op) => WeakrefChecks.Check(op);

    /// <summary>Test whether an object is a reference; the exported form of the macro.</summary>
    /// <param name="op">Any object; NULL gives 0.</param>
    /// <returns>1 for references and instances of subtypes, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyWeakref_CheckRef), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyWeakref_CheckRef([Borrowed] PyObject* op) => WeakrefChecks.CheckRef(op);

    /// <summary>Test whether an object is exactly a reference; the exported form of the macro.</summary>
    /// <param name="op">Any object; NULL gives 0.</param>
    /// <returns>1 for references, 0 for instances of subtypes and all else. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyWeakref_CheckRefExact), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyWeakref_CheckRefExact([Borrowed] PyObject* op) => WeakrefChecks.CheckRefExact(op);

    /// <summary>Test whether an object is a proxy; the exported form of the macro.</summary>
    /// <param name="op">Any object; NULL gives 0.</param>
    /// <returns>1 for proxies and callable proxies, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyWeakref_CheckProxy), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyWeakref_CheckProxy([Borrowed] PyObject* op) => WeakrefChecks.CheckProxy(op);

    /// <summary>Count the weak references in a list.</summary>
    /// <param name="head">The first of the list, as PyObject_GET_WEAKREFS_LISTPTR() finds it; NULL for an empty list.</param>
    /// <returns>The number of weak references from head on. -1 with SystemError set if head is something else.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyWeakref_GetWeakrefCount), CallConvs = [typeof(CallConvCdecl)])]
    public static nint _PyWeakref_GetWeakrefCount([Borrowed] PyWeakReference* head) => WeakrefAccess.CountFrom(head);

    /// <summary>Make one weak reference dead; its callback stays stored and is not called.</summary>
    /// <param name="self">The weak reference, alive or dead; anything else is SystemError.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyWeakref_ClearRef), CallConvs = [typeof(CallConvCdecl)])]
    public static void _PyWeakref_ClearRef([Borrowed] PyWeakReference* self) => WeakrefAccess.Kill(self);

    /// <summary>Init function of the module _weakref; PyImport_ImportModule("_weakref") calls it.</summary>
    /// <returns>The module's definition. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyInit__weakref), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyInit__weakref() => WeakrefModule.Define();
}
