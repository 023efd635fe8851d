using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Exports.Abstract;

/// <summary>Calling methods by name.</summary>
[Header("abstract.h")]
public static unsafe class MethodCallExports
{
    /// <summary>Call a method of an object with an array of arguments, the object itself the first of them.</summary>
    /// <param name="name">The method's name; a str, not NULL.</param>
    /// <param name="args">The object, the other positional arguments, then the values of the keyword arguments; not NULL.</param>
    /// <param name="nargsf">
    /// Number of positional arguments, the object included, with PY_VECTORCALL_ARGUMENTS_OFFSET if args[-1] may be written.
    /// </param>
    /// <param name="kwnames">The names of the keyword arguments; a tuple of str, or NULL for none.</param>
    /// <returns>
    /// The result. NULL with AttributeError set if there is no such method, with SystemError set if name or the object is NULL, or with
    /// what the call raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_VectorcallMethod), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_VectorcallMethod(
        [Borrowed] PyObject* name,
        [Borrowed, CType("PyObject *const *")] PyObject** args,
        nuint nargsf,
        [Borrowed] PyObject* kwnames)
        => MethodCalls.Vectorcall(name, args, nargsf, kwnames);

    /// <summary>Call a method of an object with positional arguments.</summary>
    /// <param name="obj">The object; not NULL.</param>
    /// <param name="name">The method's name; a str, not NULL.</param>
    /// <param name="vargs">The arguments, borrowed; NULL ends them.</param>
    /// <returns>
    /// The result. NULL with AttributeError set if there is no such method, with SystemError set if name or the object is NULL, or with
    /// what the call raised.
    /// </returns>
    [Internal]
    [Variadic("PyObject_CallMethodObjArgs")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_CallMethodObjArgs_va), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_CallMethodObjArgs_va(
        [Borrowed] PyObject* obj, [Borrowed] PyObject* name, [CType("va_list")] VaList* vargs)
        => MethodCalls.WithArguments(obj, name, vargs);
}
