using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Runtime;

/// <summary>What is an exception, and which exception a handler's type covers. Runs no foreign code.</summary>
internal static unsafe class ExceptionMatching
{
    /// <summary>Whether an object is a type that derives from BaseException.</summary>
    internal static bool IsType(PyObject* op)
        => (op->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) != 0
            && (((PyTypeObject*)op)->tp_flags & TypeFlags.Py_TPFLAGS_BASE_EXC_SUBCLASS) != 0;

    /// <summary>Whether an object is an instance of BaseException or of a subtype.</summary>
    internal static bool IsInstance(PyObject* op) => (op->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_BASE_EXC_SUBCLASS) != 0;

    /// <summary>
    /// Whether an exception (instance or type) is covered by a type, or by one in a tuple that may hold tuples; NULL is covered by
    /// nothing and covers nothing.
    /// </summary>
    internal static bool Matches(PyObject* given, PyObject* wanted)
    {
        if (given == null || wanted == null)
        {
            return false;
        }
        if (TupleObjects.IsTuple(wanted))
        {
            return MatchesOne(given, wanted);
        }
        PyObject* type = IsInstance(given) ? (PyObject*)given->ob_type : given;
        return IsType(type) && IsType(wanted) ? Subtyping.IsSubtype((PyTypeObject*)type, (PyTypeObject*)wanted) : type == wanted;
    }

    // What C calls.

    internal static int GivenMatches(PyObject* given, PyObject* wanted) => Matches(given, wanted) ? 1 : 0;

    internal static int RaisedMatches(PyObject* wanted) => Matches(Errors.OccurredType(), wanted) ? 1 : 0;

    private static bool MatchesOne(PyObject* given, PyObject* tuple)
    {
        nint count = TupleObjects.Size(tuple);
        for (nint i = 0; i < count; i++)
        {
            if (Matches(given, TupleObjects.Items(tuple)[i]))
            {
                return true;
            }
        }
        return false;
    }
}
