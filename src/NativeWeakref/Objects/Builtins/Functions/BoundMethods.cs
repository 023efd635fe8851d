using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Functions;

/// <summary>A callable with its first argument: <c>method</c>. Making one, and calling it.</summary>
internal static unsafe class BoundMethods
{
    /// <summary>Return: owned and tracked, or NULL with SystemError where there is no object to bind.</summary>
    internal static PyObject* New(PyObject* function, PyObject* self)
    {
        if (function == null || self == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        PyMethodObject* made = (PyMethodObject*)GcAllocation.New(Symbols.Table.PyMethod_Type);
        if (made == null)
        {
            return null;
        }
        made->im_func = Refcount.NewRef(function);
        made->im_self = Refcount.NewRef(self);
        made->im_weakreflist = null;
        made->vectorcall = BoundMethodType.VectorcallPointer;
        GcAllocation.Track(made);
        return (PyObject*)made;
    }

    /// <summary>Whether an object is a bound method.</summary>
    internal static bool IsMethod(PyObject* op) => op->ob_type == Symbols.Table.PyMethod_Type;

    /// <summary>The callable, borrowed; NULL with SystemError for anything that is no bound method.</summary>
    internal static PyObject* Function(PyObject* op) => Accept(op) ? ((PyMethodObject*)op)->im_func : null;

    /// <summary>The object, borrowed; NULL with SystemError for anything that is no bound method.</summary>
    internal static PyObject* Self(PyObject* op) => Accept(op) ? ((PyMethodObject*)op)->im_self : null;

    /// <summary>Puts the object before the arguments: in the place in front of them where there is one, else in a copy.</summary>
    internal static PyObject* Call(PyMethodObject* method, PyObject** args, nuint nargsf, PyObject* kwnames)
    {
        if (!RecursionGuard.HasRoom(" while calling a method"u8))
        {
            return null;
        }
        nint count = Calls.Count(nargsf);
        if ((nargsf & Calls.ArgumentsOffset) != 0)
        {
            PyObject* kept = args[-1];
            args[-1] = method->im_self;
            PyObject* direct = Calls.Vectorcall(method->im_func, args - 1, (nuint)(count + 1), kwnames);
            args[-1] = kept;
            return direct;
        }
        nint total = count + Arguments.CountOfNames(kwnames);
        if (total == 0)
        {
            PyObject* self = method->im_self;
            return Calls.Vectorcall(method->im_func, &self, 1, null);
        }
        PyObject** stack = (PyObject**)ObjectHeap.Allocate((nuint)(total + 1) * (nuint)sizeof(PyObject*));
        if (stack == null)
        {
            return Errors.NoMemory();
        }
        stack[0] = method->im_self;
        for (nint i = 0; i < total; i++)
        {
            stack[i + 1] = args[i];
        }
        PyObject* result = Calls.Vectorcall(method->im_func, stack, (nuint)(count + 1), kwnames);
        ObjectHeap.Free(stack);
        return result;
    }

    private static bool Accept(PyObject* op)
    {
        if (op != null && IsMethod(op))
        {
            return true;
        }
        Errors.BadInternalCall();
        return false;
    }
}
