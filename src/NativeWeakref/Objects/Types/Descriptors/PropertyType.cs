using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>The type <c>property</c>: an attribute that callables read, set and delete.</summary>
internal static unsafe class PropertyType
{
    internal struct Instance
    {
        internal PyObject Head;
        internal PyObject* Getter; // all owned, or NULL
        internal PyObject* Setter;
        internal PyObject* Deleter;
        internal PyObject* Documentation;
        internal PyObject* Name;
        internal int DocumentationIsGetters;
    }

    private struct Methods
    {
        internal PyMethodDef Getter;
        internal PyMethodDef Setter;
        internal PyMethodDef Deleter;
        internal PyMethodDef SetName;
        internal PyMethodDef End;
    }

    private struct Members
    {
        internal PyMemberDef Getter;
        internal PyMemberDef Setter;
        internal PyMemberDef Deleter;
        internal PyMemberDef Documentation;
        internal PyMemberDef End;
    }

    private struct GetSets
    {
        internal PyGetSetDef IsAbstract;
        internal PyGetSetDef End;
    }

    private struct SetterArguments
    {
        internal PyObject* Free;
        internal PyObject* Instance;
        internal PyObject* Value;
    }

    private static Methods s_methods;
    private static Members s_members;
    private static GetSets s_getsets;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "property"u8, sizeof(Instance), TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_BASETYPE);
        type->tp_doc = CString.Of(
            "property(fget=None, fset=None, fdel=None, doc=None)\n--\n\nAn attribute that functions read, set and delete."u8);
        type->tp_dealloc = &Dealloc;
        type->tp_traverse = &Traverse;
        type->tp_clear = &Clear;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_descr_get = &Get;
        type->tp_descr_set = &Set;
        type->tp_init = &Init;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_new = Symbols.Table.PyType_GenericNew;
        type->tp_free = Symbols.Table.PyObject_GC_Del;
        FillTables(type);
    }

    private static void FillTables(PyTypeObject* type)
    {
        Methods* methods = (Methods*)Unsafe.AsPointer(ref s_methods);
        FillMethod(&methods->Getter, "getter"u8, &WithGetter, MethodFlags.METH_O, "The same property with another function that reads."u8);
        FillMethod(&methods->Setter, "setter"u8, &WithSetter, MethodFlags.METH_O, "The same property with another function that writes."u8);
        FillMethod(&methods->Deleter, "deleter"u8, &WithDeleter, MethodFlags.METH_O, "The same property with another function that deletes."u8);
        FillMethod(&methods->SetName, "__set_name__"u8, &SetName, MethodFlags.METH_VARARGS, "Called with the class and the name that the property got."u8);
        type->tp_methods = (PyMethodDef*)methods;
        Instance layout;
        Members* members = (Members*)Unsafe.AsPointer(ref s_members);
        FillMember(&members->Getter, "fget"u8, (nint)((byte*)&layout.Getter - (byte*)&layout), MemberCodes.Py_READONLY);
        FillMember(&members->Setter, "fset"u8, (nint)((byte*)&layout.Setter - (byte*)&layout), MemberCodes.Py_READONLY);
        FillMember(&members->Deleter, "fdel"u8, (nint)((byte*)&layout.Deleter - (byte*)&layout), MemberCodes.Py_READONLY);
        FillMember(&members->Documentation, "__doc__"u8, (nint)((byte*)&layout.Documentation - (byte*)&layout), 0);
        type->tp_members = (PyMemberDef*)members;
        s_getsets.IsAbstract.name = CString.Of("__isabstractmethod__"u8);
        s_getsets.IsAbstract.get = &GetIsAbstract;
        type->tp_getset = (PyGetSetDef*)Unsafe.AsPointer(ref s_getsets);
    }

    private static void FillMethod(
        PyMethodDef* method, ReadOnlySpan<byte> name, delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> function, int flags,
        ReadOnlySpan<byte> documentation)
    {
        method->ml_name = CString.Of(name);
        method->ml_meth = function;
        method->ml_flags = flags;
        method->ml_doc = CString.Of(documentation);
    }

    private static void FillMember(PyMemberDef* member, ReadOnlySpan<byte> name, nint offset, int flags)
    {
        member->name = CString.Of(name);
        member->type = MemberCodes._Py_T_OBJECT;
        member->offset = offset;
        member->flags = flags;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs) => PropertyArguments.Init((Instance*)self, args, kwargs);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, PyObject* instance, PyObject* owner)
    {
        if (instance == null || instance == Symbols.None)
        {
            return Refcount.NewRef(self);
        }
        PyObject* getter = ((Instance*)self)->Getter;
        if (getter != null)
        {
            return Calls.OneArg(getter, instance); // foreign code
        }
        Refuse((Instance*)self, instance, "getter"u8);
        return null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Set(PyObject* self, PyObject* instance, PyObject* value)
    {
        Instance* property = (Instance*)self;
        PyObject* function = value == null ? property->Deleter : property->Setter;
        if (function == null)
        {
            Refuse(property, instance, value == null ? "deleter"u8 : "setter"u8);
            return -1;
        }
        PyObject* result = value == null ? Calls.OneArg(function, instance) : CallSetter(function, instance, value); // foreign code
        Refcount.XDecRef(result);
        return result == null ? -1 : 0;
    }

    private static PyObject* CallSetter(PyObject* function, PyObject* instance, PyObject* value)
    {
        // One place in front of the arguments, so that a bound method can put its object there.
        SetterArguments places;
        places.Instance = instance;
        places.Value = value;
        return Calls.Vectorcall(function, &places.Instance, 2 | Calls.ArgumentsOffset, null);
    }

    private static void Refuse(Instance* property, PyObject* instance, ReadOnlySpan<byte> role)
    {
        PyObject* owner = TypeNames.QualifiedName(instance->ob_type);
        if (owner == null)
        {
            return;
        }
        if (property->Name == null)
        {
            Errors.Format(
                *Symbols.Table.PyExc_AttributeError, "property of %R object has no %s"u8, (nint)owner, (nint)CString.Of(role));
        }
        else
        {
            Errors.Format(
                *Symbols.Table.PyExc_AttributeError, "property %R of %R object has no %s"u8, (nint)property->Name, (nint)owner,
                (nint)CString.Of(role));
        }
        Refcount.DecRef(owner);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* WithGetter(PyObject* self, PyObject* function) => PropertyArguments.Copy((Instance*)self, function, null, null);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* WithSetter(PyObject* self, PyObject* function) => PropertyArguments.Copy((Instance*)self, null, function, null);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* WithDeleter(PyObject* self, PyObject* function) => PropertyArguments.Copy((Instance*)self, null, null, function);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SetName(PyObject* self, PyObject* args)
    {
        if (TupleObjects.Size(args) != 2)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "__set_name__() takes 2 positional arguments but %zd were given"u8, TupleObjects.Size(args));
        }
        Refcount.Replace(&((Instance*)self)->Name, Refcount.NewRef(TupleObjects.Items(args)[1])); // foreign code
        return Refcount.NewRef(Symbols.None);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetIsAbstract(PyObject* self, void* closure)
    {
        int isAbstract = AbstractMark.IsSet(((Instance*)self)->Getter); // foreign code, as below
        isAbstract = isAbstract != 0 ? isAbstract : AbstractMark.IsSet(((Instance*)self)->Setter);
        isAbstract = isAbstract != 0 ? isAbstract : AbstractMark.IsSet(((Instance*)self)->Deleter);
        return isAbstract < 0 ? null : Refcount.NewRef(isAbstract != 0 ? Symbols.True : Symbols.False);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Drop((Instance*)self);
        Refcount.Clear(&((Instance*)self)->Name);
        self->ob_type->tp_free(self);
    }

    // The name is a str: no cycle goes through it.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Clear(PyObject* self)
    {
        Drop((Instance*)self);
        return 0;
    }

    private static void Drop(Instance* property)
    {
        Refcount.Clear(&property->Getter); // foreign code, as below
        Refcount.Clear(&property->Setter);
        Refcount.Clear(&property->Deleter);
        Refcount.Clear(&property->Documentation);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        PyObject** fields = &((Instance*)self)->Getter;
        int stop = 0;
        for (int i = 0; i < 5 && stop == 0; i++)
        {
            stop = fields[i] == null ? 0 : visit(fields[i], arg);
        }
        return stop;
    }
}
