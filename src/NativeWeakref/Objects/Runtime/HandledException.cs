using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Exceptions;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime;

/// <summary>The exception that is being handled: the thread's stack of them, and its innermost entry.</summary>
internal static unsafe class HandledException
{
    /// <summary>The innermost exception that is being handled, borrowed; NULL where none is.</summary>
    internal static PyObject* Innermost()
    {
        for (_PyErr_StackItem* item = ThreadState.Require()->exc_info; item != null; item = item->previous_item)
        {
            if (item->exc_value != null && item->exc_value != Symbols.None)
            {
                return item->exc_value;
            }
        }
        return null;
    }

    /// <summary>The innermost entry in three owned parts. Where none is handled: None, what the outermost entry holds, None.</summary>
    internal static void GetParts(PyObject** type, PyObject** value, PyObject** traceback)
    {
        if (NullArgument.IsMissing(type, value, traceback))
        {
            return;
        }
        PyObject* handled = Innermost();
        PyObject* shown = handled;
        for (_PyErr_StackItem* item = ThreadState.Require()->exc_info; handled == null && item != null; item = item->previous_item)
        {
            shown = item->exc_value;
        }
        PyObject* trace = handled == null ? null : BaseExceptionAttributes.GetTraceback(handled);
        *type = Refcount.NewRef(handled == null ? Symbols.None : (PyObject*)handled->ob_type);
        *value = Refcount.XNewRef(shown);
        *traceback = trace == null ? Refcount.NewRef(Symbols.None) : trace;
    }

    /// <summary>Puts the second of three parts, which are all stolen, on top of the stack.</summary>
    internal static void SetParts(PyObject* type, PyObject* value, PyObject* traceback)
    {
        Refcount.Replace(&ThreadState.Require()->exc_info->exc_value, value); // foreign code
        Refcount.XDecRef(type);
        Refcount.XDecRef(traceback);
    }

    /// <summary>As <see cref="Innermost"/>, owned.</summary>
    internal static PyObject* Get()
    {
        PyObject* handled = Innermost();
        return handled == null ? null : Refcount.NewRef(handled);
    }

    /// <summary>Replaces the top of the stack. Input: an exception, which is borrowed; NULL or None for none.</summary>
    internal static void Set(PyObject* exception)
    {
        PyObject* value = exception == null || exception == Symbols.None ? null : Refcount.NewRef(exception);
        Refcount.Replace(&ThreadState.Require()->exc_info->exc_value, value);
    }
}
