using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules;

/// <summary>Reading the attributes of a module: those in its dict, and what its own <c>__getattr__</c> and <c>__dir__</c> say.</summary>
internal static unsafe class ModuleAttributes
{
    /// <summary>Return: owned, or NULL with an error.</summary>
    internal static PyObject* Get(PyObject* self, PyObject* name)
    {
        PyObject* found = GenericAttributes.TryGet(self, name); // foreign code
        if (found != null || !MayGoOn())
        {
            return found;
        }
        PyObject* dict = ((ModuleObject*)self)->Dict;
        PyObject* function = dict == null ? null : ModuleObjects.Find(dict, "__getattr__"u8);
        if (function == null)
        {
            return Errors.Occurred() ? null : RefuseOf(dict, name);
        }
        Refcount.IncRef(function);
        PyObject* result = Calls.OneArg(function, name); // foreign code
        Refcount.DecRef(function);
        return result;
    }

    /// <summary>What <c>__dir__</c> gives. Return: owned, or NULL with an error.</summary>
    internal static PyObject* List(PyObject* self)
    {
        PyObject* dict = Dict(self); // foreign code
        if (dict == null)
        {
            return null;
        }
        PyObject* function = ModuleObjects.Find(dict, "__dir__"u8);
        PyObject* names = null;
        if (function != null)
        {
            Refcount.IncRef(function);
            names = Calls.NoArgs(function); // foreign code
            Refcount.DecRef(function);
        }
        else if (!Errors.Occurred())
        {
            names = DictLists.Keys(dict);
        }
        Refcount.DecRef(dict);
        return names;
    }

    /// <summary>The <c>__dict__</c> of a module or an instance of a subtype. Return: owned; NULL with TypeError where it is no dict.</summary>
    internal static PyObject* Dict(PyObject* self)
    {
        PyObject* dict = Attributes.GetString(self, CString.Of("__dict__"u8)); // foreign code
        if (dict == null || DictObjects.IsDict(dict))
        {
            return dict;
        }
        Refcount.DecRef(dict);
        return Errors.TypeError("<module>.__dict__ is not a dictionary"u8);
    }

    // A missing attribute may still be somewhere else.
    private static bool MayGoOn()
    {
        if (!Errors.Occurred())
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

    private static PyObject* RefuseOf(PyObject* dict, PyObject* name)
    {
        PyObject* module = dict == null ? null : ModuleObjects.Find(dict, "__name__"u8);
        PyObject* spec = dict == null || Errors.Occurred() ? null : ModuleObjects.Find(dict, "__spec__"u8);
        if (Errors.Occurred())
        {
            return null;
        }
        if (module == null || !StringObjects.IsString(module))
        {
            return Errors.Format(*Symbols.Table.PyExc_AttributeError, "module has no attribute '%U'"u8, (nint)name);
        }
        Refcount.IncRef(module);
        Refcount.XIncRef(spec);
        Refuse(module, spec, name);
        Refcount.XDecRef(spec);
        Refcount.DecRef(module);
        return null;
    }

    private static void Refuse(PyObject* module, PyObject* spec, PyObject* name)
    {
        PyObject* type = *Symbols.Table.PyExc_AttributeError;
        if (IsBeingImported(spec)) // foreign code, as below
        {
            Errors.Format(
                type, "partially initialized module '%U' has no attribute '%U' (most likely due to a circular import)"u8, (nint)module,
                (nint)name);
        }
        else if (IsUnfinishedPart(spec, name))
        {
            Errors.Format(
                type, "cannot access submodule '%U' of module '%U' (most likely due to a circular import)"u8, (nint)name, (nint)module);
        }
        else
        {
            Errors.Format(type, "module '%U' has no attribute '%U'"u8, (nint)module, (nint)name);
        }
    }

    /// <summary>Whether a spec, which may be NULL, says that its module is being imported; every error is taken for "no".</summary>
    internal static bool IsBeingImported(PyObject* spec)
    {
        PyObject* mark = TryRead(spec, "_initializing"u8);
        bool answer = mark != null && ObjectProtocol.IsTrue(mark) > 0; // foreign code
        Errors.Clear();
        Refcount.XDecRef(mark);
        return answer;
    }

    private static bool IsUnfinishedPart(PyObject* spec, PyObject* name)
    {
        PyObject* parts = TryRead(spec, "_uninitialized_submodules"u8);
        bool answer = parts != null && SequenceSearch.Contains(parts, name) > 0; // foreign code
        Errors.Clear();
        Refcount.XDecRef(parts);
        return answer;
    }

    private static PyObject* TryRead(PyObject* spec, ReadOnlySpan<byte> name)
    {
        PyObject* value = null;
        if (spec != null && !Attributes.TryGet(spec, name, &value)) // foreign code
        {
            Errors.Clear();
        }
        return value;
    }
}
