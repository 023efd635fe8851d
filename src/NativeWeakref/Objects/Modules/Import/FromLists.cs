using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Import;

/// <summary>The names that are imported from a package: those that are no attributes yet may be modules of it.</summary>
internal static unsafe class FromLists
{
    /// <summary>Return: false with an error. Foreign code runs wherever an attribute is read.</summary>
    internal static bool Import(PyObject* module, PyObject* names)
    {
        PyObject* path;
        if (!Attributes.TryGet(module, "__path__"u8, &path))
        {
            return false;
        }
        if (path == null)
        {
            return true; // no package
        }
        Refcount.DecRef(path);
        return ImportAll(module, names, fromAll: false);
    }

    private static bool ImportAll(PyObject* module, PyObject* names, bool fromAll)
    {
        PyObject* iterator = Iteration.GetIter(names);
        if (iterator == null)
        {
            return false;
        }
        bool imported = true;
        PyObject* name;
        while (imported && (name = Iteration.Next(iterator)) != null)
        {
            imported = ImportOne(module, name, fromAll);
            Refcount.DecRef(name);
        }
        Refcount.DecRef(iterator);
        return imported && !Errors.Occurred();
    }

    private static bool ImportOne(PyObject* module, PyObject* name, bool fromAll)
    {
        if (!StringObjects.IsString(name))
        {
            Refuse(module, name, fromAll);
            return false;
        }
        if (StringObjects.EqualLiteral(name, "*"u8))
        {
            return fromAll || ImportListed(module);
        }
        PyObject* value;
        if (!Attributes.TryGet(module, name, &value))
        {
            return false;
        }
        if (value != null)
        {
            Refcount.DecRef(value);
            return true;
        }
        PyObject* own = Attributes.GetString(module, CString.Of("__name__"u8));
        PyObject* full = own == null ? null : StringObjects.FromFormat("%S.%U"u8, (nint)own, (nint)name);
        bool imported = full != null && TryImport(full);
        Refcount.XDecRef(full);
        Refcount.XDecRef(own);
        return imported;
    }

    private static bool ImportListed(PyObject* module)
    {
        PyObject* all;
        if (!Attributes.TryGet(module, "__all__"u8, &all))
        {
            return false;
        }
        bool imported = all == null || ImportAll(module, all, fromAll: true);
        Refcount.XDecRef(all);
        return imported;
    }

    // A name without a module is no error here: whoever wants it finds out that the attribute is missing.
    private static bool TryImport(PyObject* full)
    {
        PyObject* module = ModuleImport.Import(full);
        if (module != null)
        {
            Refcount.DecRef(module);
            return true;
        }
        if (!Errors.Matches(*Symbols.Table.PyExc_ModuleNotFoundError))
        {
            return false;
        }
        PyObject* raised = Errors.TakeRaised();
        PyObject* missing = ((PyImportErrorObject*)raised)->name;
        bool same = missing != null && StringObjects.IsString(missing) && StringObjects.Equal(missing, full);
        PyObject* entered = same ? ModuleTable.Find(full) : null;
        bool ignored = same && entered != Symbols.None && !Errors.Occurred();
        Refcount.XDecRef(entered);
        if (ignored)
        {
            Refcount.DecRef(raised);
            return true;
        }
        Errors.SetRaised(raised);
        return false;
    }

    private static void Refuse(PyObject* module, PyObject* item, bool fromAll)
    {
        PyObject* type = *Symbols.Table.PyExc_TypeError;
        PyObject* kind = TypeNames.Name(item->ob_type);
        PyObject* own = kind != null && fromAll ? Attributes.GetString(module, CString.Of("__name__"u8)) : null;
        if (kind != null && !fromAll)
        {
            Errors.Format(type, "Item in ``from list'' must be str, not %U"u8, (nint)kind);
        }
        else if (own != null)
        {
            Errors.Format(type, "Item in %S.__all__ must be str, not %U"u8, (nint)own, (nint)kind);
        }
        Refcount.XDecRef(own);
        Refcount.XDecRef(kind);
    }
}
