using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>The value of a complex number.</summary>
[Header("complexobject.h")]
public struct Py_complex
{
    /// <summary>The real part.</summary>
    public double real;

    /// <summary>The imaginary part.</summary>
    public double imag;
}

/// <summary>A complex number.</summary>
[Header("complexobject.h")]
public struct PyComplexObject
{
    /// <summary>The head of every object.</summary>
    public PyObject ob_base;

    /// <summary>The value.</summary>
    public Py_complex cval;
}
