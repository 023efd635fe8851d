using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Functions;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Objects.Types;

/// <summary>The dictionary of a type, and the descriptors that its tables put there.</summary>
internal static unsafe class TypeDictionary
{
    /// <summary>Where a type's dictionary is kept; the dictionary is NULL until the type is readied.</summary>
    internal static PyObject** Place(PyTypeObject* type)
        => StaticTypes.IsStaticBuiltin(type) ? StaticTypes.DictionaryPlace(type) : &type->tp_dict;

    /// <summary>
    /// A type's dictionary, borrowed; NULL without an error until the type is readied, and where there is no memory to make that of a
    /// built-in type.
    /// </summary>
    internal static PyObject* Of(PyTypeObject* type)
    {
        PyObject* dictionary = *Place(type);
        return dictionary != null ? dictionary : LateDictionary.Make(type);
    }

    /// <summary>An entry of the type itself: borrowed, NULL without an error where it has none.</summary>
    internal static PyObject* Find(PyTypeObject* type, PyObject* name)
    {
        PyObject* dictionary = Of(type);
        return dictionary == null ? null : DictObjects.Find(dictionary, name);
    }

    /// <summary>As <see cref="Of"/>, with MemoryError where there is no memory to make it.</summary>
    internal static PyObject* Demand(PyTypeObject* type)
    {
        PyObject* dictionary = Of(type);
        return dictionary != null || (type->tp_flags & TypeFlags.Py_TPFLAGS_READY) == 0 ? dictionary : Errors.NoMemory();
    }

    /// <summary>A type's dictionary, owned; NULL until the type is readied without an error, and with MemoryError.</summary>
    internal static PyObject* NewRef(PyTypeObject* type)
        => NullArgument.IsMissing(type) ? null : Refcount.XNewRef(Demand(type));

    /// <summary>Adds what the type itself defines: constructor, slots, tables, documentation. Return: false with an error set.</summary>
    /// <remarks>Runs before anything is inherited, where a slot that is set is the type's own; for built-in types that was noted.</remarks>
    internal static bool AddTables(PyTypeObject* type)
    {
        OwnSlots own = StaticTypes.IsStaticBuiltin(type) ? *StaticTypes.OwnSlotsPlace(type) : OwnSlots.Of(type);
        bool constructs = own.Has((int)((byte*)&type->tp_new - (byte*)type))
            && (type->tp_flags & TypeFlags.Py_TPFLAGS_DISALLOW_INSTANTIATION) == 0;
        return (!constructs || ConstructorMethod.Add(type)) && AddSlots(type, &own) && AddMethods(type) && AddAttributes(type)
            && AddDocumentation(type) && (!own.RefusesHashing || RefuseHashing(type));
    }

    /// <summary>Notes that instances cannot be hashed, unless the type says something about it. Return: false with MemoryError set.</summary>
    internal static bool RefuseHashing(PyTypeObject* type)
        => Store(type, StringObjects.InternLiteral("__hash__"u8), Refcount.NewRef(Symbols.None), replace: false);

    // A slot that refuses to hash shows as None.
    private static bool AddSlots(PyTypeObject* type, OwnSlots* own)
    {
        for (int i = 0; i < SlotTable.Count; i++)
        {
            wrapperbase* entry = SlotTable.At(i);
            if (entry->wrapper == null || !own->Has(entry->offset))
            {
                continue;
            }
            void** slot = SlotTable.Place(type, entry->offset);
            PyObject* value = *slot == Symbols.Table.PyObject_HashNotImplemented
                ? Refcount.NewRef(Symbols.None) : WrapperDescriptor.NewOwn(type, entry, *slot);
            if (value == null || !Store(type, Refcount.XNewRef(SlotTable.NameOf(entry)), value, replace: false))
            {
                return false;
            }
        }
        return true;
    }

    private static bool AddMethods(PyTypeObject* type)
    {
        for (PyMethodDef* method = type->tp_methods; method != null && method->ml_name != null; method++)
        {
            bool replace = (method->ml_flags & MethodFlags.METH_COEXIST) != 0;
            if (!Add(type, method->ml_name, NewMethod(type, method), replace))
            {
                return false;
            }
        }
        return true;
    }

    private static PyObject* NewMethod(PyTypeObject* type, PyMethodDef* method)
    {
        if ((method->ml_flags & MethodFlags.METH_CLASS) != 0)
        {
            return (method->ml_flags & MethodFlags.METH_STATIC) != 0
                ? Errors.ValueError("method cannot be both class and static"u8) : ClassMethodDescriptor.New(type, method);
        }
        return (method->ml_flags & MethodFlags.METH_STATIC) != 0 ? NewStaticMethod(type, method) : MethodDescriptor.New(type, method);
    }

    private static PyObject* NewStaticMethod(PyTypeObject* type, PyMethodDef* method)
    {
        PyObject* function = CFunctions.New(method, (PyObject*)type, null, null);
        if (function == null)
        {
            return null;
        }
        PyObject* made = StaticMethodType.New(function);
        Refcount.DecRef(function);
        return made;
    }

    private static bool AddAttributes(PyTypeObject* type)
    {
        for (PyMemberDef* member = type->tp_members; member != null && member->name != null; member++)
        {
            if (!Add(type, member->name, MemberDescriptor.New(type, member), replace: false))
            {
                return false;
            }
        }
        for (PyGetSetDef* getset = type->tp_getset; getset != null && getset->name != null; getset++)
        {
            if (!Add(type, getset->name, GetSetDescriptor.New(type, getset), replace: false))
            {
                return false;
            }
        }
        return true;
    }

    private static bool AddDocumentation(PyTypeObject* type)
        => Store(
            type, StringObjects.InternLiteral("__doc__"u8),
            type->tp_doc == null ? Refcount.NewRef(Symbols.None)
                : StringObjects.FromUtf8(InternalDocumentation.WithoutSignature(type->tp_name, type->tp_doc)),
            replace: false);

    private static bool Add(PyTypeObject* type, byte* name, PyObject* value, bool replace)
    {
        if (value == null)
        {
            return false;
        }
        PyObject* key = StringObjects.FromUtf8(name);
        if (key != null)
        {
            StringObjects.Intern(&key);
        }
        return Store(type, key, value, replace);
    }

    // Takes over key and value; either may be NULL with an error set. The first entry of a name stays, as in CPython.
    private static bool Store(PyTypeObject* type, PyObject* key, PyObject* value, bool replace)
    {
        bool stored = key != null && value != null
            && ((!replace && DictObjects.Find(Of(type), key) != null) || DictObjects.Set(Of(type), key, value) == 0);
        Refcount.XDecRef(key);
        Refcount.XDecRef(value);
        return stored;
    }
}
