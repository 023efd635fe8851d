using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Objects.Builtins.Functions;

/// <summary>The type <c>instancemethod</c>: a callable that becomes a method when it stands in the body of a class.</summary>
internal static unsafe class InstanceMethodType
{
    private struct Members
    {
        internal PyMemberDef Function;
        internal PyMemberDef End;
    }

    private struct GetSets
    {
        internal PyGetSetDef Documentation;
        internal PyGetSetDef End;
    }

    private static Members s_members;
    private static GetSets s_getsets;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "instancemethod"u8, sizeof(PyInstanceMethodObject), TypeFlags.Py_TPFLAGS_HAVE_GC);
        PyInstanceMethodObject layout;
        type->tp_doc = CString.Of("instancemethod(function)\n\nA callable that becomes a method in a class, as functions do."u8);
        type->tp_dealloc = &Dealloc;
        type->tp_traverse = &Traverse;
        type->tp_repr = &Repr;
        type->tp_call = &Call;
        type->tp_richcompare = &RichCompare;
        type->tp_getattro = &GetAttribute;
        type->tp_setattro = Symbols.Table.PyObject_GenericSetAttr;
        type->tp_descr_get = &Get;
        type->tp_new = &New;
        s_members.Function.name = CString.Of("__func__"u8);
        s_members.Function.type = MemberCodes._Py_T_OBJECT;
        s_members.Function.offset = (nint)((byte*)&layout.func - (byte*)&layout);
        s_members.Function.flags = MemberCodes.Py_READONLY;
        s_members.Function.doc = CString.Of("what is called"u8);
        type->tp_members = (PyMemberDef*)Unsafe.AsPointer(ref s_members);
        s_getsets.Documentation.name = CString.Of("__doc__"u8);
        s_getsets.Documentation.get = &GetDocumentation;
        type->tp_getset = (PyGetSetDef*)Unsafe.AsPointer(ref s_getsets);
    }

    /// <summary>Return: owned and tracked, or NULL with MemoryError, or with SystemError for NULL.</summary>
    internal static PyObject* New(PyObject* function)
    {
        if (function == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        PyInstanceMethodObject* made = (PyInstanceMethodObject*)GcAllocation.New(Symbols.Table.PyInstanceMethod_Type);
        if (made != null)
        {
            made->func = Refcount.NewRef(function);
            GcAllocation.Track(made);
        }
        return (PyObject*)made;
    }

    /// <summary>The callable, borrowed; NULL with SystemError for anything else than an instance of this type.</summary>
    internal static PyObject* FunctionOf(PyObject* op)
    {
        if (op != null && op->ob_type == Symbols.Table.PyInstanceMethod_Type)
        {
            return Function(op);
        }
        Errors.BadInternalCall();
        return null;
    }

    private static PyObject* Function(PyObject* self) => ((PyInstanceMethodObject*)self)->func;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        if (Arguments.CountOfKeywords(kwargs) != 0)
        {
            return Errors.TypeError("instancemethod() takes no keyword arguments"u8);
        }
        if (TupleObjects.Size(args) != 1)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "instancemethod expected 1 argument, got %zd"u8, TupleObjects.Size(args));
        }
        PyObject* function = TupleObjects.Items(args)[0];
        return Calls.IsCallable(function) ? New(function) : Errors.TypeError("first argument must be callable"u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Refcount.DecRef(Function(self)); // foreign code
        GcAllocation.Delete(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
        => visit(Function(self), arg);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Call(PyObject* self, PyObject* args, PyObject* kwargs) => Calls.Call(Function(self), args, kwargs);

    // Read from the class it is the plain callable, read from an instance a bound method.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, PyObject* instance, PyObject* owner)
        => instance == null ? Refcount.NewRef(Function(self)) : BoundMethods.New(Function(self), instance);

    // What the type does not have, the function may.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetAttribute(PyObject* self, PyObject* name)
    {
        PyObject* found = TypeLookup.Find(self->ob_type, name);
        return found == null ? Attributes.Get(Function(self), name) : Binding.Bind(found, self, self->ob_type);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        PyObject* name;
        if (!Attributes.TryGet(Function(self), "__name__"u8, &name))
        {
            return null;
        }
        if (name != null && !StringObjects.IsString(name))
        {
            Refcount.Clear(&name);
        }
        PyObject* text = StringObjects.FromFormat("<instancemethod %V at %p>"u8, (nint)name, (nint)CString.Of("?"u8), (nint)self);
        Refcount.XDecRef(name);
        return text;
    }

    // Equal: equal functions.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        PyTypeObject* type = Symbols.Table.PyInstanceMethod_Type;
        if ((op != ComparisonOperators.Py_EQ && op != ComparisonOperators.Py_NE) || self->ob_type != type || other->ob_type != type)
        {
            return Refcount.NewRef(Symbols.NotImplemented);
        }
        int equal = Comparison.CompareBool(Function(self), Function(other), ComparisonOperators.Py_EQ); // foreign code
        return equal < 0 ? null : Refcount.NewRef(equal != 0 == (op == ComparisonOperators.Py_EQ) ? Symbols.True : Symbols.False);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetDocumentation(PyObject* self, void* closure)
        => Attributes.GetString(Function(self), CString.Of("__doc__"u8));
}
