using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.GenericAliases;

/// <summary>The type <c>types.GenericAlias</c>: a class with type arguments, as in <c>weakref.ReferenceType[int]</c> (W-206).</summary>
internal static unsafe class GenericAliasType
{
    internal struct Instance
    {
        internal PyObject Head;
        internal PyObject* Origin; // owned
        internal PyObject* Arguments; // owned; a tuple
        internal PyObject* Parameters; // owned; NULL until somebody asks
        internal PyObject* Weaklist;
        internal byte Starred; // it stands for its items, as after * in Python
        internal delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> Vectorcall;
    }

    private static PyNumberMethods s_number;
    private static PyMappingMethods s_mapping;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(
            type, "types.GenericAlias"u8, sizeof(Instance),
            TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_BASETYPE | TypeFlags.Py_TPFLAGS_HAVE_VECTORCALL);
        Instance layout;
        type->tp_doc = CString.Of("GenericAlias(origin, args, /)\n--\n\nA class with type arguments."u8);
        type->tp_vectorcall_offset = (nint)((byte*)&layout.Vectorcall - (byte*)&layout);
        type->tp_weaklistoffset = (nint)((byte*)&layout.Weaklist - (byte*)&layout);
        type->tp_dealloc = &Dealloc;
        type->tp_traverse = &Traverse;
        type->tp_repr = &Repr;
        type->tp_hash = &Hash;
        type->tp_call = &Call;
        type->tp_richcompare = &RichCompare;
        type->tp_iter = &Iterate;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_new = &Create;
        type->tp_free = Symbols.Table.PyObject_GC_Del;
        s_number.nb_or = UnionCreation.OrPointer;
        type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref s_number);
        s_mapping.mp_subscript = &Subscript;
        type->tp_as_mapping = (PyMappingMethods*)Unsafe.AsPointer(ref s_mapping);
        GenericAliasAttributes.Fill(type);
        GenericAliasMethods.Fill(type);
        GenericAliasIterator.Fill();
    }

    /// <summary>Input: a class, and a tuple of arguments or the only one. Return: owned, or NULL with MemoryError.</summary>
    internal static PyObject* New(PyObject* origin, PyObject* args) => New(Symbols.Table.Py_GenericAliasType, origin, args);

    /// <summary>As <see cref="New(PyObject*, PyObject*)"/> for C: a NULL is SystemError.</summary>
    internal static PyObject* NewAny(PyObject* origin, PyObject* args)
        => origin == null || args == null ? NullArgument.Refuse() : New(origin, args);

    /// <summary>As <see cref="New(PyObject*, PyObject*)"/>: the same class and arguments, unpacked.</summary>
    internal static PyObject* NewStarred(Instance* alias)
    {
        PyObject* made = New(alias->Origin, alias->Arguments);
        if (made != null)
        {
            ((Instance*)made)->Starred = 1;
        }
        return made;
    }

    private static PyObject* New(PyTypeObject* type, PyObject* origin, PyObject* args)
    {
        PyObject* tuple = TupleObjects.IsTuple(args) ? Refcount.NewRef(args) : TupleObjects.Pack(args);
        Instance* made = tuple == null ? null : (Instance*)type->tp_alloc(type, 0);
        if (made == null)
        {
            Refcount.XDecRef(tuple);
            return null;
        }
        made->Origin = Refcount.NewRef(origin);
        made->Arguments = tuple;
        made->Vectorcall = Calls.VectorcallOf(origin) == null ? null : &Vectorcall;
        return (PyObject*)made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Create(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        if (Protocols.Arguments.CountOfKeywords(kwargs) != 0)
        {
            return Errors.TypeError("GenericAlias() takes no keyword arguments"u8);
        }
        return TupleObjects.Size(args) == 2
            ? New(type, TupleObjects.Items(args)[0], TupleObjects.Items(args)[1])
            : Errors.Format(
                *Symbols.Table.PyExc_TypeError, "GenericAlias expected 2 arguments, got %zd"u8, TupleObjects.Size(args));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        Instance* alias = (Instance*)self;
        GcAllocation.Untrack(self);
        if (alias->Weaklist != null)
        {
            WeakrefHooks.ClearWeakRefs(self);
        }
        Refcount.XDecRef(alias->Origin); // foreign code, as below
        Refcount.XDecRef(alias->Arguments);
        Refcount.XDecRef(alias->Parameters);
        self->ob_type->tp_free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        Instance* alias = (Instance*)self;
        int stop = alias->Origin == null ? 0 : visit(alias->Origin, arg);
        stop = stop != 0 || alias->Arguments == null ? stop : visit(alias->Arguments, arg);
        return stop != 0 || alias->Parameters == null ? stop : visit(alias->Parameters, arg);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => GenericAliasRepr.Of((Instance*)self); // foreign code

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self)
    {
        nint origin = ObjectProtocol.Hash(((Instance*)self)->Origin); // foreign code, as below
        nint args = origin == -1 ? -1 : ObjectProtocol.Hash(((Instance*)self)->Arguments);
        return args == -1 ? -1 : origin ^ args;
    }

    // Equal: equal classes, equal arguments, both with or without a star.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        PyTypeObject* type = Symbols.Table.Py_GenericAliasType;
        if ((op != ComparisonOperators.Py_EQ && op != ComparisonOperators.Py_NE)
            || !Subtyping.IsInstance(self, type) || !Subtyping.IsInstance(other, type))
        {
            return Refcount.NewRef(Symbols.NotImplemented);
        }
        Instance* left = (Instance*)self;
        Instance* right = (Instance*)other;
        int equal = left->Starred != right->Starred ? 0
            : Comparison.CompareBool(left->Origin, right->Origin, ComparisonOperators.Py_EQ); // foreign code, as below
        equal = equal != 1 ? equal : Comparison.CompareBool(left->Arguments, right->Arguments, ComparisonOperators.Py_EQ);
        if (equal < 0)
        {
            return null;
        }
        return Refcount.NewRef(equal != 0 == (op == ComparisonOperators.Py_EQ) ? Symbols.True : Symbols.False);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Iterate(PyObject* self) => GenericAliasIterator.New(self);

    // The same class with other types in the place of its type variables. All of it is foreign code.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subscript(PyObject* self, PyObject* item)
    {
        Instance* alias = (Instance*)self;
        PyObject* variables = TypeParameters.Keep(&alias->Parameters, alias->Arguments);
        PyObject* args = variables == null ? null : TypeSubstitution.Apply(self, alias->Arguments, variables, item);
        PyObject* made = args == null ? null : New(alias->Origin, args);
        Refcount.XDecRef(args);
        if (made != null)
        {
            ((Instance*)made)->Starred = alias->Starred;
        }
        return made;
    }

    // The class makes the object, which is told of the alias if it can be.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Call(PyObject* self, PyObject* args, PyObject* kwargs)
        => WithClass(self, Calls.Call(((Instance*)self)->Origin, args, kwargs));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Vectorcall(PyObject* self, PyObject** args, nuint nargsf, PyObject* kwnames)
        => WithClass(self, Calls.Vectorcall(((Instance*)self)->Origin, args, nargsf, kwnames));

    private static PyObject* WithClass(PyObject* self, PyObject* made)
    {
        if (made == null || Attributes.SetString(made, CString.Of("__orig_class__"u8), self) == 0)
        {
            return made;
        }
        if (Errors.Matches(*Symbols.Table.PyExc_AttributeError) || Errors.Matches(*Symbols.Table.PyExc_TypeError))
        {
            Errors.Clear();
            return made;
        }
        Refcount.DecRef(made);
        return null;
    }
}
