using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules;

/// <summary>Emptying a module that is about to go, or that outlives the runtime.</summary>
internal static unsafe class ModuleEnd
{
    /// <summary>As <see cref="ClearDict"/> for the dict of a module; nothing happens for anything else.</summary>
    internal static void Clear(PyObject* module)
    {
        if (module != null && ModuleObjects.IsModule(module))
        {
            ClearDict(((ModuleObject*)module)->Dict);
        }
    }

    /// <summary>
    /// Replaces the values in a dict by None, so that the order in which they die is known: those of names that begin with one
    /// underscore, then the others but for <c>__builtins__</c>. Nothing happens for what is no dict.
    /// </summary>
    internal static void ClearDict(PyObject* dict)
    {
        if (dict == null || !DictObjects.IsDict(dict))
        {
            return;
        }
        Refcount.IncRef(dict);
        ClearNames(dict, hidden: true);
        ClearNames(dict, hidden: false);
        Refcount.DecRef(dict);
    }

    private static void ClearNames(PyObject* dict, bool hidden)
    {
        nint position = 0;
        PyObject* name;
        PyObject* value;
        while (DictObjects.Next(dict, &position, &name, &value, null))
        {
            if (value == Symbols.None || !StringObjects.IsString(name) || (hidden ? !IsHidden(name) : IsKept(name)))
            {
                continue;
            }
            if (DictObjects.Set(dict, name, Symbols.None) < 0) // foreign code
            {
                Errors.WriteUnraisable(null);
            }
        }
    }

    private static bool IsHidden(PyObject* name)
    {
        nint length = StringObjects.Length(name);
        return length > 0 && StringObjects.ReadChar(name, 0) == '_' && (length == 1 || StringObjects.ReadChar(name, 1) != '_');
    }

    private static bool IsKept(PyObject* name) => StringObjects.EqualLiteral(name, "__builtins__"u8);
}
