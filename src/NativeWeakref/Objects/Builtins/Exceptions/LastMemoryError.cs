using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>The MemoryError that is made at start-up, so that raising one never needs memory.</summary>
/// <remarks>
/// One instance serves every failure: it may be raised while an earlier holder still has it. While nobody has it its count is 0 and its
/// block stays here; it is not tracked, and holds no more than an empty tuple then.
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
        s_instance->ob_refcnt = 0;
        return true;
    }

    /// <summary>Gives the instance up; one that the program still holds stays alive.</summary>
    internal static void Finalise()
    {
        PyObject* instance = s_instance;
        s_instance = null;
        if (instance != null && instance->ob_refcnt == 0)
        {
            Refcount.Clear(&((PyBaseExceptionObject*)instance)->args);
            GcAllocation.Delete(instance);
        }
    }

    /// <summary>A new reference to the instance; NULL only while the runtime starts or ends.</summary>
    internal static PyObject* Take()
    {
        ThreadState.Require();
        if (s_instance != null)
        {
            s_instance->ob_refcnt++; // also where nobody had it
        }
        return s_instance;
    }

    /// <summary>
    /// Keeps the block of the instance for the next time. Input: an exception at the end of its life, which owns nothing any more, unless
    /// foreign code raised it anew meanwhile. Return: false for any other.
    /// </summary>
    internal static bool Keep(PyObject* exception)
    {
        if (exception != s_instance)
        {
            return false;
        }
        PyBaseExceptionObject* instance = (PyBaseExceptionObject*)exception;
        if (instance->args == null)
        {
            instance->args = TupleObjects.Empty();
        }
        instance->suppress_context = 0;
        return true;
    }
}
