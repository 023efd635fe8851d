using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists;

/// <summary>What <c>list(...)</c> and its subtypes do with their argument: an iterable, or nothing.</summary>
internal static unsafe class ListInit
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, int> Pointer => &Init;

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> VectorcallPointer => &Vectorcall;

    // A subtype may have keywords of its own for its own initialiser.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        PyTypeObject* list = Symbols.Table.PyList_Type;
        bool own = self->ob_type == list || self->ob_type->tp_new == list->tp_new;
        if ((own && !HasNoKeywords(Arguments.CountOfKeywords(kwargs))) || !HasCount(TupleObjects.Size(args)))
        {
            return -1;
        }
        ListChange.Clear(self); // foreign code
        bool filled = TupleObjects.Size(args) == 0 || ListChange.Extend(self, TupleObjects.Items(args)[0]); // foreign code
        return filled ? 0 : -1;
    }

    // The call of the type itself; subtypes go through tp_call.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Vectorcall(PyObject* type, PyObject** args, nuint nargsf, PyObject* kwnames)
    {
        nint count = Calls.Count(nargsf);
        if (!HasNoKeywords(Arguments.CountOfNames(kwnames)) || !HasCount(count))
        {
            return null;
        }
        PyObject* made = ((PyTypeObject*)type)->tp_alloc((PyTypeObject*)type, 0);
        if (made != null && count != 0 && !ListChange.Extend(made, args[0])) // foreign code
        {
            Refcount.DecRef(made);
            return null;
        }
        return made;
    }

    private static bool HasNoKeywords(nint keywords)
    {
        if (keywords != 0)
        {
            Errors.TypeError("list() takes no keyword arguments"u8);
        }
        return keywords == 0;
    }

    private static bool HasCount(nint count)
    {
        if (count > 1)
        {
            Errors.Format(*Symbols.Table.PyExc_TypeError, "list expected at most 1 argument, got %zd"u8, count);
        }
        return count <= 1;
    }
}
