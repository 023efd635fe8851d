using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Iterators;

/// <summary>The type filter: the items of an iterable that a function says yes to.</summary>
internal static unsafe class FilterType
{
    private struct Instance
    {
        internal PyObject Head;
        internal PyObject* Function; // owned, as below; None asks for the items' own truth
        internal PyObject* Iterator;
    }

    [InlineArray(2)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        IteratorClass.Head(type, "filter"u8, sizeof(Instance));
        type->tp_doc = CString.Of("filter(function or None, iterable) --> filter object\n\nThe items for which the function is true; without one those that are true themselves."u8);
        type->tp_new = &Create;
        type->tp_dealloc = &Dealloc;
        type->tp_traverse = &Traverse;
        type->tp_iternext = &Next;
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add("__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, "What a copy of the object is made from."u8);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Create(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        bool takesNone = type == Symbols.Table.PyFilter_Type || type->tp_init == Symbols.Table.PyFilter_Type->tp_init;
        if (takesNone && Arguments.CountOfKeywords(kwargs) != 0)
        {
            return Errors.TypeError("filter() takes no keyword arguments"u8);
        }
        if (!Arguments.HasCount("filter"u8, TupleObjects.Size(args), 2, 2))
        {
            return null;
        }
        PyObject* iterator = Iteration.GetIter(TupleObjects.Items(args)[1]); // foreign code
        Instance* made = iterator == null ? null : (Instance*)type->tp_alloc(type, 0); // foreign code in a subtype
        if (made == null)
        {
            Refcount.XDecRef(iterator);
            return null;
        }
        made->Function = Refcount.NewRef(TupleObjects.Items(args)[0]);
        made->Iterator = iterator;
        return (PyObject*)made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Refcount.XDecRef(((Instance*)self)->Function); // foreign code, as below
        Refcount.XDecRef(((Instance*)self)->Iterator);
        self->ob_type->tp_free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        Instance* filter = (Instance*)self;
        int stop = filter->Iterator == null ? 0 : visit(filter->Iterator, arg);
        return stop != 0 || filter->Function == null ? stop : visit(filter->Function, arg);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Next(PyObject* self)
    {
        Instance* filter = (Instance*)self;
        PyObject* iterator = filter->Iterator;
        PyObject* item;
        while ((item = iterator->ob_type->tp_iternext(iterator)) != null) // foreign code, as below
        {
            int wanted = IsWanted(filter->Function, item);
            if (wanted > 0)
            {
                return item;
            }
            Refcount.DecRef(item);
            if (wanted < 0)
            {
                return null;
            }
        }
        return null;
    }

    private static int IsWanted(PyObject* function, PyObject* item)
    {
        if (function == Symbols.None || function == (PyObject*)Symbols.Table.PyBool_Type)
        {
            return ObjectProtocol.IsTrue(item);
        }
        PyObject* answer = Calls.OneArg(function, item);
        int wanted = answer == null ? -1 : ObjectProtocol.IsTrue(answer);
        Refcount.XDecRef(answer);
        return wanted;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
    {
        Instance* filter = (Instance*)self;
        PyObject* arguments = TupleObjects.Pack(filter->Function, filter->Iterator);
        PyObject* pair = arguments == null ? null : TupleObjects.Pack((PyObject*)self->ob_type, arguments);
        Refcount.XDecRef(arguments);
        return pair;
    }
}
