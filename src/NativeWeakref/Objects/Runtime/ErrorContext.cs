using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Implicit chaining: what is raised while an exception is being handled remembers that exception.</summary>
internal static unsafe class ErrorContext
{
    /// <summary>Makes the exception being handled the context of one that is about to be raised.</summary>
    internal static void Attach(PyObject* exception)
    {
        PyObject* handled = HandledException.Innermost();
        if (handled == null || handled == exception)
        {
            return;
        }
        Refcount.IncRef(handled);
        CutBefore(handled, exception);
        Refcount.Replace(&((PyBaseExceptionObject*)exception)->context, handled);
    }

    // Takes an exception out of the chain it will be put in front of, else the chain would become a ring. The chain may be a ring
    // already: the second pointer goes at half the speed, and when the first meets it all has been seen.
    private static void CutBefore(PyObject* first, PyObject* exception)
    {
        PyObject* slow = first;
        bool stepSlow = false;
        for (PyObject* link = first; ;)
        {
            PyObject* next = ((PyBaseExceptionObject*)link)->context;
            if (next == exception)
            {
                Refcount.Clear(&((PyBaseExceptionObject*)link)->context);
                return;
            }
            if (next == null || next == slow)
            {
                return;
            }
            link = next;
            slow = stepSlow ? ((PyBaseExceptionObject*)slow)->context : slow;
            stepSlow = !stepSlow;
        }
    }
}
