using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Runtime.Warnings;

namespace NativeWeakref.Objects.Modules.Import;

/// <summary>Names of modules in packages, and names that are relative to a package.</summary>
internal static unsafe class DottedNames
{
    /// <summary>What stands before the last dot, or the empty str. Return: owned, or NULL with MemoryError.</summary>
    internal static PyObject* Parent(PyObject* name)
    {
        nint dot = LastDot(name, StringObjects.Length(name));
        return StringConcatenation.Substring(name, 0, dot < 0 ? 0 : dot);
    }

    /// <summary>What stands behind the last dot. Return: owned, or NULL with MemoryError.</summary>
    internal static PyObject* LastPart(PyObject* name)
    {
        nint length = StringObjects.Length(name);
        return StringConcatenation.Substring(name, LastDot(name, length) + 1, length);
    }

    /// <summary>The number of characters before the first dot, or of all.</summary>
    internal static nint FirstLength(PyObject* name)
    {
        nint length = StringObjects.Length(name);
        nint dot = StringSearchOf(name, length, 1);
        return dot < 0 ? length : dot;
    }

    /// <summary>
    /// The full name of what a module names so many levels up from itself. Input: a str; the module's dict or NULL; 1 or more. Return:
    /// owned, or NULL with an error.
    /// </summary>
    internal static PyObject* Resolve(PyObject* name, PyObject* globals, int level)
    {
        if (globals == null)
        {
            return MissingName();
        }
        if (!DictObjects.IsDict(globals))
        {
            return Errors.TypeError("globals must be a dict"u8);
        }
        PyObject* package = PackageOf(globals); // foreign code
        PyObject* resolved = package == null ? null : GoUp(package, name, level);
        Refcount.XDecRef(package);
        return resolved;
    }

    private static PyObject* MissingName() => Errors.Raise(*Symbols.Table.PyExc_KeyError, "'__name__' not in globals"u8);

    private static PyObject* RefuseParent() => Errors.Raise(
        *Symbols.Table.PyExc_ImportError, "attempted relative import with no known parent package"u8);

    private static nint LastDot(PyObject* name, nint end) => StringSearchOf(name, end, -1);

    private static nint StringSearchOf(PyObject* name, nint end, int direction)
        => StringAccess.FindCharacter(name, '.', 0, end, direction);

    // What the module itself says, else its spec, else its name. Owned.
    private static PyObject* PackageOf(PyObject* globals)
    {
        PyObject* package = ModuleObjects.Find(globals, "__package__"u8);
        if (package == null && Errors.Occurred())
        {
            return null;
        }
        if (package != null && package != Symbols.None)
        {
            return StringObjects.IsString(package) ? CheckPackage(package, globals) : Errors.TypeError("package must be a string"u8);
        }
        PyObject* spec = ModuleObjects.Find(globals, "__spec__"u8);
        if (spec != null && spec != Symbols.None)
        {
            PyObject* parent = ParentOf(spec);
            if (parent != null && !StringObjects.IsString(parent))
            {
                Refcount.Clear(&parent);
                Errors.TypeError("__spec__.parent must be a string"u8);
            }
            return parent;
        }
        bool guessed = !Errors.Occurred() && Warning.Issue(
            *Symbols.Table.PyExc_ImportWarning,
            "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__"u8);
        return guessed ? PackageFromName(globals) : null;
    }

    // Warns where the spec says something else. Return: the package, owned, or NULL with an error.
    private static PyObject* CheckPackage(PyObject* package, PyObject* globals)
    {
        Refcount.IncRef(package);
        PyObject* spec = ModuleObjects.Find(globals, "__spec__"u8);
        bool checks = spec != null && spec != Symbols.None;
        PyObject* parent = checks ? ParentOf(spec) : null; // foreign code, as below
        int equal = parent == null ? checks || Errors.Occurred() ? -1 : 1
            : Comparison.CompareBool(package, parent, ComparisonOperators.Py_EQ);
        Refcount.XDecRef(parent);
        if (equal < 0 || (equal == 0 && !Warning.Deprecate("__package__ != __spec__.parent"u8)))
        {
            Refcount.Clear(&package);
        }
        return package;
    }

    private static PyObject* ParentOf(PyObject* spec)
    {
        Refcount.IncRef(spec);
        PyObject* parent = Attributes.GetString(spec, CString.Of("parent"u8)); // foreign code
        Refcount.DecRef(spec);
        return parent;
    }

    // A module with a __path__ is itself the package.
    private static PyObject* PackageFromName(PyObject* globals)
    {
        PyObject* name = ModuleObjects.Find(globals, "__name__"u8);
        if (name == null)
        {
            return Errors.Occurred() ? null : MissingName();
        }
        if (!StringObjects.IsString(name))
        {
            return Errors.TypeError("__name__ must be a string"u8);
        }
        bool isPackage = ModuleObjects.Find(globals, "__path__"u8) != null;
        return Errors.Occurred() ? null
            : isPackage ? Refcount.NewRef(name)
            : LastDot(name, StringObjects.Length(name)) < 0 ? RefuseParent()
            : Parent(name);
    }

    private static PyObject* GoUp(PyObject* package, PyObject* name, int level)
    {
        nint end = StringObjects.Length(package);
        if (end == 0)
        {
            return RefuseParent();
        }
        for (int i = 1; i < level; i++)
        {
            end = LastDot(package, end);
            if (end < 0)
            {
                return Errors.Raise(*Symbols.Table.PyExc_ImportError, "attempted relative import beyond top-level package"u8);
            }
        }
        PyObject* start = StringConcatenation.Substring(package, 0, end);
        if (start == null || StringObjects.Length(name) == 0)
        {
            return start;
        }
        PyObject* full = StringObjects.FromFormat("%U.%U"u8, (nint)start, (nint)name);
        Refcount.DecRef(start);
        return full;
    }
}
