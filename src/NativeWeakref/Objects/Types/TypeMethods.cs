using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Exceptions;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>The methods of <c>type</c>.</summary>
internal static unsafe class TypeMethods
{
    private struct Methods
    {
        internal PyMethodDef Mro;
        internal PyMethodDef Subclasses;
        internal PyMethodDef Prepare;
        internal PyMethodDef InstanceCheck;
        internal PyMethodDef SubclassCheck;
        internal PyMethodDef Dir;
        internal PyMethodDef SizeOf;
        internal PyMethodDef End;
    }

    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        Methods* methods = (Methods*)Unsafe.AsPointer(ref s_methods);
        Fill(&methods->Mro, "mro"u8, &Mro, MethodFlags.METH_NOARGS, "mro($self, /)\n--\n\nThe bases in the order in which attributes are looked up."u8);
        Fill(
            &methods->Subclasses, "__subclasses__"u8, &ListSubclasses, MethodFlags.METH_NOARGS,
            "__subclasses__($self, /)\n--\n\nThe classes that name this one as a base, as far as they are alive."u8);
        Fill(
            &methods->Prepare, "__prepare__"u8,
            (delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*>)(void*)(delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nint, PyObject*, PyObject*>)&Prepare,
            MethodFlags.METH_FASTCALL | MethodFlags.METH_KEYWORDS | MethodFlags.METH_CLASS,
            "__prepare__() -> dict\nused for the class statement"u8);
        Fill(
            &methods->InstanceCheck, "__instancecheck__"u8, &InstanceCheck, MethodFlags.METH_O,
            "__instancecheck__($self, instance, /)\n--\n\nWhat isinstance() asks."u8);
        Fill(
            &methods->SubclassCheck, "__subclasscheck__"u8, &SubclassCheck, MethodFlags.METH_O,
            "__subclasscheck__($self, subclass, /)\n--\n\nWhat issubclass() asks."u8);
        Fill(
            &methods->Dir, "__dir__"u8, &Dir, MethodFlags.METH_NOARGS,
            "__dir__($self, /)\n--\n\nThe names that the class and its bases have."u8);
        Fill(
            &methods->SizeOf, "__sizeof__"u8, &SizeOf, MethodFlags.METH_NOARGS,
            "__sizeof__($self, /)\n--\n\nThe bytes of memory that the class takes."u8);
        type->tp_methods = (PyMethodDef*)methods;
    }

    private static void Fill(
        PyMethodDef* method, ReadOnlySpan<byte> name, delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> function,
        int flags, ReadOnlySpan<byte> documentation)
    {
        method->ml_name = CString.Of(name);
        method->ml_meth = function;
        method->ml_flags = flags;
        method->ml_doc = CString.Of(documentation);
    }

    // The order as it is computed, whatever the metatype says about it.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Mro(PyObject* self, PyObject* args)
    {
        PyObject* mro = MethodResolution.Compute((PyTypeObject*)self);
        PyObject* list = mro == null ? null : ListObjects.FromArray(TupleObjects.Items(mro), TupleObjects.Size(mro));
        Refcount.XDecRef(mro);
        return list;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ListSubclasses(PyObject* self, PyObject* args)
    {
        PyObject* list = ListObjects.New(0);
        bool complete = list != null && ExceptionGroupClass.Address != null; // it is a subclass of two
        Subclasses walk;
        Subclasses.Begin(&walk, (PyTypeObject*)self);
        for (PyTypeObject* subclass = Subclasses.Next(&walk); complete && subclass != null; subclass = Subclasses.Next(&walk))
        {
            complete = ListObjects.Append(list, (PyObject*)subclass) == 0;
        }
        Subclasses.End(&walk);
        if (complete)
        {
            return list;
        }
        Refcount.XDecRef(list);
        return null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Prepare(PyObject* self, PyObject** args, nint nargs, PyObject* kwnames) => DictObjects.New();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InstanceCheck(PyObject* self, PyObject* instance)
        => FromAnswer(ClassTests.IsPlainInstance(instance, self)); // foreign code

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SubclassCheck(PyObject* self, PyObject* derived)
        => FromAnswer(ClassTests.IsPlainSubclass(derived, self)); // foreign code

    private static PyObject* FromAnswer(int answer)
        => answer < 0 ? null : Refcount.NewRef(answer != 0 ? Symbols.True : Symbols.False);

    // The names of the type and of its bases, each once.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Dir(PyObject* self, PyObject* args)
    {
        PyObject* names = DictObjects.New();
        PyObject* list = names != null && AddNames(names, (PyTypeObject*)self) ? ListObjects.New(0) : null;
        nint position = 0;
        PyObject* key;
        PyObject* value;
        while (list != null && DictObjects.Next(names, &position, &key, &value, null))
        {
            if (ListObjects.Append(list, key) < 0)
            {
                Refcount.Clear(&list);
            }
        }
        Refcount.XDecRef(names);
        return list;
    }

    private static bool AddNames(PyObject* names, PyTypeObject* type)
    {
        nint position = 0;
        PyObject* key;
        PyObject* value;
        PyObject* dictionary = TypeDictionary.Demand(type);
        while (dictionary != null && DictObjects.Next(dictionary, &position, &key, &value, null))
        {
            if (DictObjects.Set(names, key, Symbols.None) < 0)
            {
                return false;
            }
        }
        bool added = dictionary != null;
        for (nint i = 0; added && i < TupleObjects.Size(type->tp_bases); i++)
        {
            added = AddNames(names, (PyTypeObject*)TupleObjects.Items(type->tp_bases)[i]);
        }
        return added;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SizeOf(PyObject* self, PyObject* args)
        => IntegerObjects.FromInt64(
            (((PyTypeObject*)self)->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) == 0 ? sizeof(PyTypeObject) : sizeof(PyHeapTypeObject));
}
