using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Namespaces;

/// <summary>The type types.SimpleNamespace: attributes, and nothing else.</summary>
internal static unsafe class NamespaceType
{
    private struct Instance
    {
        internal PyObject Head;
        internal PyObject* Dict; // owned; NULL once it is cleared
    }

    private struct Members
    {
        internal PyMemberDef Dict;
        internal PyMemberDef End;
    }

    [InlineArray(2)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Members s_members;
    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "types.SimpleNamespace"u8, sizeof(Instance), TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_BASETYPE);
        Instance layout;
        type->tp_dictoffset = (nint)((byte*)&layout.Dict - (byte*)&layout);
        type->tp_doc = CString.Of("SimpleNamespace(**kwargs)\n\nAttributes that can be set, deleted and compared."u8);
        type->tp_dealloc = &Dealloc;
        type->tp_repr = &Repr;
        type->tp_richcompare = &RichCompare;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_setattro = Symbols.Table.PyObject_GenericSetAttr;
        type->tp_traverse = &Traverse;
        type->tp_clear = &Clear;
        type->tp_init = &Init;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_new = &New;
        type->tp_free = Symbols.Table.PyObject_GC_Del;
        s_members.Dict.name = CString.Of("__dict__"u8);
        s_members.Dict.type = MemberCodes._Py_T_OBJECT;
        s_members.Dict.offset = type->tp_dictoffset;
        s_members.Dict.flags = MemberCodes.Py_READONLY;
        type->tp_members = (PyMemberDef*)Unsafe.AsPointer(ref s_members);
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add("__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, "What a copy of the object is made from."u8);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    /// <summary>A namespace of the items of a dict, or of none for NULL. Return: owned, or NULL with an error.</summary>
    internal static PyObject* Create(PyObject* items)
    {
        PyObject* made = Allocate(Symbols.Table._PyNamespace_Type);
        if (made != null && items != null && DictAccess.Merge(((Instance*)made)->Dict, items, DictConflict.KeepLast) < 0)
        {
            Refcount.Clear(&made);
        }
        return made;
    }

    private static PyObject* Allocate(PyTypeObject* type)
    {
        PyObject* made = type->tp_alloc(type, 0); // foreign code in a subtype
        if (made != null && (((Instance*)made)->Dict = DictObjects.New()) == null)
        {
            Refcount.Clear(&made);
        }
        return made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs) => Allocate(type);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        if (TupleObjects.Size(args) != 0)
        {
            Errors.TypeError("no positional arguments expected"u8);
            return -1;
        }
        nint position = 0;
        PyObject* key;
        while (kwargs != null && DictObjects.Next(kwargs, &position, &key, null, null))
        {
            if (!StringObjects.IsString(key))
            {
                Errors.TypeError("keywords must be strings"u8);
                return -1;
            }
        }
        return kwargs == null ? 0 : DictMerge.Update(((Instance*)self)->Dict, kwargs);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Refcount.Clear(&((Instance*)self)->Dict); // foreign code
        self->ob_type->tp_free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
        => ((Instance*)self)->Dict == null ? 0 : visit(((Instance*)self)->Dict, arg);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Clear(PyObject* self)
    {
        Refcount.Clear(&((Instance*)self)->Dict); // foreign code
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        PyTypeObject* type = self->ob_type;
        byte* name = type == Symbols.Table._PyNamespace_Type ? CString.Of("namespace"u8) : type->tp_name;
        int entered = ReprGuard.Enter(self);
        if (entered != 0)
        {
            return entered > 0 ? StringObjects.FromFormat("%s(...)"u8, (nint)name) : null;
        }
        TextBuilder text = default;
        bool complete = text.AppendUtf8(name, CString.Length(name)) && text.AppendLiteral("("u8) && AppendItems(&text, ((Instance*)self)->Dict)
            && text.AppendLiteral(")"u8);
        ReprGuard.Leave(self);
        if (complete)
        {
            return text.Finish();
        }
        text.Discard();
        return null;
    }

    // Names that can be written so; others are left out.
    private static bool AppendItems(TextBuilder* text, PyObject* dict)
    {
        nint position = 0;
        PyObject* key;
        PyObject* value;
        bool first = true;
        bool appended = true;
        while (appended && dict != null && DictObjects.Next(dict, &position, &key, &value, null))
        {
            if (!StringObjects.IsString(key) || StringObjects.Length(key) == 0)
            {
                continue;
            }
            Refcount.IncRef(key); // foreign code may delete the item while it prints
            Refcount.IncRef(value);
            appended = (first || text->AppendLiteral(", "u8)) && text->AppendString(key) && text->AppendLiteral("="u8)
                && text->AppendRepr(value);
            Refcount.DecRef(key);
            Refcount.DecRef(value);
            first = false;
        }
        return appended;
    }

    // As their dicts compare.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        PyTypeObject* type = Symbols.Table._PyNamespace_Type;
        return Subtyping.IsInstance(self, type) && Subtyping.IsInstance(other, type)
            ? Comparison.Compare(((Instance*)self)->Dict, ((Instance*)other)->Dict, op) : Symbols.NotImplemented; // foreign code
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
        => TupleObjects.Pack((PyObject*)self->ob_type, TupleObjects.Empty(), ((Instance*)self)->Dict);
}
