using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
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
        internal PyObject* Parameters; // there for the layout
        internal PyObject* Weaklist;
        internal byte Starred; // there for the layout
        internal delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> Vectorcall;
    }

    private struct Members
    {
        internal PyMemberDef Origin;
        internal PyMemberDef Arguments;
        internal PyMemberDef Unpacked;
        internal PyMemberDef End;
    }

    private struct Methods
    {
        internal PyMethodDef MroEntries;
        internal PyMethodDef InstanceCheck;
        internal PyMethodDef SubclassCheck;
        internal PyMethodDef End;
    }

    private static Members s_members;
    private static Methods s_methods;

    // What the alias answers itself; everything else is asked of the class.
    private static ReadOnlySpan<byte> OwnNames =>
        "__class__\0__bases__\0__origin__\0__args__\0__unpacked__\0__parameters__\0__typing_unpacked_tuple_args__\0__mro_entries__\0"u8;

    private static ReadOnlySpan<byte> OwnCopyNames => "__reduce_ex__\0__reduce__\0__copy__\0__deepcopy__\0"u8;

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
        type->tp_getattro = &GetAttribute;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_new = &Create;
        type->tp_free = Symbols.Table.PyObject_GC_Del;
        Members* members = (Members*)Unsafe.AsPointer(ref s_members);
        FillMember(&members->Origin, "__origin__"u8, MemberCodes._Py_T_OBJECT, (nint)((byte*)&layout.Origin - (byte*)&layout));
        FillMember(&members->Arguments, "__args__"u8, MemberCodes._Py_T_OBJECT, (nint)((byte*)&layout.Arguments - (byte*)&layout));
        FillMember(&members->Unpacked, "__unpacked__"u8, MemberCodes.Py_T_BOOL, (nint)(&layout.Starred - (byte*)&layout));
        type->tp_members = (PyMemberDef*)members;
        Methods* methods = (Methods*)Unsafe.AsPointer(ref s_methods);
        FillMethod(&methods->MroEntries, "__mro_entries__"u8, &MroEntries);
        FillMethod(&methods->InstanceCheck, "__instancecheck__"u8, &InstanceCheck);
        FillMethod(&methods->SubclassCheck, "__subclasscheck__"u8, &SubclassCheck);
        type->tp_methods = (PyMethodDef*)methods;
    }

    /// <summary>Input: a class, and a tuple of arguments or the only one. Return: owned, or NULL with MemoryError.</summary>
    internal static PyObject* New(PyObject* origin, PyObject* args) => New(Symbols.Table.Py_GenericAliasType, origin, args);

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

    private static void FillMember(PyMemberDef* member, ReadOnlySpan<byte> name, int code, nint offset)
    {
        member->name = CString.Of(name);
        member->type = code;
        member->offset = offset;
        member->flags = MemberCodes.Py_READONLY;
    }

    private static void FillMethod(
        PyMethodDef* method, ReadOnlySpan<byte> name, delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> function)
    {
        method->ml_name = CString.Of(name);
        method->ml_meth = function;
        method->ml_flags = MethodFlags.METH_O;
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
        self->ob_type->tp_free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        Instance* alias = (Instance*)self;
        int stop = alias->Origin == null ? 0 : visit(alias->Origin, arg);
        return stop != 0 || alias->Arguments == null ? stop : visit(alias->Arguments, arg);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => GenericAliasRepr.Of(((Instance*)self)->Origin, ((Instance*)self)->Arguments);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self)
    {
        nint origin = ObjectProtocol.Hash(((Instance*)self)->Origin); // foreign code, as below
        nint args = origin == -1 ? -1 : ObjectProtocol.Hash(((Instance*)self)->Arguments);
        return args == -1 ? -1 : origin ^ args;
    }

    // Equal: equal classes, equal arguments.
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
        int equal = Comparison.CompareBool(left->Origin, right->Origin, ComparisonOperators.Py_EQ); // foreign code, as below
        equal = equal != 1 ? equal : Comparison.CompareBool(left->Arguments, right->Arguments, ComparisonOperators.Py_EQ);
        if (equal < 0)
        {
            return null;
        }
        return Refcount.NewRef(equal != 0 == (op == ComparisonOperators.Py_EQ) ? Symbols.True : Symbols.False);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetAttribute(PyObject* self, PyObject* name)
    {
        bool own = !StringObjects.IsString(name) || IsIn(OwnNames, name) || IsIn(OwnCopyNames, name);
        return own ? Attributes.GenericGet(self, name) : Attributes.Get(((Instance*)self)->Origin, name); // foreign code
    }

    private static bool IsIn(ReadOnlySpan<byte> names, PyObject* name)
    {
        byte* text = StringObjects.Utf8(name);
        if (text == null)
        {
            Errors.Clear(); // surrogates: none of ours
            return false;
        }
        for (byte* entry = CString.Of(names); *entry != 0; entry += CString.Length(entry) + 1)
        {
            if (CString.Equal(entry, text))
            {
                return true;
            }
        }
        return false;
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

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* MroEntries(PyObject* self, PyObject* bases) => TupleObjects.Pack(((Instance*)self)->Origin);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InstanceCheck(PyObject* self, PyObject* instance)
        => Errors.TypeError("isinstance() argument 2 cannot be a parameterized generic"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SubclassCheck(PyObject* self, PyObject* subclass)
        => Errors.TypeError("issubclass() argument 2 cannot be a parameterized generic"u8);
}
