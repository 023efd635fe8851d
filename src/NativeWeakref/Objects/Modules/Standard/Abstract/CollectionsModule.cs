using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Modules.Import;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules.Standard.Abstract;

/// <summary>The package <c>collections</c>, which has nothing but its part <c>collections.abc</c>: the abstract classes of containers.</summary>
/// <remarks>The classes can be asked, registered with and derived from; methods that their Python originals implement are not there.</remarks>
internal static unsafe class CollectionsModule
{
    private static OwnModule s_package;
    private static OwnModule s_part;

    /// <summary>Enters both in the table of init functions. Runs in the load hook.</summary>
    internal static void Fill()
    {
        InitTable.Add("collections"u8, &InitPackage);
        InitTable.Add("collections.abc"u8, &InitPart);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InitPackage() => OwnModule.Define(
        Unsafe.AsPointer(ref s_package), "collections"u8, "The package of collections.abc."u8, null, &FillPackage);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InitPart() => OwnModule.Define(
        Unsafe.AsPointer(ref s_part), "collections.abc"u8, "Abstract classes of containers."u8, null, &FillPart);

    // The part is there as soon as the package is, as in CPython.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FillPackage(PyObject* module)
    {
        if (!OwnModule.AddNew(module, "__path__"u8, ListObjects.New(0)))
        {
            return -1;
        }
        PyObject* top = ModuleImport.ImportLevel(CString.Of("collections.abc"u8), null, null, 0);
        Refcount.XDecRef(top);
        return top == null ? -1 : 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FillPart(PyObject* module)
        => AddOneTrickClasses(module) && AddAsyncClasses(module) && AddSets(module) && AddMappings(module) && AddSequences(module)
            && SetFlag(module, "Sequence"u8, TypeFlags.Py_TPFLAGS_SEQUENCE) && SetFlag(module, "MutableSequence"u8, TypeFlags.Py_TPFLAGS_SEQUENCE)
            && SetFlag(module, "ByteString"u8, TypeFlags.Py_TPFLAGS_SEQUENCE) && SetFlag(module, "Mapping"u8, TypeFlags.Py_TPFLAGS_MAPPING)
            && SetFlag(module, "MutableMapping"u8, TypeFlags.Py_TPFLAGS_MAPPING) && RegisterBuiltins(module) ? 0 : -1;

    private static bool AddOneTrickClasses(PyObject* module)
        => AbstractClassDraft.Add(module, "Hashable"u8, ""u8, "__hash__"u8, ""u8, "__hash__"u8)
            && AbstractClassDraft.Add(module, "Iterable"u8, ""u8, "__iter__"u8, ""u8, "__iter__"u8)
            && AbstractClassDraft.Add(module, "Iterator"u8, "Iterable"u8, "__next__"u8, "__iter__"u8, "__iter__ __next__"u8)
            && AbstractClassDraft.Add(
                module, "Generator"u8, "Iterator"u8, "send throw"u8, "__next__"u8, "__iter__ __next__ send throw close"u8)
            && AbstractClassDraft.Add(module, "Reversible"u8, "Iterable"u8, "__reversed__"u8, ""u8, "__reversed__ __iter__"u8)
            && AbstractClassDraft.Add(module, "Sized"u8, ""u8, "__len__"u8, ""u8, "__len__"u8)
            && AbstractClassDraft.Add(module, "Container"u8, ""u8, "__contains__"u8, ""u8, "__contains__"u8)
            && AbstractClassDraft.Add(module, "Callable"u8, ""u8, "__call__"u8, ""u8, "__call__"u8)
            && AbstractClassDraft.Add(module, "Buffer"u8, ""u8, "__buffer__"u8, ""u8, "__buffer__"u8)
            && AbstractClassDraft.Add(
                module, "Collection"u8, "Sized Iterable Container"u8, ""u8, ""u8, "__len__ __iter__ __contains__"u8);

    private static bool AddAsyncClasses(PyObject* module)
        => AbstractClassDraft.Add(module, "Awaitable"u8, ""u8, "__await__"u8, ""u8, "__await__"u8)
            && AbstractClassDraft.Add(module, "Coroutine"u8, "Awaitable"u8, "send throw"u8, ""u8, "__await__ send throw close"u8)
            && AbstractClassDraft.Add(module, "AsyncIterable"u8, ""u8, "__aiter__"u8, ""u8, "__aiter__"u8)
            && AbstractClassDraft.Add(
                module, "AsyncIterator"u8, "AsyncIterable"u8, "__anext__"u8, "__aiter__"u8, "__anext__ __aiter__"u8)
            && AbstractClassDraft.Add(
                module, "AsyncGenerator"u8, "AsyncIterator"u8, "asend athrow"u8, "__anext__"u8, "__aiter__ __anext__ asend athrow aclose"u8);

    private static bool AddSets(PyObject* module)
        => AbstractClassDraft.Add(module, "Set"u8, "Collection"u8, ""u8, ""u8, ""u8)
            && AbstractClassDraft.Add(module, "MutableSet"u8, "Set"u8, "add discard"u8, ""u8, ""u8)
            && AbstractClassDraft.Add(module, "MappingView"u8, "Sized"u8, ""u8, "__len__"u8, ""u8)
            && AbstractClassDraft.Add(module, "KeysView"u8, "MappingView Set"u8, ""u8, "__contains__ __iter__ __len__"u8, ""u8)
            && AbstractClassDraft.Add(module, "ItemsView"u8, "MappingView Set"u8, ""u8, "__contains__ __iter__ __len__"u8, ""u8)
            && AbstractClassDraft.Add(module, "ValuesView"u8, "MappingView Collection"u8, ""u8, "__contains__ __iter__ __len__"u8, ""u8);

    private static bool AddMappings(PyObject* module)
        => AbstractClassDraft.Add(module, "Mapping"u8, "Collection"u8, "__getitem__"u8, "__contains__"u8, ""u8)
            && AbstractClassDraft.Add(module, "MutableMapping"u8, "Mapping"u8, "__setitem__ __delitem__"u8, "__contains__"u8, ""u8);

    private static bool AddSequences(PyObject* module)
        => AbstractClassDraft.Add(
                module, "Sequence"u8, "Reversible Collection"u8, "__getitem__"u8, "__contains__ __iter__ __reversed__"u8, ""u8)
            && AbstractClassDraft.Add(
                module, "MutableSequence"u8, "Sequence"u8, "__setitem__ __delitem__ insert"u8, "__contains__ __iter__ __reversed__"u8, ""u8)
            && AbstractClassDraft.Add(module, "ByteString"u8, "Sequence"u8, ""u8, "__contains__ __iter__ __reversed__"u8, ""u8);

    private static bool SetFlag(PyObject* module, ReadOnlySpan<byte> name, ulong flag)
    {
        PyObject* cls = ModuleObjects.Find(((ModuleObject*)module)->Dict, name);
        if (cls != null)
        {
            ((PyTypeObject*)cls)->tp_flags |= flag;
        }
        return cls != null;
    }

    private static bool RegisterBuiltins(PyObject* module)
    {
        DataSymbols* symbols = Symbols.Address;
        return Register(module, "Set"u8, symbols->PyFrozenSet_Type)
            && Register(module, "MutableSet"u8, symbols->PySet_Type)
            && Register(module, "Mapping"u8, symbols->PyDictProxy_Type)
            && Register(module, "MutableMapping"u8, symbols->PyDict_Type)
            && Register(module, "KeysView"u8, symbols->PyDictKeys_Type)
            && Register(module, "ItemsView"u8, symbols->PyDictItems_Type)
            && Register(module, "ValuesView"u8, symbols->PyDictValues_Type)
            && Register(module, "Sequence"u8, symbols->PyTuple_Type)
            && Register(module, "Sequence"u8, symbols->PyUnicode_Type)
            && Register(module, "Sequence"u8, symbols->PyRange_Type)
            && Register(module, "Sequence"u8, symbols->PyMemoryView_Type)
            && Register(module, "MutableSequence"u8, symbols->PyList_Type)
            && Register(module, "MutableSequence"u8, symbols->PyByteArray_Type)
            && Register(module, "ByteString"u8, symbols->PyBytes_Type)
            && Register(module, "ByteString"u8, symbols->PyByteArray_Type);
    }

    private static bool Register(PyObject* module, ReadOnlySpan<byte> name, PyTypeObject* type)
    {
        PyObject* cls = ModuleObjects.Find(((ModuleObject*)module)->Dict, name);
        PyObject* registered = cls == null ? null : AbstractRegistry.Register(cls, (PyObject*)type);
        Refcount.XDecRef(registered);
        return registered != null;
    }
}
