using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Objects.Modules.Standard.Abstract;

/// <summary>The hooks of those abstract classes that a class belongs to by having some methods.</summary>
internal static unsafe class AbstractClassHooks
{
    private const int Capacity = 20;

    private struct Entry
    {
        internal PyObject* Class; // owned
        internal byte* Methods; // names with a space between
    }

    [InlineArray(Capacity)]
    private struct Entries
    {
        private Entry _first;
    }

    private static Entries s_entries;
    private static int s_count;
    private static PyMethodDef s_hook;

    /// <summary>Gives a class its hook. Return: false with an error.</summary>
    internal static bool Add(PyObject* cls, ReadOnlySpan<byte> methods)
    {
        Debug.Assert(s_count < Capacity);
        s_hook.ml_name = CString.Of("__subclasshook__"u8);
        s_hook.ml_meth = &Hook;
        s_hook.ml_flags = MethodFlags.METH_O | MethodFlags.METH_CLASS;
        PyObject* descriptor = ClassMethodDescriptor.New((PyTypeObject*)cls, (PyMethodDef*)Unsafe.AsPointer(ref s_hook));
        bool added = descriptor != null && Attributes.SetString(cls, s_hook.ml_name, descriptor) == 0;
        Refcount.XDecRef(descriptor);
        if (added)
        {
            At(s_count)->Class = Refcount.NewRef(cls);
            At(s_count)->Methods = CString.Of(methods);
            s_count++;
        }
        return added;
    }

    /// <summary>Shutdown.</summary>
    internal static void Finalise()
    {
        while (s_count > 0)
        {
            s_count--;
            Refcount.Clear(&At(s_count)->Class); // foreign code
        }
    }

    // A class derived from one with a hook has no opinion.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Hook(PyObject* self, PyObject* candidate)
    {
        for (int i = 0; i < s_count; i++)
        {
            if (At(i)->Class == self)
            {
                return HasAll(candidate, At(i)->Methods);
            }
        }
        return Symbols.NotImplemented;
    }

    // True or NotImplemented; NULL with an error.
    private static PyObject* HasAll(PyObject* candidate, byte* methods)
    {
        if ((candidate->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) == 0)
        {
            return Errors.TypeError("issubclass() arg 1 must be a class"u8);
        }
        WordList words = new(methods);
        while (words.Next())
        {
            PyObject* name = words.Text();
            bool has = name != null && Has((PyTypeObject*)candidate, name);
            Refcount.XDecRef(name);
            if (!has)
            {
                return Errors.Occurred() ? null : Symbols.NotImplemented;
            }
        }
        return Symbols.True;
    }

    // None says that a class does not want the method of its base.
    private static bool Has(PyTypeObject* type, PyObject* name)
    {
        PyObject* mro = type->tp_mro;
        for (nint i = 0; mro != null && i < TupleObjects.Size(mro); i++)
        {
            PyObject* found = TypeDictionary.Find((PyTypeObject*)TupleObjects.Items(mro)[i], name);
            if (found != null)
            {
                return found != Symbols.None;
            }
        }
        return false;
    }

    private static Entry* At(int index) => (Entry*)Unsafe.AsPointer(ref s_entries) + index;
}
