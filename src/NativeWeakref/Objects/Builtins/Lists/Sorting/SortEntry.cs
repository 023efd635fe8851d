using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Builtins.Lists.Sorting;

/// <summary>One item that is sorted, and what it is compared by: a number where all keys are numbers, else the address of the key.</summary>
internal unsafe struct SortEntry
{
    internal nint Key;
    internal PyObject* Item;
}
