using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Exceptions;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Collector;
using NativeWeakref.Objects.Modules.Standard.Abstract;
using NativeWeakref.Objects.Modules.Standard.Gc;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules.Import;

/// <summary>The end of all modules, while everything else still works.</summary>
/// <remarks>
/// Modules that nobody else owns go with <c>sys.modules</c>. Those that are still there are emptied, the last imported one first, <c>sys</c> and
/// <c>builtins</c> at the very end: what dies in a module may still use those that the module had imported.
/// </remarks>
internal static unsafe class ModuleShutdown
{
    internal static void Run()
    {
        PyObject* modules = ModuleTable.Existing;
        if (modules != null)
        {
            End(modules); // foreign code, as below
        }
        DefinedModules.Finalise();
        InitFunctions.Finalise();
        ModuleTable.Forget();
        ModuleSpecs.Finalise();
        GcCallbacks.Finalise();
        AbstractClassHooks.Finalise();
        AbstractMetatype.Finalise();
        ExceptionGroupClass.Finalise();
        Collect();
    }

    private static void End(PyObject* modules)
    {
        Refcount.IncRef(modules);
        PyObject* system = Refcount.XNewRef(ModuleObjects.Find(modules, "sys"u8));
        PyObject* builtins = Refcount.XNewRef(ModuleObjects.Find(modules, "builtins"u8));
        PyObject* references = Detach(modules);
        DictObjects.Clear(modules);
        Collect();
        if (references != null)
        {
            EmptyLiving(references, system, builtins);
            Refcount.DecRef(references);
        }
        ModuleEnd.Clear(system);
        ModuleEnd.Clear(builtins);
        Refcount.XDecRef(system);
        Refcount.XDecRef(builtins);
        Refcount.DecRef(modules);
        Errors.Clear();
    }

    // Replaces all by None. Return: an owned list of weak references to those that were modules; NULL without memory.
    private static PyObject* Detach(PyObject* modules)
    {
        PyObject* references = ListObjects.New(0);
        nint position = 0;
        PyObject* name;
        PyObject* module;
        while (DictObjects.Next(modules, &position, &name, &module, null))
        {
            if (references != null && ModuleObjects.IsModule(module))
            {
                Append(references, module);
            }
            if (DictObjects.Set(modules, name, Symbols.None) < 0) // foreign code
            {
                Errors.WriteUnraisable(null);
            }
        }
        return references;
    }

    private static void Append(PyObject* references, PyObject* module)
    {
        PyObject* reference = WeakrefHooks.NewRef(module);
        if (reference == null || ListObjects.Append(references, reference) < 0)
        {
            Errors.WriteUnraisable(null);
        }
        Refcount.XDecRef(reference);
    }

    private static void EmptyLiving(PyObject* references, PyObject* system, PyObject* builtins)
    {
        for (nint i = ListObjects.Size(references) - 1; i >= 0; i--)
        {
            PyObject* module = Calls.NoArgs(ListObjects.Items(references)[i]); // the referent, or None
            if (module != null && module != system && module != builtins)
            {
                ModuleEnd.Clear(module);
            }
            Refcount.XDecRef(module);
            Errors.Clear();
        }
    }

    private static void Collect()
    {
        nint found = Collection.Collect(Generations.Oldest);
        _ = found;
    }
}
