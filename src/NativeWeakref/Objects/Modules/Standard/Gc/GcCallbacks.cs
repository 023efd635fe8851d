using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Collector;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules.Standard.Gc;

/// <summary>The list <c>gc.callbacks</c>: what is called before and after each collection.</summary>
internal static unsafe class GcCallbacks
{
    private struct Arguments
    {
        internal PyObject* Phase;
        internal PyObject* Facts;
    }

    private static PyObject* s_list; // owned; NULL while nobody has asked for it

    /// <summary>The list, made when it is first asked for. Return: borrowed, or NULL with MemoryError.</summary>
    internal static PyObject* List()
    {
        if (s_list == null && (s_list = ListObjects.New(0)) != null && CollectorEvents.Add(&Tell, null) < 0)
        {
            Finalise();
        }
        return s_list;
    }

    /// <summary>Shutdown.</summary>
    internal static void Finalise()
    {
        if (s_list == null)
        {
            return;
        }
        _ = CollectorEvents.Remove(&Tell, null);
        PyObject* list = s_list;
        s_list = null;
        Refcount.DecRef(list); // foreign code
    }

    // Errors are nobody's.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Tell(nativeweakref_gc_event* notice, void* argument)
    {
        if (s_list == null || ListObjects.Size(s_list) == 0)
        {
            return;
        }
        PyObject* list = Refcount.NewRef(s_list);
        Arguments arguments;
        arguments.Phase = notice->finished != 0 ? StringObjects.InternLiteral("stop"u8) : StringObjects.InternLiteral("start"u8);
        arguments.Facts = FactsOf(notice);
        for (nint i = 0; arguments.Phase != null && arguments.Facts != null && i < ListObjects.Size(list); i++)
        {
            PyObject* callback = Refcount.NewRef(ListObjects.Items(list)[i]);
            PyObject* result = Calls.Vectorcall(callback, &arguments.Phase, 2, null); // foreign code
            if (result == null)
            {
                Errors.WriteUnraisable(callback);
            }
            Refcount.XDecRef(result);
            Refcount.DecRef(callback);
        }
        if (Errors.Occurred())
        {
            Errors.WriteUnraisable(null);
        }
        Refcount.XDecRef(arguments.Phase);
        Refcount.XDecRef(arguments.Facts);
        Refcount.DecRef(list);
    }

    private static PyObject* FactsOf(nativeweakref_gc_event* notice)
    {
        PyObject* facts = DictObjects.New();
        if (facts != null && ModuleObjects.StoreNew(facts, "generation"u8, IntegerObjects.FromInt64(notice->generation))
            && ModuleObjects.StoreNew(facts, "collected"u8, IntegerObjects.FromInt64(notice->collected))
            && ModuleObjects.StoreNew(facts, "uncollectable"u8, IntegerObjects.FromInt64(notice->uncollectable)))
        {
            return facts;
        }
        Refcount.XDecRef(facts);
        return null;
    }
}
