using NativeWeakref.Abi.Markup;

[assembly: CTypedef("PyThread_type_lock", "void *", Summary = "A lock.")]

namespace NativeWeakref.Abi;

/// <summary>What waiting for a lock came to.</summary>
[Header("pythread.h")]
public enum PyLockStatus
{
    /// <summary>The time has passed.</summary>
    PY_LOCK_FAILURE = 0,

    /// <summary>The lock is the caller's.</summary>
    PY_LOCK_ACQUIRED = 1,

    /// <summary>A signal came.</summary>
    PY_LOCK_INTR = 2,
}

/// <summary>Names a value of which every thread has its own. A static one begins as Py_tss_NEEDS_INIT.</summary>
[Header("pythread.h"), CTag("_Py_tss_t")]
public struct Py_tss_t
{
    /// <summary>Whether PyThread_tss_create() has made it.</summary>
    public int _is_initialized;

    /// <summary>The platform's key: a pthread_key_t.</summary>
    [CType("unsigned int")] public uint _key;
}

/// <summary>What a thread runs.</summary>
[Header("pythread.h")]
public unsafe delegate void nativeweakref_thread_function(void* arg);

/// <summary>Runs at the end of shutdown.</summary>
[Header("pylifecycle.h")]
public delegate void nativeweakref_exit_function();

/// <summary>A call left for the main thread; anything but 0 means that it failed with an error set.</summary>
[Header("ceval.h")]
public unsafe delegate int nativeweakref_pending_call(void* arg);
