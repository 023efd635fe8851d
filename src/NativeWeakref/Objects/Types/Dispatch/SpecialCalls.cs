using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Dispatch;

/// <summary>Calling what a type has under a special name, past the instance. All of this runs foreign code.</summary>
/// <remarks>A function that can take the object in front is called so, which spares making a bound method.</remarks>
internal unsafe struct SpecialCalls
{
    private PyObject* _self;
    private PyObject* _first;
    private PyObject* _second;

    /// <summary>
    /// Return: owned, and whether the object goes in front of the arguments; NULL without an error where the type lacks it, or with
    /// what binding it raised.
    /// </summary>
    internal static PyObject* Find(PyObject* self, PyObject* name, bool* takesSelf)
    {
        *takesSelf = false;
        PyObject* found = TypeLookup.Find(self->ob_type, name);
        if (found == null)
        {
            return null;
        }
        Refcount.IncRef(found);
        if ((found->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_METHOD_DESCRIPTOR) != 0)
        {
            *takesSelf = true;
            return found;
        }
        if (found->ob_type->tp_descr_get == null)
        {
            return found;
        }
        PyObject* bound = found->ob_type->tp_descr_get(found, self, (PyObject*)self->ob_type); // foreign code
        Refcount.DecRef(found);
        return bound;
    }

    /// <summary>As <see cref="Find"/>; a type that lacks the name is AttributeError.</summary>
    internal static PyObject* Require(PyObject* self, PyObject* name, bool* takesSelf)
    {
        PyObject* found = Find(self, name, takesSelf);
        if (found == null && !Errors.Occurred())
        {
            ErrorCreation.SetObject(*Symbols.Table.PyExc_AttributeError, name);
        }
        return found;
    }

    /// <summary>A call without arguments. Return: owned, or NULL with an error: AttributeError where the type lacks the name.</summary>
    internal static PyObject* NoArgs(PyObject* self, PyObject* name)
    {
        bool takesSelf;
        PyObject* method = Require(self, name, &takesSelf);
        return method == null ? null : Invoke(method, takesSelf, self);
    }

    /// <summary>As <see cref="NoArgs"/> with one argument.</summary>
    internal static PyObject* OneArg(PyObject* self, PyObject* name, PyObject* first)
    {
        bool takesSelf;
        PyObject* method = Require(self, name, &takesSelf);
        return method == null ? null : Invoke(method, takesSelf, self, first);
    }

    /// <summary>As <see cref="NoArgs"/> with two arguments.</summary>
    internal static PyObject* TwoArgs(PyObject* self, PyObject* name, PyObject* first, PyObject* second)
    {
        bool takesSelf;
        PyObject* method = Require(self, name, &takesSelf);
        return method == null ? null : Invoke(method, takesSelf, self, first, second);
    }

    /// <summary>As <see cref="OneArg"/>; NotImplemented where the type lacks the name.</summary>
    internal static PyObject* TryOneArg(PyObject* self, PyObject* name, PyObject* first)
    {
        bool takesSelf;
        PyObject* method = Find(self, name, &takesSelf);
        if (method != null)
        {
            return Invoke(method, takesSelf, self, first);
        }
        return Errors.Occurred() ? null : Refcount.NewRef(Symbols.NotImplemented);
    }

    /// <summary>Calls what <see cref="Find"/> gave, and releases it. Input: up to two arguments, the rest NULL. Return: owned, or NULL.</summary>
    internal static PyObject* Invoke(
        PyObject* method, bool takesSelf, PyObject* self, PyObject* first = null, PyObject* second = null)
    {
        SpecialCalls stack;
        stack._self = self;
        stack._first = first;
        stack._second = second;
        nuint count = first == null ? 0u : second == null ? 1u : 2u;
        PyObject* result = takesSelf
            ? Calls.Vectorcall(method, &stack._self, count + 1, null)
            : Calls.Vectorcall(method, &stack._first, count | Calls.ArgumentsOffset, null); // foreign code, as above
        Refcount.DecRef(method);
        return result;
    }

    /// <summary>
    /// Calls with one object in front of a tuple, and a dict or NULL; the callable is released. Return: owned, or NULL with an error.
    /// </summary>
    internal static PyObject* Prepend(PyObject* callable, PyObject* first, PyObject* args, PyObject* kwargs)
    {
        nint count = TupleObjects.Size(args);
        SpecialCalls few;
        PyObject** stack = count < 2 ? &few._self : (PyObject**)ObjectHeap.Allocate((nuint)(count + 2) * (nuint)sizeof(PyObject*));
        if (stack == null)
        {
            Refcount.DecRef(callable);
            return Errors.NoMemory();
        }
        // One place in front is the callee's.
        stack[1] = first;
        for (nint i = 0; i < count; i++)
        {
            stack[i + 2] = TupleObjects.Items(args)[i];
        }
        PyObject* result = Calls.VectorcallDict(callable, stack + 1, (nuint)(count + 1) | Calls.ArgumentsOffset, kwargs); // foreign code
        if (count >= 2)
        {
            ObjectHeap.Free(stack);
        }
        Refcount.DecRef(callable);
        return result;
    }
}
