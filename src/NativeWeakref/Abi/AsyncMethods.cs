using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>Slots of asynchronous objects; each may be NULL.</summary>
[Header("object.h")]
public unsafe struct PyAsyncMethods
{
    /// <summary>__await__().</summary>
    [CFunction(typeof(unaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*> am_await;

    /// <summary>__aiter__().</summary>
    [CFunction(typeof(unaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*> am_aiter;

    /// <summary>__anext__().</summary>
    [CFunction(typeof(unaryfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*> am_anext;

    /// <summary>Sends a value in without raising at the end.</summary>
    [CFunction(typeof(sendfunc))] public delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject**, PySendResult> am_send;
}

/// <summary>What sending a value into an iterator came to.</summary>
[Header("object.h")]
public enum PySendResult
{
    /// <summary>It returned; the result is its value.</summary>
    PYGEN_RETURN = 0,

    /// <summary>It raised; there is no result.</summary>
    PYGEN_ERROR = -1,

    /// <summary>It yielded the result.</summary>
    PYGEN_NEXT = 1,
}
