using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.GenericAliases;

namespace NativeWeakref.Objects.Builtins.Iterators;

/// <summary>The type enumerate: the items of an iterable, each with its number.</summary>
internal static unsafe class EnumerateType
{
    private struct Instance
    {
        internal PyObject Head;
        internal nint Number; // of the next item; the largest number means that LongNumber has taken over
        internal PyObject* Iterator; // owned, as all below; NULL in an instance that is not complete
        internal PyObject* Pair;
        internal PyObject* LongNumber; // NULL until the numbers are too large for the field
        internal PyObject* Unused; // CPython's number one: for the size
    }

    [InlineArray(3)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        IteratorClass.Head(type, "enumerate"u8, sizeof(Instance));
        type->tp_doc = CString.Of("enumerate(iterable, start=0)\n--\n\nPairs of a number and an item of the iterable."u8);
        type->tp_new = &Create;
        type->tp_dealloc = &Dealloc;
        type->tp_traverse = &Traverse;
        type->tp_iternext = &Next;
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add("__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, "What a copy of the object is made from."u8);
        ClassGetItem.AddTo(ref methods);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Create(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        PyObject* iterable;
        PyObject* start;
        if (!EnumerateArguments.TryParse(args, kwargs, &iterable, &start))
        {
            return null;
        }
        Instance* made = (Instance*)type->tp_alloc(type, 0); // foreign code in a subtype
        if (made == null)
        {
            return null;
        }
        if (!SetStart(made, start) || (made->Iterator = Iteration.GetIter(iterable)) == null // foreign code
            || (made->Pair = ItemPair.New()) == null)
        {
            Refcount.DecRef((PyObject*)made);
            return null;
        }
        return (PyObject*)made;
    }

    private static bool SetStart(Instance* made, PyObject* start)
    {
        if (start == null)
        {
            return true;
        }
        PyObject* number = NumberConversion.Index(start); // foreign code
        if (number == null)
        {
            return false;
        }
        int overflow;
        long value = IntegerObjects.AsInt64(number, &overflow);
        if (overflow != 0)
        {
            made->Number = nint.MaxValue;
            made->LongNumber = number;
            return true;
        }
        made->Number = (nint)value;
        Refcount.DecRef(number);
        return true;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        Instance* enumerate = (Instance*)self;
        GcAllocation.Untrack(self);
        Refcount.XDecRef(enumerate->Iterator); // foreign code, as below
        Refcount.XDecRef(enumerate->Pair);
        Refcount.XDecRef(enumerate->LongNumber);
        self->ob_type->tp_free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        Instance* enumerate = (Instance*)self;
        int stop = enumerate->Iterator == null ? 0 : visit(enumerate->Iterator, arg);
        stop = stop != 0 || enumerate->Pair == null ? stop : visit(enumerate->Pair, arg);
        return stop != 0 || enumerate->LongNumber == null ? stop : visit(enumerate->LongNumber, arg);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Next(PyObject* self)
    {
        Instance* enumerate = (Instance*)self;
        PyObject* item = enumerate->Iterator->ob_type->tp_iternext(enumerate->Iterator); // foreign code
        if (item == null)
        {
            return null;
        }
        PyObject* number = enumerate->Number == nint.MaxValue ? NextLong(enumerate) : IntegerObjects.FromInt64(enumerate->Number++);
        if (number == null)
        {
            Refcount.DecRef(item);
            return null;
        }
        return ItemPair.Fill(enumerate->Pair, number, item);
    }

    // Return: the owned number of this item; the object's place gets the next one.
    private static PyObject* NextLong(Instance* enumerate)
    {
        if (enumerate->LongNumber == null)
        {
            enumerate->LongNumber = IntegerObjects.FromInt64(nint.MaxValue);
        }
        PyObject* number = enumerate->LongNumber;
        PyObject* one = number == null ? null : IntegerObjects.FromInt64(1);
        PyObject* next = one == null ? null : NumberProtocol.Binary(number, one, NumberOperator.Add);
        Refcount.XDecRef(one);
        if (next == null)
        {
            return null;
        }
        enumerate->LongNumber = next;
        return number;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
    {
        Instance* enumerate = (Instance*)self;
        PyObject* number = enumerate->LongNumber != null
            ? Refcount.NewRef(enumerate->LongNumber) : IntegerObjects.FromInt64(enumerate->Number);
        PyObject* arguments = number == null ? null : TupleObjects.Pack(enumerate->Iterator, number);
        PyObject* pair = arguments == null ? null : TupleObjects.Pack((PyObject*)self->ob_type, arguments);
        Refcount.XDecRef(number);
        Refcount.XDecRef(arguments);
        return pair;
    }
}
