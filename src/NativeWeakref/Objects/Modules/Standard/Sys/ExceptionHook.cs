using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Functions;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Modules.Import;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard.Sys;

/// <summary><c>sys.excepthook</c>, to which printing hands an exception, and the names that keep the last one.</summary>
internal static unsafe class ExceptionHook
{
    private const int ArgumentCount = 3; // type, value, traceback

    internal static void AddTo(ref MethodTable methods)
        => methods.Add(
            "excepthook"u8, &Show, MethodFlags.METH_FASTCALL,
            "excepthook($module, exctype, value, traceback, /)\n--\n\nPrint an exception to sys.stderr."u8);

    /// <summary>Keeps the hook of the module a second time, for programs that replace it. Return: false with an error.</summary>
    internal static bool AddTo(PyObject* module) => OwnModule.AddAgain(module, "__excepthook__"u8, "excepthook"u8);

    /// <summary>Sets <c>last_exc</c>, <c>last_type</c>, <c>last_value</c> and <c>last_traceback</c>. No error is left.</summary>
    internal static void Keep(PyObject* exception)
    {
        PyObject* traceback = ((PyBaseExceptionObject*)exception)->traceback;
        KeepAs("last_exc"u8, exception);
        KeepAs("last_type"u8, (PyObject*)exception->ob_type);
        KeepAs("last_value"u8, exception);
        KeepAs("last_traceback"u8, traceback == null ? Symbols.None : traceback);
    }

    /// <summary>Lets the hook print an exception. Return: false with the error of a hook of the program.</summary>
    internal static bool TryCall(PyObject* exception)
    {
        if (ModuleTable.Existing == null)
        {
            ExceptionDisplay.Print(exception);
            return true;
        }
        PyObject* hook = SysAccess.Get(CString.Of("excepthook"u8));
        if (hook == null)
        {
            StandardError.Add("sys.excepthook is missing\n"u8);
        }
        if (hook == null || CFunctions.Runs(hook, (delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nint, PyObject*>)&Show))
        {
            ExceptionDisplay.Print(exception);
            return true;
        }
        PyObject* traceback = ((PyBaseExceptionObject*)exception)->traceback;
        PyObject* arguments = TupleObjects.Pack((PyObject*)exception->ob_type, exception, traceback == null ? Symbols.None : traceback);
        Refcount.IncRef(hook); // it may replace itself
        PyObject* result = arguments == null ? null : Calls.CallObject(hook, arguments); // foreign code
        Refcount.XDecRef(arguments);
        Refcount.DecRef(hook);
        Refcount.XDecRef(result);
        return result != null;
    }

    private static void KeepAs(ReadOnlySpan<byte> name, PyObject* value)
    {
        if (SysAccess.Set(CString.Of(name), value) < 0) // foreign code
        {
            Errors.Clear();
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Show(PyObject* self, PyObject** args, nint count)
    {
        if (!Arguments.HasCount("excepthook"u8, count, ArgumentCount, ArgumentCount))
        {
            return null;
        }
        ErrorPrinting.DisplayValue(args[1]);
        return Symbols.None;
    }
}
