using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Modules;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.Copying;

namespace NativeWeakref.Objects.Builtins.Functions;

/// <summary>The types <c>builtin_function_or_method</c> and <c>builtin_method</c>, whose functions want their class too.</summary>
internal static unsafe class CFunctionType
{
    private struct GetSets
    {
        internal PyGetSetDef Documentation;
        internal PyGetSetDef Name;
        internal PyGetSetDef QualifiedName;
        internal PyGetSetDef Self;
        internal PyGetSetDef Signature;
        internal PyGetSetDef End;
    }

    private struct Members
    {
        internal PyMemberDef Module;
        internal PyMemberDef End;
    }

    private static GetSets s_getsets;
    private static Members s_members;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(
            type, "builtin_function_or_method"u8, sizeof(PyCFunctionObject),
            TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_HAVE_VECTORCALL);
        PyCFunctionObject layout;
        type->tp_vectorcall_offset = (nint)((byte*)&layout.vectorcall - (byte*)&layout);
        type->tp_weaklistoffset = (nint)((byte*)&layout.m_weakreflist - (byte*)&layout);
        type->tp_dealloc = &Dealloc;
        type->tp_traverse = &Traverse;
        type->tp_repr = &Repr;
        type->tp_hash = &Hash;
        type->tp_call = CFunctionCalls.TpCallPointer;
        type->tp_richcompare = &RichCompare;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        s_getsets.Name.name = CString.Of("__name__"u8);
        s_getsets.Name.get = &GetName;
        s_getsets.Self.name = CString.Of("__self__"u8);
        s_getsets.Self.get = &GetSelf;
        s_getsets.QualifiedName.name = CString.Of("__qualname__"u8);
        s_getsets.QualifiedName.get = &GetQualifiedName;
        s_getsets.Signature.name = CString.Of("__text_signature__"u8);
        s_getsets.Signature.get = &GetSignature;
        s_getsets.Documentation.name = CString.Of("__doc__"u8);
        s_getsets.Documentation.get = &GetDocumentation;
        type->tp_getset = (PyGetSetDef*)Unsafe.AsPointer(ref s_getsets);
        BuiltinMethods.Add(type, "__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, default);
        s_members.Module.name = CString.Of("__module__"u8);
        s_members.Module.type = MemberCodes._Py_T_OBJECT;
        s_members.Module.offset = (nint)((byte*)&layout.m_module - (byte*)&layout);
        type->tp_members = (PyMemberDef*)Unsafe.AsPointer(ref s_members);
    }

    internal static void FillMethod(PyTypeObject* type)
    {
        StaticTypes.Head(type, "builtin_method"u8, sizeof(PyCMethodObject), 0);
        type->tp_base = Symbols.Table.PyCFunction_Type;
    }

    // A function of a module, or of nothing, is found by its name alone.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
    {
        PyCFunctionObject* function = (PyCFunctionObject*)self;
        PyObject* name = StringObjects.FromUtf8(function->m_ml->ml_name);
        return function->m_self == null || ModuleObjects.IsModule(function->m_self) ? name : AttributeReduction.Of(function->m_self, name);
    }

    // Weak references go first, while the function is whole (W-402).
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        PyCFunctionObject* function = (PyCFunctionObject*)self;
        GcAllocation.Untrack(self);
        if (function->m_weakreflist != null)
        {
            WeakrefHooks.ClearWeakRefs(self);
        }
        Refcount.XDecRef((PyObject*)CFunctions.OwnerClass(function));
        Refcount.XDecRef(function->m_self);
        Refcount.XDecRef(function->m_module);
        GcAllocation.Delete(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        PyCFunctionObject* function = (PyCFunctionObject*)self;
        int stop = Visit((PyObject*)CFunctions.OwnerClass(function), visit, arg);
        if (stop == 0)
        {
            stop = Visit(function->m_self, visit, arg);
        }
        return stop != 0 ? stop : Visit(function->m_module, visit, arg);
    }

    private static int Visit(PyObject* op, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
        => op == null ? 0 : visit(op, arg);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        PyCFunctionObject* function = (PyCFunctionObject*)self;
        return function->m_self == null || ModuleObjects.IsModule(function->m_self)
            ? StringObjects.FromFormat("<built-in function %s>"u8, (nint)function->m_ml->ml_name)
            : StringObjects.FromFormat(
                "<built-in method %s of %s object at %p>"u8, (nint)function->m_ml->ml_name,
                (nint)function->m_self->ob_type->tp_name, (nint)function->m_self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self)
    {
        PyCFunctionObject* function = (PyCFunctionObject*)self;
        nint hash = PointerHash.Of(function->m_self) ^ PointerHash.Of(function->m_ml->ml_meth);
        return hash == -1 ? -2 : hash;
    }

    // Equal: the same C function bound to the same object.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        if ((op != ComparisonOperators.Py_EQ && op != ComparisonOperators.Py_NE)
            || !CFunctions.IsCFunction(self) || !CFunctions.IsCFunction(other))
        {
            return Refcount.NewRef(Symbols.NotImplemented);
        }
        PyCFunctionObject* left = (PyCFunctionObject*)self;
        PyCFunctionObject* right = (PyCFunctionObject*)other;
        bool equal = left->m_self == right->m_self && left->m_ml->ml_meth == right->m_ml->ml_meth;
        return Refcount.NewRef(equal == (op == ComparisonOperators.Py_EQ) ? Symbols.True : Symbols.False);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetName(PyObject* self, void* closure) => StringObjects.FromUtf8(((PyCFunctionObject*)self)->m_ml->ml_name);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetSelf(PyObject* self, void* closure)
    {
        PyObject* bound = CFunctions.Self((PyCFunctionObject*)self);
        return Refcount.NewRef(bound == null ? Symbols.None : bound);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetDocumentation(PyObject* self, void* closure)
    {
        PyMethodDef* method = ((PyCFunctionObject*)self)->m_ml;
        return InternalDocumentation.Text(method->ml_name, method->ml_doc);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetSignature(PyObject* self, void* closure)
    {
        PyMethodDef* method = ((PyCFunctionObject*)self)->m_ml;
        return InternalDocumentation.TextSignature(method->ml_name, method->ml_doc);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetQualifiedName(PyObject* self, void* closure) => CFunctions.QualifiedName(self);
}
