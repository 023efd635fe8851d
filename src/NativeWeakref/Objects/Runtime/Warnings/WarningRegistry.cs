using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Modules;
using NativeWeakref.Objects.Modules.Standard.Sys;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime.Warnings;

// A registry is a dict of what has been said; under "version" it holds the number of the filters it was said by. One of other filters is
// emptied before it is read.

/// <summary>Remembering which warnings have been said.</summary>
internal static unsafe class WarningRegistry
{
    private static PyObject* s_all; // owned; NULL until it is needed

    /// <summary>The registry of warnings that are about no place: <c>sys.__warningregistry__</c>. Return: owned, or NULL with an error.</summary>
    internal static PyObject* OfSys()
    {
        PyObject* sys = SysAccess.Dict();
        if (sys == null)
        {
            return NullArgument.Refuse();
        }
        PyObject* found = ModuleObjects.Find(sys, "__warningregistry__"u8);
        if (found != null || Errors.Occurred())
        {
            return Refcount.XNewRef(found);
        }
        PyObject* made = DictObjects.New();
        if (made != null && !ModuleObjects.Store(sys, "__warningregistry__"u8, made))
        {
            Refcount.Clear(&made);
        }
        return made;
    }

    /// <summary>The registry of what is said once only, wherever. Return: borrowed, or NULL with MemoryError.</summary>
    internal static PyObject* OfAll()
    {
        if (s_all == null)
        {
            s_all = DictObjects.New();
        }
        return s_all;
    }

    /// <summary>Gives it up.</summary>
    internal static void Finalise()
    {
        PyObject* all = s_all;
        s_all = null;
        Refcount.XDecRef(all); // foreign code
    }

    /// <summary>Whether a registry has a key; foreign code where the key is not ours. Return: 1, 0, or -1 with an error.</summary>
    internal static int Has(PyObject* registry, PyObject* key)
    {
        int current = IsCurrent(registry);
        if (current <= 0)
        {
            return current < 0 || !Renew(registry) ? -1 : 0;
        }
        PyObject* value = DictObjects.FindWithError(registry, key); // foreign code, as below
        return value != null ? ObjectProtocol.IsTrue(value) : Errors.Occurred() ? -1 : 0;
    }

    /// <summary>As <see cref="Has"/>; one that is not there is added.</summary>
    internal static int Add(PyObject* registry, PyObject* key)
    {
        int known = Has(registry, key);
        return known != 0 ? known : DictObjects.Set(registry, key, Symbols.True);
    }

    private static int IsCurrent(PyObject* registry)
    {
        PyObject* version = ModuleObjects.Find(registry, "version"u8);
        if (version == null)
        {
            return Errors.Occurred() ? -1 : 0;
        }
        int overflow;
        return IntegerObjects.IsExactInteger(version) && IntegerObjects.AsInt64(version, &overflow) == WarningFilters.Version ? 1 : 0;
    }

    private static bool Renew(PyObject* registry)
    {
        DictObjects.Clear(registry); // foreign code
        return ModuleObjects.StoreNew(registry, "version"u8, IntegerObjects.FromInt64(WarningFilters.Version));
    }
}
