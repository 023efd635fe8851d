using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>Whether a thread held the GIL before PyGILState_Ensure().</summary>
[Header("pystate.h")]
public enum PyGILState_STATE
{
    /// <summary>It did.</summary>
    PyGILState_LOCKED = 0,

    /// <summary>It did not: PyGILState_Release() gives it up.</summary>
    PyGILState_UNLOCKED = 1,
}
