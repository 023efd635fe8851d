using System;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Iterators;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Iterators: getting one, and getting items from it.</summary>
internal static unsafe class Iteration
{
    /// <summary>Whether an object gives items; a type that refuses to does not, nor does NULL.</summary>
    internal static bool IsIterator(PyObject* o)
        => o != null && o->ob_type->tp_iternext != null && o->ob_type->tp_iternext != Symbols.Table._PyObject_NextNotImplemented;

    /// <summary>As <see cref="IsIterator"/> for the asynchronous kind.</summary>
    internal static bool IsAsyncIterator(PyObject* o)
        => o != null && o->ob_type->tp_as_async != null && o->ob_type->tp_as_async->am_anext != null
            && o->ob_type->tp_as_async->am_anext != Symbols.Table._PyObject_NextNotImplemented;

    /// <summary>The object's iterator, or one by index. Return: owned, or NULL with an error; NULL is SystemError.</summary>
    internal static PyObject* GetIter(PyObject* o)
    {
        if (o == null)
        {
            return NullArgument.Refuse();
        }
        if (o->ob_type->tp_iter == null)
        {
            return SequenceProtocol.IsSequence(o)
                ? SequenceIterator.New(o)
                : UnsupportedType.Refuse(o, "'%.200s' object is not iterable"u8);
        }
        PyObject* iterator = ForeignCalls.One(o, o->ob_type->tp_iter); // foreign code
        return iterator == null || IsIterator(iterator)
            ? iterator
            : RefuseResult(iterator, "iter() returned non-iterator of type '%.100s'"u8);
    }

    /// <summary>As <see cref="GetIter"/> for the asynchronous kind.</summary>
    internal static PyObject* GetAsyncIter(PyObject* o)
    {
        if (o == null)
        {
            return NullArgument.Refuse();
        }
        PyAsyncMethods* methods = o->ob_type->tp_as_async;
        if (methods == null || methods->am_aiter == null)
        {
            return UnsupportedType.Refuse(o, "'%.200s' object is not an async iterable"u8);
        }
        PyObject* iterator = methods->am_aiter(o); // foreign code
        return iterator == null || IsAsyncIterator(iterator)
            ? iterator
            : RefuseResult(iterator, "aiter() returned not an async iterator of type '%.100s'"u8);
    }

    /// <summary>The next item, owned; NULL without an error at the end, whether StopIteration was raised or not.</summary>
    internal static PyObject* Next(PyObject* iterator)
    {
        PyObject* item = ForeignCalls.One(iterator, iterator->ob_type->tp_iternext); // foreign code
        return item != null ? item : End();
    }

    /// <summary>As <see cref="Next"/> for objects that C passes: one that gives no items is TypeError, NULL is SystemError.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* CheckedNext(PyObject* iterator)
    {
        if (iterator == null || iterator->ob_type->tp_iternext == null)
        {
            return RefuseIterator(iterator);
        }
        PyObject* item = ForeignCalls.One(iterator, iterator->ob_type->tp_iternext); // foreign code
        return item != null ? item : End();
    }

    /// <summary>TypeError: the <c>tp_iternext</c> of a type that gives no items. Return: NULL.</summary>
    internal static PyObject* NextNotImplemented(PyObject* self)
        => NullArgument.IsMissing(self) ? null : UnsupportedType.Refuse(self, "'%.200s' object is not iterable"u8);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* RefuseIterator(PyObject* iterator) => iterator == null
        ? NullArgument.Refuse() : UnsupportedType.Refuse(iterator, "'%.200s' object is not an iterator"u8);

    // An error may have ended it, which may be the one that says so.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* End()
    {
        if (Errors.Occurred() && Errors.Matches(*Symbols.Table.PyExc_StopIteration))
        {
            Errors.Clear();
        }
        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* RefuseResult(PyObject* stolen, ReadOnlySpan<byte> format)
    {
        UnsupportedType.Refuse(stolen, format);
        Refcount.DecRef(stolen);
        return null;
    }
}
