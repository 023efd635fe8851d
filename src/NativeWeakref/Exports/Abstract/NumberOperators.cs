using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Exports.Abstract;

/// <summary>The operators of numbers.</summary>
[Header("abstract.h")]
public static unsafe class NumberOperatorExports
{
    /// <summary>Add two objects: o1 + o2. Sequences are joined.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_Add), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_Add([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.Binary<Addition>(o1, o2);

    /// <summary>Subtract two objects: o1 - o2.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_Subtract), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_Subtract([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.Binary<Subtraction>(o1, o2);

    /// <summary>Multiply two objects: o1 * o2. One of them may be a sequence to repeat.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_Multiply), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_Multiply([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.Binary<Multiplication>(o1, o2);

    /// <summary>Multiply two objects as matrices: o1 @ o2.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_MatrixMultiply), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_MatrixMultiply([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.Binary<MatrixMultiplication>(o1, o2);

    /// <summary>Divide two objects and round down: o1 // o2.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_FloorDivide), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_FloorDivide([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.Binary<FloorDivision>(o1, o2);

    /// <summary>Divide two objects: o1 / o2.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_TrueDivide), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_TrueDivide([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.Binary<TrueDivision>(o1, o2);

    /// <summary>Compute the remainder of a division: o1 % o2.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_Remainder), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_Remainder([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.Binary<Remainder>(o1, o2);

    /// <summary>Compute quotient and remainder of a division: divmod(o1, o2).</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_Divmod), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_Divmod([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.Binary<Divmod>(o1, o2);

    /// <summary>Shift to the left: o1 &lt;&lt; o2.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_Lshift), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_Lshift([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.Binary<LeftShift>(o1, o2);

    /// <summary>Shift to the right: o1 &gt;&gt; o2.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_Rshift), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_Rshift([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.Binary<RightShift>(o1, o2);

    /// <summary>Combine bits by and: o1 &amp; o2.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_And), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_And([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.Binary<And>(o1, o2);

    /// <summary>Combine bits by exclusive or: o1 ^ o2.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_Xor), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_Xor([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.Binary<Xor>(o1, o2);

    /// <summary>Combine bits by or: o1 | o2.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_Or), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_Or([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.Binary<Or>(o1, o2);

    /// <summary>Raise an object to a power: pow(o1, o2, o3).</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <param name="o3">The modulus; Py_None for none, not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if no operand supports it, with SystemError set if an argument is NULL, or with what
    /// their types' code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_Power), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_Power([Borrowed] PyObject* o1, [Borrowed] PyObject* o2, [Borrowed] PyObject* o3)
        => NumberProtocol.Power(o1, o2, o3);

    /// <summary>Negate an object: -o.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object does not support it, with SystemError set if it is NULL, or with what
    /// its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_Negative), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_Negative([Borrowed] PyObject* o) => NumberProtocol.Unary(o, UnaryOperator.Negative);

    /// <summary>Apply the unary plus: +o.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object does not support it, with SystemError set if it is NULL, or with what
    /// its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_Positive), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_Positive([Borrowed] PyObject* o) => NumberProtocol.Unary(o, UnaryOperator.Positive);

    /// <summary>Compute the absolute value: abs(o).</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object does not support it, with SystemError set if it is NULL, or with what
    /// its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_Absolute), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_Absolute([Borrowed] PyObject* o) => NumberProtocol.Unary(o, UnaryOperator.Absolute);

    /// <summary>Invert the bits: ~o.</summary>
    /// <param name="o">The object; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if the object does not support it, with SystemError set if it is NULL, or with what
    /// its type's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_Invert), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_Invert([Borrowed] PyObject* o) => NumberProtocol.Unary(o, UnaryOperator.Invert);
}
