using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Functions;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Exports;

/// <summary>C functions as objects.</summary>
[Header("methodobject.h")]
public static unsafe class CFunctionExports
{
    /// <summary>Make a C function callable as an object; the exported form of the macro.</summary>
    /// <param name="ml">Describes the function; must outlive the object.</param>
    /// <param name="self">Handed to the function as its first argument; NULL is allowed.</param>
    /// <returns>
    /// A builtin_function_or_method. NULL with SystemError set if the flags of ml make no calling convention, with MemoryError set if
    /// memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCFunction_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCFunction_New(PyMethodDef* ml, [Borrowed] PyObject* self) => CFunctions.New(ml, self, null, null);

    /// <summary>As PyCFunction_New() with a module; the exported form of the macro.</summary>
    /// <param name="ml">Describes the function; must outlive the object.</param>
    /// <param name="self">Handed to the function as its first argument; NULL is allowed.</param>
    /// <param name="module">The name of the module, a str; NULL is allowed.</param>
    /// <returns>
    /// A builtin_function_or_method. NULL with SystemError set if the flags of ml make no calling convention, with MemoryError set if
    /// memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCFunction_NewEx), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCFunction_NewEx(PyMethodDef* ml, [Borrowed] PyObject* self, [Borrowed] PyObject* module)
        => CFunctions.New(ml, self, module, null);

    /// <summary>As PyCFunction_NewEx() for a function that wants the class that defines it.</summary>
    /// <param name="ml">Describes the function; must outlive the object.</param>
    /// <param name="self">Handed to the function as its first argument; NULL is allowed.</param>
    /// <param name="module">The name of the module, a str; NULL is allowed.</param>
    /// <param name="cls">The class, exactly where ml has METH_METHOD; else NULL.</param>
    /// <returns>
    /// A builtin_method, or without METH_METHOD a builtin_function_or_method. NULL with SystemError set if flags and class do not go
    /// together, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCMethod_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCMethod_New(
        PyMethodDef* ml,
        [Borrowed] PyObject* self,
        [Borrowed] PyObject* module,
        [Borrowed] PyTypeObject* cls)
        => CFunctions.New(ml, self, module, cls);

    /// <summary>Return the C function of a function object.</summary>
    /// <param name="op">The function object.</param>
    /// <returns>The function. NULL with SystemError set if op is no C function.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCFunction_GetFunction), CallConvs = [typeof(CallConvCdecl)])]
    [return: CFunction(typeof(PyCFunction))]
    public static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> PyCFunction_GetFunction([Borrowed] PyObject* op)
        => CFunctions.GetFunction(op);

    /// <summary>Return the object that a function object is bound to.</summary>
    /// <param name="op">The function object.</param>
    /// <returns>
    /// The object; NULL without an error set where there is none or the function is static. NULL with SystemError set if op is no C
    /// function.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCFunction_GetSelf), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyCFunction_GetSelf([Borrowed] PyObject* op) => CFunctions.GetSelf(op);

    /// <summary>Call an object: the older name of PyObject_Call().</summary>
    /// <param name="callable">Any callable object; NULL is SystemError.</param>
    /// <param name="args">A tuple.</param>
    /// <param name="kwargs">A dict; NULL is allowed.</param>
    /// <returns>The result. NULL with TypeError set if the object cannot be called, or with what the call raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCFunction_Call), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCFunction_Call([Borrowed] PyObject* callable, [Borrowed] PyObject* args, [Borrowed] PyObject* kwargs)
        => Calls.Call(callable, args, kwargs);

    /// <summary>Return the METH flags of a function object.</summary>
    /// <param name="op">The function object.</param>
    /// <returns>The flags. -1 with SystemError set if op is no C function.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCFunction_GetFlags), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyCFunction_GetFlags([Borrowed] PyObject* op) => CFunctions.GetFlags(op);
}
