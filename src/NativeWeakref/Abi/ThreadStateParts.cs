using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>The state of an interpreter; opaque.</summary>
[Header("pystate.h"), CTag("_is")]
public struct PyInterpreterState;

/// <summary>A frame of Python code; opaque, none exists here.</summary>
[Header("pystate.h"), CTag("_frame")]
public struct PyFrameObject;

/// <summary>An interpreter's inner frame; opaque, none exists here.</summary>
[Header("pystate.h"), CTag("_PyInterpreterFrame")]
public struct _PyInterpreterFrame;

/// <summary>An interpreter loop on the C stack; part of the layout only.</summary>
[Header("pystate.h"), CTag("_PyCFrame")]
public unsafe struct _PyCFrame
{
    /// <summary>Always NULL here.</summary>
    public _PyInterpreterFrame* current_frame;

    /// <summary>Always NULL here.</summary>
    public _PyCFrame* previous;
}

/// <summary>An exception being handled.</summary>
[Header("pystate.h"), CTag("_err_stackitem")]
public unsafe struct _PyErr_StackItem
{
    /// <summary>The exception, or NULL.</summary>
    public PyObject* exc_value;

    /// <summary>The one handled before it, or NULL.</summary>
    public _PyErr_StackItem* previous_item;
}

/// <summary>A piece of an interpreter's data stack; part of the layout only.</summary>
[Header("pystate.h"), CTag("_stack_chunk")]
public unsafe struct _PyStackChunk
{
    /// <summary>The piece below.</summary>
    public _PyStackChunk* previous;

    /// <summary>Its size.</summary>
    public nuint size;

    /// <summary>Its used part.</summary>
    public nuint top;

    /// <summary>The stack entries.</summary>
    [CArray(1)] public PyObject* data;
}

/// <summary>Deallocations put off.</summary>
[Header("pystate.h"), CTag("_py_trashcan")]
public unsafe struct _py_trashcan
{
    /// <summary>Depth of nested deallocations.</summary>
    public int delete_nesting;

    /// <summary>Objects to deallocate at the outermost level.</summary>
    public PyObject* delete_later;
}
