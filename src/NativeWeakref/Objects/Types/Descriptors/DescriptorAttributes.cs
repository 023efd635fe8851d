using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Copying;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>What descriptors of C tables tell about themselves: class, name, qualified name, documentation, signature.</summary>
internal static unsafe class DescriptorAttributes
{
    private struct Members
    {
        internal PyMemberDef Class;
        internal PyMemberDef Name;
        internal PyMemberDef End;
    }

    private struct GetSets
    {
        internal PyGetSetDef Documentation;
        internal PyGetSetDef QualifiedName;
        internal PyGetSetDef Signature; // empty, and so the end, for attributes, which have no signature
        internal PyGetSetDef End;
    }

    private static Members s_members;
    private static GetSets s_callable;
    private static GetSets s_attribute;

    /// <summary>Gives a descriptor type its attributes. Input: whether the descriptor stands for something callable.</summary>
    internal static void Fill(PyTypeObject* type, bool callable)
    {
        PyDescrObject layout;
        s_members.Class.name = CString.Of("__objclass__"u8);
        s_members.Class.type = MemberCodes._Py_T_OBJECT;
        s_members.Class.offset = (nint)((byte*)&layout.d_type - (byte*)&layout);
        s_members.Class.flags = MemberCodes.Py_READONLY;
        s_members.Name.name = CString.Of("__name__"u8);
        s_members.Name.type = MemberCodes._Py_T_OBJECT;
        s_members.Name.offset = (nint)((byte*)&layout.d_name - (byte*)&layout);
        s_members.Name.flags = MemberCodes.Py_READONLY;
        type->tp_members = (PyMemberDef*)Unsafe.AsPointer(ref s_members);
        GetSets* getsets = (GetSets*)(callable ? Unsafe.AsPointer(ref s_callable) : Unsafe.AsPointer(ref s_attribute));
        getsets->Documentation.name = CString.Of("__doc__"u8);
        getsets->Documentation.get = &GetDocumentation;
        getsets->QualifiedName.name = CString.Of("__qualname__"u8);
        getsets->QualifiedName.get = &GetQualifiedName;
        if (callable)
        {
            getsets->Signature.name = CString.Of("__text_signature__"u8);
            getsets->Signature.get = &GetSignature;
        }
        type->tp_getset = (PyGetSetDef*)getsets;
    }

    /// <summary>Gives a descriptor type the method that says how to find it again.</summary>
    internal static void AddReduce(PyTypeObject* type) => BuiltinMethods.Add(type, "__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, default);

    /// <summary>"Class.name", made once. Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* QualifiedName(PyDescrObject* descriptor)
    {
        if (descriptor->d_qualname == null)
        {
            PyObject* owner = TypeNames.QualifiedName(descriptor->d_type);
            if (owner == null)
            {
                return null;
            }
            descriptor->d_qualname = StringObjects.FromFormat("%U.%U"u8, (nint)owner, (nint)descriptor->d_name);
            Refcount.DecRef(owner);
        }
        return Refcount.XNewRef(descriptor->d_qualname);
    }

    /// <summary>The name as messages show it: "Class.name()". Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* MessageName(PyDescrObject* descriptor)
    {
        PyObject* qualified = QualifiedName(descriptor);
        if (qualified == null)
        {
            return null;
        }
        PyObject* name = StringObjects.FromFormat("%U()"u8, (nint)qualified);
        Refcount.DecRef(qualified);
        return name;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
        => AttributeReduction.Of((PyObject*)((PyDescrObject*)self)->d_type, Refcount.NewRef(((PyDescrObject*)self)->d_name));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetQualifiedName(PyObject* self, void* closure) => QualifiedName((PyDescrObject*)self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetDocumentation(PyObject* self, void* closure)
    {
        byte* text;
        if (self->ob_type == Symbols.Table.PyMemberDescr_Type)
        {
            text = ((PyMemberDescrObject*)self)->d_member->doc;
        }
        else if (self->ob_type == Symbols.Table.PyGetSetDescr_Type)
        {
            text = ((PyGetSetDescrObject*)self)->d_getset->doc;
        }
        else
        {
            return InternalDocumentation.Text(CallableName(self), CallableDocumentation(self));
        }
        return text == null ? Refcount.NewRef(Symbols.None) : StringObjects.FromUtf8(text);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetSignature(PyObject* self, void* closure)
        => InternalDocumentation.TextSignature(CallableName(self), CallableDocumentation(self));

    // Methods, class methods and slots; the first two have the same layout.
    private static byte* CallableName(PyObject* self) => self->ob_type == Symbols.Table.PyWrapperDescr_Type
        ? ((PyWrapperDescrObject*)self)->d_base->name : ((PyMethodDescrObject*)self)->d_method->ml_name;

    private static byte* CallableDocumentation(PyObject* self) => self->ob_type == Symbols.Table.PyWrapperDescr_Type
        ? ((PyWrapperDescrObject*)self)->d_base->doc : ((PyMethodDescrObject*)self)->d_method->ml_doc;
}
