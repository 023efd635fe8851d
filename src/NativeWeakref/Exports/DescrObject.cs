using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Exports;

/// <summary>Descriptors: the attributes that the tables and slots of a type make.</summary>
[Header("descrobject.h")]
public static unsafe class DescriptorExports
{
    /// <summary>Make the descriptor of a method.</summary>
    /// <param name="type">The type whose objects have the method; not NULL.</param>
    /// <param name="meth">Describes the method; must outlive the descriptor.</param>
    /// <returns>
    /// A method_descriptor. NULL with SystemError set if the flags of meth make no calling convention, with MemoryError set if memory is
    /// exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDescr_NewMethod), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyDescr_NewMethod([Borrowed] PyTypeObject* type, PyMethodDef* meth) => MethodDescriptor.New(type, meth);

    /// <summary>Make the descriptor of a method that takes the class in place of the object.</summary>
    /// <param name="type">The type that has the method; not NULL.</param>
    /// <param name="meth">Describes the method; must outlive the descriptor.</param>
    /// <returns>A classmethod_descriptor. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDescr_NewClassMethod), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyDescr_NewClassMethod([Borrowed] PyTypeObject* type, PyMethodDef* meth)
        => ClassMethodDescriptor.New(type, meth);

    /// <summary>Make the descriptor of an attribute at a fixed offset.</summary>
    /// <param name="type">The type whose objects have the attribute; not NULL.</param>
    /// <param name="member">Describes the attribute; must outlive the descriptor.</param>
    /// <returns>
    /// A member_descriptor. NULL with SystemError set if the offset is relative, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDescr_NewMember), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyDescr_NewMember([Borrowed] PyTypeObject* type, PyMemberDef* member) => MemberDescriptor.New(type, member);

    /// <summary>Make the descriptor of a computed attribute.</summary>
    /// <param name="type">The type whose objects have the attribute; not NULL.</param>
    /// <param name="getset">Describes the attribute; must outlive the descriptor.</param>
    /// <returns>A getset_descriptor. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDescr_NewGetSet), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyDescr_NewGetSet([Borrowed] PyTypeObject* type, PyGetSetDef* getset) => GetSetDescriptor.New(type, getset);

    /// <summary>Make the descriptor of a slot that shows itself as a method.</summary>
    /// <param name="type">The type whose objects have the slot; not NULL.</param>
    /// <param name="base">Describes the slot; must outlive the descriptor.</param>
    /// <param name="wrapped">The slot's function.</param>
    /// <returns>A wrapper_descriptor. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDescr_NewWrapper), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyDescr_NewWrapper([Borrowed] PyTypeObject* type, wrapperbase* @base, void* wrapped)
        => WrapperDescriptor.New(type, @base, wrapped);

    /// <summary>Read a field of a C struct, as the descriptor of a member does.</summary>
    /// <param name="obj_addr">The struct, an object where the message of a missing attribute is to name its type; NULL is SystemError.</param>
    /// <param name="member">Describes the field; NULL is SystemError.</param>
    /// <returns>
    /// The value. NULL with AttributeError set if an object is missing there, with SystemError set if the type of the field is unknown or
    /// its offset is a relative one, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMember_GetOne), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyMember_GetOne([Const] byte* obj_addr, PyMemberDef* member) => MemberAccess.GetOne(obj_addr, member);

    /// <summary>Write a field of a C struct, as the descriptor of a member does.</summary>
    /// <param name="obj_addr">The struct; NULL is SystemError.</param>
    /// <param name="member">Describes the field; NULL is SystemError.</param>
    /// <param name="v">The value; NULL deletes an object.</param>
    /// <returns>
    /// 0. -1 with AttributeError set if the field is read-only or there is nothing to delete, with TypeError, OverflowError or ValueError
    /// set if the value does not fit, with SystemError set as for PyMember_GetOne().
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMember_SetOne), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyMember_SetOne(byte* obj_addr, PyMemberDef* member, [Borrowed] PyObject* v) => MemberAccess.SetOne(obj_addr, member, v);

    /// <summary>Test whether an object is a data descriptor: one that also sets.</summary>
    /// <param name="d">The object; NULL gives 0.</param>
    /// <returns>1 or 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDescr_IsData), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyDescr_IsData([Borrowed] PyObject* d) => CheckedTypes.IsDataDescriptor(d) ? 1 : 0;

    /// <summary>Make a view of a mapping that cannot change it.</summary>
    /// <param name="mapping">The mapping; not NULL.</param>
    /// <returns>
    /// A mappingproxy. NULL with TypeError set if mapping is no mapping, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyDictProxy_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyDictProxy_New([Borrowed] PyObject* mapping) => DictProxyType.New(mapping);

    /// <summary>Bind the descriptor of a slot to an object.</summary>
    /// <param name="d">A wrapper_descriptor; not NULL.</param>
    /// <param name="self">An object that the descriptor applies to; not NULL.</param>
    /// <returns>A method-wrapper. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyWrapper_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyWrapper_New([Borrowed] PyObject* d, [Borrowed] PyObject* self) => MethodWrapper.New(d, self);
}
