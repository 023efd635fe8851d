using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>A thread state as C sees it, and what only this library knows of the thread. Every state lies in a record.</summary>
internal struct ThreadRecord
{
    internal PyThreadState State; // first: a pointer to it is one to the record
    internal ThreadStack Stack;
}
