using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.GenericAliases;
using NativeWeakref.Objects.Types.HeapTypes;

namespace NativeWeakref.Objects.Types;

/// <summary>The type <c>type</c>: calling a class makes an instance.</summary>
internal static unsafe class TypeType
{
    private static PyNumberMethods s_number;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(
            type, "type"u8, sizeof(PyHeapTypeObject),
            TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_BASETYPE | TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS
            | TypeFlags.Py_TPFLAGS_HAVE_VECTORCALL | TypeFlags.Py_TPFLAGS_ITEMS_AT_END);
        PyTypeObject layout;
        type->tp_itemsize = sizeof(PyMemberDef);
        type->tp_vectorcall_offset = (nint)((byte*)&layout.tp_vectorcall - (byte*)&layout);
        type->tp_weaklistoffset = (nint)((byte*)&layout.tp_weaklist - (byte*)&layout);
        type->tp_doc = CString.Of("type(object) -> the object's type"u8);
        type->tp_repr = &Repr;
        s_number.nb_or = UnionCreation.OrPointer;
        type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref s_number);
        type->tp_call = &Call;
        type->tp_dealloc = HeapTypeLifetime.DeallocPointer;
        type->tp_traverse = HeapTypeLifetime.TraversePointer;
        type->tp_clear = HeapTypeLifetime.ClearPointer;
        type->tp_new = ClassCreation.NewPointer;
        type->tp_init = ClassCreation.InitPointer;
        type->tp_is_gc = &IsCollected;
        type->tp_getattro = &GetAttribute;
        type->tp_setattro = &SetAttribute;
        type->tp_free = Symbols.Table.PyObject_GC_Del;
        type->tp_dictoffset = (nint)((byte*)&layout.tp_dict - (byte*)&layout);
        TypeMembers.Fill(type);
        TypeMethods.Fill(type);
        TypeGetSets.Fill(type);
        ClassInstances.Fill();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        PyTypeObject* type = (PyTypeObject*)self;
        PyObject* module = TypeNames.Module(type);
        if (module == null)
        {
            Errors.Clear();
        }
        bool shown = module != null && StringObjects.IsString(module) && !StringObjects.EqualLiteral(module, "builtins"u8);
        PyObject* name = shown ? TypeNames.QualifiedName(type) : null;
        PyObject* text = !shown ? StringObjects.FromFormat("<class '%s'>"u8, (nint)type->tp_name)
            : name == null ? null : StringObjects.FromFormat("<class '%U.%U'>"u8, (nint)module, (nint)name);
        Refcount.XDecRef(module);
        Refcount.XDecRef(name);
        return text;
    }

    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Call(PyObject* self, PyObject* args, PyObject* kwargs) => MakeInstance(self, args, kwargs);

    // Makes an instance and initialises it, if it is one of this type. type(x) with one argument is the type of x.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* MakeInstance(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        PyTypeObject* type = (PyTypeObject*)self;
        if (type == Symbols.Table.PyType_Type && TupleObjects.Size(args) != 3)
        {
            return TypeOf(args, kwargs);
        }
        if (type->tp_new == null)
        {
            return Errors.Format(*Symbols.Table.PyExc_TypeError, "cannot create '%s' instances"u8, (nint)type->tp_name);
        }
        PyObject* made = ForeignCalls.Three(
            self, args, kwargs, (delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*>)type->tp_new); // foreign code
        if (!CallResult.IsPlain(made))
        {
            made = CallResult.Check(self, made);
        }
        if (made == null || made->ob_type->tp_init == null || !Subtyping.IsInstance(made, type))
        {
            return made;
        }
        if (ForeignCalls.Store(made, args, kwargs, made->ob_type->tp_init) < 0) // foreign code
        {
            Refcount.DecRef(made);
            return null;
        }
        return made;
    }

    private static PyObject* TypeOf(PyObject* args, PyObject* kwargs)
        => TupleObjects.Size(args) != 1 ? Errors.TypeError("type() takes 1 or 3 arguments"u8)
            : Arguments.CountOfKeywords(kwargs) != 0 ? Errors.TypeError("type() takes no keyword arguments"u8)
            : Refcount.NewRef((PyObject*)TupleObjects.Items(args)[0]->ob_type);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetAttribute(PyObject* self, PyObject* name, PyObject* value)
        => TypeAttributes.Set((PyTypeObject*)self, name, value);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetAttribute(PyObject* self, PyObject* name) => TypeAttributes.Get((PyTypeObject*)self, name);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int IsCollected(PyObject* self)
        => (((PyTypeObject*)self)->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) == 0 ? 0 : 1;
}
