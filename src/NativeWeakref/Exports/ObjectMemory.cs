using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Weakrefs;

namespace NativeWeakref.Exports;

/// <summary>Memory of objects, and where an object keeps its weak references.</summary>
[Header("objimpl.h")]
public static unsafe class ObjectMemoryExports
{
    /// <summary>Allocate memory for an object.</summary>
    /// <param name="size">Bytes; 0 counts as 1.</param>
    /// <returns>
    /// A block aligned to 16 bytes, not initialised, to be returned with PyObject_Free(). NULL without an error set if memory is
    /// exhausted or size exceeds PY_SSIZE_T_MAX.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_Malloc), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyObject_Malloc(nuint size) => ObjectHeap.Allocate(size);

    /// <summary>Allocate zeroed memory for an object.</summary>
    /// <param name="nelem">Number of elements; 0 counts as one byte.</param>
    /// <param name="elsize">Bytes of an element; 0 counts as one byte.</param>
    /// <returns>
    /// A block aligned to 16 bytes, to be returned with PyObject_Free(). NULL without an error set if memory is exhausted or the
    /// product exceeds PY_SSIZE_T_MAX.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_Calloc), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyObject_Calloc(nuint nelem, nuint elsize) => ObjectHeap.AllocateZeroed(nelem, elsize);

    /// <summary>Change the size of a block.</summary>
    /// <param name="ptr">A block of PyObject_Malloc(), PyObject_Calloc() or PyObject_Realloc(), or NULL.</param>
    /// <param name="new_size">Bytes; 0 counts as 1.</param>
    /// <returns>
    /// The block, moved or not, its content kept. NULL without an error set if memory is exhausted or new_size exceeds
    /// PY_SSIZE_T_MAX; the old block then stays valid.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_Realloc), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyObject_Realloc(void* ptr, nuint new_size) => ObjectHeap.Reallocate(ptr, new_size);

    /// <summary>Return a block.</summary>
    /// <param name="ptr">A block of PyObject_Malloc(), PyObject_Calloc() or PyObject_Realloc(), or NULL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_Free), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyObject_Free(void* ptr) => ObjectHeap.Free(ptr);

    /// <summary>Tell which functions give memory to the heap of small blocks.</summary>
    /// <param name="allocator">Where they are stored. For NULL nothing happens.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_GetArenaAllocator), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyObject_GetArenaAllocator(PyObjectArenaAllocator* allocator) => ArenaSource.Get(allocator);

    /// <summary>Let other functions give memory to the heap of small blocks.</summary>
    /// <remarks>
    /// They serve from the next arena on and may not call functions of this library. An arena goes back to the functions that it came
    /// from. Memory that begins at a multiple of 64 KiB is used whole. Large blocks do not come from arenas.
    /// </remarks>
    /// <param name="allocator">The functions, copied. For NULL nothing happens. Where alloc returns NULL there is no memory.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_SetArenaAllocator), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyObject_SetArenaAllocator(PyObjectArenaAllocator* allocator) => ArenaSource.Set(allocator);

    /// <summary>Make an object of new memory: set its type and give it one reference.</summary>
    /// <param name="op">Memory of at least tp_basicsize bytes; NULL gives MemoryError.</param>
    /// <param name="typeobj">The type; a heap type is owned once more.</param>
    /// <returns>op itself. NULL with MemoryError set if op is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_Init), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_Init([Borrowed] PyObject* op, [Borrowed] PyTypeObject* typeobj) => ObjectCreation.Init(op, typeobj);

    /// <summary>Make an object with items of new memory.</summary>
    /// <param name="op">Memory of the right size; NULL gives MemoryError.</param>
    /// <param name="typeobj">The type; a heap type is owned once more.</param>
    /// <param name="size">Number of items.</param>
    /// <returns>op itself. NULL with MemoryError set if op is NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_InitVar), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyVarObject* PyObject_InitVar([Borrowed] PyVarObject* op, [Borrowed] PyTypeObject* typeobj, nint size)
        => ObjectCreation.InitVar(op, typeobj, size);

    /// <summary>Create an object of a type that the collector does not look at; PyObject_New() casts the result.</summary>
    /// <param name="type">The type; not NULL.</param>
    /// <returns>
    /// An object whose head is filled and whose other fields are not. NULL with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyObject_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyObject_New([Borrowed] PyTypeObject* type) => Allocation.New(type);

    /// <summary>Create an object with items; PyObject_NewVar() casts the result.</summary>
    /// <param name="type">The type; not NULL.</param>
    /// <param name="nitems">Number of items; not negative.</param>
    /// <returns>
    /// An object whose head is filled and whose other fields are not. NULL with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyObject_NewVar), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyVarObject* _PyObject_NewVar([Borrowed] PyTypeObject* type, nint nitems)
        => (PyVarObject*)Allocation.NewVar(type, nitems);

    /// <summary>Create an object of a collected type; PyObject_GC_New() casts the result.</summary>
    /// <param name="type">The type; it has Py_TPFLAGS_HAVE_GC.</param>
    /// <returns>
    /// An untracked object whose head is filled and whose other fields are not. NULL with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyObject_GC_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyObject_GC_New([Borrowed] PyTypeObject* type) => GcAllocation.New(type);

    /// <summary>Create an object of a collected type with more memory behind it.</summary>
    /// <param name="type">The type; it has Py_TPFLAGS_HAVE_GC.</param>
    /// <param name="extra_size">Bytes behind the object.</param>
    /// <returns>An untracked object, all zero but its head. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnstable_Object_GC_NewWithExtraData), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnstable_Object_GC_NewWithExtraData([Borrowed] PyTypeObject* type, nuint extra_size)
        => GcAllocation.NewWithExtraData(type, extra_size);

    /// <summary>Create an object with items of a collected type; PyObject_GC_NewVar() casts the result.</summary>
    /// <param name="type">The type; it has Py_TPFLAGS_HAVE_GC.</param>
    /// <param name="nitems">Number of items.</param>
    /// <returns>
    /// An untracked object whose head is filled and whose other fields are not. NULL with SystemError set if nitems is negative, with
    /// MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyObject_GC_NewVar), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyVarObject* _PyObject_GC_NewVar([Borrowed] PyTypeObject* type, nint nitems)
        => (PyVarObject*)GcAllocation.NewVar(type, nitems);

    /// <summary>Change the number of items of an untracked object; PyObject_GC_Resize() casts the result.</summary>
    /// <param name="op">The object, owned by the caller alone; it may move.</param>
    /// <param name="nitems">New number of items.</param>
    /// <returns>The object, moved or not. NULL with MemoryError set if memory is exhausted; op then stays valid and owned.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyObject_GC_Resize), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyVarObject* _PyObject_GC_Resize([Stolen] PyVarObject* op, nint nitems)
        => (PyVarObject*)GcAllocation.Resize((PyObject*)op, nitems);

    /// <summary>Let the collector look at an object from now on.</summary>
    /// <param name="op">An object of a collected type, untracked, all its fields filled.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_GC_Track), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyObject_GC_Track(void* op) => GcAllocation.Track(op);

    /// <summary>Hide an object from the collector; its deallocator calls this first.</summary>
    /// <param name="op">An object of a collected type; an untracked one is allowed.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_GC_UnTrack), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyObject_GC_UnTrack(void* op) => GcAllocation.Untrack(op);

    /// <summary>Return the memory of an object of a collected type.</summary>
    /// <param name="op">An untracked object whose fields are released.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_GC_Del), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyObject_GC_Del(void* op) => GcAllocation.Delete(op);

    /// <summary>Test whether the collector looks at an object.</summary>
    /// <param name="op">The object; NULL gives 0.</param>
    /// <returns>1 if it does, 0 if it does not or the type is not collected. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_GC_IsTracked), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_GC_IsTracked([Borrowed] PyObject* op) => GcAllocation.IsTracked(op) ? 1 : 0;

    /// <summary>Test whether the finalizer of an object has run.</summary>
    /// <param name="op">The object; NULL gives 0.</param>
    /// <returns>1 if it has, 0 if it has not or the type is not collected. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_GC_IsFinalized), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_GC_IsFinalized([Borrowed] PyObject* op) => GcAllocation.IsFinalized(op) ? 1 : 0;

    /// <summary>Test whether an object is one the collector can look at.</summary>
    /// <param name="obj">The object; NULL gives 0.</param>
    /// <returns>1 if its type has Py_TPFLAGS_HAVE_GC and tp_is_gc, where there is one, agrees; else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_IS_GC), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_IS_GC([Borrowed] PyObject* obj) => CheckedTypes.IsCollected(obj) ? 1 : 0;

    /// <summary>Test whether instances of a type can be weakly referenced.</summary>
    /// <param name="type">The type; NULL gives 0.</param>
    /// <returns>1 if tp_weaklistoffset is not 0, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyType_SUPPORTS_WEAKREFS), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyType_SUPPORTS_WEAKREFS([Borrowed] PyTypeObject* type) => CheckedTypes.HasWeakrefs(type) ? 1 : 0;

    /// <summary>Find where an object keeps the head of its list of weak references.</summary>
    /// <param name="op">An object whose type supports weak references.</param>
    /// <returns>The address of the head; the head is NULL while there are none. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_GET_WEAKREFS_LISTPTR), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject** PyObject_GET_WEAKREFS_LISTPTR([Borrowed] PyObject* op) => CheckedTypes.WeaklistOf(op);

    /// <summary>Clear the weak references to an object; its deallocator calls this.</summary>
    /// <remarks>
    /// All weak references are dead before the first callback runs. Callbacks run in the order newest first; an error in one is
    /// reported as unraisable. A pending exception stays pending.
    /// </remarks>
    /// <param name="ob">The dying object: its count is 0, its type supports weak references.</param>
    [Header("object.h")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_ClearWeakRefs), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyObject_ClearWeakRefs([Borrowed] PyObject* ob) => ReferentDeath.ClearWeakRefs(ob);

    /// <summary>Clear the weak references to an object without calling their callbacks.</summary>
    /// <param name="ob">The object, dying or not; nothing happens where its type has no weak references. NULL sets SystemError.</param>
    [Header("object.h")]
    [Since("3.13")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnstable_Object_ClearWeakRefsNoCallbacks), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyUnstable_Object_ClearWeakRefsNoCallbacks([Borrowed] PyObject* ob) => ReferentDeath.ClearWithoutCallbacks(ob);
}
