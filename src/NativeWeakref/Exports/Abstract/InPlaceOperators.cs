using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Exports.Abstract;

/// <summary>The operators of numbers that may change their left operand.</summary>
[Header("abstract.h")]
public static unsafe class InPlaceOperatorExports
{
    /// <summary>Do what o1 += o2 does; o1 may be changed and is then the result.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_InPlaceAdd), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_InPlaceAdd([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.InPlace<Addition>(o1, o2);

    /// <summary>Do what o1 -= o2 does; o1 may be changed and is then the result.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_InPlaceSubtract), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_InPlaceSubtract([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.InPlace<Subtraction>(o1, o2);

    /// <summary>Do what o1 *= o2 does; o1 may be changed and is then the result.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_InPlaceMultiply), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_InPlaceMultiply([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.InPlace<Multiplication>(o1, o2);

    /// <summary>Do what o1 @= o2 does; o1 may be changed and is then the result.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_InPlaceMatrixMultiply), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_InPlaceMatrixMultiply([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.InPlace<MatrixMultiplication>(o1, o2);

    /// <summary>Do what o1 //= o2 does; o1 may be changed and is then the result.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_InPlaceFloorDivide), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_InPlaceFloorDivide([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.InPlace<FloorDivision>(o1, o2);

    /// <summary>Do what o1 /= o2 does; o1 may be changed and is then the result.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_InPlaceTrueDivide), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_InPlaceTrueDivide([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.InPlace<TrueDivision>(o1, o2);

    /// <summary>Do what o1 %= o2 does; o1 may be changed and is then the result.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_InPlaceRemainder), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_InPlaceRemainder([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.InPlace<Remainder>(o1, o2);

    /// <summary>Do what o1 &lt;&lt;= o2 does; o1 may be changed and is then the result.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_InPlaceLshift), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_InPlaceLshift([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.InPlace<LeftShift>(o1, o2);

    /// <summary>Do what o1 &gt;&gt;= o2 does; o1 may be changed and is then the result.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_InPlaceRshift), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_InPlaceRshift([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.InPlace<RightShift>(o1, o2);

    /// <summary>Do what o1 &amp;= o2 does; o1 may be changed and is then the result.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_InPlaceAnd), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_InPlaceAnd([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.InPlace<And>(o1, o2);

    /// <summary>Do what o1 ^= o2 does; o1 may be changed and is then the result.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_InPlaceXor), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_InPlaceXor([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.InPlace<Xor>(o1, o2);

    /// <summary>Do what o1 |= o2 does; o1 may be changed and is then the result.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if neither operand supports it, with SystemError set if an argument is NULL, or with
    /// what their types' code raised.
    /// </returns>
    [MethodImpl(Forward.Only)]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_InPlaceOr), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_InPlaceOr([Borrowed] PyObject* o1, [Borrowed] PyObject* o2)
        => NumberProtocol.InPlace<Or>(o1, o2);

    /// <summary>Do what o1 **= o2 does; o1 may be changed and is then the result.</summary>
    /// <param name="o1">The left operand; not NULL.</param>
    /// <param name="o2">The right operand; not NULL.</param>
    /// <param name="o3">The modulus; Py_None for none, not NULL.</param>
    /// <returns>
    /// The result. NULL with TypeError set if no operand supports it, with SystemError set if an argument is NULL, or with what
    /// their types' code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyNumber_InPlacePower), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyNumber_InPlacePower([Borrowed] PyObject* o1, [Borrowed] PyObject* o2, [Borrowed] PyObject* o3)
        => NumberProtocol.InPlacePower(o1, o2, o3);
}
