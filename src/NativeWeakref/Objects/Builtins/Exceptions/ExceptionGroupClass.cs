using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>ExceptionGroup: a group that is an Exception itself. It has two bases, so that it is a class of its own in every life.</summary>
internal static unsafe class ExceptionGroupClass
{
    private static PyTypeObject* s_type; // owned

    /// <summary>The class; NULL while the runtime is down.</summary>
    internal static PyTypeObject* Address => s_type;

    /// <summary>Makes it. Return: false where there is no memory.</summary>
    internal static bool Initialise()
    {
        DataSymbols* t = Symbols.Address;
        PyObject* bases = TupleObjects.Pack(*t->PyExc_BaseExceptionGroup, *t->PyExc_Exception);
        if (bases != null)
        {
            s_type = (PyTypeObject*)ExceptionClasses.New(CString.Of("builtins.ExceptionGroup"u8), bases, null);
            Refcount.DecRef(bases);
        }
        return s_type != null;
    }

    /// <summary>Gives it up.</summary>
    internal static void Finalise()
    {
        PyObject* type = (PyObject*)s_type;
        s_type = null;
        Refcount.XDecRef(type);
    }
}
