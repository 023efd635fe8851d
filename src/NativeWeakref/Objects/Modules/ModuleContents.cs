using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Functions;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules;

/// <summary>Filling a module. All answer 0, or -1 with an error.</summary>
internal static unsafe class ModuleContents
{
    /// <summary>Adds a value under a name; the caller keeps its reference. A NULL value says that an error is set.</summary>
    internal static int AddObjectRef(PyObject* module, byte* name, PyObject* value)
    {
        if (module == null || !ModuleObjects.IsModule(module))
        {
            Errors.TypeError("PyModule_AddObjectRef() first argument must be a module"u8);
            return -1;
        }
        if (value == null)
        {
            if (!Errors.Occurred())
            {
                Errors.SystemError("PyModule_AddObjectRef() must be called with an exception raised if value is NULL"u8);
            }
            return -1;
        }
        if (name == null)
        {
            return NullArgument.RefuseStatus();
        }
        PyObject* dict = ((ModuleObject*)module)->Dict;
        if (dict == null)
        {
            byte* own = ModuleAccess.GetName(module);
            if (own != null)
            {
                Errors.Format(*Symbols.Table.PyExc_SystemError, "module '%s' has no __dict__"u8, (nint)own);
            }
            return -1;
        }
        return Builtins.Dicts.DictAccess.SetItemString(dict, name, value);
    }

    /// <summary>As <see cref="AddObjectRef"/>; the reference is taken over, but only where it succeeds.</summary>
    internal static int AddObject(PyObject* module, byte* name, PyObject* value)
    {
        int status = AddObjectRef(module, name, value);
        if (status == 0)
        {
            Refcount.DecRef(value);
        }
        return status;
    }

    /// <summary>As <see cref="AddObjectRef"/>; the reference is taken over always.</summary>
    internal static int Add(PyObject* module, byte* name, PyObject* stolen)
    {
        int status = AddObjectRef(module, name, stolen);
        Refcount.XDecRef(stolen);
        return status;
    }

    internal static int AddInteger(PyObject* module, byte* name, long value)
        => Add(module, name, IntegerObjects.FromInt64(value));

    internal static int AddText(PyObject* module, byte* name, byte* value) => Add(module, name, StringAccess.FromText(value));

    /// <summary>Readies a type and adds it under its short name.</summary>
    internal static int AddType(PyObject* module, PyTypeObject* type)
    {
        if (type == null)
        {
            return NullArgument.RefuseStatus();
        }
        return TypeReady.Ready(type) < 0 ? -1 : AddObjectRef(module, TypeNames.ShortName(type), (PyObject*)type);
    }

    /// <summary>Adds a table of functions under the module's name.</summary>
    internal static int AddFunctions(PyObject* module, PyMethodDef* functions)
    {
        PyObject* name = ModuleAccess.GetNameObject(module);
        int status = name == null ? -1 : AddFunctions(module, name, functions);
        Refcount.XDecRef(name);
        return status;
    }

    /// <summary>Adds a table of functions to a module or what stands for it.</summary>
    internal static int AddFunctions(PyObject* module, PyObject* name, PyMethodDef* functions)
    {
        if (functions == null)
        {
            return NullArgument.RefuseStatus();
        }
        for (PyMethodDef* entry = functions; entry->ml_name != null; entry++)
        {
            if ((entry->ml_flags & (MethodFlags.METH_CLASS | MethodFlags.METH_STATIC)) != 0)
            {
                Errors.ValueError("module functions cannot set METH_CLASS or METH_STATIC"u8);
                return -1;
            }
            PyObject* function = CFunctions.New(entry, module, name, null);
            int status = function == null ? -1 : Attributes.SetString(module, entry->ml_name, function); // foreign code
            Refcount.XDecRef(function);
            if (status < 0)
            {
                return -1;
            }
        }
        return 0;
    }

    /// <summary>Sets <c>__doc__</c> of a module or what stands for it.</summary>
    internal static int SetDocumentation(PyObject* module, byte* text)
    {
        PyObject* value = StringAccess.FromText(text);
        int status = value == null ? -1 : Attributes.SetString(module, CString.Of("__doc__"u8), value); // foreign code
        Refcount.XDecRef(value);
        return status;
    }
}
