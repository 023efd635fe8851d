using NativeWeakref.Abi;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Diagnostics;

/// <summary>Objects of one type that are alive; of weak references those whose referents are of one type.</summary>
internal unsafe struct LeakRow
{
    /// <summary>Their type.</summary>
    internal PyTypeObject* Type;

    /// <summary>The type of the referents; NULL for dead ones.</summary>
    internal PyTypeObject* ReferentType;

    /// <summary>The first of them.</summary>
    internal BlockRecord* First;

    /// <summary>How many.</summary>
    internal long Count;

    /// <summary>Their bytes.</summary>
    internal long Bytes;

    /// <summary>Whether they are weak references.</summary>
    internal bool IsWeak;

    /// <summary>Whether the row is in the report already.</summary>
    internal bool IsWritten;
}
