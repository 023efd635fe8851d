using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.GenericAliases;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>BaseExceptionGroup: a message and the exceptions that were raised together.</summary>
internal static unsafe class ExceptionGroupType
{
    internal static void Fill(PyTypeObject* type)
    {
        ExceptionTypes.SetLayout(type, sizeof(PyBaseExceptionGroupObject), ownedFields: 0b11);
        type->tp_new = &New;
        type->tp_str = &Str;
        ClassGetItem.AddTo(type);
        ExceptionGroupSplit.AddTo(type);
        ExceptionMembers.AddReadOnlyObject(type, "message"u8, ExceptionMembers.OffsetOfField(0));
        ExceptionMembers.AddReadOnlyObject(type, "exceptions"u8, ExceptionMembers.OffsetOfField(1));
    }

    /// <summary>True for a group, subtypes included.</summary>
    internal static bool IsGroup(PyObject* op)
        => Subtyping.IsSubtype(op->ob_type, (PyTypeObject*)*Symbols.Table.PyExc_BaseExceptionGroup);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        if (!CheckArguments(args))
        {
            return null;
        }
        PyObject* exceptions = SequenceTuple.Of(TupleObjects.Items(args)[1]); // foreign code
        if (exceptions == null)
        {
            return null;
        }
        bool onlyExceptions;
        type = CheckExceptions(exceptions, &onlyExceptions) ? ChooseType(type, onlyExceptions) : null;
        PyBaseExceptionGroupObject* self = type == null ? null : (PyBaseExceptionGroupObject*)BaseExceptionType.Create(type, args);
        if (self == null)
        {
            Refcount.DecRef(exceptions);
            return null;
        }
        self->msg = Refcount.NewRef(TupleObjects.Items(args)[0]);
        self->excs = exceptions;
        return (PyObject*)self;
    }

    private static bool CheckArguments(PyObject* args)
    {
        if (TupleObjects.Size(args) != 2)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%zd given)"u8,
                TupleObjects.Size(args));
            return false;
        }
        PyObject* message = TupleObjects.Items(args)[0];
        if (!StringObjects.IsString(message))
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not %.50s"u8,
                (nint)(message == Symbols.None ? CString.Of("None"u8) : message->ob_type->tp_name));
            return false;
        }
        if (!SequenceProtocol.IsSequence(TupleObjects.Items(args)[1]))
        {
            Errors.TypeError("second argument (exceptions) must be a sequence"u8);
            return false;
        }
        return true;
    }

    // Finds out whether all are exceptions that a program usually catches.
    private static bool CheckExceptions(PyObject* exceptions, bool* onlyExceptions)
    {
        *onlyExceptions = true;
        nint count = TupleObjects.Size(exceptions);
        if (count == 0)
        {
            Errors.ValueError("second argument (exceptions) must be a non-empty sequence"u8);
            return false;
        }
        for (nint i = 0; i < count; i++)
        {
            PyObject* item = TupleObjects.Items(exceptions)[i];
            if (!ExceptionMatching.IsInstance(item))
            {
                Errors.Format(
                    *Symbols.Table.PyExc_ValueError, "Item %zd of second argument (exceptions) is not an exception"u8, i);
                return false;
            }
            *onlyExceptions &= IsException(item->ob_type);
        }
        return true;
    }

    // The base becomes the other class where it can. Return: borrowed, or NULL with TypeError or MemoryError.
    private static PyTypeObject* ChooseType(PyTypeObject* type, bool onlyExceptions)
    {
        if ((PyObject*)type == *Symbols.Table.PyExc_BaseExceptionGroup)
        {
            return onlyExceptions ? ExceptionGroupClass.Address : type;
        }
        if (onlyExceptions || !IsException(type))
        {
            return type;
        }
        if (ExceptionGroupClass.Is(type))
        {
            Errors.TypeError("Cannot nest BaseExceptions in an ExceptionGroup"u8);
        }
        else
        {
            Errors.Format(*Symbols.Table.PyExc_TypeError, "Cannot nest BaseExceptions in '%.200s'"u8, (nint)type->tp_name);
        }
        return null;
    }

    private static bool IsException(PyTypeObject* type) => Subtyping.IsSubtype(type, (PyTypeObject*)*Symbols.Table.PyExc_Exception);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Str(PyObject* self)
    {
        PyBaseExceptionGroupObject* group = (PyBaseExceptionGroupObject*)self;
        nint count = TupleObjects.Size(group->excs);
        return StringObjects.FromFormat(
            "%S (%zd sub-exception%s)"u8, (nint)group->msg, count, (nint)CString.Of(count == 1 ? ""u8 : "s"u8));
    }
}
