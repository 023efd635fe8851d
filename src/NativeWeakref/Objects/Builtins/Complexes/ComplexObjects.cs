using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Runtime.Warnings;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Complexes;

/// <summary>Complex numbers from and to their parts.</summary>
internal static unsafe class ComplexObjects
{
    /// <summary>True for a complex number, subtypes included.</summary>
    internal static bool IsComplex(PyObject* op)
        => op->ob_type == Symbols.Table.PyComplex_Type || Subtyping.IsSubtype(op->ob_type, Symbols.Table.PyComplex_Type);

    /// <summary>True for a complex number that is of no subtype.</summary>
    internal static bool IsExactComplex(PyObject* op) => op->ob_type == Symbols.Table.PyComplex_Type;

    /// <summary>The value of a complex number.</summary>
    internal static Py_complex Value(PyObject* op) => ((PyComplexObject*)op)->cval;

    /// <summary>Return: an owned complex number, or NULL with MemoryError.</summary>
    internal static PyObject* New(Py_complex value)
    {
        PyObject* made = Allocation.New(Symbols.Table.PyComplex_Type);
        if (made != null)
        {
            ((PyComplexObject*)made)->cval = value;
        }
        return made;
    }

    /// <summary>As the other form, of two parts.</summary>
    internal static PyObject* New(double real, double imaginary) => New(ComplexArithmetic.Of(real, imaginary));

    /// <summary>The same number as one of exact type. Return: owned, or NULL with MemoryError.</summary>
    internal static PyObject* Exact(PyObject* op) => IsExactComplex(op) ? Refcount.NewRef(op) : New(Value(op));

    /// <summary>
    /// What <c>__complex__</c> gives (foreign code). Return: an owned complex number, perhaps of a subtype; NULL without an error where
    /// the type lacks the method, or with an error.
    /// </summary>
    internal static PyObject* FromSpecialMethod(PyObject* op)
    {
        PyObject* method = SpecialMethod.Find(op, "__complex__"u8); // foreign code
        if (method == null)
        {
            return null;
        }
        PyObject* result = Calls.NoArgs(method); // foreign code
        Refcount.DecRef(method);
        if (result == null || IsExactComplex(result) || IsAccepted(result))
        {
            return result;
        }
        Refcount.DecRef(result);
        return null;
    }

    /// <summary>The value of any number (foreign code). Return: -1.0 as real part with an error.</summary>
    internal static Py_complex AsValue(PyObject* op)
    {
        if (op == null)
        {
            return ComplexArithmetic.Of(NullArgument.RefuseStatus(), 0);
        }
        if (IsComplex(op))
        {
            return Value(op);
        }
        PyObject* made = FromSpecialMethod(op); // foreign code
        if (made != null)
        {
            Py_complex value = Value(made);
            Refcount.DecRef(made);
            return value;
        }
        return ComplexArithmetic.Of(Errors.Occurred() ? -1 : FloatObjects.AsDouble(op), 0); // foreign code
    }

    /// <summary>The real part of any number (foreign code). Return: -1.0 with an error.</summary>
    internal static double RealPart(PyObject* op)
        => op == null ? NullArgument.RefuseStatus() : IsComplex(op) ? Value(op).real : FloatObjects.AsDouble(op);

    /// <summary>The imaginary part; 0 of what is not complex. Return: -1.0 with SystemError for NULL.</summary>
    internal static double ImaginaryPart(PyObject* op)
        => op == null ? NullArgument.RefuseStatus() : IsComplex(op) ? Value(op).imag : 0;

    private static bool IsAccepted(PyObject* result)
    {
        nint type = (nint)result->ob_type->tp_name;
        if (IsComplex(result))
        {
            return Warning.Deprecate(
                "__complex__ returned non-complex (type %.200s).  The ability to return an instance of a strict subclass of complex "u8
                + "is deprecated, and may be removed in a future version of Python."u8,
                type);
        }
        Errors.Format(*Symbols.Table.PyExc_TypeError, "__complex__ returned non-complex (type %.200s)"u8, type);
        return false;
    }
}
