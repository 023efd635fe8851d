using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules.Import;

/// <summary>The modules that are imported: <c>sys.modules</c>, made when it is first asked for.</summary>
internal static unsafe class ModuleTable
{
    /// <summary>The dict, with <c>sys</c> and <c>builtins</c> in it. Return: borrowed, or NULL with an error.</summary>
    internal static PyObject* Dict()
    {
        if (Existing != null)
        {
            return Existing;
        }
        ThreadState.Require();
        Existing = DictObjects.New();
        if (Existing != null && (!ModuleLoading.Preload("sys"u8) || !ModuleLoading.Preload("builtins"u8)))
        {
            Forget();
        }
        return Existing;
    }

    /// <summary>The dict where there is one, borrowed, or NULL: nothing is made.</summary>
    internal static PyObject* Existing { get; private set; } // owned

    /// <summary>Gives up the dict.</summary>
    internal static void Forget()
    {
        PyObject* modules = Existing;
        Existing = null;
        Refcount.XDecRef(modules); // foreign code
    }

    /// <summary>An imported module. Return: owned; NULL without an error where there is none, or with one.</summary>
    internal static PyObject* Find(PyObject* name)
    {
        if (name == null)
        {
            return NullArgument.Refuse();
        }
        PyObject* dict = Dict();
        return dict == null ? null : Refcount.XNewRef(DictObjects.FindWithError(dict, name)); // foreign code
    }

    /// <summary>As <see cref="Find"/>; a module that is missing, or is no module, is made. Return: borrowed, or NULL with an error.</summary>
    internal static PyObject* Add(PyObject* name)
    {
        PyObject* found = Find(name);
        if (found != null && ModuleObjects.IsModule(found))
        {
            Refcount.DecRef(found); // the dict owns it
            return found;
        }
        Refcount.XDecRef(found);
        if (Errors.Occurred())
        {
            return null;
        }
        PyObject* made = ModuleObjects.New(name);
        bool stored = made != null && DictObjects.Set(Dict(), name, made) == 0;
        Refcount.XDecRef(made); // the dict owns it
        return stored ? made : null;
    }

    /// <summary>As <see cref="Add(PyObject*)"/> by UTF-8.</summary>
    internal static PyObject* Add(byte* name)
    {
        PyObject* text = StringAccess.FromText(name);
        PyObject* module = text == null ? null : Add(text);
        Refcount.XDecRef(text);
        return module;
    }

    /// <summary>As <see cref="Add(byte*)"/>. Return: owned, or NULL with an error.</summary>
    internal static PyObject* AddRef(byte* name) => Refcount.XNewRef(Add(name));

    /// <summary>The dict of <c>builtins</c>: borrowed, or NULL with an error.</summary>
    internal static PyObject* Builtins()
    {
        PyObject* dict = Dict();
        PyObject* module = dict == null ? null : ModuleObjects.Find(dict, "builtins"u8);
        return module != null && ModuleObjects.IsModule(module) ? ((ModuleObject*)module)->Dict
            : Errors.Occurred() ? null : Errors.RuntimeError("lost builtins"u8);
    }

    /// <summary>An attribute of a module of ours that is imported already: borrowed, NULL where there is none.</summary>
    internal static PyObject* Attribute(ReadOnlySpan<byte> module, byte* name)
    {
        PyObject* dict = Dict();
        PyObject* found = dict == null ? null : ModuleObjects.Find(dict, module);
        PyObject* content = found == null || !ModuleObjects.IsModule(found) ? null : ((ModuleObject*)found)->Dict;
        return content == null ? null : DictAccess.GetItemString(content, name);
    }
}
