using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime.Threads;

namespace NativeWeakref.Objects.Runtime;

/// <summary>A thread state as C sees it, and what only this library knows of the thread. Every state lies in a record.</summary>
internal unsafe struct ThreadRecord
{
    internal PyThreadState State; // first: a pointer to it is one to the record
    internal ThreadSlot* User; // the thread that ran with it last; only compared, it may have ended
    internal ThreadStack Stack; // of that thread
}
