using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Types.HeapTypes;

/// <summary>A class while <c>type(name, bases, dict)</c> makes it. All pointers are borrowed but <see cref="Slots"/>.</summary>
internal unsafe struct ClassDraft
{
    internal PyTypeObject* Metatype;
    internal PyObject* Name;
    internal PyObject* Bases;
    internal PyObject* Body; // the dict given
    internal PyTypeObject* Base; // the base that instances are laid out after
    internal PyObject* Slots; // owned: sorted names of the places to add; NULL where the class says nothing of __slots__
    internal bool AddDict;
    internal bool AddWeaklist;

    /// <summary>Whether the base leaves room for a dict.</summary>
    internal static bool MayAddDict(ClassDraft* draft) => draft->Base->tp_dictoffset == 0;

    /// <summary>Whether the base leaves room for a weak list (W-610, W-611).</summary>
    internal static bool MayAddWeaklist(ClassDraft* draft) => draft->Base->tp_weaklistoffset == 0 && draft->Base->tp_itemsize == 0;
}
