using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.Copying;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Objects.Builtins.Functions;

/// <summary>The type <c>method</c>.</summary>
internal static unsafe class BoundMethodType
{
    private struct Members
    {
        internal PyMemberDef Function;
        internal PyMemberDef Self;
        internal PyMemberDef End;
    }

    private struct GetSets
    {
        internal PyGetSetDef Documentation;
        internal PyGetSetDef End;
    }

    private static Members s_members;
    private static GetSets s_getsets;

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> VectorcallPointer => &Vectorcall;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(
            type, "method"u8, sizeof(PyMethodObject), TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_HAVE_VECTORCALL);
        PyMethodObject layout;
        type->tp_doc = CString.Of("method(function, instance, /)\n--\n\nA callable with its first argument."u8);
        type->tp_vectorcall_offset = (nint)((byte*)&layout.vectorcall - (byte*)&layout);
        type->tp_weaklistoffset = (nint)((byte*)&layout.im_weakreflist - (byte*)&layout);
        type->tp_dealloc = &Dealloc;
        type->tp_traverse = &Traverse;
        type->tp_repr = &Repr;
        type->tp_hash = &Hash;
        type->tp_call = Symbols.Table.PyVectorcall_Call;
        type->tp_richcompare = &RichCompare;
        type->tp_getattro = &GetAttribute;
        type->tp_setattro = Symbols.Table.PyObject_GenericSetAttr;
        type->tp_new = &New;
        BuiltinMethods.Add(type, "__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, default);
        s_members.Function.name = CString.Of("__func__"u8);
        s_members.Function.type = MemberCodes._Py_T_OBJECT;
        s_members.Function.offset = (nint)((byte*)&layout.im_func - (byte*)&layout);
        s_members.Function.flags = MemberCodes.Py_READONLY;
        s_members.Function.doc = CString.Of("what is called"u8);
        s_members.Self.name = CString.Of("__self__"u8);
        s_members.Self.type = MemberCodes._Py_T_OBJECT;
        s_members.Self.offset = (nint)((byte*)&layout.im_self - (byte*)&layout);
        s_members.Self.flags = MemberCodes.Py_READONLY;
        s_members.Self.doc = CString.Of("the first argument"u8);
        type->tp_members = (PyMemberDef*)Unsafe.AsPointer(ref s_members);
        s_getsets.Documentation.name = CString.Of("__doc__"u8);
        s_getsets.Documentation.get = &GetDocumentation;
        type->tp_getset = (PyGetSetDef*)Unsafe.AsPointer(ref s_getsets);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        if (Arguments.CountOfKeywords(kwargs) != 0)
        {
            return Errors.TypeError("method() takes no keyword arguments"u8);
        }
        if (TupleObjects.Size(args) != 2)
        {
            return Errors.Format(*Symbols.Table.PyExc_TypeError, "method expected 2 arguments, got %zd"u8, TupleObjects.Size(args));
        }
        PyObject* function = TupleObjects.Items(args)[0];
        PyObject* instance = TupleObjects.Items(args)[1];
        if (!Calls.IsCallable(function))
        {
            return Errors.TypeError("first argument must be callable"u8);
        }
        return instance == Symbols.None
            ? Errors.TypeError("instance must not be None"u8) : BoundMethods.New(function, instance);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
        => AttributeReduction.Of(
            ((PyMethodObject*)self)->im_self, Attributes.GetString(((PyMethodObject*)self)->im_func, CString.Of("__name__"u8))); // foreign code

    // Weak references go first, while the method is whole.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        PyMethodObject* method = (PyMethodObject*)self;
        GcAllocation.Untrack(self);
        if (method->im_weakreflist != null)
        {
            WeakrefHooks.ClearWeakRefs(self);
        }
        Refcount.DecRef(method->im_func);
        Refcount.DecRef(method->im_self); // foreign code
        GcAllocation.Delete(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        PyMethodObject* method = (PyMethodObject*)self;
        int stop = visit(method->im_func, arg);
        return stop != 0 ? stop : visit(method->im_self, arg);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Vectorcall(PyObject* self, PyObject** args, nuint nargsf, PyObject* kwnames)
        => BoundMethods.Call((PyMethodObject*)self, args, nargsf, kwnames);

    // What the type does not have, the function may.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetAttribute(PyObject* self, PyObject* name)
    {
        if (!RecursionGuard.HasRoom(" while looking at a method"u8))
        {
            return null;
        }
        PyObject* found = TypeLookup.Find(self->ob_type, name);
        return found == null ? Attributes.Get(((PyMethodObject*)self)->im_func, name) : Binding.Bind(found, self, self->ob_type);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        PyMethodObject* method = (PyMethodObject*)self;
        PyObject* name;
        if (!NameOf(method->im_func, &name))
        {
            return null;
        }
        PyObject* text = StringObjects.FromFormat("<bound method %V of %R>"u8, (nint)name, (nint)CString.Of("?"u8), (nint)method->im_self);
        Refcount.XDecRef(name);
        return text;
    }

    // The qualified name, or the name, or NULL where neither is a str. Return: false with an error.
    private static bool NameOf(PyObject* function, PyObject** name)
    {
        *name = null;
        if (!Attributes.TryGet(function, "__qualname__"u8, name)
            || (*name == null && !Attributes.TryGet(function, "__name__"u8, name)))
        {
            return false;
        }
        if (*name != null && !StringObjects.IsString(*name))
        {
            Refcount.Clear(name);
        }
        return true;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self)
    {
        if (!RecursionGuard.HasRoom(" while hashing a method"u8))
        {
            return -1;
        }
        PyMethodObject* method = (PyMethodObject*)self;
        nint function = ObjectProtocol.Hash(method->im_func); // foreign code
        if (function == -1)
        {
            return -1;
        }
        nint hash = PointerHash.Of(method->im_self) ^ function;
        return hash == -1 ? -2 : hash;
    }

    // Equal: equal functions, the same object.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        if ((op != ComparisonOperators.Py_EQ && op != ComparisonOperators.Py_NE) || !BoundMethods.IsMethod(self) || !BoundMethods.IsMethod(other))
        {
            return Refcount.NewRef(Symbols.NotImplemented);
        }
        PyMethodObject* left = (PyMethodObject*)self;
        PyMethodObject* right = (PyMethodObject*)other;
        int equal = Comparison.CompareBool(left->im_func, right->im_func, ComparisonOperators.Py_EQ); // foreign code
        if (equal < 0)
        {
            return null;
        }
        bool same = equal != 0 && left->im_self == right->im_self;
        return Refcount.NewRef(same == (op == ComparisonOperators.Py_EQ) ? Symbols.True : Symbols.False);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetDocumentation(PyObject* self, void* closure)
        => Attributes.GetString(((PyMethodObject*)self)->im_func, CString.Of("__doc__"u8));
}
