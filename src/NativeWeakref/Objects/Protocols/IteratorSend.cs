using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Sending a value into an iterator, and telling what it yields from what it returns.</summary>
internal static unsafe class IteratorSend
{
    /// <summary>
    /// The place gets what was yielded or returned, owned, or NULL with an error. Any argument but None needs the type's own slot
    /// or a method <c>send</c>. A NULL is SystemError.
    /// </summary>
    internal static PySendResult Send(PyObject* iterator, PyObject* argument, PyObject** result)
    {
        if (result == null || iterator == null || argument == null)
        {
            NullArgument.Refuse();
            return PySendResult.PYGEN_ERROR;
        }
        PyAsyncMethods* methods = iterator->ob_type->tp_as_async;
        if (methods != null && methods->am_send != null)
        {
            return methods->am_send(iterator, argument, result); // foreign code, as below
        }
        *result = argument == Symbols.None && Iteration.IsIterator(iterator)
            ? iterator->ob_type->tp_iternext(iterator)
            : CallSend(iterator, argument);
        if (*result != null)
        {
            return PySendResult.PYGEN_NEXT;
        }
        *result = TakeReturned();
        return *result != null ? PySendResult.PYGEN_RETURN : PySendResult.PYGEN_ERROR;
    }

    private static PyObject* CallSend(PyObject* iterator, PyObject* argument)
    {
        PyObject* name = StringObjects.InternLiteral("send"u8);
        PyObject* method = name == null ? null : Attributes.Get(iterator, name);
        Refcount.XDecRef(name);
        PyObject* result = method == null ? null : Calls.OneArg(method, argument);
        Refcount.XDecRef(method);
        return result;
    }

    // The value of a StopIteration, or None where no error is set; NULL with any other error.
    private static PyObject* TakeReturned()
    {
        if (!Errors.Occurred())
        {
            return Symbols.None;
        }
        if (!Errors.Matches(*Symbols.Table.PyExc_StopIteration))
        {
            return null;
        }
        PyObject* raised = Errors.TakeRaised();
        PyObject* value = ((PyStopIterationObject*)raised)->value;
        PyObject* returned = Refcount.NewRef(value == null ? Symbols.None : value);
        Refcount.DecRef(raised);
        return returned;
    }
}
