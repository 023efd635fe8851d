using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Complexes;

namespace NativeWeakref.Exports;

/// <summary>Complex numbers.</summary>
[Header("complexobject.h")]
public static unsafe class ComplexExports
{
    /// <summary>The sum of two complex values.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>The sum; never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_c_sum), CallConvs = [typeof(CallConvCdecl)])]
    public static Py_complex _Py_c_sum(Py_complex left, Py_complex right) => ComplexArithmetic.Sum(left, right);

    /// <summary>The difference of two complex values.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">What is taken from it.</param>
    /// <returns>The difference; never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_c_diff), CallConvs = [typeof(CallConvCdecl)])]
    public static Py_complex _Py_c_diff(Py_complex left, Py_complex right) => ComplexArithmetic.Difference(left, right);

    /// <summary>A complex value with the other sign.</summary>
    /// <param name="complex">The value.</param>
    /// <returns>The negative of both parts; never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_c_neg), CallConvs = [typeof(CallConvCdecl)])]
    public static Py_complex _Py_c_neg(Py_complex complex) => ComplexArithmetic.Negative(complex);

    /// <summary>The product of two complex values.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>The product; never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_c_prod), CallConvs = [typeof(CallConvCdecl)])]
    public static Py_complex _Py_c_prod(Py_complex left, Py_complex right) => ComplexArithmetic.Product(left, right);

    /// <summary>The quotient of two complex values.</summary>
    /// <param name="dividend">What is divided.</param>
    /// <param name="divisor">By what.</param>
    /// <returns>The quotient. 0 with errno EDOM if the divisor is 0.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_c_quot), CallConvs = [typeof(CallConvCdecl)])]
    public static Py_complex _Py_c_quot(Py_complex dividend, Py_complex divisor) => ComplexArithmetic.Quotient(dividend, divisor);

    /// <summary>The power of complex values, by logarithms and angles.</summary>
    /// <param name="num">The base.</param>
    /// <param name="exp">The exponent.</param>
    /// <returns>The power. 0 with errno EDOM if 0 is raised to a negative or complex power.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_c_pow), CallConvs = [typeof(CallConvCdecl)])]
    public static Py_complex _Py_c_pow(Py_complex num, Py_complex exp) => ComplexPower.ByAngle(num, exp);

    /// <summary>The distance of a complex value from 0.</summary>
    /// <param name="z">The value.</param>
    /// <returns>The distance. An infinity with errno ERANGE if it is too large; else errno is 0 for finite parts.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_c_abs), CallConvs = [typeof(CallConvCdecl)])]
    public static double _Py_c_abs(Py_complex z) => ComplexArithmetic.Magnitude(z);

    /// <summary>Create a complex number.</summary>
    /// <param name="cval">The value.</param>
    /// <returns>The number. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyComplex_FromCComplex), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyComplex_FromCComplex(Py_complex cval) => ComplexObjects.New(cval);

    /// <summary>Create a complex number.</summary>
    /// <param name="real">The real part.</param>
    /// <param name="imag">The imaginary part.</param>
    /// <returns>The number. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyComplex_FromDoubles), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyComplex_FromDoubles(double real, double imag) => ComplexObjects.New(real, imag);

    /// <summary>The real part of a complex number, or the value of a real one.</summary>
    /// <param name="op">A complex number, or an object with __float__() or __index__(); NULL is SystemError.</param>
    /// <returns>
    /// The real part. -1.0 with TypeError set for another object, with OverflowError set if an index is too large, or with what the
    /// object's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyComplex_RealAsDouble), CallConvs = [typeof(CallConvCdecl)])]
    public static double PyComplex_RealAsDouble([Borrowed] PyObject* op) => ComplexObjects.RealPart(op);

    /// <summary>The imaginary part of a complex number.</summary>
    /// <param name="op">Any object; NULL is SystemError.</param>
    /// <returns>The imaginary part, 0.0 for other objects. -1.0 with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyComplex_ImagAsDouble), CallConvs = [typeof(CallConvCdecl)])]
    public static double PyComplex_ImagAsDouble([Borrowed] PyObject* op) => ComplexObjects.ImaginaryPart(op);

    /// <summary>The value of a complex number, or of an object that can become one.</summary>
    /// <param name="op">A complex number, or an object with __complex__(), __float__() or __index__(); NULL is SystemError.</param>
    /// <returns>
    /// The value. -1.0 as real part with TypeError set for another object, with OverflowError set if an index is too large, or with what
    /// the object's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyComplex_AsCComplex), CallConvs = [typeof(CallConvCdecl)])]
    public static Py_complex PyComplex_AsCComplex([Borrowed] PyObject* op) => ComplexObjects.AsValue(op);
}
