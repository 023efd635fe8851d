using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Runtime;

/// <summary>From a type and a value to the exception that is raised.</summary>
internal static unsafe class ErrorCreation
{
    /// <summary>
    /// Raises. Input: an exception type; an instance of it, or the argument of a new one: a tuple holds all arguments, NULL and None
    /// stand for none. What fails on the way is raised instead.
    /// </summary>
    internal static void SetObject(PyObject* type, PyObject* value)
    {
        if (type == null)
        {
            Errors.BadInternalCall();
            return;
        }
        if (!ExceptionMatching.IsType(type))
        {
            Errors.Format(
                *Symbols.Table.PyExc_SystemError, "_PyErr_SetObject: exception %R is not a BaseException subclass"u8, (nint)type);
            return;
        }
        PyObject* exception;
        if (IsInstanceOf(value, type))
        {
            exception = Refcount.NewRef(value);
        }
        else
        {
            Refcount.XIncRef(value); // the old error may hold the only reference
            Errors.Clear();
            exception = Create(type, value);
            Refcount.XDecRef(value);
        }
        if (exception == null)
        {
            return;
        }
        ErrorContext.Attach(exception);
        Errors.SetRaised(exception);
    }

    /// <summary>A new exception, made by calling its type. Return: owned, or NULL with an error.</summary>
    internal static PyObject* Create(PyObject* type, PyObject* value)
    {
        PyObject* made = value == null || value == Symbols.None ? Calls.NoArgs(type)
            : TupleObjects.IsTuple(value) ? Calls.Call(type, value, null)
            : Calls.OneArg(type, value); // foreign code
        if (made == null || ExceptionMatching.IsInstance(made))
        {
            return made;
        }
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "calling %R should have returned an instance of BaseException, not %s"u8,
            (nint)type, (nint)made->ob_type->tp_name);
        Refcount.DecRef(made);
        return null;
    }

    /// <summary>Whether a value is an exception that a type covers; NULL is none.</summary>
    internal static bool IsInstanceOf(PyObject* value, PyObject* type)
        => value != null && ExceptionMatching.IsInstance(value) && Subtyping.IsSubtype(value->ob_type, (PyTypeObject*)type);

    /// <summary>Raises KeyError with one argument. Return: NULL.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* SetKeyError(PyObject* key)
    {
        if (NullArgument.IsMissing(key))
        {
            return null;
        }
        PyObject* args = TupleObjects.Pack(key); // a tuple as key would be taken for all arguments
        if (args != null)
        {
            SetObject(*Symbols.Table.PyExc_KeyError, args);
            Refcount.DecRef(args);
        }
        return null;
    }

    /// <summary>Makes an exception, which is stolen and may be NULL, cause and context of the one that is set. Return: NULL.</summary>
    internal static PyObject* AttachCause(PyObject* cause)
    {
        PyObject* raised = Errors.TakeRaised();
        if (cause != null && raised != null && cause != raised)
        {
            PyBaseExceptionObject* exception = (PyBaseExceptionObject*)raised;
            exception->suppress_context = 1;
            Refcount.Replace(&exception->cause, Refcount.NewRef(cause));
            Refcount.Replace(&exception->context, cause);
        }
        else
        {
            Refcount.XDecRef(cause);
        }
        Errors.SetRaised(raised);
        return null;
    }
}
