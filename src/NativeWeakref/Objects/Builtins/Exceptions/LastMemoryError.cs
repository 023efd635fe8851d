using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>The MemoryError that is made at start-up, so that raising one never needs memory.</summary>
/// <remarks>
/// One instance serves every failure: it may be raised while an earlier holder still has it. One reference stays here, so nobody's
/// release ends its life; it is not tracked, and holds no more than an empty tuple as long as nobody adds to it.
/// </remarks>
internal static unsafe class LastMemoryError
{
    private static PyObject* s_instance;

    /// <summary>Makes the instance. Return: false where there is no memory.</summary>
    internal static bool Initialise()
    {
        PyBaseExceptionObject* made = (PyBaseExceptionObject*)GcAllocation.New((PyTypeObject*)*Symbols.Table.PyExc_MemoryError);
        if (made == null)
        {
            return false;
        }
        BaseExceptionType.ClearHead(made);
        made->args = TupleObjects.Empty();
        s_instance = (PyObject*)made;
        return true;
    }

    /// <summary>Gives the instance up; one that the program still holds stays alive.</summary>
    internal static void Finalise()
    {
        PyObject* instance = s_instance;
        s_instance = null;
        Refcount.XDecRef(instance);
    }

    /// <summary>A new reference to the instance; NULL only while the runtime starts or ends.</summary>
    internal static PyObject* Take()
    {
        ThreadState.Require();
        if (s_instance == null)
        {
            return null;
        }
        if (s_instance->ob_refcnt == 1)
        {
            Forget((PyBaseExceptionObject*)s_instance); // foreign code
        }
        Refcount.IncRef(s_instance);
        return s_instance;
    }

    // What an earlier holder attached; nobody else can see the instance now.
    private static void Forget(PyBaseExceptionObject* instance)
    {
        Refcount.Clear(&instance->dict);
        Refcount.Clear(&instance->notes);
        Refcount.Clear(&instance->traceback);
        Refcount.Clear(&instance->context);
        Refcount.Clear(&instance->cause);
        instance->suppress_context = 0;
    }
}
