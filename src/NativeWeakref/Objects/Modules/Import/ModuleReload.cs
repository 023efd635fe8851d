using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules.Import;

/// <summary>Importing a module once more: one of the table keeps its content, as its functions have run already.</summary>
internal static unsafe class ModuleReload
{
    /// <summary>Return: owned, or NULL with an error.</summary>
    internal static PyObject* Reload(PyObject* module)
    {
        if (module == null || !ModuleObjects.IsModule(module))
        {
            return Errors.TypeError("reload() argument must be a module"u8);
        }
        PyObject* name = NameOf(module); // foreign code, as below
        PyObject* found = name == null ? null : ModuleTable.Find(name);
        PyObject* result = null;
        if (name == null || (found == null && Errors.Occurred()))
        {
            result = null;
        }
        else if (found != module)
        {
            PyObject* message = StringObjects.FromFormat("module %S not in sys.modules"u8, (nint)name);
            ImportErrors.Raise(*Symbols.Table.PyExc_ImportError, message, name, null);
            Refcount.XDecRef(message);
        }
        else if (InitTable.Find(name) == null)
        {
            ImportErrors.NotFound(StringObjects.FromFormat("spec not found for the module %R"u8, (nint)name), name);
        }
        else if (ModuleLoading.Fill(module) == 0)
        {
            result = ModuleTable.Find(name);
        }
        Refcount.XDecRef(found);
        Refcount.XDecRef(name);
        return result;
    }

    private static PyObject* NameOf(PyObject* module)
    {
        PyObject* spec;
        PyObject* name = null;
        bool read = Attributes.TryGet(module, "__spec__"u8, &spec) && (spec == null || Attributes.TryGet(spec, "name"u8, &name));
        Refcount.XDecRef(spec);
        if (!read || name != null)
        {
            return name;
        }
        return Attributes.GetString(module, CString.Of("__name__"u8));
    }
}
