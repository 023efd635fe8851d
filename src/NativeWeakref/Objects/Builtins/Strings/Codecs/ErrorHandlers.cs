using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Functions;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Codecs;

/// <summary>The registry of error handlers: functions by the names of policies.</summary>
internal static unsafe class ErrorHandlers
{
    private static PyObject* s_handlers; // owned dict; NULL until somebody asks

    /// <summary>Enters a handler, in the place of an older one. Return: 0; -1 with TypeError, SystemError or MemoryError.</summary>
    internal static int Register(byte* name, PyObject* handler)
    {
        if (name == null)
        {
            return NullArgument.RefuseStatus();
        }
        if (handler == null || !Calls.IsCallable(handler))
        {
            Errors.TypeError("handler must be callable"u8);
            return -1;
        }
        return Prepare() && Enter(name, handler) ? 0 : -1;
    }

    /// <summary>Input: a name; NULL for strict. Return: the owned handler; NULL with LookupError or MemoryError.</summary>
    internal static PyObject* LookUp(byte* name)
    {
        name = name == null ? CString.Of("strict"u8) : name;
        PyObject* key = Prepare() ? StringObjects.FromUtf8(name) : null;
        PyObject* handler = key == null ? null : DictObjects.FindWithError(s_handlers, key);
        Refcount.XIncRef(handler);
        if (handler == null && key != null && !Errors.Occurred())
        {
            Errors.Format(*Symbols.Table.PyExc_LookupError, "unknown error handler name '%.400s'"u8, (nint)name);
        }
        Refcount.XDecRef(key);
        return handler;
    }

    /// <summary>Lets the handlers go at shutdown.</summary>
    internal static void Finalise()
    {
        PyObject* handlers = s_handlers;
        s_handlers = null;
        Refcount.XDecRef(handlers); // foreign code
    }

    // The standard ones are there from the start.
    private static bool Prepare()
    {
        if (s_handlers != null)
        {
            return true;
        }
        s_handlers = DictObjects.New();
        bool done = s_handlers != null && Enter(0, "strict"u8) && Enter(1, "ignore"u8) && Enter(2, "replace"u8)
            && Enter(3, "xmlcharrefreplace"u8) && Enter(4, "backslashreplace"u8) && Enter(5, "surrogatepass"u8)
            && Enter(6, "surrogateescape"u8);
        if (!done)
        {
            Finalise();
        }
        return done;
    }

    private static bool Enter(int index, ReadOnlySpan<byte> name)
    {
        PyObject* function = CFunctions.New(StandardHandlers.Definition(index), null, null, null);
        bool entered = function != null && Enter(CString.Of(name), function);
        Refcount.XDecRef(function);
        return entered;
    }

    private static bool Enter(byte* name, PyObject* handler)
    {
        PyObject* key = StringObjects.FromUtf8(name);
        bool entered = key != null && DictObjects.Set(s_handlers, key, handler) == 0; // foreign code: an older one may go
        Refcount.XDecRef(key);
        return entered;
    }
}
