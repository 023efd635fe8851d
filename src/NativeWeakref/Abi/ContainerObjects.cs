using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>A tuple.</summary>
[Header("tupleobject.h")]
public unsafe struct PyTupleObject
{
    /// <summary>Head; ob_size is the number of items.</summary>
    public PyVarObject ob_base;

    /// <summary>The items, owned; as many as ob_size says.</summary>
    [CArray(1)] public PyObject* ob_item;
}

/// <summary>A list.</summary>
[Header("listobject.h")]
public unsafe struct PyListObject
{
    /// <summary>Head; ob_size is the number of items.</summary>
    public PyVarObject ob_base;

    /// <summary>The items, owned; NULL where there is no room.</summary>
    public PyObject** ob_item;

    /// <summary>Items there is room for; -1 while the list is sorted.</summary>
    public nint allocated;
}

/// <summary>A slice.</summary>
[Header("sliceobject.h")]
public unsafe struct PySliceObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>Where it starts; owned, never NULL.</summary>
    public PyObject* start;

    /// <summary>Where it ends; owned, never NULL.</summary>
    public PyObject* stop;

    /// <summary>The distance of the items; owned, never NULL.</summary>
    public PyObject* step;
}

/// <summary>Table of a dict; opaque.</summary>
[Header("dictobject.h"), CTag("_dictkeysobject")]
public struct PyDictKeysObject;

/// <summary>Values of a dict with shared keys; opaque.</summary>
[Header("dictobject.h"), CTag("_dictvalues")]
public struct PyDictValues;

/// <summary>A dict.</summary>
[Header("dictobject.h")]
public unsafe struct PyDictObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>Number of items.</summary>
    public nint ma_used;

    /// <summary>Changes with every change of the dict.</summary>
    public ulong ma_version_tag;

    /// <summary>The table.</summary>
    public PyDictKeysObject* ma_keys;

    /// <summary>Values of a split table, or NULL.</summary>
    public PyDictValues* ma_values;
}

/// <summary>A view of a dict.</summary>
[Header("dictobject.h")]
public unsafe struct _PyDictViewObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>The dict; owned.</summary>
    public PyDictObject* dv_dict;
}
