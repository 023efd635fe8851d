using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>The attributes every exception has, for C (<c>PyException_*</c>) and as descriptors.</summary>
internal static unsafe class BaseExceptionAttributes
{
    private struct Getsets
    {
        internal PyGetSetDef Dict;
        internal PyGetSetDef Args;
        internal PyGetSetDef Traceback;
        internal PyGetSetDef Context;
        internal PyGetSetDef Cause;
        internal PyGetSetDef End;
    }

    private static Getsets s_getsets;

    internal static void Fill(PyTypeObject* type)
    {
        PyBaseExceptionObject layout;
        ExceptionMembers.Add(
            type, "__suppress_context__"u8, MemberCodes.Py_T_BOOL, (nint)(&layout.suppress_context - (byte*)&layout), 0);
        DictAttribute.Fill(ref s_getsets.Dict);
        s_getsets.Args = new() { name = CString.Of("args"u8), get = &GetArgsAttribute, set = &SetArgsAttribute };
        s_getsets.Traceback = new() { name = CString.Of("__traceback__"u8), get = &GetTracebackAttribute, set = &SetTracebackAttribute };
        s_getsets.Context = new() { name = CString.Of("__context__"u8), get = &GetContextAttribute, set = &SetContextAttribute };
        s_getsets.Cause = new() { name = CString.Of("__cause__"u8), get = &GetCauseAttribute, set = &SetCauseAttribute };
        type->tp_getset = (PyGetSetDef*)Unsafe.AsPointer(ref s_getsets);
    }

    /// <summary>The arguments, owned.</summary>
    internal static PyObject* GetArgs(PyObject* self) => IsException(self) ? Refcount.NewRef(ExceptionArguments.Of(self)) : null;

    /// <summary>Replaces the arguments; the tuple is borrowed.</summary>
    internal static void SetArgs(PyObject* self, PyObject* args)
    {
        if (IsException(self) && !NullArgument.IsMissing(args))
        {
            Refcount.Replace(&((PyBaseExceptionObject*)self)->args, Refcount.NewRef(args));
        }
    }

    /// <summary>The traceback, owned; NULL without an error where there is none.</summary>
    internal static PyObject* GetTraceback(PyObject* self) => !IsException(self) ? null : Owned(((PyBaseExceptionObject*)self)->traceback);

    /// <summary>Sets the traceback. Return: 0; -1 with TypeError where the value is none. None takes the traceback away.</summary>
    internal static int SetTraceback(PyObject* self, PyObject* traceback)
    {
        if (!IsException(self))
        {
            return -1;
        }
        if (traceback == null)
        {
            return RefuseDeletion("__traceback__ may not be deleted"u8);
        }
        if (traceback != Symbols.None)
        {
            // There is no traceback type: nothing here runs Python code.
            Errors.TypeError("__traceback__ must be a traceback or None"u8);
            return -1;
        }
        Refcount.Clear(&((PyBaseExceptionObject*)self)->traceback);
        return 0;
    }

    /// <summary>The exception that was being handled when this one was raised, owned; NULL where there is none.</summary>
    internal static PyObject* GetContext(PyObject* self) => !IsException(self) ? null : Owned(((PyBaseExceptionObject*)self)->context);

    /// <summary>Replaces the context, which is stolen and may be NULL.</summary>
    internal static void SetContext(PyObject* self, PyObject* context)
    {
        if (!IsException(self))
        {
            Refcount.XDecRef(context);
            return;
        }
        Refcount.Replace(&((PyBaseExceptionObject*)self)->context, context);
    }

    /// <summary>The exception this one was raised from, owned; NULL where there is none.</summary>
    internal static PyObject* GetCause(PyObject* self) => !IsException(self) ? null : Owned(((PyBaseExceptionObject*)self)->cause);

    /// <summary>Replaces the cause, which is stolen and may be NULL; from now on the context is not printed.</summary>
    internal static void SetCause(PyObject* self, PyObject* cause)
    {
        if (!IsException(self))
        {
            Refcount.XDecRef(cause);
            return;
        }
        ((PyBaseExceptionObject*)self)->suppress_context = 1;
        Refcount.Replace(&((PyBaseExceptionObject*)self)->cause, cause);
    }

    // SystemError for anything else: C may pass it.
    private static bool IsException(PyObject* self)
    {
        if (self != null && ExceptionMatching.IsInstance(self))
        {
            return true;
        }
        Errors.BadInternalCall();
        return false;
    }

    private static PyObject* Owned(PyObject* field) => field == null ? null : Refcount.NewRef(field);

    private static PyObject* OwnedOrNone(PyObject* field) => Refcount.NewRef(field == null ? Symbols.None : field);

    private static int RefuseDeletion(ReadOnlySpan<byte> message)
    {
        Errors.TypeError(message);
        return -1;
    }

    // None becomes NULL. Return: false with TypeError set.
    private static bool AcceptException(PyObject** value, ReadOnlySpan<byte> message)
    {
        if (*value == Symbols.None)
        {
            *value = null;
            return true;
        }
        if (!ExceptionMatching.IsInstance(*value))
        {
            Errors.TypeError(message);
            return false;
        }
        Refcount.IncRef(*value);
        return true;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetArgsAttribute(PyObject* self, void* closure) => OwnedOrNone(((PyBaseExceptionObject*)self)->args);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetArgsAttribute(PyObject* self, PyObject* value, void* closure)
    {
        if (value == null)
        {
            return RefuseDeletion("args may not be deleted"u8);
        }
        PyObject* args = SequenceTuple.Of(value);
        if (args == null)
        {
            return -1;
        }
        Refcount.Replace(&((PyBaseExceptionObject*)self)->args, args);
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetTracebackAttribute(PyObject* self, void* closure) => OwnedOrNone(((PyBaseExceptionObject*)self)->traceback);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetTracebackAttribute(PyObject* self, PyObject* value, void* closure) => SetTraceback(self, value);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetContextAttribute(PyObject* self, void* closure) => OwnedOrNone(((PyBaseExceptionObject*)self)->context);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetContextAttribute(PyObject* self, PyObject* value, void* closure)
    {
        if (value == null)
        {
            return RefuseDeletion("__context__ may not be deleted"u8);
        }
        if (!AcceptException(&value, "exception context must be None or derive from BaseException"u8))
        {
            return -1;
        }
        SetContext(self, value);
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetCauseAttribute(PyObject* self, void* closure) => OwnedOrNone(((PyBaseExceptionObject*)self)->cause);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetCauseAttribute(PyObject* self, PyObject* value, void* closure)
    {
        if (value == null)
        {
            return RefuseDeletion("__cause__ may not be deleted"u8);
        }
        if (!AcceptException(&value, "exception cause must be None or derive from BaseException"u8))
        {
            return -1;
        }
        SetCause(self, value);
        return 0;
    }
}
