using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.GenericAliases;

namespace NativeWeakref.Weakrefs;

/// <summary>The type <c>weakref.ref</c>: its slots, construction and call (W-200 to W-225).</summary>
internal static unsafe class ReferenceType
{
    private struct Members
    {
        internal PyMemberDef Callback;
        internal PyMemberDef End;
    }

    private struct Methods
    {
        internal PyMethodDef ClassGetItem;
        internal PyMethodDef End;
    }

    private static Members s_members;
    private static Methods s_methods;

    /// <summary>What every weak reference holds in its vectorcall field (W-115).</summary>
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> VectorcallPointer => &Vectorcall;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(
            type, "weakref.ReferenceType"u8, sizeof(PyWeakReference),
            TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_BASETYPE | TypeFlags.Py_TPFLAGS_HAVE_VECTORCALL);
        PyWeakReference layout;
        type->tp_vectorcall_offset = (nint)((byte*)&layout.vectorcall - (byte*)&layout);
        type->tp_dealloc = WeakrefLifetime.DeallocPointer;
        type->tp_traverse = WeakrefLifetime.TraversePointer;
        type->tp_clear = WeakrefLifetime.ClearPointer;
        type->tp_repr = ReferenceRepr.Pointer;
        type->tp_hash = &Hash;
        type->tp_call = Symbols.Table.PyVectorcall_Call;
        type->tp_richcompare = &RichCompare;
        type->tp_init = &Init;
        type->tp_new = &New;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_free = Symbols.Table.PyObject_GC_Del;
        s_members.Callback.name = CString.Of("__callback__"u8);
        s_members.Callback.type = MemberCodes._Py_T_OBJECT;
        s_members.Callback.offset = (nint)((byte*)&layout.wr_callback - (byte*)&layout);
        s_members.Callback.flags = MemberCodes.Py_READONLY;
        s_methods.ClassGetItem.ml_name = CString.Of("__class_getitem__"u8);
        s_methods.ClassGetItem.ml_meth = &ClassGetItem;
        s_methods.ClassGetItem.ml_flags = MethodFlags.METH_O | MethodFlags.METH_CLASS;
        s_methods.ClassGetItem.ml_doc = CString.Of("See PEP 585"u8);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
        type->tp_members = (PyMemberDef*)Unsafe.AsPointer(ref s_members);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ClassGetItem(PyObject* self, PyObject* arguments) => GenericAliasType.New(self, arguments);

    // Keywords are left to __init__ (W-211).
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        PyObject* ob;
        PyObject* callback;
        return Arguments.Unpack(args, "__new__"u8, &ob, &callback) ? WeakrefCreation.NewReference(type, ob, callback) : null;
    }

    // Nothing changes after creation: a shared reference is initialised many times (W-212, W-213).
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        if (kwargs != null && Arguments.CountOfKeywords(kwargs) != 0)
        {
            Errors.TypeError("ref() takes no keyword arguments"u8);
            return -1;
        }
        PyObject* ob;
        PyObject* callback;
        return Arguments.Unpack(args, "__init__"u8, &ob, &callback) ? 0 : -1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Vectorcall(PyObject* self, PyObject** args, nuint nargsf, PyObject* kwnames)
        => Call(self, args, nargsf, kwnames);

    // All the slot's parameters in the slot's order, so that the slot only forwards.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* Call(PyObject* self, PyObject** _, nuint nargsf, PyObject* kwnames)
    {
        if ((nargsf << 1) != 0 || kwnames != null)
        {
            return CallWithArguments(self, nargsf, kwnames);
        }
        return Refcount.NewRef(WeakrefAccess.ReferentOrNone((PyWeakReference*)self));
    }

    // An empty tuple of keyword names is fine; keywords are refused before positional arguments (W-221).
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* CallWithArguments(PyObject* self, nuint nargsf, PyObject* kwnames)
    {
        if (kwnames != null && Arguments.CountOfNames(kwnames) != 0)
        {
            return Errors.TypeError("weakref() takes no keyword arguments"u8);
        }
        nint count = (nint)(nargsf << 1 >> 1); // bit 63 only says that args[-1] may be written
        return count == 0
            ? Refcount.NewRef(WeakrefAccess.ReferentOrNone((PyWeakReference*)self))
            : Errors.Format(*Symbols.Table.PyExc_TypeError, "weakref expected 0 arguments, got %zd"u8, count);
    }

    // The hash of the referent, asked for once and kept after its death (W-222 to W-224).
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self) => HashOf(self);

    private static nint HashOf(PyObject* self)
    {
        PyWeakReference* reference = (PyWeakReference*)self;
        return reference->hash != -1 ? reference->hash : ComputeHash(reference);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint ComputeHash(PyWeakReference* reference)
    {
        PyObject* referent = WeakrefAccess.Referent(reference);
        if (referent == null)
        {
            Errors.TypeError("weak object has gone away"u8);
            return -1;
        }
        Refcount.IncRef(referent);
        nint hash = ObjectProtocol.Hash(referent); // foreign code
        reference->hash = hash;
        Refcount.DecRef(referent); // foreign code: a callback may ask for the hash
        return hash;
    }

    // Live: the referents decide, whatever they answer. Dead: identity (W-226 to W-228).
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op) => Compare(self, other, op);

    // Two references need no frame where their referents are not asked; the rest are calls in tail position.
    private static PyObject* Compare(PyObject* self, PyObject* other, int op)
    {
        if (WeakrefChecks.IsExactReference(self) && WeakrefChecks.IsExactReference(other) && IsEquality(op))
        {
            return CompareWeakrefs((PyWeakReference*)self, (PyWeakReference*)other, op);
        }
        return CompareOthers(self, other, op);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* CompareOthers(PyObject* self, PyObject* other, int op)
        => WeakrefChecks.IsWeakref(self) && WeakrefChecks.IsWeakref(other) && IsEquality(op)
            ? CompareWeakrefs((PyWeakReference*)self, (PyWeakReference*)other, op) : Refcount.NewRef(Symbols.NotImplemented);

    private static bool IsEquality(int op) => op is ComparisonOperators.Py_EQ or ComparisonOperators.Py_NE;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PyObject* CompareWeakrefs(PyWeakReference* self, PyWeakReference* other, int op)
    {
        PyObject* left = self->wr_object;
        PyObject* right = other->wr_object;
        if (WeakrefAccess.IsAlive(left) && WeakrefAccess.IsAlive(right))
        {
            if (Comparison.IsByIdentity(left, right))
            {
                return Answer(left == right, op);
            }
            return CompareReferents(left, right, op);
        }
        return Answer(self == other, op);
    }

    // Immortal: no reference is counted. Of the two operators == is the even one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PyObject* Answer(bool same, int op)
        => (op & 1) == (same ? 0 : 1) ? Symbols.True : Symbols.False;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* CompareReferents(PyObject* left, PyObject* right, int op)
    {
        Refcount.IncRef(left);
        Refcount.IncRef(right);
        PyObject* result = Comparison.Compare(left, right, op); // foreign code
        Refcount.DecRef(left);
        Refcount.DecRef(right);
        return result;
    }
}
