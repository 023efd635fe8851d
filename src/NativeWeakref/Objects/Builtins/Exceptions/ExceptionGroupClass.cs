using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>ExceptionGroup: a group that is an Exception itself. It has two bases, so that it is a class of its own in every life.</summary>
/// <remarks>C has no variable for it: it is made when a group needs it, or when somebody can see that it is missing.</remarks>
internal static unsafe class ExceptionGroupClass
{
    private static PyTypeObject* s_type; // owned

    /// <summary>The class, borrowed; NULL with MemoryError.</summary>
    internal static PyTypeObject* Address => s_type != null ? s_type : Make();

    /// <summary>Whether a type is this class.</summary>
    internal static bool Is(PyTypeObject* type) => type == s_type; // NULL is no type

    /// <summary>Gives it up.</summary>
    internal static void Finalise()
    {
        PyObject* type = (PyObject*)s_type;
        s_type = null;
        Refcount.XDecRef(type);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyTypeObject* Make()
    {
        DataSymbols* t = Symbols.Address;
        BlockRecord.BeginOwn();
        PyObject* bases = TupleObjects.Pack(*t->PyExc_BaseExceptionGroup, *t->PyExc_Exception);
        if (bases != null)
        {
            s_type = (PyTypeObject*)ExceptionClasses.New(CString.Of("builtins.ExceptionGroup"u8), bases, null);
            Refcount.DecRef(bases);
        }
        BlockRecord.EndOwn();
        return s_type;
    }
}
