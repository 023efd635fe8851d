using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Modules;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Iterators;

/// <summary>What a copy of an iterator is made of: a function of <c>builtins</c> and what it is to go through.</summary>
/// <remarks>Results are owned; NULL with an error. Looking a function up runs foreign code, which may use an iterator up.</remarks>
internal static unsafe class IteratorReduction
{
    /// <summary>The function iter, and an object that is taken over or NULL with an error.</summary>
    internal static PyObject* Over(PyObject* stolen)
    {
        PyObject* result = Call("iter"u8, stolen == null ? null : TupleObjects.Pack(stolen), null);
        Refcount.XDecRef(stolen);
        return result;
    }

    /// <summary>The function iter and two arguments, or an empty tuple where they are NULL: the end was reached.</summary>
    internal static PyObject* Over(PyObject* first, PyObject* second)
        => first == null || second == null ? Over(TupleObjects.Empty()) : Call("iter"u8, TupleObjects.Pack(first, second), null);

    /// <summary>A function, a sequence, and the index where it is to go on.</summary>
    internal static PyObject* From(ReadOnlySpan<byte> function, PyObject* sequence, nint index)
    {
        PyObject* state = IntegerObjects.FromInt64(index);
        PyObject* result = state == null ? null : Call(function, TupleObjects.Pack(sequence), state);
        Refcount.XDecRef(state);
        return result;
    }

    /// <summary>The function iter, a range that is taken over or NULL with an error, and None for a state.</summary>
    internal static PyObject* OverRange(PyObject* stolen)
    {
        PyObject* result = Call("iter"u8, stolen == null ? null : TupleObjects.Pack(stolen), Symbols.None);
        Refcount.XDecRef(stolen);
        return result;
    }

    /// <summary>
    /// The function iter and a list of what is still to come. Input: a copy of an iterator that owns what it goes through, on the stack: it
    /// is used up, and the rest of it is the caller's to release.
    /// </summary>
    internal static PyObject* OverRest(PyObject* copy)
    {
        PyObject* list = ListObjects.New(0);
        while (list != null)
        {
            PyObject* item = copy->ob_type->tp_iternext(copy); // foreign code
            if (item == null)
            {
                break;
            }
            if (ListObjects.AppendOwned(list, item) < 0)
            {
                Refcount.Clear(&list);
            }
        }
        if (list != null && Errors.Occurred())
        {
            Refcount.Clear(&list);
        }
        return Over(list);
    }

    // Consumes the arguments, which may be NULL with an error. A state that is NULL is left out.
    private static PyObject* Call(ReadOnlySpan<byte> name, PyObject* args, PyObject* state)
    {
        PyObject* function = args == null ? null : BuiltinNames.Find(name);
        PyObject* result = function == null ? null
            : state == null ? TupleObjects.Pack(function, args) : TupleObjects.Pack(function, args, state);
        Refcount.XDecRef(function);
        Refcount.XDecRef(args);
        return result;
    }
}
