using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Complexes;

/// <summary><c>complex(real=0, imag=0)</c>: from a text, from a number, or from two.</summary>
internal static unsafe class ComplexConstruction
{
    internal static delegate* unmanaged[Cdecl]<PyTypeObject*, PyObject*, PyObject*, PyObject*> Pointer => &New;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        NamedArguments given = default;
        if (!given.Read(args, kwargs, CString.Of("complex"u8), "real\0imag"u8))
        {
            return null;
        }
        PyObject* real = given.First;
        PyObject* imaginary = given.Second;
        if (type == Symbols.Table.PyComplex_Type && real != null && imaginary == null && ComplexObjects.IsExactComplex(real))
        {
            return Refcount.NewRef(real);
        }
        Py_complex value = default;
        return Read(real, imaginary, &value) ? Instance(type, value) : null; // foreign code
    }

    private static PyObject* Instance(PyTypeObject* type, Py_complex value)
    {
        PyObject* instance = type->tp_alloc(type, 0);
        if (instance != null)
        {
            ((PyComplexObject*)instance)->cval = value;
        }
        return instance;
    }

    private static bool Read(PyObject* real, PyObject* imaginary, Py_complex* value)
    {
        if (real != null && StringObjects.IsString(real))
        {
            return imaginary == null ? ComplexParsing.Read(real, value) : Refuse("complex() can't take second arg if first is a string"u8);
        }
        if (imaginary != null && StringObjects.IsString(imaginary))
        {
            return Refuse("complex() second arg can't be a string"u8);
        }
        PyObject* converted = real == null ? null : ComplexObjects.FromSpecialMethod(real); // foreign code
        if (converted == null && Errors.Occurred())
        {
            return false;
        }
        bool read = ReadNumbers(converted == null ? real : converted, imaginary, value); // foreign code
        Refcount.XDecRef(converted);
        return read;
    }

    // real + imaginary * j, where both may be complex themselves.
    private static bool ReadNumbers(PyObject* real, PyObject* imaginary, Py_complex* value)
    {
        if (real != null && !IsNumber(real))
        {
            UnsupportedType.Refuse(real, "complex() first argument must be a string or a number, not '%.200s'"u8);
            return false;
        }
        if (imaginary != null && !IsNumber(imaginary))
        {
            UnsupportedType.Refuse(imaginary, "complex() second argument must be a number, not '%.200s'"u8);
            return false;
        }
        Py_complex first = default;
        Py_complex second = default;
        if ((real != null && !ReadNumber(real, &first)) || (imaginary != null && !ReadNumber(imaginary, &second)))
        {
            return false;
        }
        value->real = first.real;
        value->imag = imaginary == null ? first.imag : second.real;
        // A part that is no complex number has no 0 to add: that would change the sign of another 0.
        if (imaginary != null && ComplexObjects.IsComplex(imaginary))
        {
            value->real -= second.imag;
        }
        if (imaginary != null && real != null && ComplexObjects.IsComplex(real))
        {
            value->imag += first.imag;
        }
        return true;
    }

    private static bool IsNumber(PyObject* op)
    {
        PyNumberMethods* number = op->ob_type->tp_as_number;
        return ComplexObjects.IsComplex(op) || (number != null && (number->nb_float != null || number->nb_index != null));
    }

    private static bool ReadNumber(PyObject* op, Py_complex* value)
    {
        if (ComplexObjects.IsComplex(op))
        {
            *value = ComplexObjects.Value(op);
            return true;
        }
        PyObject* made = FloatObjects.ToFloat(op); // foreign code
        if (made == null)
        {
            return false;
        }
        value->real = FloatObjects.Value(made);
        Refcount.DecRef(made);
        return true;
    }

    private static bool Refuse(ReadOnlySpan<byte> message)
    {
        Errors.TypeError(message);
        return false;
    }
}
