using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>Called when a capsule dies.</summary>
/// <param name="capsule">The capsule, with pointer, name and context as they are.</param>
[Header("pycapsule.h")]
public unsafe delegate void PyCapsule_Destructor([Borrowed] PyObject* capsule);
