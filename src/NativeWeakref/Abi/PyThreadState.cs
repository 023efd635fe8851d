using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

// 3.12.1's layout, field for field: compiled extension code reads it inline.

/// <summary>The state of a thread.</summary>
[Header("pystate.h"), CTag("_ts")]
public unsafe struct PyThreadState
{
    /// <summary>Neighbour in the interpreter's list.</summary>
    public PyThreadState* prev;

    /// <summary>Neighbour in the interpreter's list.</summary>
    public PyThreadState* next;

    /// <summary>The interpreter.</summary>
    public PyInterpreterState* interp;

    /// <summary>Stage of life.</summary>
    [CBits("initialized:1", "bound:1", "unbound:1", "bound_gilstate:1", "active:1", "finalizing:1", "cleared:1", "finalized:1", ":24")]
    public uint _status;

    /// <summary>Python calls left before RecursionError.</summary>
    public int py_recursion_remaining;

    /// <summary>The limit of Python calls.</summary>
    public int py_recursion_limit;

    /// <summary>C calls left before RecursionError.</summary>
    public int c_recursion_remaining;

    /// <summary>Extra calls granted while an error is handled.</summary>
    public int recursion_headroom;

    /// <summary>Depth of trace functions.</summary>
    public int tracing;

    /// <summary>Event being traced.</summary>
    public int what_event;

    /// <summary>Innermost interpreter loop.</summary>
    public _PyCFrame* cframe;

    /// <summary>Profile function, or NULL.</summary>
    [CFunction(typeof(Py_tracefunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyFrameObject*, int, PyObject*, int> c_profilefunc;

    /// <summary>Trace function, or NULL.</summary>
    [CFunction(typeof(Py_tracefunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyFrameObject*, int, PyObject*, int> c_tracefunc;

    /// <summary>Argument of the profile function.</summary>
    public PyObject* c_profileobj;

    /// <summary>Argument of the trace function.</summary>
    public PyObject* c_traceobj;

    /// <summary>The error indicator: the exception raised, owned, or NULL.</summary>
    public PyObject* current_exception;

    /// <summary>Innermost exception being handled; never NULL.</summary>
    public _PyErr_StackItem* exc_info;

    /// <summary>PyThreadState_GetDict(), or NULL.</summary>
    public PyObject* dict;

    /// <summary>Nesting of PyGILState_Ensure().</summary>
    public int gilstate_counter;

    /// <summary>Exception to raise from another thread, or NULL.</summary>
    public PyObject* async_exc;

    /// <summary>Identity of the thread.</summary>
    [CType("unsigned long")] public ulong thread_id;

    /// <summary>The kernel's identity of the thread.</summary>
    [CType("unsigned long")] public ulong native_thread_id;

    /// <summary>Deallocations put off.</summary>
    public _py_trashcan trash;

    /// <summary>Runs when the thread state goes, or NULL.</summary>
    [CFunction(typeof(freefunc))] public delegate* unmanaged[Cdecl]<void*, void> on_delete;

    /// <summary>Handed to on_delete.</summary>
    public void* on_delete_data;

    /// <summary>Not used here.</summary>
    public int coroutine_origin_tracking_depth;

    /// <summary>Not used here.</summary>
    public PyObject* async_gen_firstiter;

    /// <summary>Not used here.</summary>
    public PyObject* async_gen_finalizer;

    /// <summary>Not used here.</summary>
    public PyObject* context;

    /// <summary>Not used here.</summary>
    public ulong context_ver;

    /// <summary>Number of the thread state.</summary>
    public ulong id;

    /// <summary>Not used here.</summary>
    public _PyStackChunk* datastack_chunk;

    /// <summary>Not used here.</summary>
    public PyObject** datastack_top;

    /// <summary>Not used here.</summary>
    public PyObject** datastack_limit;

    /// <summary>Outermost entry of exc_info.</summary>
    public _PyErr_StackItem exc_state;

    /// <summary>Outermost entry of cframe.</summary>
    public _PyCFrame root_cframe;
}
