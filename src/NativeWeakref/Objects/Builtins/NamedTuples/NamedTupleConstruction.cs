using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.NamedTuples;

/// <summary>Named tuples from sequences, and what pickling makes of them.</summary>
internal static unsafe class NamedTupleConstruction
{
    [InlineArray(2)]
    private struct MethodEntries
    {
        private PyMethodDef _first;
    }

    private static MethodEntries s_methods;

    internal static delegate* unmanaged[Cdecl]<PyTypeObject*, PyObject*, PyObject*, PyObject*> Pointer => &Create;

    /// <summary>The methods of all types.</summary>
    internal static PyMethodDef* Methods()
    {
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add("__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, ""u8);
        return (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Create(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        NamedArguments given = default;
        if (!given.Read(args, kwargs, CString.Of("structseq"u8), "sequence\0dict"u8, required: 1))
        {
            return null;
        }
        PyObject* dict = given.Second;
        PyObject* sequence = FastSequence.Of(given.First, "constructor requires a sequence"u8); // foreign code
        if (sequence == null)
        {
            return null;
        }
        PyObject* made = dict != null && !DictObjects.IsDict(dict)
            ? Errors.Format(*Symbols.Table.PyExc_TypeError, "%.500s() takes a dict as second arg, if any"u8, (nint)type->tp_name)
            : FromSequence(type, sequence, dict);
        Refcount.DecRef(sequence);
        return made;
    }

    private static PyObject* FromSequence(PyTypeObject* type, PyObject* sequence, PyObject* dict)
    {
        nint given = FastSequence.Size(sequence);
        nint count = NamedTupleFields.CountOf(type);
        nint visible = count < 0 ? -1 : NamedTupleFields.VisibleOf(type);
        if (visible < 0 || !Fits(type, given, visible, count))
        {
            return null;
        }
        PyObject* made = NamedTuples.New(type);
        if (made == null)
        {
            return null;
        }
        for (nint i = 0; i < count; i++)
        {
            PyObject* value = i < given ? FastSequence.Items(sequence)[i] : dict == null ? Symbols.None : ValueOf(type, i, dict); // foreign code
            TupleObjects.Items(made)[i] = Refcount.NewRef(value);
        }
        GcAllocation.Track(made);
        return made;
    }

    private static bool Fits(PyTypeObject* type, nint given, nint visible, nint count)
    {
        nint limit = given < visible ? visible : count;
        ReadOnlySpan<byte> bound = visible == count ? ""u8 : given < visible ? "an at least"u8 : "an at most"u8;
        if (given >= visible && given <= count)
        {
            return true;
        }
        if (visible == count)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "%.500s() takes a %zd-sequence (%zd-sequence given)"u8, (nint)type->tp_name, limit, given);
            return false;
        }
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "%.500s() takes %s %zd-sequence (%zd-sequence given)"u8, (nint)type->tp_name,
            (nint)CString.Of(bound), limit, given);
        return false;
    }

    // Of a field behind the items; borrowed, None where the dict does not have it.
    private static PyObject* ValueOf(PyTypeObject* type, nint index, PyObject* dict)
    {
        byte* name = type->tp_members[index - NamedTupleFields.UnnamedOf(type)].name;
        PyObject* value = name == null ? null : DictAccess.GetItemString(dict, name);
        return value == null ? Symbols.None : value;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
    {
        nint count = NamedTupleFields.CountOf(self->ob_type);
        nint visible = TupleObjects.Size(self);
        PyObject* items = count < 0 ? null : TupleObjects.FromArray(TupleObjects.Items(self), visible);
        PyObject* hidden = items == null ? null : DictObjects.New();
        bool complete = hidden != null;
        nint unnamed = NamedTupleFields.UnnamedOf(self->ob_type);
        for (nint i = visible; complete && i < count; i++)
        {
            byte* name = self->ob_type->tp_members[i - unnamed].name;
            complete = DictAccess.SetItemString(hidden, name, TupleObjects.Items(self)[i]) == 0;
        }
        PyObject* arguments = complete ? TupleObjects.Pack(items, hidden) : null;
        PyObject* pair = arguments == null ? null : TupleObjects.Pack((PyObject*)self->ob_type, arguments);
        Refcount.XDecRef(arguments);
        Refcount.XDecRef(hidden);
        Refcount.XDecRef(items);
        return pair;
    }
}
