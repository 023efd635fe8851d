using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Copying;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>A slot as a method, bound to an object: <c>method-wrapper</c>.</summary>
internal static unsafe class MethodWrapper
{
    private struct Instance
    {
        internal PyObject Head;
        internal PyWrapperDescrObject* Descriptor; // owned
        internal PyObject* Self; // owned
    }

    private struct Members
    {
        internal PyMemberDef Self;
        internal PyMemberDef End;
    }

    private struct GetSets
    {
        internal PyGetSetDef Class;
        internal PyGetSetDef Name;
        internal PyGetSetDef QualifiedName;
        internal PyGetSetDef Documentation;
        internal PyGetSetDef Signature;
        internal PyGetSetDef End;
    }

    private static Members s_members;
    private static GetSets s_getsets;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "method-wrapper"u8, sizeof(Instance), TypeFlags.Py_TPFLAGS_HAVE_GC);
        type->tp_dealloc = &Dealloc;
        type->tp_traverse = &Traverse;
        type->tp_repr = &Repr;
        type->tp_hash = &Hash;
        type->tp_call = &Call;
        type->tp_richcompare = &RichCompare;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        BuiltinMethods.Add(type, "__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, default);
        Instance layout;
        s_members.Self.name = CString.Of("__self__"u8);
        s_members.Self.type = MemberCodes._Py_T_OBJECT;
        s_members.Self.offset = (nint)((byte*)&layout.Self - (byte*)&layout);
        s_members.Self.flags = MemberCodes.Py_READONLY;
        type->tp_members = (PyMemberDef*)Unsafe.AsPointer(ref s_members);
        s_getsets.Class.name = CString.Of("__objclass__"u8);
        s_getsets.Class.get = &GetClass;
        s_getsets.Name.name = CString.Of("__name__"u8);
        s_getsets.Name.get = &GetName;
        s_getsets.QualifiedName.name = CString.Of("__qualname__"u8);
        s_getsets.QualifiedName.get = &GetQualifiedName;
        s_getsets.Documentation.name = CString.Of("__doc__"u8);
        s_getsets.Documentation.get = &GetDocumentation;
        s_getsets.Signature.name = CString.Of("__text_signature__"u8);
        s_getsets.Signature.get = &GetSignature;
        type->tp_getset = (PyGetSetDef*)Unsafe.AsPointer(ref s_getsets);
    }

    /// <summary>Input: a wrapper descriptor and an object it applies to. Return: owned and tracked, or NULL with MemoryError.</summary>
    internal static PyObject* New(PyObject* descriptor, PyObject* self)
    {
        if (NullArgument.IsMissing(descriptor, self))
        {
            return null;
        }
        Instance* made = (Instance*)GcAllocation.New(Symbols.Table._PyMethodWrapper_Type);
        if (made == null)
        {
            return null;
        }
        made->Descriptor = (PyWrapperDescrObject*)Refcount.NewRef(descriptor);
        made->Self = Refcount.NewRef(self);
        GcAllocation.Track(made);
        return (PyObject*)made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        Instance* wrapper = (Instance*)self;
        GcAllocation.Untrack(self);
        Refcount.DecRef((PyObject*)wrapper->Descriptor);
        Refcount.DecRef(wrapper->Self); // foreign code
        GcAllocation.Delete(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        Instance* wrapper = (Instance*)self;
        int stop = visit((PyObject*)wrapper->Descriptor, arg);
        return stop != 0 ? stop : visit(wrapper->Self, arg);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        Instance* wrapper = (Instance*)self;
        return StringObjects.FromFormat(
            "<method-wrapper '%s' of %s object at %p>"u8, (nint)wrapper->Descriptor->d_base->name, (nint)wrapper->Self->ob_type->tp_name,
            (nint)wrapper->Self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self)
    {
        Instance* wrapper = (Instance*)self;
        nint hash = PointerHash.Of(wrapper->Self) ^ PointerHash.Of(wrapper->Descriptor);
        return hash == -1 ? -2 : hash;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Call(PyObject* self, PyObject* args, PyObject* kwargs)
        => WrapperDescriptor.Invoke(((Instance*)self)->Descriptor, ((Instance*)self)->Self, args, kwargs);

    // Equal: the same slot of the same object.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        PyTypeObject* type = Symbols.Table._PyMethodWrapper_Type;
        if ((op != ComparisonOperators.Py_EQ && op != ComparisonOperators.Py_NE) || self->ob_type != type || other->ob_type != type)
        {
            return Refcount.NewRef(Symbols.NotImplemented);
        }
        Instance* left = (Instance*)self;
        Instance* right = (Instance*)other;
        bool equal = left->Descriptor == right->Descriptor && left->Self == right->Self;
        return Refcount.NewRef(equal == (op == ComparisonOperators.Py_EQ) ? Symbols.True : Symbols.False);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
        => AttributeReduction.Of(((Instance*)self)->Self, Refcount.NewRef(((Instance*)self)->Descriptor->d_common.d_name));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetClass(PyObject* self, void* closure)
        => Refcount.NewRef((PyObject*)((Instance*)self)->Descriptor->d_common.d_type);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetName(PyObject* self, void* closure)
        => StringObjects.FromUtf8(((Instance*)self)->Descriptor->d_base->name);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetQualifiedName(PyObject* self, void* closure)
        => DescriptorAttributes.QualifiedName(&((Instance*)self)->Descriptor->d_common);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetDocumentation(PyObject* self, void* closure)
    {
        wrapperbase* entry = ((Instance*)self)->Descriptor->d_base;
        return InternalDocumentation.Text(entry->name, entry->doc);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetSignature(PyObject* self, void* closure)
    {
        wrapperbase* entry = ((Instance*)self)->Descriptor->d_base;
        return InternalDocumentation.TextSignature(entry->name, entry->doc);
    }
}
