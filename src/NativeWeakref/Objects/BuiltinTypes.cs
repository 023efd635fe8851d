using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.ByteArrays;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Capsules;
using NativeWeakref.Objects.Builtins.Complexes;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Exceptions;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Functions;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Iterators;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.MemoryViews;
using NativeWeakref.Objects.Builtins.NamedTuples;
using NativeWeakref.Objects.Builtins.Namespaces;
using NativeWeakref.Objects.Builtins.Ranges;
using NativeWeakref.Objects.Builtins.Sets;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Builtins.Slices;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Strings.Codecs;
using NativeWeakref.Objects.Builtins.Strings.Encodings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Modules;
using NativeWeakref.Objects.Modules.Standard.Sys;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.Copying;
using NativeWeakref.Objects.Types.Descriptors;
using NativeWeakref.Objects.Types.Dispatch;
using NativeWeakref.Objects.Types.GenericAliases;

namespace NativeWeakref.Objects;

/// <summary>Which types the object kernel brings along: the one table of them. Bases come before what derives from them.</summary>
internal static unsafe class BuiltinTypes
{
    /// <summary>Fills all types and singletons. Runs in the load hook: static data only.</summary>
    internal static void Fill()
    {
        DataSymbols* symbols = Symbols.Address;
        Dispatchers.Fill();
        SlotTable.Fill();
        ConstructorMethod.Fill();
        CopyFunctions.Fill();
        StandardHandlers.Fill();
        OwnCodecs.Fill();
        FileNames.Fill();
        *Symbols.Table.Py_Version = SysFacts.HexVersion;
        ObjectType.Fill(symbols->PyBaseObject_Type);
        TypeType.Fill(symbols->PyType_Type);
        StringType.Fill(symbols->PyUnicode_Type);
        TupleType.Fill(symbols->PyTuple_Type);
        ListType.Fill(symbols->PyList_Type);
        SliceType.Fill(symbols->PySlice_Type);
        DictType.Fill(symbols->PyDict_Type);
        IntegerType.Fill(symbols->PyLong_Type);
        BooleanType.Fill(symbols->PyBool_Type);
        BytesType.Fill(symbols->PyBytes_Type);
        ByteArrayType.Fill(symbols->PyByteArray_Type);
        FloatType.Fill(symbols->PyFloat_Type);
        ComplexType.Fill(symbols->PyComplex_Type);
        NoneType.Fill(symbols->_PyNone_Type);
        NotImplementedType.Fill(symbols->_PyNotImplemented_Type);
        EllipsisType.Fill(symbols->PyEllipsis_Type);
        MemberDescriptor.Fill(symbols->PyMemberDescr_Type);
        GetSetDescriptor.Fill(symbols->PyGetSetDescr_Type);
        MethodDescriptor.Fill(symbols->PyMethodDescr_Type);
        ClassMethodDescriptor.Fill(symbols->PyClassMethodDescr_Type);
        WrapperDescriptor.Fill(symbols->PyWrapperDescr_Type);
        MethodWrapper.Fill(symbols->_PyMethodWrapper_Type);
        DictProxyType.Fill(symbols->PyDictProxy_Type);
        PropertyType.Fill(symbols->PyProperty_Type);
        SuperType.Fill(symbols->PySuper_Type);
        StaticMethodType.Fill(symbols->PyStaticMethod_Type);
        ClassMethodType.Fill(symbols->PyClassMethod_Type);
        BoundMethodType.Fill(symbols->PyMethod_Type);
        InstanceMethodType.Fill(symbols->PyInstanceMethod_Type);
        GenericAliasType.Fill(symbols->Py_GenericAliasType);
        UnionType.Fill();
        CFunctionType.Fill(symbols->PyCFunction_Type);
        CFunctionType.FillMethod(symbols->PyCMethod_Type);
        ModuleType.Fill(symbols->PyModule_Type);
        ModuleDefinitions.Fill(symbols->PyModuleDef_Type);
        ManagedBuffers.Fill(symbols->_PyManagedBuffer_Type);
        BufferWrapper.Fill();
        MemoryViewType.Fill(symbols->PyMemoryView_Type);
        MemoryIterator.Fill();
        CapsuleType.Fill(symbols->PyCapsule_Type);
        SequenceIterator.Fill(symbols->PySeqIter_Type);
        CallIterator.Fill(symbols->PyCallIter_Type);
        SequenceIterators.Fill(symbols);
        RangeType.Fill(symbols->PyRange_Type);
        RangeIterator.Fill(symbols->PyRangeIter_Type);
        LongRangeIterator.Fill(symbols->PyLongRangeIter_Type);
        DictIterators.Fill(symbols);
        DictViews.Fill(symbols);
        SetType.Fill(symbols);
        EnumerateType.Fill(symbols->PyEnum_Type);
        ReversedType.Fill(symbols->PyReversed_Type);
        ZipType.Fill(symbols->PyZip_Type);
        MapType.Fill(symbols->PyMap_Type);
        FilterType.Fill(symbols->PyFilter_Type);
        NamespaceType.Fill(symbols->_PyNamespace_Type);
        NamedTupleTypes.Fill();
        ExceptionTypes.Fill();
    }
}
