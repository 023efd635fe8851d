using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Modules;

/// <summary>A module. CPython's layout, which its headers hide.</summary>
internal unsafe struct ModuleObject
{
    internal PyObject Head;
    internal PyObject* Dict; // owned; NULL once it is cleared
    internal PyModuleDef* Definition; // the program's, or NULL
    internal void* State; // NULL until there is one
    internal PyObject* Weaklist;
    internal PyObject* Name; // owned: the exact str it was made with, or NULL
}
