using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules;

/// <summary>Making modules, and their dicts for the rest of the runtime.</summary>
internal static unsafe class ModuleObjects
{
    /// <summary>True for a module, subtypes included.</summary>
    internal static bool IsModule(PyObject* op) => Subtyping.IsInstance(op, Symbols.Table.PyModule_Type);

    /// <summary>A module of a name, which is a str but for callers from C. Return: owned and tracked, or NULL with an error.</summary>
    internal static PyObject* New(PyObject* name)
    {
        if (name == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        PyObject* made = Allocate(Symbols.Table.PyModule_Type);
        if (made != null && !Fill((ModuleObject*)made, name, null))
        {
            Refcount.Clear(&made);
        }
        return made;
    }

    /// <summary>As the other form by UTF-8.</summary>
    internal static PyObject* New(byte* name)
    {
        PyObject* text = StringAccess.FromText(name);
        PyObject* made = text == null ? null : New(text);
        Refcount.XDecRef(text);
        return made;
    }

    /// <summary>A module or an instance of a subtype, with an empty dict. Return: owned and tracked, or NULL with MemoryError.</summary>
    internal static PyObject* Allocate(PyTypeObject* type)
    {
        PyObject* made = TypeAllocation.GenericAlloc(type, 0);
        if (made != null && (((ModuleObject*)made)->Dict = DictObjects.New()) == null)
        {
            Refcount.Clear(&made);
        }
        return made;
    }

    /// <summary>Gives a module the attributes that all have. Input: NULL stands for no documentation. Return: false with an error.</summary>
    internal static bool Fill(ModuleObject* module, PyObject* name, PyObject* documentation)
    {
        PyObject* dict = module->Dict;
        if (!Store(dict, "__name__"u8, name) || !Store(dict, "__doc__"u8, documentation == null ? Symbols.None : documentation)
            || !Store(dict, "__package__"u8, Symbols.None) || !Store(dict, "__loader__"u8, Symbols.None)
            || !Store(dict, "__spec__"u8, Symbols.None))
        {
            return false;
        }
        if (StringObjects.IsExactString(name))
        {
            Refcount.Replace(&module->Name, Refcount.NewRef(name));
        }
        return true;
    }

    /// <summary>An entry of a dict under a name of ours: borrowed, NULL where there is none; with an error only without memory.</summary>
    internal static PyObject* Find(PyObject* dict, ReadOnlySpan<byte> name)
    {
        PyObject* key = StringObjects.InternLiteral(name);
        if (key == null)
        {
            return null;
        }
        PyObject* value = DictObjects.FindWithError(dict, key);
        Refcount.DecRef(key); // interned: it stays
        return value;
    }

    /// <summary>Sets an entry of a dict under a name of ours. Return: false with an error.</summary>
    internal static bool Store(PyObject* dict, ReadOnlySpan<byte> name, PyObject* value)
    {
        PyObject* key = StringObjects.InternLiteral(name);
        bool stored = key != null && DictObjects.Set(dict, key, value) == 0; // foreign code
        Refcount.XDecRef(key);
        return stored;
    }

    /// <summary>As <see cref="Store"/> with a value that is taken over; NULL leaves the error of its creation.</summary>
    internal static bool StoreNew(PyObject* dict, ReadOnlySpan<byte> name, PyObject* stolen)
    {
        bool stored = stolen != null && Store(dict, name, stolen);
        Refcount.XDecRef(stolen);
        return stored;
    }
}
