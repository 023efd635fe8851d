using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.NamedTuples;

/// <summary>Instances of types of named tuples: tuples that may have more fields than items. The fields behind the items are attributes only.</summary>
internal static unsafe class NamedTuples
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, void> DeallocPointer => &Dealloc;

    internal static delegate* unmanaged[Cdecl]<PyObject*, delegate* unmanaged[Cdecl]<PyObject*, void*, int>, void*, int> TraversePointer => &Traverse;

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*> ReprPointer => &Repr;

    /// <summary>An instance whose fields are NULL, not tracked. Return: owned, or NULL with an error.</summary>
    internal static PyObject* New(PyTypeObject* type)
    {
        if (type == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        nint count = NamedTupleFields.CountOf(type);
        nint visible = count < 0 ? -1 : NamedTupleFields.VisibleOf(type);
        PyObject* made = visible < 0 ? null : GcAllocation.NewVar(type, count);
        if (made != null)
        {
            ((PyVarObject*)made)->ob_size = visible;
            for (nint i = 0; i < count; i++)
            {
                TupleObjects.Items(made)[i] = null;
            }
        }
        return made;
    }

    /// <summary>Fills a field of a new instance; the value is taken over. NULL for the instance is ignored.</summary>
    internal static void SetItem(PyObject* op, nint index, PyObject* stolen)
    {
        if (op != null)
        {
            TupleObjects.Items(op)[index] = stolen;
        }
    }

    /// <summary>A field: borrowed. NULL with SystemError for what is no named tuple and for a field that there is not.</summary>
    internal static PyObject* GetItem(PyObject* op, nint index)
    {
        nint count = op == null || !TupleObjects.IsTuple(op) ? -1 : NamedTupleFields.CountOf(op->ob_type);
        if (index < 0 || index >= count)
        {
            Errors.BadInternalCall();
            return null;
        }
        return TupleObjects.Items(op)[index];
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        PyTypeObject* type = self->ob_type;
        nint count = NamedTupleFields.CountOf(type);
        for (nint i = 0; i < count; i++)
        {
            Refcount.XDecRef(TupleObjects.Items(self)[i]); // foreign code
        }
        GcAllocation.Delete(self);
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) != 0)
        {
            Refcount.DecRef((PyObject*)type);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        PyTypeObject* type = self->ob_type;
        int stop = (type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) != 0 ? visit((PyObject*)type, arg) : 0;
        nint count = NamedTupleFields.CountOf(type);
        for (nint i = 0; i < count && stop == 0; i++)
        {
            PyObject* item = TupleObjects.Items(self)[i];
            stop = item == null ? 0 : visit(item, arg);
        }
        return stop;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        TextBuilder text = default;
        PyTypeObject* type = self->ob_type;
        bool complete = text.AppendUtf8(type->tp_name, CString.Length(type->tp_name)) && text.AppendLiteral("("u8);
        PyMemberDef* member = type->tp_members;
        for (nint i = 0; complete && i < TupleObjects.Size(self) && member != null && member->name != null; i++)
        {
            complete = (i == 0 || text.AppendLiteral(", "u8)) && text.AppendUtf8(member->name, CString.Length(member->name))
                && text.AppendLiteral("="u8) && text.AppendRepr(TupleObjects.Items(self)[i]); // foreign code
            member++;
        }
        if (complete && text.AppendLiteral(")"u8))
        {
            return text.Finish();
        }
        text.Discard();
        return null;
    }
}
