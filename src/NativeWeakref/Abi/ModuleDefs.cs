using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>The head of a module definition.</summary>
[Header("moduleobject.h"), CTag("PyModuleDef_Base")]
public unsafe struct PyModuleDef_Base
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>Set by the library.</summary>
    [CFunction(typeof(nativeweakref_module_init))] public delegate* unmanaged[Cdecl]<PyObject*> m_init;

    /// <summary>Set by the library.</summary>
    public nint m_index;

    /// <summary>Set by the library.</summary>
    public PyObject* m_copy;
}

/// <summary>One step of a module's creation.</summary>
[Header("moduleobject.h"), CTag("PyModuleDef_Slot")]
public unsafe struct PyModuleDef_Slot
{
    /// <summary>Py_mod_create and the like; 0 ends a table.</summary>
    public int slot;

    /// <summary>The function or value.</summary>
    public void* value;
}

/// <summary>Describes a module.</summary>
[Header("moduleobject.h"), CTag("PyModuleDef")]
public unsafe struct PyModuleDef
{
    /// <summary>Initialise with PyModuleDef_HEAD_INIT.</summary>
    public PyModuleDef_Base m_base;

    /// <summary>Name of the module.</summary>
    [Const] public byte* m_name;

    /// <summary>Documentation, or NULL.</summary>
    [Const] public byte* m_doc;

    /// <summary>Bytes of the module's state; negative where it has global state.</summary>
    public nint m_size;

    /// <summary>Functions, or NULL.</summary>
    public PyMethodDef* m_methods;

    /// <summary>Steps of the creation, or NULL.</summary>
    public PyModuleDef_Slot* m_slots;

    /// <summary>Visits the references of the state.</summary>
    [CFunction(typeof(traverseproc))]
    public delegate* unmanaged[Cdecl]<PyObject*, delegate* unmanaged[Cdecl]<PyObject*, void*, int>, void*, int> m_traverse;

    /// <summary>Clears the state.</summary>
    [CFunction(typeof(inquiry))] public delegate* unmanaged[Cdecl]<PyObject*, int> m_clear;

    /// <summary>Runs when the module goes.</summary>
    [CFunction(typeof(freefunc))] public delegate* unmanaged[Cdecl]<void*, void> m_free;
}

/// <summary>A module that can be imported, and the function that makes it.</summary>
[Header("import.h"), CTag("_inittab")]
public unsafe struct _inittab
{
    /// <summary>Its name; NULL ends a table.</summary>
    [Const] public byte* name;

    /// <summary>Returns the module or its definition; NULL stands for a module without content.</summary>
    [CFunction(typeof(nativeweakref_module_init))] public delegate* unmanaged[Cdecl]<PyObject*> initfunc;
}

/// <summary>Ids of the steps in a PyModuleDef_Slot.</summary>
[Header("moduleobject.h")]
public static class ModuleSlots
{
    /// <summary>Function that creates the module.</summary>
    public const int Py_mod_create = 1;

    /// <summary>Function that fills the module; there may be several.</summary>
    public const int Py_mod_exec = 2;

    /// <summary>Whether the module works in several interpreters.</summary>
    public const int Py_mod_multiple_interpreters = 3;
}
