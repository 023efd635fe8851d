using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Exports.Objects;

/// <summary>Attributes.</summary>
[Header("object.h")]
public static unsafe class AttributeExports
{
    /// <summary>Read an attribute.</summary>
    /// <param name="o">The object; NULL is SystemError.</param>
    /// <param name="name">The attribute's name; a str, NULL is SystemError.</param>
    /// <returns>
    /// The value. NULL with AttributeError set if there is none, with TypeError set if name is no str, or with what the type's code
    /// raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_GetAttr), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_GetAttr([Borrowed] PyObject* o, [Borrowed] PyObject* name) => Attributes.Get(o, name);

    /// <summary>Read an attribute by a C string.</summary>
    /// <param name="o">The object; NULL is SystemError.</param>
    /// <param name="name">The attribute's name; UTF-8, NULL is SystemError.</param>
    /// <returns>
    /// The value. NULL with AttributeError set if there is none, with UnicodeDecodeError set if name is not UTF-8, or with what the
    /// type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_GetAttrString), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_GetAttrString([Borrowed] PyObject* o, [Const] byte* name) => Attributes.GetString(o, name);

    /// <summary>Test whether an attribute can be read; every error counts as no.</summary>
    /// <param name="o">The object; NULL counts as no.</param>
    /// <param name="name">The attribute's name; a str.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_HasAttr), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_HasAttr([Borrowed] PyObject* o, [Borrowed] PyObject* name) => Attributes.Has(o, name);

    /// <summary>Test whether an attribute can be read; every error counts as no.</summary>
    /// <param name="o">The object; NULL counts as no.</param>
    /// <param name="name">The attribute's name; UTF-8; NULL counts as no.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_HasAttrString), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_HasAttrString([Borrowed] PyObject* o, [Const] byte* name) => Attributes.HasString(o, name);

    /// <summary>Set or delete an attribute.</summary>
    /// <param name="o">The object; NULL is SystemError.</param>
    /// <param name="name">The attribute's name; a str, NULL is SystemError.</param>
    /// <param name="v">The value; NULL deletes.</param>
    /// <returns>
    /// 0. -1 with AttributeError set if the attribute is read-only or missing, with TypeError set if name is no str or the object has
    /// no attributes, or with what the type's code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_SetAttr), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_SetAttr([Borrowed] PyObject* o, [Borrowed] PyObject* name, [Borrowed] PyObject* v)
        => Attributes.Set(o, name, v);

    /// <summary>Set or delete an attribute by a C string.</summary>
    /// <param name="o">The object; NULL is SystemError.</param>
    /// <param name="name">The attribute's name; UTF-8, NULL is SystemError.</param>
    /// <param name="v">The value; NULL deletes.</param>
    /// <returns>0. -1 with an error set as by PyObject_SetAttr(), or with UnicodeDecodeError set if name is not UTF-8.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_SetAttrString), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_SetAttrString([Borrowed] PyObject* o, [Const] byte* name, [Borrowed] PyObject* v)
        => Attributes.SetString(o, name, v);

    /// <summary>Read an attribute as most types do: the usual tp_getattro.</summary>
    /// <param name="o">The object; NULL is SystemError.</param>
    /// <param name="name">The attribute's name; a str, NULL is SystemError.</param>
    /// <returns>
    /// The value. NULL with AttributeError set if there is none, with TypeError set if name is no str, or with what a descriptor
    /// raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_GenericGetAttr), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_GenericGetAttr([Borrowed] PyObject* o, [Borrowed] PyObject* name) => GenericAttributes.Get(o, name);

    /// <summary>Set or delete an attribute as most types do: the usual tp_setattro.</summary>
    /// <param name="o">The object; NULL is SystemError.</param>
    /// <param name="name">The attribute's name; a str, NULL is SystemError.</param>
    /// <param name="value">The value; NULL deletes.</param>
    /// <returns>
    /// 0. -1 with AttributeError set if the attribute is read-only or missing, with TypeError set if name is no str, or with what a
    /// descriptor raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_GenericSetAttr), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_GenericSetAttr([Borrowed] PyObject* o, [Borrowed] PyObject* name, [Borrowed] PyObject* value)
        => GenericAttributes.Set(o, name, value);

    /// <summary>Return the dictionary of an object: the usual getter of __dict__.</summary>
    /// <param name="o">The object; NULL is SystemError.</param>
    /// <param name="context">Ignored.</param>
    /// <returns>
    /// The dict, made where there was none. NULL with AttributeError set if the object has no place for one, with MemoryError set if
    /// memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_GenericGetDict), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_GenericGetDict([Borrowed] PyObject* o, void* context) => InstanceDict.Get(o);

    /// <summary>Replace the dictionary of an object: the usual setter of __dict__.</summary>
    /// <param name="o">The object; NULL is SystemError.</param>
    /// <param name="value">A dict; NULL, which would delete, is refused.</param>
    /// <param name="context">Ignored.</param>
    /// <returns>
    /// 0. -1 with AttributeError set if the object has no place for a dict, with TypeError set if value is none.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_GenericSetDict), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_GenericSetDict([Borrowed] PyObject* o, [Borrowed] PyObject* value, void* context)
        => InstanceDict.Set(o, value);

    /// <summary>Return where an object keeps its dictionary.</summary>
    /// <param name="obj">The object; not NULL.</param>
    /// <returns>The place, which holds NULL until the dict is needed; NULL without an error set if there is none. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyObject_GetDictPtr), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject** _PyObject_GetDictPtr([Borrowed] PyObject* obj) => CheckedTypes.DictOf(obj);

    /// <summary>List the names of an object's attributes, sorted.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <returns>
    /// A new list. NULL with SystemError set if o is NULL: there is no frame whose names could be listed; with TypeError set if its
    /// __dir__() returns no iterable, or with what that or comparing the names raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_Dir), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_Dir([Borrowed] PyObject* o) => Directory.Of(o);
}
