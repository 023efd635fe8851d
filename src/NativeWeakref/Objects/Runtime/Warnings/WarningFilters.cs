using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime.Warnings;

/// <summary>What is done about a warning.</summary>
internal enum WarningAction
{
    /// <summary>It is said once for each text, category and line.</summary>
    Default,

    /// <summary>It is raised.</summary>
    Error,

    /// <summary>Nothing.</summary>
    Ignore,

    /// <summary>It is said every time.</summary>
    Always,

    /// <summary>It is said once for each text and category.</summary>
    Module,

    /// <summary>It is said once for each text and category, wherever it comes from.</summary>
    Once,
}

/// <summary>Which action a warning gets: that of the first filter it matches, those of the program first, the newest of them before all.</summary>
internal static unsafe class WarningFilters
{
    private struct Filter
    {
        internal PyObject* Category; // owned
        internal Filter* Next;
        internal WarningAction Action;
    }

    private static Filter* s_first;

    /// <summary>Changes with the filters.</summary>
    internal static int Version { get; private set; }

    /// <summary>Whether nothing is done about a DeprecationWarning of the runtime itself.</summary>
    internal static bool IgnoresDeprecation => s_first == null;

    /// <summary>
    /// As <c>warnings.simplefilter</c>. Input: the action's name; a category, whose subclasses are meant, too, or NULL for all. Return: 0; -1 with
    /// ValueError, TypeError or MemoryError.
    /// </summary>
    internal static int Add(byte* action, PyObject* category)
    {
        PyObject* meant = category == null ? *Symbols.Table.PyExc_Warning : category;
        WarningAction parsed;
        if (!TryParse(action, &parsed))
        {
            Errors.Format(*Symbols.Table.PyExc_ValueError, "invalid action: '%.100s'"u8, (nint)(action == null ? CString.Of(""u8) : action));
            return -1;
        }
        if (!ExceptionMatching.IsType(meant) || ClassTests.IsPlainSubclass(meant, *Symbols.Table.PyExc_Warning) <= 0)
        {
            Errors.Format(*Symbols.Table.PyExc_TypeError, "category must be a Warning subclass, not '%.200s'"u8, (nint)meant->ob_type->tp_name);
            return -1;
        }
        Filter* filter = (Filter*)ObjectHeap.Allocate((nuint)sizeof(Filter));
        if (filter == null)
        {
            Errors.NoMemory();
            return -1;
        }
        filter->Category = Refcount.NewRef(meant);
        filter->Action = parsed;
        filter->Next = s_first;
        s_first = filter;
        Version++;
        return 0;
    }

    /// <summary>Takes all filters of the program away.</summary>
    internal static void Reset()
    {
        while (s_first != null)
        {
            Filter* filter = s_first;
            s_first = filter->Next;
            PyObject* category = filter->Category;
            ObjectHeap.Free(filter);
            Refcount.DecRef(category); // foreign code
        }
        Version++;
    }

    /// <summary>Back to the start.</summary>
    internal static void Finalise()
    {
        Reset();
        Version = 0;
    }

    /// <summary>Finds the action for a category and a module; foreign code where the category is not ours. Return: false with an error.</summary>
    internal static bool Find(PyObject* category, PyObject* module, WarningAction* action)
    {
        for (Filter* filter = s_first; filter != null; filter = filter->Next)
        {
            int matches = ClassTests.IsSubclass(category, filter->Category); // foreign code
            if (matches != 0)
            {
                *action = filter->Action;
                return matches > 0;
            }
        }
        return FindDefault(category, module, action);
    }

    // As in a release build of CPython: what is meant for developers shows in the main program only.
    private static bool FindDefault(PyObject* category, PyObject* module, WarningAction* action)
    {
        if (!StringObjects.IsString(module))
        {
            UnsupportedType.Refuse(module, "Can't compare str and %.100s"u8);
            return false;
        }
        DataSymbols* t = Symbols.Address;
        int deprecation = ClassTests.IsSubclass(category, *t->PyExc_DeprecationWarning); // foreign code, as below
        int isMain = deprecation > 0 ? IsMain(module) : 0;
        if (isMain != 0)
        {
            *action = WarningAction.Default;
            return isMain > 0;
        }
        int ignored = deprecation != 0 ? deprecation : ClassTests.IsSubclass(category, *t->PyExc_PendingDeprecationWarning);
        ignored = ignored != 0 ? ignored : ClassTests.IsSubclass(category, *t->PyExc_ImportWarning);
        ignored = ignored != 0 ? ignored : ClassTests.IsSubclass(category, *t->PyExc_ResourceWarning);
        *action = ignored > 0 ? WarningAction.Ignore : WarningAction.Default;
        return ignored >= 0;
    }

    // -1 with TypeError where the name is no str.
    private static int IsMain(PyObject* module)
    {
        if (StringObjects.IsString(module))
        {
            return StringObjects.EqualLiteral(module, "__main__"u8) ? 1 : 0;
        }
        UnsupportedType.Refuse(module, "Can't compare str and %.100s"u8);
        return -1;
    }

    private static bool TryParse(byte* name, WarningAction* action)
    {
        *action = Is(name, "error"u8) ? WarningAction.Error
            : Is(name, "ignore"u8) ? WarningAction.Ignore
            : Is(name, "always"u8) ? WarningAction.Always
            : Is(name, "module"u8) ? WarningAction.Module
            : Is(name, "once"u8) ? WarningAction.Once
            : WarningAction.Default;
        return *action != WarningAction.Default || Is(name, "default"u8);
    }

    private static bool Is(byte* name, System.ReadOnlySpan<byte> literal) => name != null && CString.Equal(name, CString.Of(literal));
}
