using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>The type <c>super</c>: an object seen from behind a class of its MRO.</summary>
internal static unsafe class SuperType
{
    private struct Instance
    {
        internal PyObject Head;
        internal PyTypeObject* Class; // owned; the search begins behind it
        internal PyObject* Bound; // owned; NULL where the object is not bound
        internal PyTypeObject* BoundType; // owned; whose MRO is searched
    }

    private struct Members
    {
        internal PyMemberDef Class;
        internal PyMemberDef Bound;
        internal PyMemberDef BoundType;
        internal PyMemberDef End;
    }

    private static Members s_members;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "super"u8, sizeof(Instance), TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_BASETYPE);
        type->tp_doc = CString.Of("super(type) -> unbound super object\nsuper(type, obj) -> the object, seen from behind the type in its MRO"u8);
        type->tp_dealloc = &Dealloc;
        type->tp_traverse = &Traverse;
        type->tp_repr = &Repr;
        type->tp_getattro = &GetAttribute;
        type->tp_descr_get = &Get;
        type->tp_init = &Init;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_new = Symbols.Table.PyType_GenericNew;
        type->tp_free = Symbols.Table.PyObject_GC_Del;
        Instance layout;
        Members* members = (Members*)Unsafe.AsPointer(ref s_members);
        Fill(&members->Class, "__thisclass__"u8, (nint)((byte*)&layout.Class - (byte*)&layout), "the class after which the search begins"u8);
        Fill(&members->Bound, "__self__"u8, (nint)((byte*)&layout.Bound - (byte*)&layout), "the object whose attributes are found, or None"u8);
        Fill(
            &members->BoundType, "__self_class__"u8, (nint)((byte*)&layout.BoundType - (byte*)&layout),
            "the class whose bases are searched, or None"u8);
        type->tp_members = (PyMemberDef*)members;
    }

    private static void Fill(PyMemberDef* member, ReadOnlySpan<byte> name, nint offset, ReadOnlySpan<byte> documentation)
    {
        member->name = CString.Of(name);
        member->type = MemberCodes._Py_T_OBJECT;
        member->offset = offset;
        member->flags = MemberCodes.Py_READONLY;
        member->doc = CString.Of(documentation);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        nint count = TupleObjects.Size(args);
        if (Arguments.CountOfKeywords(kwargs) != 0)
        {
            Errors.TypeError("super() takes no keyword arguments"u8);
            return -1;
        }
        if (count > 2)
        {
            Errors.Format(*Symbols.Table.PyExc_TypeError, "super() expected at most 2 arguments, got %zd"u8, count);
            return -1;
        }
        if (count == 0)
        {
            Errors.RuntimeError("super(): no current frame"u8); // no Python code calls here
            return -1;
        }
        PyObject* type = TupleObjects.Items(args)[0];
        if ((type->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) == 0)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "super() argument 1 must be a type, not %.200s"u8, (nint)type->ob_type->tp_name);
            return -1;
        }
        PyObject* bound = count == 2 && TupleObjects.Items(args)[1] != Symbols.None ? TupleObjects.Items(args)[1] : null;
        return Bind((Instance*)self, (PyTypeObject*)type, bound);
    }

    private static int Bind(Instance* instance, PyTypeObject* type, PyObject* bound)
    {
        PyTypeObject* boundType = null;
        if (bound != null)
        {
            boundType = TypeToSearch(type, bound);
            if (boundType == null)
            {
                return -1;
            }
        }
        Refcount.Replace((PyObject**)&instance->Class, Refcount.NewRef((PyObject*)type)); // foreign code, as below
        Refcount.Replace(&instance->Bound, Refcount.XNewRef(bound));
        Refcount.Replace((PyObject**)&instance->BoundType, (PyObject*)boundType);
        return 0;
    }

    // A subclass itself, or the class of an instance, or what the object says its class is. Return: owned, or NULL with TypeError.
    private static PyTypeObject* TypeToSearch(PyTypeObject* type, PyObject* bound)
    {
        bool isClass = (bound->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) != 0;
        if (isClass && Subtyping.IsSubtype((PyTypeObject*)bound, type))
        {
            return (PyTypeObject*)Refcount.NewRef(bound);
        }
        if (Subtyping.IsSubtype(bound->ob_type, type))
        {
            return (PyTypeObject*)Refcount.NewRef((PyObject*)bound->ob_type);
        }
        PyObject* claimed;
        if (!Attributes.TryGet(bound, "__class__"u8, &claimed))
        {
            return null;
        }
        if (claimed != null && (claimed->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) != 0
            && claimed != (PyObject*)bound->ob_type && Subtyping.IsSubtype((PyTypeObject*)claimed, type))
        {
            return (PyTypeObject*)claimed;
        }
        Refcount.XDecRef(claimed);
        return (PyTypeObject*)Errors.TypeError("super(type, obj): obj must be an instance or subtype of type"u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetAttribute(PyObject* self, PyObject* name)
    {
        Instance* instance = (Instance*)self;
        bool search = instance->BoundType != null && instance->BoundType->tp_mro != null
            && !(StringObjects.IsString(name) && StringObjects.EqualLiteral(name, "__class__"u8));
        PyObject* found = search ? FindBehind(instance->BoundType->tp_mro, instance->Class, name) : null;
        if (found == null)
        {
            return GenericAttributes.Get(self, name);
        }
        // The lookup on a class itself binds to no object.
        PyObject* bound = instance->Bound == (PyObject*)instance->BoundType ? null : instance->Bound;
        return Binding.Bind(found, bound, instance->BoundType);
    }

    /// <summary>An attribute of the types that follow a type in an order: borrowed, or NULL.</summary>
    internal static PyObject* FindBehind(PyObject* mro, PyTypeObject* type, PyObject* name)
    {
        nint count = TupleObjects.Size(mro);
        nint i = 0;
        while (i < count && TupleObjects.Items(mro)[i] != (PyObject*)type)
        {
            i++;
        }
        for (i++; i < count; i++)
        {
            PyObject* found = TypeDictionary.Find((PyTypeObject*)TupleObjects.Items(mro)[i], name);
            if (found != null)
            {
                return found;
            }
        }
        return null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, PyObject* instance, PyObject* owner)
    {
        Instance* unbound = (Instance*)self;
        if (instance == null || instance == Symbols.None || unbound->Bound != null)
        {
            return Refcount.NewRef(self);
        }
        if (self->ob_type != Symbols.Table.PySuper_Type)
        {
            PyObject* args = TupleObjects.Pack((PyObject*)unbound->Class, instance);
            PyObject* result = args == null ? null : Calls.Call((PyObject*)self->ob_type, args, null); // foreign code
            Refcount.XDecRef(args);
            return result;
        }
        PyObject* made = TypeAllocation.GenericAlloc(self->ob_type, 0);
        if (made != null && Bind((Instance*)made, unbound->Class, instance) < 0)
        {
            Refcount.DecRef(made);
            return null;
        }
        return made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        Instance* instance = (Instance*)self;
        byte* name = instance->Class == null ? CString.Of("NULL"u8) : instance->Class->tp_name;
        return instance->BoundType == null
            ? StringObjects.FromFormat("<super: <class '%s'>, NULL>"u8, (nint)name)
            : StringObjects.FromFormat("<super: <class '%s'>, <%s object>>"u8, (nint)name, (nint)instance->BoundType->tp_name);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Refcount.Clear(&((Instance*)self)->Bound); // foreign code
        Refcount.Clear((PyObject**)&((Instance*)self)->Class);
        Refcount.Clear((PyObject**)&((Instance*)self)->BoundType);
        self->ob_type->tp_free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        PyObject** fields = (PyObject**)&((Instance*)self)->Class;
        int stop = 0;
        for (int i = 0; i < 3 && stop == 0; i++)
        {
            stop = fields[i] == null ? 0 : visit(fields[i], arg);
        }
        return stop;
    }
}
