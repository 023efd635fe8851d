using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Modules.Standard.Sys;
using NativeWeakref.Objects.Runtime.Threads;

namespace NativeWeakref.Exports;

/// <summary>Threads, locks and storage of which every thread has its own. Nothing here needs the GIL or the runtime.</summary>
[Header("pythread.h")]
public static unsafe class PythreadExports
{
    /// <summary>Do nothing: threads need no preparation.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_init_thread), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyThread_init_thread() => NewThreads.Nothing();

    /// <summary>Start a thread, which nobody joins. It needs PyGILState_Ensure() before it uses objects.</summary>
    /// <param name="func">What it runs.</param>
    /// <param name="arg">Handed to <paramref name="func"/>.</param>
    /// <returns>Its identity. PYTHREAD_INVALID_THREAD_ID without an error set if it could not be started.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_start_new_thread), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("unsigned long")]
    public static ulong PyThread_start_new_thread(
        [CFunction(typeof(nativeweakref_thread_function))] delegate* unmanaged[Cdecl]<void*, void> func, void* arg)
        => NewThreads.Start(func, arg);

    /// <summary>End the calling thread; does not return.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_exit_thread), CallConvs = [typeof(CallConvCdecl)])]
    [NoReturn]
    public static void PyThread_exit_thread() => Pthread.Exit();

    /// <summary>Return the identity of the calling thread in this process.</summary>
    /// <returns>A number that no other living thread has. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_get_thread_ident), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("unsigned long")]
    public static ulong PyThread_get_thread_ident() => Pthread.Self();

    /// <summary>Return the kernel's identity of the calling thread.</summary>
    /// <returns>A number that no other living thread of the machine has. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_get_thread_native_id), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("unsigned long")]
    public static ulong PyThread_get_thread_native_id() => Pthread.NativeSelf();

    /// <summary>Tell the size of the stacks of threads to be started.</summary>
    /// <returns>Bytes; 0 for the platform's size. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_get_stacksize), CallConvs = [typeof(CallConvCdecl)])]
    public static nuint PyThread_get_stacksize() => (nuint)NewThreads.StackSize;

    /// <summary>Change the size of the stacks of threads to be started.</summary>
    /// <param name="size">Bytes; 0 for the platform's size.</param>
    /// <returns>0. -1 without an error set if no stack may have that size.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_set_stacksize), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyThread_set_stacksize(nuint size) => NewThreads.SetStackSize(size);

    /// <summary>Make a lock.</summary>
    /// <returns>A lock that is free, for PyThread_free_lock(). NULL without an error set if there is no memory.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_allocate_lock), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("PyThread_type_lock")]
    public static void* PyThread_allocate_lock() => ThreadLocks.Allocate();

    /// <summary>Free the memory of a lock.</summary>
    /// <param name="lock">A lock that nobody waits for, or NULL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_free_lock), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyThread_free_lock([CType("PyThread_type_lock")] void* @lock) => ThreadLocks.Free(@lock);

    /// <summary>Acquire a lock. The caller gives the GIL up first where the lock may be taken.</summary>
    /// <param name="lock">A lock; not NULL.</param>
    /// <param name="waitflag">WAIT_LOCK to wait for it, NOWAIT_LOCK not to.</param>
    /// <returns>1 if the lock is the caller's, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_acquire_lock), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyThread_acquire_lock([CType("PyThread_type_lock")] void* @lock, int waitflag) => ThreadLocks.Acquire(@lock, waitflag);

    /// <summary>Acquire a lock, waiting for some time at most.</summary>
    /// <param name="lock">A lock; not NULL.</param>
    /// <param name="microseconds">How long to wait: 0 not at all, negative without end, PY_TIMEOUT_MAX at most.</param>
    /// <param name="intr_flag">Whether a signal ends the wait.</param>
    /// <returns>PY_LOCK_ACQUIRED; PY_LOCK_FAILURE when the time has passed; PY_LOCK_INTR after a signal. No error is set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_acquire_lock_timed), CallConvs = [typeof(CallConvCdecl)])]
    public static PyLockStatus PyThread_acquire_lock_timed(
        [CType("PyThread_type_lock")] void* @lock, [CType("long long")] long microseconds, int intr_flag)
        => ThreadLocks.AcquireTimed(@lock, microseconds, intr_flag);

    /// <summary>Free a lock that is taken, by this thread or another.</summary>
    /// <param name="lock">A lock; not NULL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_release_lock), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyThread_release_lock([CType("PyThread_type_lock")] void* @lock) => ThreadLocks.Release(@lock);

    /// <summary>Make a key that PyThread_tss_create() creates.</summary>
    /// <returns>A key, for PyThread_tss_free(). NULL without an error set if there is no memory.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_tss_alloc), CallConvs = [typeof(CallConvCdecl)])]
    public static Py_tss_t* PyThread_tss_alloc() => ThreadStorage.Allocate();

    /// <summary>Delete a key and free its memory.</summary>
    /// <param name="key">A key of PyThread_tss_alloc(), or NULL.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_tss_free), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyThread_tss_free(Py_tss_t* key) => ThreadStorage.Free(key);

    /// <summary>Test whether a key is created.</summary>
    /// <param name="key">A key; NULL is none.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_tss_is_created), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyThread_tss_is_created(Py_tss_t* key) => ThreadStorage.IsCreated(key);

    /// <summary>Create a key, unless it is. Every thread's value is NULL at first.</summary>
    /// <param name="key">A key; NULL is none.</param>
    /// <returns>0. -1 without an error set if there are too many.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_tss_create), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyThread_tss_create(Py_tss_t* key) => ThreadStorage.Create(key);

    /// <summary>Delete a key, if it is created; all threads' values are forgotten.</summary>
    /// <param name="key">A key; NULL is none.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_tss_delete), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyThread_tss_delete(Py_tss_t* key) => ThreadStorage.Delete(key);

    /// <summary>Set the calling thread's value.</summary>
    /// <param name="key">A key that is created.</param>
    /// <param name="value">The value.</param>
    /// <returns>0. -1 without an error set if it could not be kept.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_tss_set), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyThread_tss_set(Py_tss_t* key, void* value) => ThreadStorage.Set(key, value);

    /// <summary>Return the calling thread's value.</summary>
    /// <param name="key">A key that is created.</param>
    /// <returns>The value; NULL where it was not set. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_tss_get), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyThread_tss_get(Py_tss_t* key) => ThreadStorage.Get(key);

    /// <summary>Create a key that is a number. Deprecated: use PyThread_tss_create().</summary>
    /// <returns>The key. -1 without an error set if there are too many.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_create_key), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyThread_create_key() => ThreadStorage.CreateNumber();

    /// <summary>Delete a key that is a number. Deprecated.</summary>
    /// <param name="key">A key of PyThread_create_key().</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_delete_key), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyThread_delete_key(int key) => ThreadStorage.DeleteNumber(key);

    /// <summary>Set the calling thread's value. Deprecated.</summary>
    /// <param name="key">A key of PyThread_create_key().</param>
    /// <param name="value">The value.</param>
    /// <returns>0. -1 without an error set if it could not be kept.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_set_key_value), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyThread_set_key_value(int key, void* value) => ThreadStorage.SetNumber(key, value);

    /// <summary>Return the calling thread's value. Deprecated.</summary>
    /// <param name="key">A key of PyThread_create_key().</param>
    /// <returns>The value; NULL where it was not set. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_get_key_value), CallConvs = [typeof(CallConvCdecl)])]
    public static void* PyThread_get_key_value(int key) => ThreadStorage.GetNumber(key);

    /// <summary>Set the calling thread's value to NULL. Deprecated.</summary>
    /// <param name="key">A key of PyThread_create_key().</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_delete_key_value), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyThread_delete_key_value(int key) => ThreadStorage.ClearNumber(key);

    /// <summary>Do nothing: keys outlive a fork. Deprecated.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_ReInitTLS), CallConvs = [typeof(CallConvCdecl)])]
    public static void PyThread_ReInitTLS() => NewThreads.Nothing();

    /// <summary>Return what is known of threads.</summary>
    /// <returns>A named tuple of name, kind of lock and version, as sys.thread_info. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyThread_GetInfo), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyThread_GetInfo() => SysFacts.ThreadInfo();
}
