using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.GenericAliases;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>BaseExceptionGroup: a message and the exceptions that were raised together.</summary>
/// <remarks>ExceptionGroup, its subtype, is a heap type in 3.12 and no symbol of the C API; there is none here.</remarks>
internal static unsafe class ExceptionGroupType
{
    internal static void Fill(PyTypeObject* type)
    {
        ExceptionTypes.SetLayout(type, sizeof(PyBaseExceptionGroupObject), ownedFields: 0b11);
        type->tp_new = &New;
        type->tp_str = &Str;
        ClassGetItem.AddTo(type);
        ExceptionMembers.AddReadOnlyObject(type, "message"u8, ExceptionMembers.OffsetOfField(0));
        ExceptionMembers.AddReadOnlyObject(type, "exceptions"u8, ExceptionMembers.OffsetOfField(1));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        if (!CheckArguments(args))
        {
            return null;
        }
        PyObject* exceptions = SequenceTuple.Of(TupleObjects.Items(args)[1]);
        if (exceptions == null)
        {
            return null;
        }
        PyBaseExceptionGroupObject* self = CheckExceptions(exceptions)
            ? (PyBaseExceptionGroupObject*)BaseExceptionType.Create(type, args) : null;
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
        if (!TupleObjects.IsTuple(TupleObjects.Items(args)[1]))
        {
            Errors.TypeError("second argument (exceptions) must be a sequence"u8);
            return false;
        }
        return true;
    }

    private static bool CheckExceptions(PyObject* exceptions)
    {
        nint count = TupleObjects.Size(exceptions);
        if (count == 0)
        {
            Errors.ValueError("second argument (exceptions) must be a non-empty sequence"u8);
            return false;
        }
        for (nint i = 0; i < count; i++)
        {
            if (!ExceptionMatching.IsInstance(TupleObjects.Items(exceptions)[i]))
            {
                Errors.Format(
                    *Symbols.Table.PyExc_ValueError, "Item %zd of second argument (exceptions) is not an exception"u8, i);
                return false;
            }
        }
        return true;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Str(PyObject* self)
    {
        PyBaseExceptionGroupObject* group = (PyBaseExceptionGroupObject*)self;
        nint count = TupleObjects.Size(group->excs);
        return StringObjects.FromFormat(
            "%S (%zd sub-exception%s)"u8, (nint)group->msg, count, (nint)CString.Of(count == 1 ? ""u8 : "s"u8));
    }
}
