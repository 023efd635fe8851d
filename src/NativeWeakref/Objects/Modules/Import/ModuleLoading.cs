using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules.Import;

/// <summary>Making a module of the table and entering it in <c>sys.modules</c>.</summary>
internal static unsafe class ModuleLoading
{
    /// <summary>Loads a module of ours that others take for granted. Return: false with an error.</summary>
    internal static bool Preload(ReadOnlySpan<byte> name)
    {
        PyObject* text = StringObjects.InternLiteral(name);
        PyObject* module = text == null ? null : Load(text, InitTable.Find(text));
        Refcount.XDecRef(text);
        Refcount.XDecRef(module);
        return module != null;
    }

    /// <summary>Input: an entry of the table for this name. Return: owned, what is in <c>sys.modules</c> in the end; or NULL with an error.</summary>
    internal static PyObject* Load(PyObject* name, _inittab* entry)
    {
        PyObject* spec = ModuleSpecs.New(name);
        PyObject* module = spec == null ? null : InitFunctions.Create(name, entry, spec); // foreign code, as below
        PyObject* loaded = module != null && SetAttributes(module, spec) ? Execute(name, spec, module) : null;
        Refcount.XDecRef(module);
        Refcount.XDecRef(spec);
        return loaded;
    }

    /// <summary>Runs the functions that fill a module, where that has not been done. Return: 0, or -1 with an error.</summary>
    internal static int Fill(PyObject* module)
    {
        bool waits = ModuleObjects.IsModule(module) && ((ModuleObject*)module)->Definition != null && ((ModuleObject*)module)->State == null;
        return waits ? ModuleFromSpec.Execute(module, ((ModuleObject*)module)->Definition) : 0;
    }

    // The module is in the table while it is filled, so that it can be imported by what it imports itself.
    private static PyObject* Execute(PyObject* name, PyObject* spec, PyObject* module)
    {
        PyObject* modules = ModuleTable.Dict();
        if (modules == null || Attributes.SetString(spec, CString.Of("_initializing"u8), Symbols.True) < 0)
        {
            return null;
        }
        Refcount.IncRef(modules);
        bool filled = DictObjects.Set(modules, name, module) == 0 && Fill(module) == 0;
        PyObject* raised = Errors.TakeRaised();
        PyObject* loaded = null;
        if (filled)
        {
            loaded = MoveToEnd(modules, name);
        }
        else if (DictObjects.Delete(modules, name) < 0)
        {
            Errors.Clear(); // it is not there any more
        }
        if (Attributes.SetString(spec, CString.Of("_initializing"u8), Symbols.False) < 0)
        {
            Errors.Clear();
        }
        if (raised != null)
        {
            Errors.SetRaised(raised);
        }
        Refcount.DecRef(modules);
        return loaded;
    }

    // Modules stand in the order in which they were complete. A module may have put another in its place.
    private static PyObject* MoveToEnd(PyObject* modules, PyObject* name)
    {
        PyObject* loaded = Refcount.XNewRef(DictObjects.FindWithError(modules, name));
        if (loaded == null)
        {
            return Errors.Occurred() ? null : Errors.KeyError(name);
        }
        if (DictObjects.Delete(modules, name) < 0 || DictObjects.Set(modules, name, loaded) < 0)
        {
            Refcount.Clear(&loaded);
        }
        return loaded;
    }

    // What is missing or None. A module that takes no attributes is left as it is.
    private static bool SetAttributes(PyObject* module, PyObject* spec)
        => SetFrom(module, "__name__"u8, spec, "name"u8) && SetFrom(module, "__loader__"u8, spec, "loader"u8)
            && SetFrom(module, "__package__"u8, spec, "parent"u8) && Set(module, "__spec__"u8, spec);

    private static bool SetFrom(PyObject* module, ReadOnlySpan<byte> name, PyObject* spec, ReadOnlySpan<byte> source)
    {
        PyObject* value;
        if (!Attributes.TryGet(module, name, &value))
        {
            return false;
        }
        bool present = value != null && value != Symbols.None;
        Refcount.XDecRef(value);
        if (present)
        {
            return true;
        }
        value = Attributes.GetString(spec, CString.Of(source));
        bool set = value != null && Set(module, name, value);
        Refcount.XDecRef(value);
        return set;
    }

    private static bool Set(PyObject* module, ReadOnlySpan<byte> name, PyObject* value)
    {
        if (Attributes.SetString(module, CString.Of(name), value) == 0)
        {
            return true;
        }
        if (!Errors.Matches(*Symbols.Table.PyExc_AttributeError))
        {
            return false;
        }
        Errors.Clear();
        return true;
    }
}
