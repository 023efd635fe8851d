using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>A call whose arguments are the variable ones of a C function, ended by NULL.</summary>
internal static unsafe class ObjectArguments
{
    /// <summary>Return: owned, or NULL with an error; SystemError where there is nothing to call.</summary>
    internal static PyObject* Call(PyObject* callable, VaList* vargs)
    {
        if (callable == null)
        {
            return NullArgument.Refuse();
        }
        VaList counted = *vargs; // a copy: counting reads them too
        nint count = 0;
        while (counted.NextPointer() != null)
        {
            count++;
        }
        // One place in front, so that a bound method can put its object there.
        PyObject** stack = (PyObject**)ObjectHeap.Allocate((nuint)(count + 1) * (nuint)sizeof(PyObject*));
        if (stack == null)
        {
            return Errors.NoMemory();
        }
        for (nint i = 1; i <= count; i++)
        {
            stack[i] = (PyObject*)vargs->NextPointer();
        }
        PyObject* result = Calls.Vectorcall(callable, stack + 1, (nuint)count | Calls.ArgumentsOffset, null);
        ObjectHeap.Free(stack);
        return result;
    }
}
