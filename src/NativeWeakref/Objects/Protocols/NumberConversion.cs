using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Complexes;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Runtime.Warnings;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Objects as ints. A NULL is SystemError.</summary>
internal static unsafe class NumberConversion
{
    /// <summary>Whether an object can stand for a number: it has a way to become an int or a float, or is complex.</summary>
    internal static bool IsNumber(PyObject* o)
    {
        PyNumberMethods* number = o == null ? null : o->ob_type->tp_as_number;
        return number != null
            && (number->nb_index != null || number->nb_int != null || number->nb_float != null || ComplexObjects.IsComplex(o));
    }

    /// <summary>Whether an object can stand for an index; NULL cannot.</summary>
    internal static bool IsIndex(PyObject* o)
        => o != null && o->ob_type->tp_as_number != null && o->ob_type->tp_as_number->nb_index != null;

    /// <summary>As <see cref="IsIndex"/>, in C's numbers.</summary>
    internal static int CheckIndex(PyObject* o) => IsIndex(o) ? 1 : 0;

    /// <summary>An index as an int of exact type. Return: owned, or NULL with TypeError or what the object's code raised.</summary>
    internal static PyObject* Index(PyObject* o) => o == null ? NullArgument.Refuse() : Exact(IntegerIndex.Of(o)); // foreign code

    /// <summary>The value as a size. Input: the exception type of an overflow, or NULL to take the nearest end of the range.</summary>
    internal static nint AsSsize(PyObject* o, PyObject* overflowError)
        => o == null ? NullArgument.RefuseStatus() : IntegerIndex.AsSize(o, overflowError); // foreign code

    /// <summary>The value as int() makes it, of exact type. Return: owned, or NULL with an error.</summary>
    internal static PyObject* ToInteger(PyObject* o)
    {
        if (o == null)
        {
            return NullArgument.Refuse();
        }
        if (IntegerObjects.IsExactInteger(o))
        {
            return Refcount.NewRef(o);
        }
        PyNumberMethods* number = o->ob_type->tp_as_number;
        if (number != null && number->nb_int != null)
        {
            return Exact(IntegerIndex.Checked(number->nb_int(o), "__int__"u8)); // foreign code
        }
        return number != null && number->nb_index != null ? Index(o) : TruncateOrParse(o);
    }

    /// <summary>The value as float() makes it, of exact type. Return: owned, or NULL with an error.</summary>
    internal static PyObject* ToFloat(PyObject* o) => FloatObjects.ToFloat(o);

    /// <summary>An index as text in base 2, 8, 10 or 16. Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* ToBase(PyObject* n, int numberBase)
    {
        if (numberBase is not (2 or 8 or 10 or 16))
        {
            return Errors.SystemError("PyNumber_ToBase: base must be 2, 8, 10 or 16"u8);
        }
        PyObject* index = Index(n); // foreign code
        if (index == null)
        {
            return null;
        }
        PyLongObject* value = (PyLongObject*)index;
        PyObject* text = numberBase == 10 ? IntegerText.ToString(value)
            : BinaryText.ToString(value, numberBase == 2 ? 1 : numberBase == 8 ? 3 : 4);
        Refcount.DecRef(index);
        return text;
    }

    // The older way, __trunc__; its result need only be some kind of whole number.
    private static PyObject* TruncateOrParse(PyObject* o)
    {
        PyObject* method = SpecialMethod.Find(o, "__trunc__"u8);
        if (method == null)
        {
            return Errors.Occurred() ? null : Parse(o);
        }
        bool accepted = Warning.Deprecate("The delegation of int() to __trunc__ is deprecated."u8);
        PyObject* result = accepted ? Calls.NoArgs(method) : null; // foreign code, as below
        Refcount.DecRef(method);
        if (result == null || IntegerObjects.IsInteger(result))
        {
            return Exact(result);
        }
        PyObject* whole = IsIndex(result) ? Index(result)
            : UnsupportedType.Refuse(result, "__trunc__ returned non-Integral (type %.200s)"u8);
        Refcount.DecRef(result);
        return whole;
    }

    private static PyObject* Parse(PyObject* o)
    {
        PyObject* value = IntegerParsing.FromObject(o, 10);
        return value != null || Errors.Occurred() ? value
            : UnsupportedType.Refuse(o, "int() argument must be a string, a bytes-like object or a real number, not '%.200s'"u8);
    }

    // Passes an owned int, or NULL, on; one of a subtype is replaced by a copy.
    private static PyObject* Exact(PyObject* owned)
    {
        if (owned == null || IntegerObjects.IsExactInteger(owned))
        {
            return owned;
        }
        PyObject* copy = IntegerArithmetic.WithSign((PyLongObject*)owned, IntegerLayout.Sign((PyLongObject*)owned));
        Refcount.DecRef(owned);
        return copy;
    }
}
