using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Sets;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.GenericAliases;

/// <summary>The type <c>types.UnionType</c>: one of several types, each of them once.</summary>
internal static unsafe class UnionType
{
    private struct Instance
    {
        internal PyObject Head;
        internal PyObject* Arguments; // owned; a tuple
        internal PyObject* Parameters; // owned; NULL until somebody asks
    }

    private struct Members
    {
        internal PyMemberDef Arguments;
        internal PyMemberDef End;
    }

    private struct GetSets
    {
        internal PyGetSetDef Parameters;
        internal PyGetSetDef End;
    }

    private static PyTypeObject s_type;
    private static PyNumberMethods s_number;
    private static PyMappingMethods s_mapping;
    private static Members s_members;
    private static GetSets s_getsets;

    /// <summary>The type; C has no name for it.</summary>
    internal static PyTypeObject* Type => (PyTypeObject*)Unsafe.AsPointer(ref s_type);

    internal static void Fill()
    {
        PyTypeObject* type = Type;
        StaticTypes.Head(type, "types.UnionType"u8, sizeof(Instance), TypeFlags.Py_TPFLAGS_HAVE_GC);
        Instance layout;
        type->tp_doc = CString.Of("One of several types, as in int | str."u8);
        type->tp_dealloc = &Dealloc;
        type->tp_traverse = &Traverse;
        type->tp_repr = &Repr;
        type->tp_hash = &Hash;
        type->tp_richcompare = &RichCompare;
        type->tp_getattro = &GetAttribute;
        s_number.nb_or = UnionCreation.OrPointer;
        type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref s_number);
        s_mapping.mp_subscript = &Subscript;
        type->tp_as_mapping = (PyMappingMethods*)Unsafe.AsPointer(ref s_mapping);
        s_members.Arguments.name = CString.Of("__args__"u8);
        s_members.Arguments.type = MemberCodes._Py_T_OBJECT;
        s_members.Arguments.offset = (nint)((byte*)&layout.Arguments - (byte*)&layout);
        s_members.Arguments.flags = MemberCodes.Py_READONLY;
        type->tp_members = (PyMemberDef*)Unsafe.AsPointer(ref s_members);
        s_getsets.Parameters.name = CString.Of("__parameters__"u8);
        s_getsets.Parameters.get = &GetParameters;
        s_getsets.Parameters.doc = CString.Of("The type variables that the types leave open."u8);
        type->tp_getset = (PyGetSetDef*)Unsafe.AsPointer(ref s_getsets);
    }

    /// <summary>True for a union; there are no subtypes.</summary>
    internal static bool Is(PyObject* op) => op->ob_type == Type;

    /// <summary>The types of a union: a tuple, borrowed.</summary>
    internal static PyObject* Arguments(PyObject* union) => ((Instance*)union)->Arguments;

    /// <summary>Takes over a tuple of types, which may be NULL with an error. Return: owned, or NULL with an error.</summary>
    internal static PyObject* New(PyObject* args)
    {
        Instance* made = args == null ? null : (Instance*)GcAllocation.New(Type);
        if (made == null)
        {
            Refcount.XDecRef(args);
            return null;
        }
        made->Arguments = args;
        made->Parameters = null;
        GcAllocation.Track(made);
        return (PyObject*)made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        Instance* union = (Instance*)self;
        GcAllocation.Untrack(self);
        Refcount.DecRef(union->Arguments); // foreign code, as below
        Refcount.XDecRef(union->Parameters);
        GcAllocation.Delete(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        Instance* union = (Instance*)self;
        int stop = visit(union->Arguments, arg);
        return stop != 0 || union->Parameters == null ? stop : visit(union->Parameters, arg);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        PyObject* args = ((Instance*)self)->Arguments;
        TextBuilder text = default;
        for (nint i = 0; i < TupleObjects.Size(args); i++)
        {
            PyObject* arg = TupleObjects.Items(args)[i];
            if ((i != 0 && !text.AppendLiteral(" | "u8))
                || !(arg == (PyObject*)Symbols.Table._PyNone_Type ? text.AppendLiteral("None"u8) : TypeArgumentText.Append(&text, arg))) // foreign code
            {
                text.Discard();
                return null;
            }
        }
        return text.Finish();
    }

    // The order of the types does not count.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self)
    {
        PyObject* set = SetObjects.NewFrozenSet(((Instance*)self)->Arguments); // foreign code
        if (set == null)
        {
            return -1;
        }
        nint hash = ObjectProtocol.Hash(set);
        Refcount.DecRef(set);
        return hash;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        if ((op != ComparisonOperators.Py_EQ && op != ComparisonOperators.Py_NE) || !Is(other))
        {
            return Symbols.NotImplemented;
        }
        PyObject* left = SetObjects.NewSet(((Instance*)self)->Arguments); // foreign code, as below
        PyObject* right = left == null ? null : SetObjects.NewSet(((Instance*)other)->Arguments);
        PyObject* answer = right == null ? null : Comparison.Compare(left, right, op);
        Refcount.XDecRef(left);
        Refcount.XDecRef(right);
        return answer;
    }

    // The module is the one of the type.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetAttribute(PyObject* self, PyObject* name)
        => StringObjects.IsString(name) && StringObjects.EqualLiteral(name, "__module__"u8)
            ? Attributes.Get((PyObject*)self->ob_type, name) : GenericAttributes.Get(self, name);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetParameters(PyObject* self, void* closure)
    {
        Instance* union = (Instance*)self;
        return Refcount.XNewRef(TypeParameters.Keep(&union->Parameters, union->Arguments)); // foreign code
    }

    // Other types in the place of type variables, joined again by the operator.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subscript(PyObject* self, PyObject* item)
    {
        Instance* union = (Instance*)self;
        PyObject* variables = TypeParameters.Keep(&union->Parameters, union->Arguments); // foreign code, as below
        PyObject* args = variables == null ? null : TypeSubstitution.Apply(self, union->Arguments, variables, item);
        if (args == null || TupleObjects.Size(args) == 0)
        {
            return New(args);
        }
        PyObject* joined = Refcount.NewRef(TupleObjects.Items(args)[0]);
        for (nint i = 1; joined != null && i < TupleObjects.Size(args); i++)
        {
            Refcount.Replace(&joined, NumberProtocol.Binary(joined, TupleObjects.Items(args)[i], NumberOperator.Or));
        }
        Refcount.DecRef(args);
        return joined;
    }
}
