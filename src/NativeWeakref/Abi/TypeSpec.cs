using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>One slot of a type to be made.</summary>
[Header("object.h")]
public unsafe struct PyType_Slot
{
    /// <summary>A slot id; 0 ends a table.</summary>
    public int slot;

    /// <summary>The function or table.</summary>
    public void* pfunc;
}

/// <summary>Describes a type to be made at run time.</summary>
[Header("object.h")]
public unsafe struct PyType_Spec
{
    /// <summary>Name as "module.name".</summary>
    [Const] public byte* name;

    /// <summary>As tp_basicsize; 0 inherits, negative adds to the base's.</summary>
    public int basicsize;

    /// <summary>As tp_itemsize.</summary>
    public int itemsize;

    /// <summary>As tp_flags.</summary>
    public uint flags;

    /// <summary>The slots, ended by id 0.</summary>
    public PyType_Slot* slots;
}
