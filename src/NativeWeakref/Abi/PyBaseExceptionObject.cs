using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

// Every exception struct repeats this head field by field, as PyException_HEAD of C does.

/// <summary>An exception without further fields.</summary>
[Header("pyerrors.h")]
public unsafe struct PyBaseExceptionObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>Attributes; NULL while there are none.</summary>
    public PyObject* dict;

    /// <summary>Tuple of the arguments.</summary>
    public PyObject* args;

    /// <summary>__notes__, or NULL.</summary>
    public PyObject* notes;

    /// <summary>__traceback__, or NULL.</summary>
    public PyObject* traceback;

    /// <summary>__context__, or NULL.</summary>
    public PyObject* context;

    /// <summary>__cause__, or NULL.</summary>
    public PyObject* cause;

    /// <summary>__suppress_context__; 0 or 1.</summary>
    [CType("char")] public byte suppress_context;
}

/// <summary>BaseExceptionGroup.</summary>
[Header("pyerrors.h")]
public unsafe struct PyBaseExceptionGroupObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>Attributes; NULL while there are none.</summary>
    public PyObject* dict;

    /// <summary>Tuple of the arguments.</summary>
    public PyObject* args;

    /// <summary>__notes__, or NULL.</summary>
    public PyObject* notes;

    /// <summary>__traceback__, or NULL.</summary>
    public PyObject* traceback;

    /// <summary>__context__, or NULL.</summary>
    public PyObject* context;

    /// <summary>__cause__, or NULL.</summary>
    public PyObject* cause;

    /// <summary>__suppress_context__; 0 or 1.</summary>
    [CType("char")] public byte suppress_context;

    /// <summary>The message.</summary>
    public PyObject* msg;

    /// <summary>Tuple of the exceptions.</summary>
    public PyObject* excs;
}

/// <summary>SystemExit.</summary>
[Header("pyerrors.h")]
public unsafe struct PySystemExitObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>Attributes; NULL while there are none.</summary>
    public PyObject* dict;

    /// <summary>Tuple of the arguments.</summary>
    public PyObject* args;

    /// <summary>__notes__, or NULL.</summary>
    public PyObject* notes;

    /// <summary>__traceback__, or NULL.</summary>
    public PyObject* traceback;

    /// <summary>__context__, or NULL.</summary>
    public PyObject* context;

    /// <summary>__cause__, or NULL.</summary>
    public PyObject* cause;

    /// <summary>__suppress_context__; 0 or 1.</summary>
    [CType("char")] public byte suppress_context;

    /// <summary>The exit status.</summary>
    public PyObject* code;
}

/// <summary>StopIteration.</summary>
[Header("pyerrors.h")]
public unsafe struct PyStopIterationObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>Attributes; NULL while there are none.</summary>
    public PyObject* dict;

    /// <summary>Tuple of the arguments.</summary>
    public PyObject* args;

    /// <summary>__notes__, or NULL.</summary>
    public PyObject* notes;

    /// <summary>__traceback__, or NULL.</summary>
    public PyObject* traceback;

    /// <summary>__context__, or NULL.</summary>
    public PyObject* context;

    /// <summary>__cause__, or NULL.</summary>
    public PyObject* cause;

    /// <summary>__suppress_context__; 0 or 1.</summary>
    [CType("char")] public byte suppress_context;

    /// <summary>What the iterator returned.</summary>
    public PyObject* value;
}

/// <summary>NameError.</summary>
[Header("pyerrors.h")]
public unsafe struct PyNameErrorObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>Attributes; NULL while there are none.</summary>
    public PyObject* dict;

    /// <summary>Tuple of the arguments.</summary>
    public PyObject* args;

    /// <summary>__notes__, or NULL.</summary>
    public PyObject* notes;

    /// <summary>__traceback__, or NULL.</summary>
    public PyObject* traceback;

    /// <summary>__context__, or NULL.</summary>
    public PyObject* context;

    /// <summary>__cause__, or NULL.</summary>
    public PyObject* cause;

    /// <summary>__suppress_context__; 0 or 1.</summary>
    [CType("char")] public byte suppress_context;

    /// <summary>The name looked for.</summary>
    public PyObject* name;
}

/// <summary>AttributeError.</summary>
[Header("pyerrors.h")]
public unsafe struct PyAttributeErrorObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>Attributes; NULL while there are none.</summary>
    public PyObject* dict;

    /// <summary>Tuple of the arguments.</summary>
    public PyObject* args;

    /// <summary>__notes__, or NULL.</summary>
    public PyObject* notes;

    /// <summary>__traceback__, or NULL.</summary>
    public PyObject* traceback;

    /// <summary>__context__, or NULL.</summary>
    public PyObject* context;

    /// <summary>__cause__, or NULL.</summary>
    public PyObject* cause;

    /// <summary>__suppress_context__; 0 or 1.</summary>
    [CType("char")] public byte suppress_context;

    /// <summary>The object asked.</summary>
    public PyObject* obj;

    /// <summary>The name looked for.</summary>
    public PyObject* name;
}
