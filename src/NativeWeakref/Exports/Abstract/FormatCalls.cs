using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols.Building;

namespace NativeWeakref.Exports.Abstract;

/// <summary>Calling with arguments made of C values.</summary>
[Header("abstract.h")]
public static unsafe class FormatCallExports
{
    /// <summary>Call an object.</summary>
    /// <param name="callable">What is called; NULL is SystemError.</param>
    /// <param name="format">
    /// As for Py_BuildValue(): one argument for each unit, where a single tuple stands for all arguments. NULL for none.
    /// </param>
    /// <param name="vargs">The values. References that "N" takes are stolen, also where this fails.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object is not callable, with SystemError set for a wrong format or a NULL object, or with
    /// what the call raised.
    /// </returns>
    [Internal]
    [Variadic("PyObject_CallFunction")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_CallFunction_va), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_CallFunction_va([Borrowed] PyObject* callable, [Const] byte* format, [CType("va_list")] VaList* vargs)
        => FormatCalls.Call(callable, format, vargs, sizesAreWide: false);

    /// <summary>Call a method of an object.</summary>
    /// <param name="obj">The object; NULL is SystemError.</param>
    /// <param name="name">The method's name in UTF-8; NULL is SystemError.</param>
    /// <param name="format">
    /// As for Py_BuildValue(): one argument for each unit, where a single tuple stands for all arguments. NULL for none.
    /// </param>
    /// <param name="vargs">The values. References that "N" takes are stolen, also where this fails.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object is not callable, with SystemError set for a wrong format or a NULL object, or with
    /// what the call raised. AttributeError if there is no such method.
    /// </returns>
    [Internal]
    [Variadic("PyObject_CallMethod")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_CallMethod_va), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_CallMethod_va(
        [Borrowed] PyObject* obj, [Const] byte* name, [Const] byte* format, [CType("va_list")] VaList* vargs)
        => FormatCalls.CallMethod(obj, name, format, vargs, sizesAreWide: false);

    /// <summary>Call a method of an object.</summary>
    /// <param name="obj">The object; NULL is SystemError.</param>
    /// <param name="name">The method's name; NULL is SystemError.</param>
    /// <param name="format">
    /// As for Py_BuildValue(): one argument for each unit, where a single tuple stands for all arguments. NULL for none.
    /// </param>
    /// <param name="vargs">The values. References that "N" takes are stolen, also where this fails.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object is not callable, with SystemError set for a wrong format or a NULL object, or with
    /// what the call raised. AttributeError if there is no such method.
    /// </returns>
    [Internal]
    [Variadic("_PyObject_CallMethodId")]
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyObject_CallMethodId_va), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyObject_CallMethodId_va(
        [Borrowed] PyObject* obj, _Py_Identifier* name, [Const] byte* format, [CType("va_list")] VaList* vargs)
        => FormatCalls.CallMethod(obj, name, format, vargs, sizesAreWide: false);

    /// <summary>As PyObject_CallFunction(), with "#"; what the header calls in code that defines PY_SSIZE_T_CLEAN.</summary>
    /// <param name="callable">What is called; NULL is SystemError.</param>
    /// <param name="format">
    /// As for Py_BuildValue(): one argument for each unit, where a single tuple stands for all arguments. NULL for none.
    /// </param>
    /// <param name="vargs">The values. References that "N" takes are stolen, also where this fails.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object is not callable, with SystemError set for a wrong format or a NULL object, or with
    /// what the call raised.
    /// </returns>
    [Internal]
    [Variadic("_PyObject_CallFunction_SizeT")]
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyObject_CallFunction_SizeT_va), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyObject_CallFunction_SizeT_va(
        [Borrowed] PyObject* callable, [Const] byte* format, [CType("va_list")] VaList* vargs)
        => FormatCalls.Call(callable, format, vargs, sizesAreWide: true);

    /// <summary>As PyObject_CallMethod(), with "#"; what the header calls in code that defines PY_SSIZE_T_CLEAN.</summary>
    /// <param name="obj">The object; NULL is SystemError.</param>
    /// <param name="name">The method's name in UTF-8; NULL is SystemError.</param>
    /// <param name="format">
    /// As for Py_BuildValue(): one argument for each unit, where a single tuple stands for all arguments. NULL for none.
    /// </param>
    /// <param name="vargs">The values. References that "N" takes are stolen, also where this fails.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object is not callable, with SystemError set for a wrong format or a NULL object, or with
    /// what the call raised. AttributeError if there is no such method.
    /// </returns>
    [Internal]
    [Variadic("_PyObject_CallMethod_SizeT")]
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyObject_CallMethod_SizeT_va), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyObject_CallMethod_SizeT_va(
        [Borrowed] PyObject* obj, [Const] byte* name, [Const] byte* format, [CType("va_list")] VaList* vargs)
        => FormatCalls.CallMethod(obj, name, format, vargs, sizesAreWide: true);

    /// <summary>As _PyObject_CallMethodId(), with "#"; what the header calls in code that defines PY_SSIZE_T_CLEAN.</summary>
    /// <param name="obj">The object; NULL is SystemError.</param>
    /// <param name="name">The method's name; NULL is SystemError.</param>
    /// <param name="format">
    /// As for Py_BuildValue(): one argument for each unit, where a single tuple stands for all arguments. NULL for none.
    /// </param>
    /// <param name="vargs">The values. References that "N" takes are stolen, also where this fails.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object is not callable, with SystemError set for a wrong format or a NULL object, or with
    /// what the call raised. AttributeError if there is no such method.
    /// </returns>
    [Internal]
    [Variadic("_PyObject_CallMethodId_SizeT")]
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyObject_CallMethodId_SizeT_va), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyObject_CallMethodId_SizeT_va(
        [Borrowed] PyObject* obj, _Py_Identifier* name, [Const] byte* format, [CType("va_list")] VaList* vargs)
        => FormatCalls.CallMethod(obj, name, format, vargs, sizesAreWide: true);

    /// <summary>As PyObject_CallFunction(). Deprecated.</summary>
    /// <param name="callable">What is called; NULL is SystemError.</param>
    /// <param name="format">
    /// As for Py_BuildValue(): one argument for each unit, where a single tuple stands for all arguments. NULL for none.
    /// </param>
    /// <param name="vargs">The values. References that "N" takes are stolen, also where this fails.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object is not callable, with SystemError set for a wrong format or a NULL object, or with
    /// what the call raised.
    /// </returns>
    [Header("ceval.h")]
    [Internal]
    [Variadic("PyEval_CallFunction")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyEval_CallFunction_va), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyEval_CallFunction_va([Borrowed] PyObject* callable, [Const] byte* format, [CType("va_list")] VaList* vargs)
        => FormatCalls.Call(callable, format, vargs, sizesAreWide: false);

    /// <summary>As PyObject_CallMethod(). Deprecated.</summary>
    /// <param name="obj">The object; NULL is SystemError.</param>
    /// <param name="name">The method's name in UTF-8; NULL is SystemError.</param>
    /// <param name="format">
    /// As for Py_BuildValue(): one argument for each unit, where a single tuple stands for all arguments. NULL for none.
    /// </param>
    /// <param name="vargs">The values. References that "N" takes are stolen, also where this fails.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object is not callable, with SystemError set for a wrong format or a NULL object, or with
    /// what the call raised. AttributeError if there is no such method.
    /// </returns>
    [Header("ceval.h")]
    [Internal]
    [Variadic("PyEval_CallMethod")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyEval_CallMethod_va), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyEval_CallMethod_va(
        [Borrowed] PyObject* obj, [Const] byte* name, [Const] byte* format, [CType("va_list")] VaList* vargs)
        => FormatCalls.CallMethod(obj, name, format, vargs, sizesAreWide: false);
}
