using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Exports.Abstract;

/// <summary>Items by key, and mappings.</summary>
[Header("abstract.h")]
public static unsafe class ItemExports
{
    /// <summary>Count the items of an object, as len() does.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <returns>
    /// The number. -1 with TypeError set if the object is no container, with SystemError set if it is NULL, or with what its
    /// type's code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_Size), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyObject_Size([Borrowed] PyObject* o) => ItemAccess.Size(o);

    /// <summary>Count the items of an object; the same as PyObject_Size().</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <returns>
    /// The number. -1 with TypeError set if the object is no container, with SystemError set if it is NULL, or with what its
    /// type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_Length), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyObject_Length([Borrowed] PyObject* o) => ItemAccess.Size(o);

    /// <summary>Estimate the number of items of an object: its length, else what its __length_hint__ says.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <param name="defaultvalue">The answer where nothing is known.</param>
    /// <returns>
    /// The estimate. -1 with TypeError set if the hint is no int, with ValueError set if it is negative, with SystemError set
    /// if it is NULL, or with what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_LengthHint), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyObject_LengthHint([Borrowed] PyObject* o, nint defaultvalue) => LengthEstimate.Of(o, defaultvalue);

    /// <summary>Read an item: o[key].</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <param name="key">The key; not NULL.</param>
    /// <returns>
    /// The item. NULL with KeyError or IndexError set if there is none, with TypeError set if the object has no items, with
    /// SystemError set if an argument is NULL, or with what its type's code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_GetItem), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_GetItem([Borrowed] PyObject* o, [Borrowed] PyObject* key) => ItemAccess.Get(o, key);

    /// <summary>Store an item: o[key] = v.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <param name="key">The key; not NULL.</param>
    /// <param name="v">The value, of which the object takes a reference of its own; not NULL.</param>
    /// <returns>
    /// 0. -1 with TypeError set if the object's items cannot be set, with SystemError set if an argument is NULL, or with what
    /// its type's code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_SetItem), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_SetItem([Borrowed] PyObject* o, [Borrowed] PyObject* key, [Borrowed] PyObject* v)
        => ItemAccess.Set(o, key, v);

    /// <summary>Delete an item: del o[key].</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <param name="key">The key; not NULL.</param>
    /// <returns>
    /// 0. -1 with KeyError or IndexError set if there is none, with TypeError set if the object has no items, with SystemError
    /// set if an argument is NULL, or with what its type's code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_DelItem), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_DelItem([Borrowed] PyObject* o, [Borrowed] PyObject* key) => ItemAccess.Delete(o, key);

    /// <summary>Delete an item by a C string.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <param name="key">The key; UTF-8, not NULL.</param>
    /// <returns>
    /// 0. -1 with KeyError or IndexError set if there is none, with TypeError set if the object has no items, with SystemError
    /// set if an argument is NULL, or with what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_DelItemString), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_DelItemString([Borrowed] PyObject* o, [Const] byte* key) => MappingProtocol.DeleteString(o, key);

    /// <summary>Test whether items can be read by key.</summary>
    /// <param name="o">The object; NULL gives 0.</param>
    /// <returns>1 if its type has mp_subscript, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMapping_Check), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyMapping_Check([Borrowed] PyObject* o) => MappingProtocol.IsMapping(o) ? 1 : 0;

    /// <summary>Count the items of a mapping.</summary>
    /// <param name="o">The mapping; not NULL.</param>
    /// <returns>
    /// The number. -1 with TypeError set if the object is no mapping, with SystemError set if it is NULL, or with what its
    /// type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMapping_Size), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyMapping_Size([Borrowed] PyObject* o) => MappingProtocol.Size(o);

    /// <summary>Count the items of a mapping; the same as PyMapping_Size().</summary>
    /// <param name="o">The mapping; not NULL.</param>
    /// <returns>
    /// The number. -1 with TypeError set if the object is no mapping, with SystemError set if it is NULL, or with what its
    /// type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMapping_Length), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyMapping_Length([Borrowed] PyObject* o) => MappingProtocol.Size(o);

    /// <summary>Read an item by a C string.</summary>
    /// <param name="o">The mapping; not NULL.</param>
    /// <param name="key">The key; UTF-8, not NULL.</param>
    /// <returns>
    /// The item. NULL with KeyError or IndexError set if there is none, with TypeError set if the object has no items, with
    /// SystemError set if an argument is NULL, or with what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMapping_GetItemString), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyMapping_GetItemString([Borrowed] PyObject* o, [Const] byte* key) => MappingProtocol.GetString(o, key);

    /// <summary>Store an item by a C string.</summary>
    /// <param name="o">The mapping; not NULL.</param>
    /// <param name="key">The key; UTF-8, not NULL.</param>
    /// <param name="v">The value, of which the mapping takes a reference of its own; not NULL.</param>
    /// <returns>
    /// 0. -1 with TypeError set if the object's items cannot be set, with SystemError set if an argument is NULL, or with what
    /// its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMapping_SetItemString), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyMapping_SetItemString([Borrowed] PyObject* o, [Const] byte* key, [Borrowed] PyObject* v)
        => MappingProtocol.SetString(o, key, v);

    /// <summary>Test whether an item can be read; every error counts as no.</summary>
    /// <param name="o">The mapping; not NULL.</param>
    /// <param name="key">The key.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMapping_HasKey), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyMapping_HasKey([Borrowed] PyObject* o, [Borrowed] PyObject* key) => MappingProtocol.HasKey(o, key);

    /// <summary>Test whether an item can be read by a C string; every error counts as no.</summary>
    /// <param name="o">The mapping; not NULL.</param>
    /// <param name="key">The key; UTF-8.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMapping_HasKeyString), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyMapping_HasKeyString([Borrowed] PyObject* o, [Const] byte* key) => MappingProtocol.HasKeyString(o, key);

    /// <summary>List the keys of a mapping.</summary>
    /// <param name="o">The mapping; not NULL.</param>
    /// <returns>
    /// A new list, of what the method keys() returns if the object is no exact dict. NULL with AttributeError set if it has no such
    /// method, with TypeError set if that returns no iterable, with SystemError set if it is NULL, or with what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMapping_Keys), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyMapping_Keys([Borrowed] PyObject* o) => MappingLists.Keys(o);

    /// <summary>List the values of a mapping.</summary>
    /// <param name="o">The mapping; not NULL.</param>
    /// <returns>
    /// A new list, of what the method values() returns if the object is no exact dict. NULL with AttributeError set if it has no such
    /// method, with TypeError set if that returns no iterable, with SystemError set if it is NULL, or with what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMapping_Values), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyMapping_Values([Borrowed] PyObject* o) => MappingLists.Values(o);

    /// <summary>List the items of a mapping.</summary>
    /// <param name="o">The mapping; not NULL.</param>
    /// <returns>
    /// A new list, of what the method items() returns if the object is no exact dict. NULL with AttributeError set if it has no such
    /// method, with TypeError set if that returns no iterable, with SystemError set if it is NULL, or with what its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMapping_Items), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyMapping_Items([Borrowed] PyObject* o) => MappingLists.Items(o);
}
