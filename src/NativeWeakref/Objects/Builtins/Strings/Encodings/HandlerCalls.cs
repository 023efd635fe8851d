using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Exceptions;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings.Codecs;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>The calls of one registered handler in the course of a conversion, with one exception that is changed from call to call.</summary>
internal unsafe struct HandlerCalls
{
    private PyObject* _handler;

    /// <summary>The exception of the last call; NULL before the first.</summary>
    internal PyObject* Exception { readonly get; private set; }

    /// <summary>Finds the handler at the first call. Return: false with LookupError or MemoryError.</summary>
    internal bool Find(byte* name)
    {
        if (_handler == null)
        {
            _handler = ErrorHandlers.LookUp(name);
        }
        return _handler != null;
    }

    /// <summary>Keeps the exception of the first call, which is stolen. Return: false where it is NULL.</summary>
    internal bool Begin(PyObject* exception)
    {
        Exception = exception;
        return exception != null;
    }

    /// <summary>Changes the exception for another call. Return: false with an error.</summary>
    internal readonly bool Continue(UnicodeErrorKind kind, nint start, nint end, ReadOnlySpan<byte> reason)
        => UnicodeErrorFields.SetStart(Exception, kind, start) == 0 && UnicodeErrorFields.SetEnd(Exception, kind, end) == 0
            && UnicodeErrorFields.SetReason(Exception, kind, CString.Of(reason)) == 0;

    /// <summary>
    /// Calls the handler with the exception; foreign code. Input: whether it may answer with bytes; the text of the TypeError for what is no
    /// answer. Output: the position it answers with, as it is. Return: the owned str or bytes; NULL with an error.
    /// </summary>
    internal readonly PyObject* Ask(bool allowsBytes, ReadOnlySpan<byte> refusal, nint* position)
    {
        PyObject* answer = Calls.OneArg(_handler, Exception); // foreign code
        if (answer == null)
        {
            return null;
        }
        bool isPair = TupleObjects.IsTuple(answer) && TupleObjects.Size(answer) == 2;
        PyObject* replacement = isPair ? TupleObjects.Items(answer)[0] : null;
        if (replacement == null || !(StringObjects.IsString(replacement) || (allowsBytes && BytesObjects.IsBytes(replacement))))
        {
            Refcount.DecRef(answer);
            return Errors.TypeError(refusal);
        }
        PyObject* index = IntegerIndex.Of(TupleObjects.Items(answer)[1]); // foreign code
        *position = index == null ? -1 : IntegerExtraction.AsSsize(index);
        Refcount.XDecRef(index);
        bool failed = *position == -1 && Errors.Occurred();
        replacement = failed ? null : Refcount.NewRef(replacement);
        Refcount.DecRef(answer);
        return replacement;
    }

    /// <summary>
    /// Where a conversion goes on, of a position that counts from the end where it is negative. Return: -1 with IndexError where it is out of
    /// range.
    /// </summary>
    internal static nint Place(nint position, nint size)
    {
        nint place = position < 0 ? position + size : position;
        if (place >= 0 && place <= size)
        {
            return place;
        }
        Errors.Format(*Symbols.Table.PyExc_IndexError, "position %zd from error handler out of bounds"u8, place);
        return -1;
    }

    /// <summary>Ends the conversion.</summary>
    internal void Release()
    {
        Refcount.XDecRef(_handler); // foreign code
        Refcount.XDecRef(Exception); // foreign code
        this = default;
    }
}
