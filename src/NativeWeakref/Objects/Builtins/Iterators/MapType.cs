using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Iterators;

/// <summary>The type map: what a function makes of the items of one or several iterables.</summary>
internal static unsafe class MapType
{
    private const int FewIterators = 5;

    private struct Instance
    {
        internal PyObject Head;
        internal PyObject* Iterators; // owned, as below; a tuple
        internal PyObject* Function;
    }

    [InlineArray(FewIterators)]
    private struct Items
    {
        private nint _first;
    }

    [InlineArray(2)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        IteratorClass.Head(type, "map"u8, sizeof(Instance));
        type->tp_doc = CString.Of("map(func, *iterables) --> map object\n\nThe results of a function of one item of each iterable, until the shortest ends."u8);
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
        bool takesNone = type == Symbols.Table.PyMap_Type || type->tp_init == Symbols.Table.PyMap_Type->tp_init;
        if (takesNone && Arguments.CountOfKeywords(kwargs) != 0)
        {
            return Errors.TypeError("map() takes no keyword arguments"u8);
        }
        nint count = TupleObjects.Size(args) - 1;
        if (count < 1)
        {
            return Errors.TypeError("map() must have at least two arguments."u8);
        }
        PyObject* iterators = TupleObjects.New(count);
        bool filled = iterators != null;
        for (nint i = 0; filled && i < count; i++)
        {
            PyObject* iterator = Iteration.GetIter(TupleObjects.Items(args)[i + 1]); // foreign code
            filled = iterator != null;
            TupleObjects.Items(iterators)[i] = iterator;
        }
        Instance* made = filled ? (Instance*)type->tp_alloc(type, 0) : null; // foreign code in a subtype
        if (made == null)
        {
            Refcount.XDecRef(iterators);
            return null;
        }
        made->Iterators = iterators;
        made->Function = Refcount.NewRef(TupleObjects.Items(args)[0]);
        return (PyObject*)made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Refcount.XDecRef(((Instance*)self)->Iterators); // foreign code, as below
        Refcount.XDecRef(((Instance*)self)->Function);
        self->ob_type->tp_free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        Instance* map = (Instance*)self;
        int stop = map->Iterators == null ? 0 : visit(map->Iterators, arg);
        return stop != 0 || map->Function == null ? stop : visit(map->Function, arg);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Next(PyObject* self)
    {
        Instance* map = (Instance*)self;
        nint count = TupleObjects.Size(map->Iterators);
        Items few;
        PyObject** items = count <= FewIterators ? (PyObject**)&few : (PyObject**)ObjectHeap.Allocate((nuint)count * (nuint)sizeof(PyObject*));
        if (items == null)
        {
            return Errors.NoMemory();
        }
        nint read = 0;
        while (read < count)
        {
            PyObject* iterator = TupleObjects.Items(map->Iterators)[read];
            items[read] = iterator->ob_type->tp_iternext(iterator); // foreign code
            if (items[read] == null)
            {
                break;
            }
            read++;
        }
        PyObject* result = read == count ? Calls.Vectorcall(map->Function, items, (nuint)count, null) : null; // foreign code
        for (nint i = 0; i < read; i++)
        {
            Refcount.DecRef(items[i]); // foreign code
        }
        if (count > FewIterators)
        {
            ObjectHeap.Free(items);
        }
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
    {
        Instance* map = (Instance*)self;
        nint count = TupleObjects.Size(map->Iterators);
        PyObject* arguments = TupleObjects.New(count + 1);
        if (arguments == null)
        {
            return null;
        }
        TupleObjects.Items(arguments)[0] = Refcount.NewRef(map->Function);
        for (nint i = 0; i < count; i++)
        {
            TupleObjects.Items(arguments)[i + 1] = Refcount.NewRef(TupleObjects.Items(map->Iterators)[i]);
        }
        PyObject* pair = TupleObjects.Pack((PyObject*)self->ob_type, arguments);
        Refcount.DecRef(arguments);
        return pair;
    }
}
