using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules;

/// <summary>The type module: its slots and the life of its instances.</summary>
internal static unsafe class ModuleType
{
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
        StaticTypes.Head(type, "module"u8, sizeof(ModuleObject), TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_BASETYPE);
        ModuleObject layout;
        type->tp_dictoffset = (nint)((byte*)&layout.Dict - (byte*)&layout);
        type->tp_weaklistoffset = (nint)((byte*)&layout.Weaklist - (byte*)&layout);
        type->tp_doc = CString.Of("module(name, doc=None)\n--\n\nA module of a name, a str, with any object as its documentation."u8);
        type->tp_dealloc = &Dealloc;
        type->tp_repr = &Repr;
        type->tp_getattro = &GetAttro;
        type->tp_setattro = Symbols.Table.PyObject_GenericSetAttr;
        type->tp_traverse = &Traverse;
        type->tp_clear = &Clear;
        type->tp_init = &Init;
        type->tp_new = &New;
        type->tp_free = Symbols.Table.PyObject_GC_Del;
        s_members.Dict.name = CString.Of("__dict__"u8);
        s_members.Dict.type = MemberCodes._Py_T_OBJECT;
        s_members.Dict.offset = type->tp_dictoffset;
        s_members.Dict.flags = MemberCodes.Py_READONLY;
        type->tp_members = (PyMemberDef*)Unsafe.AsPointer(ref s_members);
        type->tp_getset = ModuleAnnotations.Fill();
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add("__dir__"u8, &Dir, MethodFlags.METH_NOARGS, "__dir__() -> list\nThe names that the module says it has, or those of its dict."u8);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    // The functions of a definition wait until there is the state that they work on.
    private static bool HasWork(ModuleObject* module)
        => module->Definition != null && (module->Definition->m_size <= 0 || module->State != null);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs) => ModuleObjects.Allocate(type);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        NamedArguments given = default;
        if (!given.Read(args, kwargs, CString.Of("module"u8), "name\0doc"u8))
        {
            return -1;
        }
        if (given.First == null)
        {
            given.RefuseMissing();
            return -1;
        }
        if (!given.IsText(given.First, "name"u8))
        {
            return -1;
        }
        ModuleObject* module = (ModuleObject*)self;
        if (InstanceDict.Ensure(&module->Dict) == null)
        {
            return -1;
        }
        return ModuleObjects.Fill(module, given.First, given.Second) ? 0 : -1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        ModuleObject* module = (ModuleObject*)self;
        GcAllocation.Untrack(self);
        if (module->Weaklist != null)
        {
            WeakrefHooks.ClearWeakRefs(self); // foreign code
        }
        if (HasWork(module) && module->Definition->m_free != null)
        {
            module->Definition->m_free(self); // foreign code
        }
        Refcount.XDecRef(module->Dict); // foreign code
        Refcount.XDecRef(module->Name);
        MemoryHeap.Free(module->State);
        self->ob_type->tp_free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        ModuleObject* module = (ModuleObject*)self;
        int stop = HasWork(module) && module->Definition->m_traverse != null ? module->Definition->m_traverse(self, visit, arg) : 0;
        return stop != 0 || module->Dict == null ? stop : visit(module->Dict, arg);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Clear(PyObject* self)
    {
        ModuleObject* module = (ModuleObject*)self;
        if (HasWork(module) && module->Definition->m_clear != null && module->Definition->m_clear(self) != 0) // foreign code
        {
            ReportClear(module);
        }
        Refcount.Clear(&module->Dict); // foreign code
        return 0;
    }

    private static void ReportClear(ModuleObject* module)
    {
        StandardError.Add("Exception ignored in m_clear of module"u8);
        if (module->Name != null)
        {
            StandardError.Add(" "u8);
            StandardError.Add(module->Name);
        }
        StandardError.Add("\n"u8);
        StandardError.Flush();
        Errors.WriteUnraisable(null);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => ModuleRepr.Of(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetAttro(PyObject* self, PyObject* name) => ModuleAttributes.Get(self, name);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Dir(PyObject* self, PyObject* ignored) => ModuleAttributes.List(self);
}
