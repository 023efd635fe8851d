using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime.Warnings;

/// <summary>One warning on its way: what it is about, what is said and who remembers it. A zeroed one is empty.</summary>
internal unsafe struct WarningOccasion
{
    // All owned; NULL where there is none.
    private PyObject* _category;
    private PyObject* _exception; // an instance of the category
    private PyObject* _text;
    private PyObject* _fileName;
    private PyObject* _module;
    private PyObject* _registry; // a dict
    private int _line;

    /// <summary>What it is about. Input: as for <see cref="Warning.IssueExplicit"/>. Return: false with TypeError.</summary>
    internal bool Begin(PyObject* category, PyObject* fileName, int line, PyObject* module, PyObject* registry)
    {
        if (module != Symbols.None && registry != null && registry != Symbols.None && !DictObjects.IsDict(registry))
        {
            Errors.TypeError("'registry' must be a dict or None"u8);
            return false;
        }
        _category = Refcount.NewRef(category);
        _fileName = Refcount.NewRef(fileName);
        _line = line;
        _registry = Refcount.XNewRef(registry == Symbols.None ? null : registry);
        _module = module == null ? ModuleOf(fileName) : Refcount.NewRef(module);
        return _module != null;
    }

    /// <summary>Gives up everything; foreign code.</summary>
    internal void End()
    {
        Refcount.XDecRef(_category);
        Refcount.XDecRef(_exception);
        Refcount.XDecRef(_text);
        Refcount.XDecRef(_fileName);
        Refcount.XDecRef(_module);
        Refcount.XDecRef(_registry);
        this = default;
    }

    /// <summary>Does what the filters say. Input: a text, or a warning. Return: 0, or -1 with an error.</summary>
    internal int Issue(PyObject* message)
    {
        if (_module == Symbols.None)
        {
            return 0;
        }
        if (!TakeMessage(message))
        {
            return -1;
        }
        PyObject* key = KeyWithLine();
        if (key == null)
        {
            return -1;
        }
        int status = Issue(key, _registry == null ? 0 : WarningRegistry.Has(_registry, key));
        Refcount.DecRef(key);
        return status;
    }

    private int Issue(PyObject* key, int known)
    {
        WarningAction action;
        if (known != 0)
        {
            return known < 0 ? -1 : 0;
        }
        if (!WarningFilters.Find(_category, _module, &action)) // foreign code
        {
            return -1;
        }
        if (action == WarningAction.Error)
        {
            ErrorCreation.SetObject((PyObject*)_exception->ob_type, _exception);
            return -1;
        }
        int seen = action == WarningAction.Ignore ? 1 : Remember(key, action);
        if (seen == 0)
        {
            WarningDisplay.Print(_category, _text, _fileName, _line); // foreign code
        }
        return seen < 0 ? -1 : 0;
    }

    // Return: 1 where it has been said before and is not to be said again; 0; -1 with an error.
    private readonly int Remember(PyObject* key, WarningAction action)
    {
        if (action == WarningAction.Always)
        {
            return 0;
        }
        if (_registry != null && DictObjects.Set(_registry, key, Symbols.True) < 0)
        {
            return -1;
        }
        PyObject* registry = action == WarningAction.Once && _registry == null ? WarningRegistry.OfAll() : _registry;
        if (action == WarningAction.Default || registry == null)
        {
            return Errors.Occurred() ? -1 : 0;
        }
        PyObject* pair = TupleObjects.Pack(_text, _category);
        if (pair == null)
        {
            return -1;
        }
        int seen = WarningRegistry.Add(registry, pair);
        Refcount.DecRef(pair);
        return seen;
    }

    // Fills text, exception and, for a message that is a warning itself, category.
    private bool TakeMessage(PyObject* message)
    {
        int isWarning = ClassTests.IsInstance(message, *Symbols.Table.PyExc_Warning); // foreign code, as below
        if (isWarning < 0)
        {
            return false;
        }
        if (isWarning != 0)
        {
            Refcount.DecRef(_category);
            _category = Refcount.NewRef((PyObject*)message->ob_type);
            _exception = Refcount.NewRef(message);
            _text = ObjectProtocol.Str(message);
            return _text != null;
        }
        _text = Refcount.NewRef(message);
        _exception = Calls.OneArg(_category, message);
        return _exception != null;
    }

    private readonly PyObject* KeyWithLine()
    {
        PyObject* line = IntegerObjects.FromInt64(_line);
        if (line == null)
        {
            return null;
        }
        PyObject* key = TupleObjects.Pack(_text, _category, line);
        Refcount.DecRef(line);
        return key;
    }

    // The name of a module by its file. Return: owned, or NULL with an error.
    private static PyObject* ModuleOf(PyObject* fileName)
    {
        nint length = StringAccess.GetLength(fileName);
        if (length < 0)
        {
            return null;
        }
        bool isPython = length >= 3 && StringObjects.ReadChar(fileName, length - 3) == '.'
            && StringObjects.ReadChar(fileName, length - 2) == 'p' && StringObjects.ReadChar(fileName, length - 1) == 'y';
        return length == 0 ? StringObjects.FromLiteral("<unknown>"u8)
            : isPython ? StringConcatenation.Substring(fileName, 0, length - 3)
            : Refcount.NewRef(fileName);
    }
}
