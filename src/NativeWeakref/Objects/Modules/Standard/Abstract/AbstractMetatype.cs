using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Sets;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Modules.Standard.Functions;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.Descriptors;
using NativeWeakref.Objects.Types.HeapTypes;

namespace NativeWeakref.Objects.Modules.Standard.Abstract;

/// <summary>The metatype abc.ABCMeta: its classes know which of their methods are abstract, and other classes can be registered with them.</summary>
internal static unsafe class AbstractMetatype
{
    [InlineArray(4)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    [InlineArray(3)]
    private struct Slots
    {
        private PyType_Slot _first;
    }

    private static Methods s_methods;
    private static PyObject* s_type; // owned; NULL until it is asked for

    /// <summary>The metatype, made when it is first asked for. Return: borrowed, or NULL with an error.</summary>
    internal static PyObject* Get()
    {
        if (s_type == null)
        {
            s_type = Make();
        }
        return s_type;
    }

    /// <summary>Shutdown.</summary>
    internal static void Finalise()
    {
        PyObject* type = s_type;
        s_type = null;
        Refcount.XDecRef(type); // foreign code
    }

    /// <summary>Notes which methods of a new class are abstract: its own, and those of its bases that it leaves so. Return: false with an error.</summary>
    internal static bool NoteAbstractMethods(PyObject* cls)
    {
        PyObject* names = SetObjects.NewSet(null);
        PyObject* body = names == null ? null : DictCopy.Copy(TypeDictionary.Of((PyTypeObject*)cls));
        bool complete = body != null && AddOwn(names, body) && AddInherited(names, (PyTypeObject*)cls);
        PyObject* frozen = complete ? SetObjects.NewFrozenSet(names) : null;
        complete = frozen != null && Attributes.SetString(cls, CString.Of("__abstractmethods__"u8), frozen) == 0;
        Refcount.XDecRef(frozen);
        Refcount.XDecRef(body);
        Refcount.XDecRef(names);
        return complete;
    }

    private static PyObject* Make()
    {
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add("register"u8, &Register, MethodFlags.METH_O, "register($self, subclass, /)\n--\n\nLet a class count as a subclass of this one; return it."u8);
        methods.Add("__instancecheck__"u8, &InstanceCheck, MethodFlags.METH_O, "__instancecheck__($self, instance, /)\n--\n\nWhat isinstance() asks."u8);
        methods.Add("__subclasscheck__"u8, &SubclassCheck, MethodFlags.METH_O, "__subclasscheck__($self, subclass, /)\n--\n\nWhat issubclass() asks."u8);
        Slots place = default;
        PyType_Slot* slot = (PyType_Slot*)&place;
        slot[0].slot = SlotIds.Py_tp_methods;
        slot[0].pfunc = Unsafe.AsPointer(ref s_methods);
        slot[1].slot = SlotIds.Py_tp_new;
        slot[1].pfunc = (delegate* unmanaged[Cdecl]<PyTypeObject*, PyObject*, PyObject*, PyObject*>)&New;
        PyType_Spec spec = default;
        spec.name = CString.Of("abc.ABCMeta"u8);
        spec.flags = (uint)(TypeFlags.Py_TPFLAGS_DEFAULT | TypeFlags.Py_TPFLAGS_BASETYPE);
        spec.slots = slot;
        return SpecTypes.Create(null, null, &spec, (PyObject*)Symbols.Table.PyType_Type, strict: false);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* metatype, PyObject* args, PyObject* kwargs)
    {
        PyObject* cls = Symbols.Table.PyType_Type->tp_new(metatype, args, kwargs); // foreign code, as below
        if (cls != null && !NoteAbstractMethods(cls))
        {
            Refcount.Clear(&cls);
        }
        return cls;
    }

    private static bool AddOwn(PyObject* names, PyObject* body)
    {
        nint position = 0;
        PyObject* name;
        PyObject* value;
        while (DictObjects.Next(body, &position, &name, &value, null))
        {
            int isAbstract = AbstractMark.IsSet(value);
            if (isAbstract < 0 || (isAbstract > 0 && SetAccess.Add(names, name) < 0))
            {
                return false;
            }
        }
        return true;
    }

    private static bool AddInherited(PyObject* names, PyTypeObject* cls)
    {
        for (nint i = 0; i < TupleObjects.Size(cls->tp_bases); i++)
        {
            PyObject* inherited;
            if (!Attributes.TryGet(TupleObjects.Items(cls->tp_bases)[i], "__abstractmethods__"u8, &inherited))
            {
                return false;
            }
            bool added = inherited == null || AddLeft(names, (PyObject*)cls, inherited);
            Refcount.XDecRef(inherited);
            if (!added)
            {
                return false;
            }
        }
        return true;
    }

    private static bool AddLeft(PyObject* names, PyObject* cls, PyObject* inherited)
    {
        PyObject* list = FastSequence.ToList(inherited);
        bool added = list != null;
        for (nint i = 0; added && i < ListObjects.Size(list); i++)
        {
            PyObject* name = ListObjects.Items(list)[i];
            PyObject* value;
            added = Attributes.TryGet(cls, name, &value);
            int isAbstract = added ? AbstractMark.IsSet(value) : -1;
            Refcount.XDecRef(value);
            added = isAbstract == 0 || (isAbstract > 0 && SetAccess.Add(names, name) == 0);
        }
        Refcount.XDecRef(list);
        return added;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Register(PyObject* self, PyObject* subclass) => AbstractRegistry.Register(self, subclass);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InstanceCheck(PyObject* self, PyObject* instance)
        => ObjectFunctions.FromAnswer(AbstractRegistry.IsInstance(self, instance));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SubclassCheck(PyObject* self, PyObject* subclass)
        => ObjectFunctions.FromAnswer(AbstractRegistry.IsSubclass(self, subclass));
}
