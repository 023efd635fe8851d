using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules.Import;

/// <summary>Raising ImportError and its kin, which know the module's name and file. All return NULL.</summary>
internal static unsafe class ImportErrors
{
    /// <summary>Input: ImportError or a subtype; a message; a name and a path, each of which may be NULL.</summary>
    internal static PyObject* Raise(PyObject* type, PyObject* message, PyObject* name, PyObject* path)
    {
        int derives = ClassTests.IsSubclass(type, *Symbols.Table.PyExc_ImportError); // foreign code; NULL is refused there
        if (derives <= 0)
        {
            return derives < 0 ? null : Errors.TypeError("expected a subclass of ImportError"u8);
        }
        if (message == null)
        {
            return Errors.TypeError("expected a message argument"u8);
        }
        PyObject* keywords = DictObjects.New();
        PyObject* error = null;
        if (keywords != null && ModuleObjects.Store(keywords, "name"u8, name == null ? Symbols.None : name)
            && ModuleObjects.Store(keywords, "path"u8, path == null ? Symbols.None : path))
        {
            error = Calls.VectorcallDict(type, &message, 1, keywords); // foreign code
        }
        if (error != null)
        {
            ErrorCreation.SetObject((PyObject*)error->ob_type, error);
        }
        Refcount.XDecRef(keywords);
        Refcount.XDecRef(error);
        return null;
    }

    /// <summary>As <see cref="Raise"/> for ImportError itself.</summary>
    internal static PyObject* RaisePlain(PyObject* message, PyObject* name, PyObject* path)
        => Raise(*Symbols.Table.PyExc_ImportError, message, name, path);

    /// <summary>ModuleNotFoundError with a message, which is taken over; NULL leaves the error of its creation.</summary>
    internal static PyObject* NotFound(PyObject* message, PyObject* name)
    {
        if (message != null)
        {
            Raise(*Symbols.Table.PyExc_ModuleNotFoundError, message, name, null);
            Refcount.DecRef(message);
        }
        return null;
    }
}
