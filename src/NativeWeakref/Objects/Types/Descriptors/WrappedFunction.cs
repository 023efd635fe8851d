using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>What <c>staticmethod</c> and <c>classmethod</c> share: a callable, and a dict for its names.</summary>
internal static unsafe class WrappedFunction
{
    internal struct Instance
    {
        internal PyObject Head;
        internal PyObject* Callable; // owned; NULL before __init__
        internal PyObject* Dict; // owned, or NULL
    }

    private struct Members
    {
        internal PyMemberDef Function;
        internal PyMemberDef Wrapped;
        internal PyMemberDef End;
    }

    private struct GetSets
    {
        internal PyGetSetDef IsAbstract;
        internal PyGetSetDef Dict;
        internal PyGetSetDef End;
    }

    private static Members s_members;
    private static GetSets s_getsets;

    internal static void Fill(PyTypeObject* type, ReadOnlySpan<byte> name)
    {
        StaticTypes.Head(type, name, sizeof(Instance), TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_BASETYPE);
        Instance layout;
        type->tp_dictoffset = (nint)((byte*)&layout.Dict - (byte*)&layout);
        type->tp_dealloc = &Dealloc;
        type->tp_traverse = &Traverse;
        type->tp_clear = &Clear;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_new = Symbols.Table.PyType_GenericNew;
        type->tp_free = Symbols.Table.PyObject_GC_Del;
        nint place = (nint)((byte*)&layout.Callable - (byte*)&layout);
        FillMember(&((Members*)Unsafe.AsPointer(ref s_members))->Function, "__func__"u8, place);
        FillMember(&((Members*)Unsafe.AsPointer(ref s_members))->Wrapped, "__wrapped__"u8, place);
        type->tp_members = (PyMemberDef*)Unsafe.AsPointer(ref s_members);
        s_getsets.IsAbstract.name = CString.Of("__isabstractmethod__"u8);
        s_getsets.IsAbstract.get = &GetIsAbstract;
        DictAttribute.Fill(ref s_getsets.Dict);
        type->tp_getset = (PyGetSetDef*)Unsafe.AsPointer(ref s_getsets);
    }

    /// <summary>An instance of exactly this type around a callable. Return: owned, or NULL with MemoryError.</summary>
    internal static PyObject* New(PyTypeObject* type, PyObject* callable)
    {
        if (NullArgument.IsMissing(callable))
        {
            return null;
        }
        PyObject* made = TypeAllocation.GenericAlloc(type, 0);
        if (made != null)
        {
            ((Instance*)made)->Callable = Refcount.NewRef(callable);
        }
        return made;
    }

    /// <summary>Takes the one argument and its names. Input: the type's name for messages. Return: 0, or -1 with an error.</summary>
    internal static int Init(PyObject* self, PyObject* args, PyObject* kwargs, ReadOnlySpan<byte> name)
    {
        if (Arguments.CountOfKeywords(kwargs) != 0)
        {
            Errors.Format(*Symbols.Table.PyExc_TypeError, "%s() takes no keyword arguments"u8, (nint)CString.Of(name));
            return -1;
        }
        if (TupleObjects.Size(args) != 1)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "%s expected 1 argument, got %zd"u8, (nint)CString.Of(name), TupleObjects.Size(args));
            return -1;
        }
        PyObject* callable = TupleObjects.Items(args)[0];
        Refcount.Replace(&((Instance*)self)->Callable, Refcount.NewRef(callable)); // foreign code, as below; the tuple owns the callable
        bool copied = CopyAttribute(self, callable, "__module__"u8) && CopyAttribute(self, callable, "__name__"u8)
            && CopyAttribute(self, callable, "__qualname__"u8) && CopyAttribute(self, callable, "__doc__"u8);
        return copied ? 0 : -1;
    }

    private static bool CopyAttribute(PyObject* self, PyObject* callable, ReadOnlySpan<byte> name)
    {
        PyObject* value;
        if (!Attributes.TryGet(callable, name, &value))
        {
            return false;
        }
        int status = value == null ? 0 : Attributes.SetString(self, CString.Of(name), value);
        Refcount.XDecRef(value);
        return status == 0;
    }

    private static void FillMember(PyMemberDef* member, ReadOnlySpan<byte> name, nint place)
    {
        member->name = CString.Of(name);
        member->type = MemberCodes._Py_T_OBJECT;
        member->offset = place;
        member->flags = MemberCodes.Py_READONLY;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Refcount.Clear(&((Instance*)self)->Callable);
        Refcount.Clear(&((Instance*)self)->Dict); // foreign code
        self->ob_type->tp_free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        Instance* wrapped = (Instance*)self;
        int stop = wrapped->Dict == null ? 0 : visit(wrapped->Dict, arg);
        return stop != 0 || wrapped->Callable == null ? stop : visit(wrapped->Callable, arg);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Clear(PyObject* self)
    {
        Refcount.Clear(&((Instance*)self)->Callable);
        Refcount.Clear(&((Instance*)self)->Dict); // foreign code
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetIsAbstract(PyObject* self, void* closure)
    {
        int isAbstract = AbstractMark.IsSet(((Instance*)self)->Callable); // foreign code
        return isAbstract < 0 ? null : Refcount.NewRef(isAbstract != 0 ? Symbols.True : Symbols.False);
    }

}
