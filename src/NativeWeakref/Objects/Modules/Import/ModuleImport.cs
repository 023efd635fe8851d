using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules.Import;

/// <summary>Importing: from <c>sys.modules</c>, else from the table of init functions. All return owned references, or NULL with an error.</summary>
internal static unsafe class ModuleImport
{
    /// <summary>What <c>__import__</c> does: a module, or the package at its top where no names are asked for.</summary>
    /// <remarks>Input: a name; a dict, only for relative names, or NULL; names to import from the module, or NULL; how many levels up, 0 for none.</remarks>
    internal static PyObject* ImportLevel(PyObject* name, PyObject* globals, PyObject* fromlist, int level)
    {
        if (name == null)
        {
            return Errors.ValueError("Empty module name"u8);
        }
        if (!StringObjects.IsString(name))
        {
            return Errors.TypeError("module name must be a string"u8);
        }
        if (level < 0)
        {
            return Errors.ValueError("level must be >= 0"u8);
        }
        if (level == 0 && StringObjects.Length(name) == 0)
        {
            return Errors.ValueError("Empty module name"u8);
        }
        PyObject* full = level > 0 ? DottedNames.Resolve(name, globals, level) : Refcount.NewRef(name); // foreign code, as below
        PyObject* module = full == null ? null : Import(full);
        PyObject* result = module == null ? null : Select(module, name, full, fromlist, level);
        Refcount.XDecRef(module);
        Refcount.XDecRef(full);
        return result;
    }

    /// <summary>As <see cref="ImportLevel(PyObject*, PyObject*, PyObject*, int)"/> by UTF-8.</summary>
    internal static PyObject* ImportLevel(byte* name, PyObject* globals, PyObject* fromlist, int level)
    {
        PyObject* text = StringAccess.FromText(name);
        PyObject* module = text == null ? null : ImportLevel(text, globals, fromlist, level);
        Refcount.XDecRef(text);
        return module;
    }

    /// <summary>The module of a full name, through <c>builtins.__import__</c>, which the program may have replaced.</summary>
    internal static PyObject* ImportThroughHook(PyObject* name)
    {
        if (name == null)
        {
            return Errors.SystemError("NULL object passed to Py_BuildValue"u8);
        }
        PyObject* builtins = ImportLevel(CString.Of("builtins"u8), null, null, 0);
        if (builtins == null)
        {
            return null;
        }
        PyObject* globals = DictObjects.New();
        PyObject* function = globals != null && ModuleObjects.Store(globals, "__builtins__"u8, builtins)
            ? Attributes.GetString(builtins, CString.Of("__import__"u8)) : null; // foreign code
        PyObject* top = function == null ? null : CallHook(function, name, globals);
        PyObject* module = top == null ? null : ModuleTable.Find(name);
        if (top != null && module == null && !Errors.Occurred())
        {
            ErrorCreation.SetObject(*Symbols.Table.PyExc_KeyError, name);
        }
        Refcount.XDecRef(top);
        Refcount.XDecRef(function);
        Refcount.XDecRef(globals);
        Refcount.DecRef(builtins);
        return module;
    }

    /// <summary>As <see cref="ImportThroughHook(PyObject*)"/> by UTF-8.</summary>
    internal static PyObject* ImportThroughHook(byte* name)
    {
        PyObject* text = StringAccess.FromText(name);
        PyObject* module = text == null ? null : ImportThroughHook(text);
        Refcount.XDecRef(text);
        return module;
    }

    /// <summary>The module of a full name, which is a str.</summary>
    internal static PyObject* Import(PyObject* name)
    {
        PyObject* found = ModuleTable.Find(name); // foreign code
        if (found == null)
        {
            return Errors.Occurred() ? null : FindAndLoad(name);
        }
        if (found != Symbols.None)
        {
            return found;
        }
        Refcount.DecRef(found);
        return ImportErrors.NotFound(StringObjects.FromFormat("import of %U halted; None in sys.modules"u8, (nint)name), name);
    }

    private static PyObject* CallHook(PyObject* function, PyObject* name, PyObject* globals)
    {
        PyObject* names = ListObjects.New(0);
        PyObject* level = names == null ? null : IntegerObjects.FromInt64(0);
        HookArguments arguments;
        arguments.Name = name;
        arguments.Globals = globals;
        arguments.Locals = globals;
        arguments.FromList = names;
        arguments.Level = level;
        PyObject* result = level == null ? null : Calls.Vectorcall(function, &arguments.Name, 5, null); // foreign code
        Refcount.XDecRef(level);
        Refcount.XDecRef(names);
        return result;
    }

    private static PyObject* FindAndLoad(PyObject* name)
    {
        if (!RecursionGuard.Enter(" while importing a module"u8))
        {
            return null;
        }
        PyObject* parent = DottedNames.Parent(name);
        PyObject* module = parent == null ? null : StringObjects.Length(parent) == 0 ? LoadNamed(name) : LoadPart(name, parent);
        Refcount.XDecRef(parent);
        RecursionGuard.Leave();
        return module;
    }

    private static PyObject* LoadNamed(PyObject* name)
    {
        _inittab* entry = InitTable.Find(name);
        return entry != null ? ModuleLoading.Load(name, entry)
            : ImportErrors.NotFound(StringObjects.FromFormat("No module named %R"u8, (nint)name), name);
    }

    // A module of a package: the package comes first and gets the module as an attribute.
    private static PyObject* LoadPart(PyObject* name, PyObject* parent)
    {
        PyObject* package = Import(parent); // foreign code, as below
        if (package == null)
        {
            return null;
        }
        PyObject* module = ModuleTable.Find(name);
        if (module == null && !Errors.Occurred())
        {
            module = IsPackage(package, name, parent) ? LoadNamed(name) : null;
            if (module != null && !Attach(package, name, module))
            {
                Refcount.Clear(&module);
            }
        }
        Refcount.DecRef(package);
        return module;
    }

    private static bool IsPackage(PyObject* package, PyObject* name, PyObject* parent)
    {
        PyObject* path;
        if (!Attributes.TryGet(package, "__path__"u8, &path)) // foreign code
        {
            return false;
        }
        if (path == null)
        {
            ImportErrors.NotFound(
                StringObjects.FromFormat("No module named %R; %R is not a package"u8, (nint)name, (nint)parent), name);
            return false;
        }
        Refcount.DecRef(path);
        return true;
    }

    private static bool Attach(PyObject* package, PyObject* name, PyObject* module)
    {
        PyObject* part = DottedNames.LastPart(name);
        bool attached = part != null && Attributes.Set(package, part, module) == 0; // foreign code
        Refcount.XDecRef(part);
        if (!attached && Errors.Matches(*Symbols.Table.PyExc_AttributeError))
        {
            Errors.Clear(); // a package that takes none
            return true;
        }
        return attached;
    }

    // Which module the caller gets.
    private static PyObject* Select(PyObject* module, PyObject* name, PyObject* full, PyObject* fromlist, int level)
    {
        int asked = fromlist == null || fromlist == Symbols.None ? 0 : ObjectProtocol.IsTrue(fromlist); // foreign code
        if (asked != 0)
        {
            return asked < 0 || !FromLists.Import(module, fromlist) ? null : Refcount.NewRef(module);
        }
        nint length = StringObjects.Length(name);
        nint first = DottedNames.FirstLength(name);
        if (first == length)
        {
            return Refcount.NewRef(module);
        }
        PyObject* top = StringConcatenation.Substring(full, 0, StringObjects.Length(full) - (length - first));
        PyObject* result = top == null ? null : level == 0 ? ImportLevel(top, null, null, 0) : ModuleTable.Find(top);
        if (result == null && top != null && !Errors.Occurred())
        {
            Errors.Format(*Symbols.Table.PyExc_KeyError, "%R not in sys.modules as expected"u8, (nint)top);
        }
        Refcount.XDecRef(top);
        return result;
    }

    private struct HookArguments
    {
        internal PyObject* Name;
        internal PyObject* Globals;
        internal PyObject* Locals;
        internal PyObject* FromList;
        internal PyObject* Level;
    }
}
