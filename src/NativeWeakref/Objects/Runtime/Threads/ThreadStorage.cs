using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Runtime.Threads;

/// <summary>Values of which every thread has its own, for programs. The GIL is not needed.</summary>
internal static unsafe class ThreadStorage
{
    /// <summary>A key that is not created yet; NULL where there is no memory.</summary>
    internal static Py_tss_t* Allocate() => (Py_tss_t*)RawHeap.AllocateZeroed(1, (nuint)sizeof(Py_tss_t));

    /// <summary>Deletes and frees a key; NULL is allowed.</summary>
    internal static void Free(Py_tss_t* key)
    {
        if (key != null)
        {
            Delete(key);
            RawHeap.Free(key);
        }
    }

    internal static int IsCreated(Py_tss_t* key) => key == null ? 0 : key->_is_initialized;

    /// <summary>Creates a key that is not. Return: 0, or -1 where there are too many.</summary>
    internal static int Create(Py_tss_t* key)
    {
        if (key == null)
        {
            return -1;
        }
        if (key->_is_initialized != 0)
        {
            return 0;
        }
        if (pthread_key_create(&key->_key, null) != 0)
        {
            return -1;
        }
        key->_is_initialized = 1;
        return 0;
    }

    /// <summary>Deletes a key that is created.</summary>
    internal static void Delete(Py_tss_t* key)
    {
        if (key != null && key->_is_initialized != 0)
        {
            _ = pthread_key_delete(key->_key);
            key->_is_initialized = 0;
        }
    }

    /// <summary>Return: 0, or -1 where it could not be kept.</summary>
    internal static int Set(Py_tss_t* key, void* value) => key != null && pthread_setspecific(key->_key, value) == 0 ? 0 : -1;

    internal static void* Get(Py_tss_t* key) => key == null ? null : pthread_getspecific(key->_key);

    /// <summary>A key as a number, as it was before there was <c>Py_tss_t</c>. Return: -1 where there are too many.</summary>
    internal static int CreateNumber()
    {
        uint key;
        return pthread_key_create(&key, null) == 0 ? (int)key : -1;
    }

    internal static void DeleteNumber(int key) => _ = pthread_key_delete((uint)key);

    /// <summary>Return: 0, or -1 where it could not be kept.</summary>
    internal static int SetNumber(int key, void* value) => pthread_setspecific((uint)key, value) == 0 ? 0 : -1;

    internal static void* GetNumber(int key) => pthread_getspecific((uint)key);

    internal static void ClearNumber(int key) => _ = pthread_setspecific((uint)key, null);

    [DllImport("libc")]
    private static extern int pthread_key_create(uint* key, void* destructor);

    [DllImport("libc")]
    private static extern int pthread_key_delete(uint key);

    [DllImport("libc")]
    private static extern int pthread_setspecific(uint key, void* value);

    [DllImport("libc")]
    private static extern void* pthread_getspecific(uint key);
}
