using System.Runtime.CompilerServices;
using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

#pragma warning disable CS8981 // Lower-case type name: C's.

/// <summary>An entry of a set.</summary>
[Header("setobject.h")]
public unsafe struct setentry
{
    /// <summary>The item, owned; NULL where there never was one, a placeholder where one was deleted.</summary>
    public PyObject* key;

    /// <summary>Its hash; 0 and -1 where there is none.</summary>
    public nint hash;
}

/// <summary>The entries inside a set.</summary>
[InlineArray(PySet_MINSIZE)]
public struct PySetSmallTable
{
    /// <summary>Number of entries.</summary>
    public const int PySet_MINSIZE = 8;

    private setentry _first;
}

/// <summary>A set or frozenset.</summary>
[Header("setobject.h")]
public unsafe struct PySetObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>Entries that hold an item or held one.</summary>
    public nint fill;

    /// <summary>Number of items.</summary>
    public nint used;

    /// <summary>Number of entries less one; the number is a power of two.</summary>
    public nint mask;

    /// <summary>The entries: smalltable, or a block of their own.</summary>
    public setentry* table;

    /// <summary>Hash of a frozenset, or -1.</summary>
    public nint hash;

    /// <summary>Where the next item to be popped is looked for.</summary>
    public nint finger;

    /// <summary>Entries of a small set.</summary>
    public PySetSmallTable smalltable;

    /// <summary>The weak references to the set.</summary>
    public PyObject* weakreflist;
}
