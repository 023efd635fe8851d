using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>The type <c>object</c>, from which all others inherit their slots.</summary>
internal static unsafe class ObjectType
{
    private struct GetSets
    {
        internal PyGetSetDef Class;
        internal PyGetSetDef End;
    }

    private static GetSets s_getsets;

    /// <summary>The comparison of types that have none of their own.</summary>
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, int, PyObject*> RichComparePointer => &RichCompare;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "object"u8, sizeof(PyObject), TypeFlags.Py_TPFLAGS_BASETYPE);
        type->tp_doc = CString.Of("object()\n--\n\nThe root of all types. Its instances have no attributes of their own."u8);
        s_getsets.Class.name = CString.Of("__class__"u8);
        s_getsets.Class.get = &GetClass;
        s_getsets.Class.set = &SetClass;
        s_getsets.Class.doc = CString.Of("the type of the object"u8);
        type->tp_getset = (PyGetSetDef*)Unsafe.AsPointer(ref s_getsets);
        ObjectMethods.Fill(type);
        type->tp_dealloc = &Dealloc;
        type->tp_repr = &Repr;
        type->tp_str = &Str;
        type->tp_hash = &Hash;
        type->tp_richcompare = RichComparePointer;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_setattro = Symbols.Table.PyObject_GenericSetAttr;
        type->tp_init = &Init;
        type->tp_new = &New;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_free = Symbols.Table.PyObject_Free;
    }

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self) => Free(self);

    private static void Free(PyObject* self) => ForeignCalls.Free(self, self->ob_type->tp_free);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => StringObjects.FromFormat("<%s object at %p>"u8, (nint)self->ob_type->tp_name, (nint)self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Str(PyObject* self) => ObjectProtocol.Repr(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self) => PointerHash.Of(self);

    // == is identity; != asks the type's own == and turns its answer round.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        if (op == ComparisonOperators.Py_EQ && self == other)
        {
            return Refcount.NewRef(Symbols.True);
        }
        if (op != ComparisonOperators.Py_NE || self->ob_type->tp_richcompare == null)
        {
            return Refcount.NewRef(Symbols.NotImplemented);
        }
        PyObject* equal = self->ob_type->tp_richcompare(self, other, ComparisonOperators.Py_EQ); // foreign code
        if (equal == null || equal == Symbols.NotImplemented)
        {
            return equal;
        }
        int truth = ObjectProtocol.IsTrue(equal);
        Refcount.DecRef(equal);
        return truth < 0 ? null : Refcount.NewRef(truth == 0 ? Symbols.True : Symbols.False);
    }

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs) => MakeInstance(type, args, kwargs);

    // The usual case needs no frame: its only call is in tail position.
    private static PyObject* MakeInstance(PyTypeObject* type, PyObject* args, PyObject* kwargs)
        => !HasArguments(args, kwargs) && (type->tp_flags & TypeFlags.Py_TPFLAGS_IS_ABSTRACT) == 0
            ? ForeignCalls.Item((PyObject*)type, 0, (delegate* unmanaged[Cdecl]<PyObject*, nint, PyObject*>)type->tp_alloc) // foreign code
            : MakeUnusual(type, args, kwargs);

    // Arguments are refused unless the type overrides the other of the two, __new__ or __init__.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* MakeUnusual(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        if (HasArguments(args, kwargs))
        {
            if (type->tp_new != Symbols.Table.PyBaseObject_Type->tp_new)
            {
                return Errors.TypeError("object.__new__() takes exactly one argument (the type to instantiate)"u8);
            }
            if (type->tp_init == Symbols.Table.PyBaseObject_Type->tp_init)
            {
                return Errors.Format(*Symbols.Table.PyExc_TypeError, "%.200s() takes no arguments"u8, (nint)type->tp_name);
            }
        }
        return (type->tp_flags & TypeFlags.Py_TPFLAGS_IS_ABSTRACT) != 0
            ? AbstractClasses.RefuseInstance(type) : type->tp_alloc(type, 0);
    }

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs) => Initialise(self, args, kwargs);

    private static int Initialise(PyObject* self, PyObject* args, PyObject* kwargs)
        => HasArguments(args, kwargs) ? RefuseArguments(self) : 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RefuseArguments(PyObject* self)
    {
        PyTypeObject* type = self->ob_type;
        if (type->tp_init != Symbols.Table.PyBaseObject_Type->tp_init)
        {
            Errors.TypeError("object.__init__() takes exactly one argument (the instance to initialize)"u8);
            return -1;
        }
        if (type->tp_new == Symbols.Table.PyBaseObject_Type->tp_new)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "%.200s.__init__() takes exactly one argument (the instance to initialize)"u8,
                (nint)type->tp_name);
            return -1;
        }
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetClass(PyObject* self, void* closure) => Refcount.NewRef((PyObject*)self->ob_type);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetClass(PyObject* self, PyObject* value, void* closure) => ClassAssignment.Assign(self, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasArguments(PyObject* args, PyObject* kwargs)
        => TupleObjects.Size(args) != 0 || Arguments.CountOfKeywords(kwargs) != 0;
}
