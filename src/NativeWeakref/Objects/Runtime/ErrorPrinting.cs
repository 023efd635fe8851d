using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Modules.Standard.Sys;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Printing the error that is set; SystemExit ends the process instead.</summary>
internal static unsafe class ErrorPrinting
{
    private const int FinalisationFailed = 120; // CPython's exit status for it

    /// <summary>
    /// Hands the error that is set to <c>sys.excepthook</c>, which prints it unless the program set another, and clears it; does nothing
    /// where none is. Input: whether <c>sys.last_exc</c> and its kin keep it.
    /// </summary>
    internal static void Print(bool isKept)
    {
        PyObject* exception = Errors.TakeRaised();
        if (exception == null)
        {
            return;
        }
        ExitIfAsked(exception);
        if (isKept)
        {
            ExceptionHook.Keep(exception);
        }
        if (!ExceptionHook.TryCall(exception)) // foreign code
        {
            PyObject* failure = Errors.TakeRaised();
            ExitIfAsked(failure);
            StandardError.Add("Error in sys.excepthook:\n"u8);
            ExceptionDisplay.Print(failure);
            StandardError.Add("\nOriginal exception was:\n"u8);
            ExceptionDisplay.Print(exception);
            Refcount.DecRef(failure);
        }
        Errors.Clear(); // nothing that printing caused is left
        Refcount.DecRef(exception); // foreign code
    }

    /// <summary>Prints an exception; the error that is set stays. NULL is SystemError.</summary>
    internal static void Display(PyObject* exception)
    {
        if (exception == null)
        {
            Errors.BadInternalCall();
            return;
        }
        PyObject* raised = Errors.TakeRaised();
        ExceptionDisplay.Print(exception);
        Errors.SetRaised(raised);
    }

    /// <summary>As <see cref="Display"/>; what is no exception is named in a TypeError that is printed.</summary>
    internal static void DisplayValue(PyObject* value)
    {
        if (value == null || ExceptionMatching.IsInstance(value))
        {
            Display(value);
            return;
        }
        StandardError.Add("TypeError: print_exception(): Exception expected for value, "u8);
        StandardError.Add(value->ob_type->tp_name);
        StandardError.Add(" found\n"u8);
        StandardError.Flush();
    }

    /// <summary>Ends the runtime and the process.</summary>
    internal static void FinaliseAndExit(int status) => exit(Lifecycle.Finalise() < 0 ? FinalisationFailed : status);

    // An int is the exit status, None stands for 0; anything else is printed, and the status is 1.
    private static void ExitIfAsked(PyObject* exception)
    {
        if (!Subtyping.IsSubtype(exception->ob_type, (PyTypeObject*)*Symbols.Table.PyExc_SystemExit))
        {
            return;
        }
        PyObject* code = ((PySystemExitObject*)exception)->code;
        int status = 0;
        if (code != null && code != Symbols.None)
        {
            status = IntegerObjects.IsInteger(code) ? StatusOf(code) : Report(code);
        }
        Refcount.DecRef(exception); // foreign code
        FinaliseAndExit(status);
    }

    private static int StatusOf(PyObject* code)
    {
        int overflow;
        return unchecked((int)IntegerObjects.AsInt64(code, &overflow)); // -1 where it does not fit
    }

    private static int Report(PyObject* code)
    {
        PyObject* text = ObjectProtocol.Str(code); // foreign code
        if (text == null)
        {
            Errors.Clear();
        }
        else
        {
            StandardError.Add(text);
            Refcount.DecRef(text);
        }
        StandardError.Add("\n"u8);
        StandardError.Flush();
        return 1;
    }

    [DllImport("libc")]
    private static extern void exit(int status);
}
