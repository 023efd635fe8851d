using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Exceptions;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime;

/// <summary>The error as type, value and traceback: the form of the API before 3.12.</summary>
internal static unsafe class ErrorTriples
{
    private const int NormalizationLimit = 32;

    /// <summary>Takes the error out of the indicator, in three owned parts; all NULL where none is set.</summary>
    internal static void Fetch(PyObject** type, PyObject** value, PyObject** traceback)
    {
        if (NullArgument.IsMissing(type, value, traceback))
        {
            return;
        }
        PyObject* raised = Errors.TakeRaised();
        *value = raised;
        *type = raised == null ? null : Refcount.NewRef((PyObject*)raised->ob_type);
        *traceback = raised == null ? null : BaseExceptionAttributes.GetTraceback(raised);
    }

    /// <summary>
    /// Sets the error from three parts, which are stolen; a type of NULL clears it, a value that is no instance makes one.
    /// </summary>
    internal static void Restore(PyObject* type, PyObject* value, PyObject* traceback)
    {
        if (type == null)
        {
            Refcount.XDecRef(value);
            Refcount.XDecRef(traceback);
            Errors.SetRaised(null);
            return;
        }
        PyObject* exception = ToInstance(type, value);
        if (exception != null && AcceptTraceback(exception, traceback))
        {
            Errors.SetRaised(Refcount.NewRef(exception));
        }
        Refcount.XDecRef(exception);
        Refcount.XDecRef(traceback);
        Refcount.DecRef(type);
    }

    /// <summary>Makes the value an instance of the type. What fails on the way takes their place.</summary>
    internal static void Normalize(PyObject** type, PyObject** value, PyObject** traceback)
    {
        if (NullArgument.IsMissing(type, value))
        {
            return;
        }
        PyObject* unwanted = null;
        traceback = traceback == null ? &unwanted : traceback;
        for (int attempt = 1; *type != null; attempt++)
        {
            if (*value == null)
            {
                *value = Refcount.NewRef(Symbols.None);
            }
            if (!ExceptionMatching.IsType(*type) || NormalizeOnce(type, value))
            {
                return;
            }
            if (attempt >= NormalizationLimit)
            {
                Errors.Raise(
                    *Symbols.Table.PyExc_RecursionError, "maximum recursion depth exceeded while normalizing an exception"u8);
            }
            ReplaceWithRaised(type, value, traceback);
        }
    }

    // The type follows the value only where the value was an instance before: what is made may be of a subtype.
    private static bool NormalizeOnce(PyObject** type, PyObject** value)
    {
        if (ErrorCreation.IsInstanceOf(*value, *type))
        {
            Refcount.Replace(type, Refcount.NewRef((PyObject*)(*value)->ob_type));
            return true;
        }
        PyObject* exception = ErrorCreation.Create(*type, *value); // foreign code
        if (exception == null)
        {
            return false;
        }
        Refcount.Replace(value, exception);
        return true;
    }

    // The error that normalising raised. The old traceback stays unless the new error has one.
    private static void ReplaceWithRaised(PyObject** type, PyObject** value, PyObject** traceback)
    {
        PyObject* oldTraceback = *traceback;
        Refcount.Clear(type);
        Refcount.Clear(value);
        Fetch(type, value, traceback);
        if (*traceback == null)
        {
            *traceback = oldTraceback;
        }
        else
        {
            Refcount.XDecRef(oldTraceback);
        }
    }

    // Steals the value. Exactly the type counts, as in CPython: an instance of a subtype becomes an argument.
    private static PyObject* ToInstance(PyObject* type, PyObject* value)
    {
        if (value != null && (PyObject*)value->ob_type == type)
        {
            return value;
        }
        PyObject* exception = ErrorCreation.Create(type, value); // foreign code
        Refcount.XDecRef(value);
        return exception;
    }

    // There is no traceback type: None and NULL mean none, all else is refused.
    private static bool AcceptTraceback(PyObject* exception, PyObject* traceback)
    {
        if (traceback != null && traceback != Symbols.None)
        {
            Errors.TypeError("traceback must be a Traceback or None"u8);
            return false;
        }
        Refcount.Clear(&((PyBaseExceptionObject*)exception)->traceback);
        return true;
    }
}
