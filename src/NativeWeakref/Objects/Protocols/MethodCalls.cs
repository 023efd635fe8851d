using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Calling a method by its name. A NULL is SystemError. Return: owned, or NULL with an error.</summary>
internal static unsafe class MethodCalls
{
    /// <summary>The object is the first of the arguments, of which there is at least one.</summary>
    internal static PyObject* Vectorcall(PyObject* name, PyObject** args, nuint nargsf, PyObject* kwnames)
    {
        if (name == null || args == null || args[0] == null)
        {
            return NullArgument.Refuse();
        }
        PyObject* method = FindUnbound(args[0], name);
        if (method != null)
        {
            // The place in front of the object is not the caller's to lend to a function that takes the object too.
            return Finish(method, args, nargsf & ~Calls.ArgumentsOffset, kwnames);
        }
        method = GetBound(args[0], name); // foreign code
        // The place in front of the other arguments is the object's, which the call does not need any more.
        return method == null ? null : Finish(method, args + 1, nargsf - 1, kwnames);
    }

    /// <summary>
    /// Stores an attribute that is to be called, owned, or NULL with an error. Return: 1 where it takes the object in front, else 0.
    /// </summary>
    internal static int Get(PyObject* obj, PyObject* name, PyObject** method)
    {
        if (NullArgument.IsMissing(method))
        {
            return 0;
        }
        *method = obj == null || name == null ? null : FindUnbound(obj, name);
        if (*method != null)
        {
            return 1;
        }
        *method = obj == null || name == null ? NullArgument.Refuse() : GetBound(obj, name); // foreign code
        return 0;
    }

    /// <summary>The arguments are the variable ones of a C function, ended by NULL.</summary>
    internal static PyObject* WithArguments(PyObject* obj, PyObject* name, VaList* vargs)
    {
        if (obj == null || name == null)
        {
            return NullArgument.Refuse();
        }
        VaList counted = *vargs; // a copy: counting reads them too
        nint count = 1;
        while (counted.NextPointer() != null)
        {
            count++;
        }
        PyObject** stack = (PyObject**)ObjectHeap.Allocate((nuint)count * (nuint)sizeof(PyObject*));
        if (stack == null)
        {
            return Errors.NoMemory();
        }
        stack[0] = obj;
        for (nint i = 1; i < count; i++)
        {
            stack[i] = (PyObject*)vargs->NextPointer();
        }
        PyObject* result = Vectorcall(name, stack, (nuint)count | Calls.ArgumentsOffset, null);
        ObjectHeap.Free(stack);
        return result;
    }

    // Consumes the method.
    private static PyObject* Finish(PyObject* method, PyObject** args, nuint nargsf, PyObject* kwnames)
    {
        PyObject* result = Calls.Vectorcall(method, args, nargsf, kwnames); // foreign code
        Refcount.DecRef(method);
        return result;
    }

    private static bool IsUsual(PyObject* op, PyObject* name)
        => op->ob_type->tp_getattro == Symbols.Table.PyObject_GenericGetAttr && StringObjects.IsExactString(name);

    // An AttributeError of a descriptor is not told what was looked for, unlike where an attribute is read.
    private static PyObject* GetBound(PyObject* op, PyObject* name)
        => IsUsual(op, name) ? GenericAttributes.Get(op, name) : Attributes.Get(op, name);

    // A function of the type that can be called with the object in front, which spares making a bound method: owned. NULL without
    // an error where there is none, or where the attribute may be something else.
    private static PyObject* FindUnbound(PyObject* op, PyObject* name)
    {
        PyTypeObject* type = op->ob_type;
        if (!IsUsual(op, name))
        {
            return null;
        }
        PyObject* found = TypeLookup.Find(type, name);
        if (found == null || (found->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_METHOD_DESCRIPTOR) == 0 || !Calls.IsCallable(found))
        {
            return null;
        }
        PyObject** dict = InstanceDict.Place(op);
        bool hidden = dict != null && *dict != null && DictObjects.Find(*dict, name) != null;
        return hidden ? null : Refcount.NewRef(found);
    }
}
