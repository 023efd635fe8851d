using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Exports;

/// <summary>Calling objects.</summary>
[Header("abstract.h")]
public static unsafe class CallExports
{
    /// <summary>Call an object without arguments.</summary>
    /// <param name="func">What is called; NULL is SystemError.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object is not callable, with SystemError set if result and error indicator
    /// disagree, with RecursionError set if calls nest too deeply, or with what the call raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_CallNoArgs), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_CallNoArgs([Borrowed] PyObject* func) => Calls.NoArgs(func);

    /// <summary>Call an object with one positional argument.</summary>
    /// <param name="func">What is called; NULL is SystemError.</param>
    /// <param name="arg">The argument; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object is not callable, with SystemError set if result and error indicator
    /// disagree, with RecursionError set if calls nest too deeply, or with what the call raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_CallOneArg), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_CallOneArg([Borrowed] PyObject* func, [Borrowed] PyObject* arg) => Calls.OneArg(func, arg);

    /// <summary>Call an object with a tuple and a dict.</summary>
    /// <param name="callable">What is called; NULL is SystemError.</param>
    /// <param name="args">The positional arguments; a tuple, NULL is SystemError.</param>
    /// <param name="kwargs">The keyword arguments; a dict, or NULL for none.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object is not callable, with SystemError set if result and error indicator
    /// disagree, with RecursionError set if calls nest too deeply, or with what the call raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_Call), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_Call([Borrowed] PyObject* callable, [Borrowed] PyObject* args, [Borrowed] PyObject* kwargs)
        => Calls.Call(callable, args, kwargs);

    /// <summary>Call an object with a tuple.</summary>
    /// <param name="callable">What is called; NULL is SystemError.</param>
    /// <param name="args">The arguments; a tuple, or NULL for none.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object is not callable, with SystemError set if result and error indicator
    /// disagree, with RecursionError set if calls nest too deeply, or with what the call raised. TypeError also if args is no tuple.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_CallObject), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_CallObject([Borrowed] PyObject* callable, [Borrowed] PyObject* args)
        => Calls.CallObject(callable, args);

    /// <summary>Call an object with a tuple and a dict. Deprecated.</summary>
    /// <param name="callable">What is called; NULL is SystemError.</param>
    /// <param name="args">The positional arguments; a tuple, or NULL for none.</param>
    /// <param name="kwargs">The keyword arguments; a dict, or NULL for none.</param>
    /// <returns>
    /// The result. NULL with TypeError set if args is no tuple, kwargs no dict or the object not callable, or with what the call raised.
    /// </returns>
    [Header("ceval.h")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyEval_CallObjectWithKeywords), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyEval_CallObjectWithKeywords(
        [Borrowed] PyObject* callable, [Borrowed] PyObject* args, [Borrowed] PyObject* kwargs)
        => Calls.CallObject(callable, args, kwargs);

    /// <summary>Call an object with an array of arguments.</summary>
    /// <param name="callable">What is called; NULL is SystemError.</param>
    /// <param name="args">The positional arguments, then the values of the keyword arguments; NULL where there are none.</param>
    /// <param name="nargsf">Number of positional arguments, with PY_VECTORCALL_ARGUMENTS_OFFSET if args[-1] may be written.</param>
    /// <param name="kwnames">The names of the keyword arguments; a tuple of str, or NULL for none.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object is not callable, with SystemError set if result and error indicator
    /// disagree, with RecursionError set if calls nest too deeply, or with what the call raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_Vectorcall), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_Vectorcall(
        [Borrowed] PyObject* callable,
        [Borrowed, CType("PyObject *const *")] PyObject** args,
        nuint nargsf,
        [Borrowed] PyObject* kwnames)
        => Calls.Vectorcall(callable, args, nargsf, kwnames);

    /// <summary>Call an object with an array of positional arguments and a dict.</summary>
    /// <param name="callable">What is called; NULL is SystemError.</param>
    /// <param name="args">The positional arguments; NULL where there are none.</param>
    /// <param name="nargsf">Number of positional arguments, with PY_VECTORCALL_ARGUMENTS_OFFSET if args[-1] may be written.</param>
    /// <param name="kwargs">The keyword arguments; a dict, or NULL for none.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object is not callable, with SystemError set if result and error indicator
    /// disagree, with RecursionError set if calls nest too deeply, or with what the call raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_VectorcallDict), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_VectorcallDict(
        [Borrowed] PyObject* callable,
        [Borrowed, CType("PyObject *const *")] PyObject** args,
        nuint nargsf,
        [Borrowed] PyObject* kwargs)
        => Calls.VectorcallDict(callable, args, nargsf, kwargs);

    /// <summary>Call an object through its tp_call, packing the arguments.</summary>
    /// <param name="tstate">The current thread state.</param>
    /// <param name="callable">What is called; not NULL.</param>
    /// <param name="args">The positional arguments, then the values of the keyword arguments; NULL where there are none.</param>
    /// <param name="nargs">Number of positional arguments.</param>
    /// <param name="keywords">A tuple of names, whose values follow the positional arguments; or a dict; NULL for none.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object is not callable, with SystemError set if result and error indicator
    /// disagree, with RecursionError set if calls nest too deeply, or with what the call raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyObject_MakeTpCall), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyObject_MakeTpCall(
        PyThreadState* tstate,
        [Borrowed] PyObject* callable,
        [Borrowed, CType("PyObject *const *")] PyObject** args,
        nint nargs,
        [Borrowed] PyObject* keywords)
        => Calls.MakeTpCall(callable, args, nargs, keywords);

    /// <summary>Return the vectorcall function of an object.</summary>
    /// <param name="callable">What is called; not NULL.</param>
    /// <returns>The function, or NULL without an error set where the object has none. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyVectorcall_Function), CallConvs = [typeof(CallConvCdecl)])]
    [return: CFunction(typeof(vectorcallfunc))]
    public static delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> PyVectorcall_Function(
        [Borrowed] PyObject* callable)
        => Calls.CheckedVectorcallOf(callable);

    /// <summary>Number of positional arguments in the nargsf of a vectorcall.</summary>
    /// <param name="nargsf">What the vectorcall function was given.</param>
    /// <returns>The number. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyVectorcall_NARGS), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyVectorcall_NARGS(nuint nargsf) => Calls.Count(nargsf);

    /// <summary>Call an object through its vectorcall function: the usual tp_call of a type that has vectorcall.</summary>
    /// <param name="callable">What is called; not NULL.</param>
    /// <param name="tuple">The positional arguments; a tuple, not NULL.</param>
    /// <param name="dict">The keyword arguments; a dict, or NULL for none.</param>
    /// <returns>The result. NULL with TypeError set if the object has no vectorcall function, or with what the call raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyVectorcall_Call), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyVectorcall_Call([Borrowed] PyObject* callable, [Borrowed] PyObject* tuple, [Borrowed] PyObject* dict)
        => Calls.ThroughVectorcall(callable, tuple, dict);

    /// <summary>Call an object with positional arguments.</summary>
    /// <param name="callable">What is called; not NULL.</param>
    /// <param name="vargs">The arguments, borrowed; NULL ends them.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object is not callable, with SystemError set if result and error indicator
    /// disagree, with RecursionError set if calls nest too deeply, or with what the call raised. SystemError also if callable is
    /// NULL.
    /// </returns>
    [Internal]
    [Variadic("PyObject_CallFunctionObjArgs")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_CallFunctionObjArgs_va), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyObject_CallFunctionObjArgs_va([Borrowed] PyObject* callable, [CType("va_list")] VaList* vargs)
        => ObjectArguments.Call(callable, vargs);
}
