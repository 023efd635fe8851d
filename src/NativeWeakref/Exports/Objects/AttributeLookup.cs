using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.Copying;

namespace NativeWeakref.Exports.Objects;

/// <summary>Attributes and types for generated code: what saves an exception or a bound method.</summary>
[Header("object.h")]
public static unsafe class AttributeLookupExports
{
    /// <summary>Read an attribute that may be missing.</summary>
    /// <param name="obj">The object; NULL is SystemError.</param>
    /// <param name="name">A str.</param>
    /// <param name="result">Gets the attribute, or NULL.</param>
    /// <returns>1. 0 without an error set if there is none; -1 with TypeError set if name is no str, or with what reading raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyObject_LookupAttr), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyObject_LookupAttr([Borrowed] PyObject* obj, [Borrowed] PyObject* name, [NewRef] PyObject** result)
        => Attributes.Lookup(obj, name, result);

    /// <summary>Read an attribute that is to be called at once.</summary>
    /// <param name="obj">The object; NULL is SystemError.</param>
    /// <param name="name">A str.</param>
    /// <param name="method">Gets the attribute, or NULL with AttributeError set or what reading it raised.</param>
    /// <returns>1 if method is a function of the type that takes obj in front of the other arguments. Else 0.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyObject_GetMethod), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyObject_GetMethod([Borrowed] PyObject* obj, [Borrowed] PyObject* name, [NewRef] PyObject** method)
        => MethodCalls.Get(obj, name, method);

    /// <summary>As PyObject_GenericGetAttr() with another dictionary.</summary>
    /// <param name="obj">The object; NULL is SystemError.</param>
    /// <param name="name">A str.</param>
    /// <param name="dict">The dict in the place of the object's own; NULL stands for that.</param>
    /// <param name="suppress">Not 0: an attribute that is missing is no error.</param>
    /// <returns>
    /// The attribute. NULL without an error set if it is missing and that is no error, with AttributeError set or what a descriptor raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyObject_GenericGetAttrWithDict), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyObject_GenericGetAttrWithDict(
        [Borrowed] PyObject* obj, [Borrowed] PyObject* name, [Borrowed] PyObject* dict, int suppress)
        => GenericAttributes.GetWithDict(obj, name, dict, suppress);

    /// <summary>Ask an object what makes it up beyond its type: call its __getstate__().</summary>
    /// <param name="obj">The object; NULL is SystemError.</param>
    /// <returns>None, the dictionary, a pair of that and a dict of slots, or what the object says. NULL with what asking raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyObject_GetState), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyObject_GetState([Borrowed] PyObject* obj) => InstanceState.AskAny(obj);

    /// <summary>Return the name of a type without its module.</summary>
    /// <param name="type">The type; not NULL.</param>
    /// <returns>UTF-8 that lives as long as the type. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyType_Name), CallConvs = [typeof(CallConvCdecl)])]
    [return: Const]
    public static byte* _PyType_Name([Borrowed] PyTypeObject* type) => TypeNames.ShortName(type);

    /// <summary>Give a type a version, as looking an attribute up does: PyType_Modified() takes it away.</summary>
    /// <param name="type">The type; NULL is SystemError.</param>
    /// <returns>1 if the type has one. 0 if it cannot get one: it is not readied, or versions are exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnstable_Type_AssignVersionTag), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnstable_Type_AssignVersionTag([Borrowed] PyTypeObject* type) => TypeLookup.AssignVersion(type);
}
