using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Objects.Types;

/// <summary>The attributes of <c>type</c> that are computed: names, bases, dictionary, documentation.</summary>
internal static unsafe class TypeGetSets
{
    private struct GetSets
    {
        internal PyGetSetDef Name;
        internal PyGetSetDef QualifiedName;
        internal PyGetSetDef Bases;
        internal PyGetSetDef Mro;
        internal PyGetSetDef Module;
        internal PyGetSetDef AbstractMethods;
        internal PyGetSetDef Dictionary;
        internal PyGetSetDef Documentation;
        internal PyGetSetDef Signature;
        internal PyGetSetDef Annotations;
        internal PyGetSetDef TypeParameters;
        internal PyGetSetDef End;
    }

    private static GetSets s_getsets;

    internal static void Fill(PyTypeObject* type)
    {
        s_getsets.Name.name = CString.Of("__name__"u8);
        s_getsets.Name.get = &GetName;
        s_getsets.Name.set = &SetName;
        s_getsets.QualifiedName.name = CString.Of("__qualname__"u8);
        s_getsets.QualifiedName.get = &GetQualifiedName;
        s_getsets.QualifiedName.set = &SetQualifiedName;
        s_getsets.Bases.name = CString.Of("__bases__"u8);
        s_getsets.Bases.get = &GetBases;
        s_getsets.Bases.set = &SetBases;
        s_getsets.Mro.name = CString.Of("__mro__"u8);
        s_getsets.Mro.get = &GetMro;
        s_getsets.Module.name = CString.Of("__module__"u8);
        s_getsets.Module.get = &GetModule;
        s_getsets.Module.set = &SetModule;
        s_getsets.AbstractMethods.name = CString.Of("__abstractmethods__"u8);
        s_getsets.AbstractMethods.get = &GetAbstractMethods;
        s_getsets.AbstractMethods.set = &SetAbstractMethods;
        s_getsets.Dictionary.name = CString.Of("__dict__"u8);
        s_getsets.Dictionary.get = &GetDictionary;
        s_getsets.Documentation.name = CString.Of("__doc__"u8);
        s_getsets.Documentation.get = &GetDocumentation;
        s_getsets.Documentation.set = &SetDocumentation;
        s_getsets.Signature.name = CString.Of("__text_signature__"u8);
        s_getsets.Signature.get = &GetSignature;
        GetSets* getsets = (GetSets*)Unsafe.AsPointer(ref s_getsets);
        TypeAnnotations.Fill(&getsets->Annotations, &getsets->TypeParameters);
        type->tp_getset = (PyGetSetDef*)Unsafe.AsPointer(ref s_getsets);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetName(PyObject* self, void* closure) => TypeNames.Name((PyTypeObject*)self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetName(PyObject* self, PyObject* value, void* closure)
    {
        PyTypeObject* type = (PyTypeObject*)self;
        if (!MayChange(type, value, "__name__"u8) || !CheckString(type, value, "__name__"u8))
        {
            return -1;
        }
        byte* text = StringObjects.Utf8(value);
        if (text == null)
        {
            return -1;
        }
        if (HasNul(value))
        {
            Errors.ValueError("type name must not contain null characters"u8);
            return -1;
        }
        type->tp_name = text; // lives as long as the str does
        Refcount.Replace(&((PyHeapTypeObject*)type)->ht_name, Refcount.NewRef(value));
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetQualifiedName(PyObject* self, void* closure) => TypeNames.QualifiedName((PyTypeObject*)self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetQualifiedName(PyObject* self, PyObject* value, void* closure)
    {
        PyTypeObject* type = (PyTypeObject*)self;
        if (!MayChange(type, value, "__qualname__"u8) || !CheckString(type, value, "__qualname__"u8))
        {
            return -1;
        }
        Refcount.Replace(&((PyHeapTypeObject*)type)->ht_qualname, Refcount.NewRef(value));
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetBases(PyObject* self, void* closure) => NewRefOrNone(((PyTypeObject*)self)->tp_bases);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetBases(PyObject* self, PyObject* value, void* closure)
        => MayChange((PyTypeObject*)self, value, "__bases__"u8) ? BasesAssignment.Assign((PyTypeObject*)self, value) : -1;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetMro(PyObject* self, void* closure) => NewRefOrNone(((PyTypeObject*)self)->tp_mro);

    private static PyObject* NewRefOrNone(PyObject* value) => Refcount.NewRef(value == null ? Symbols.None : value);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetModule(PyObject* self, void* closure) => TypeNames.Module((PyTypeObject*)self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetModule(PyObject* self, PyObject* value, void* closure)
        => MayChange((PyTypeObject*)self, value, "__module__"u8) ? Store((PyTypeObject*)self, "__module__"u8, value) : -1;

    // type itself has the attribute in its own dictionary: this descriptor.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetAbstractMethods(PyObject* self, void* closure)
    {
        PyTypeObject* type = (PyTypeObject*)self;
        PyObject* value = type == Symbols.Table.PyType_Type ? null : Own(type, "__abstractmethods__"u8);
        return value == null ? Errors.AttributeError("__abstractmethods__"u8) : Refcount.NewRef(value);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetAbstractMethods(PyObject* self, PyObject* value, void* closure)
    {
        PyTypeObject* type = (PyTypeObject*)self;
        int isAbstract = value == null ? 0 : ObjectProtocol.IsTrue(value); // foreign code
        if (isAbstract < 0)
        {
            return -1;
        }
        if (value == null && Own(type, "__abstractmethods__"u8) == null)
        {
            Errors.AttributeError("__abstractmethods__"u8);
            return -1;
        }
        if (Store(type, "__abstractmethods__"u8, value) < 0)
        {
            return -1;
        }
        type->tp_flags = isAbstract != 0
            ? type->tp_flags | TypeFlags.Py_TPFLAGS_IS_ABSTRACT : type->tp_flags & ~TypeFlags.Py_TPFLAGS_IS_ABSTRACT;
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetDictionary(PyObject* self, void* closure)
    {
        PyObject* dictionary = TypeDictionary.Demand((PyTypeObject*)self);
        return dictionary != null ? DictProxyType.New(dictionary) : Errors.Occurred() ? null : Refcount.NewRef(Symbols.None);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetDocumentation(PyObject* self, void* closure)
    {
        PyTypeObject* type = (PyTypeObject*)self;
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) == 0 && type->tp_doc != null)
        {
            return InternalDocumentation.Text(type->tp_name, type->tp_doc);
        }
        PyObject* value = Own(type, "__doc__"u8);
        return value == null ? Refcount.NewRef(Symbols.None) : Binding.Bind(value, null, type);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetDocumentation(PyObject* self, PyObject* value, void* closure)
        => MayChange((PyTypeObject*)self, value, "__doc__"u8) ? Store((PyTypeObject*)self, "__doc__"u8, value) : -1;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetSignature(PyObject* self, void* closure)
        => InternalDocumentation.TextSignature(((PyTypeObject*)self)->tp_name, ((PyTypeObject*)self)->tp_doc);

    /// <summary>Return: false with TypeError where the type is immutable or the value is NULL, which would delete the attribute.</summary>
    internal static bool MayChange(PyTypeObject* type, PyObject* value, ReadOnlySpan<byte> name)
    {
        bool immutable = (type->tp_flags & TypeFlags.Py_TPFLAGS_IMMUTABLETYPE) != 0;
        if (value != null && !immutable)
        {
            return true;
        }
        ReadOnlySpan<byte> action = immutable ? "set"u8 : "delete"u8; // CPython speaks of an immutable type in both cases
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "cannot %s '%s' attribute of immutable type '%s'"u8, (nint)CString.Of(action),
            (nint)CString.Of(name), (nint)type->tp_name);
        return false;
    }

    private static bool CheckString(PyTypeObject* type, PyObject* value, ReadOnlySpan<byte> name)
    {
        if (StringObjects.IsString(value))
        {
            return true;
        }
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "can only assign string to %s.%s, not '%s'"u8, (nint)type->tp_name, (nint)CString.Of(name),
            (nint)value->ob_type->tp_name);
        return false;
    }

    private static bool HasNul(PyObject* text)
    {
        nint length = StringObjects.Length(text);
        for (nint i = 0; i < length; i++)
        {
            if (StringObjects.ReadChar(text, i) == 0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>An entry of the type itself: borrowed, NULL where it has none.</summary>
    internal static PyObject* Own(PyTypeObject* type, ReadOnlySpan<byte> name)
    {
        PyObject* key = StringObjects.InternLiteral(name);
        if (key == null)
        {
            return null;
        }
        PyObject* value = TypeDictionary.Find(type, key);
        Refcount.DecRef(key);
        return value;
    }

    /// <summary>Sets or, where the value is NULL, deletes an entry of the type itself. Return: 0, or -1 with an error.</summary>
    internal static int Store(PyTypeObject* type, ReadOnlySpan<byte> name, PyObject* value)
    {
        PyObject* key = StringObjects.InternLiteral(name);
        if (key == null)
        {
            return -1;
        }
        TypeLookup.Modified(type);
        PyObject* dictionary = TypeDictionary.Of(type);
        int status = value == null ? DictObjects.Delete(dictionary, key) : DictObjects.Set(dictionary, key, value); // foreign code
        Refcount.DecRef(key);
        return status;
    }
}
