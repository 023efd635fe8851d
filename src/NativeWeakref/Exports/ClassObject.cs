using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Functions;

namespace NativeWeakref.Exports;

/// <summary>Bound methods.</summary>
[Header("classobject.h")]
public static unsafe class BoundMethodExports
{
    /// <summary>Bind a callable to an object.</summary>
    /// <param name="func">The callable; not NULL.</param>
    /// <param name="self">The object; not NULL.</param>
    /// <returns>
    /// A method. NULL with SystemError set if an argument is NULL, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMethod_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyMethod_New([Borrowed] PyObject* func, [Borrowed] PyObject* self) => BoundMethods.New(func, self);

    /// <summary>Return the callable of a bound method.</summary>
    /// <param name="im">The method.</param>
    /// <returns>The callable. NULL with SystemError set if im is no method.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMethod_Function), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyMethod_Function([Borrowed] PyObject* im) => BoundMethods.Function(im);

    /// <summary>Return the object that a bound method is bound to.</summary>
    /// <param name="im">The method.</param>
    /// <returns>The object. NULL with SystemError set if im is no method.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyMethod_Self), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyMethod_Self([Borrowed] PyObject* im) => BoundMethods.Self(im);

    /// <summary>Make a callable a method of the class whose body it is put into.</summary>
    /// <param name="func">The callable; not NULL.</param>
    /// <returns>
    /// An object that gives a bound method when it is read from an instance. NULL with SystemError set if func is NULL, with
    /// MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyInstanceMethod_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyInstanceMethod_New([Borrowed] PyObject* func) => InstanceMethodType.New(func);

    /// <summary>Return the callable of such an object.</summary>
    /// <param name="im">The object.</param>
    /// <returns>The callable. NULL with SystemError set if im is of another type.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyInstanceMethod_Function), CallConvs = [typeof(CallConvCdecl)])]
    [return: Borrowed]
    public static PyObject* PyInstanceMethod_Function([Borrowed] PyObject* im) => InstanceMethodType.FunctionOf(im);
}
