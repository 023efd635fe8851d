using System;
using System.Runtime.CompilerServices;

namespace NativeWeakref.Objects.Protocols;

/// <summary>The operators of two operands, and the power. The value is the slot's place in <c>PyNumberMethods</c>.</summary>
internal enum NumberOperator
{
    Add = 0,
    Subtract = 1,
    Multiply = 2,
    Remainder = 3,
    Divmod = 4,
    Power = 5,
    LeftShift = 11,
    RightShift = 12,
    And = 13,
    Xor = 14,
    Or = 15,
    FloorDivide = 29,
    TrueDivide = 30,
    MatrixMultiply = 34,
}

/// <summary>The operators of one operand. The value is the slot's place in <c>PyNumberMethods</c>.</summary>
internal enum UnaryOperator
{
    Negative = 6,
    Positive = 7,
    Absolute = 8,
    Invert = 10,
}

/// <summary>What else is known of each operator: the slot of its in-place form, and its spelling in messages.</summary>
internal static class NumberOperators
{
    /// <summary>Place of the in-place slot in <c>PyNumberMethods</c>; divmod has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int InPlaceSlot(NumberOperator op)
    {
        if (op <= NumberOperator.Remainder)
        {
            return (int)op + 19;
        }
        if (op <= NumberOperator.Power)
        {
            return 23;
        }
        if (op <= NumberOperator.Or)
        {
            return (int)op + 13;
        }
        return op == NumberOperator.MatrixMultiply ? 35 : (int)op + 2;
    }

    /// <summary>The operator as Python spells it.</summary>
    internal static ReadOnlySpan<byte> Spelling(NumberOperator op) => op switch
    {
        NumberOperator.Add => "+"u8,
        NumberOperator.Subtract => "-"u8,
        NumberOperator.Multiply => "*"u8,
        NumberOperator.Remainder => "%"u8,
        NumberOperator.Divmod => "divmod()"u8,
        NumberOperator.Power => "** or pow()"u8,
        NumberOperator.LeftShift => "<<"u8,
        NumberOperator.RightShift => ">>"u8,
        NumberOperator.And => "&"u8,
        NumberOperator.Xor => "^"u8,
        NumberOperator.Or => "|"u8,
        NumberOperator.FloorDivide => "//"u8,
        NumberOperator.TrueDivide => "/"u8,
        NumberOperator.MatrixMultiply => "@"u8,
        _ => "?"u8,
    };

    /// <summary>The statement that changes its left operand, as Python spells it.</summary>
    internal static ReadOnlySpan<byte> InPlaceSpelling(NumberOperator op) => op switch
    {
        NumberOperator.Add => "+="u8,
        NumberOperator.Subtract => "-="u8,
        NumberOperator.Multiply => "*="u8,
        NumberOperator.Remainder => "%="u8,
        NumberOperator.Divmod => "?"u8, // no such form
        NumberOperator.Power => "**="u8,
        NumberOperator.LeftShift => "<<="u8,
        NumberOperator.RightShift => ">>="u8,
        NumberOperator.And => "&="u8,
        NumberOperator.Xor => "^="u8,
        NumberOperator.Or => "|="u8,
        NumberOperator.FloorDivide => "//="u8,
        NumberOperator.TrueDivide => "/="u8,
        NumberOperator.MatrixMultiply => "@="u8,
        _ => "?"u8,
    };

    /// <summary>The message for an operand that lacks the operator, with one conversion for its type's name.</summary>
    internal static ReadOnlySpan<byte> Refusal(UnaryOperator op) => op switch
    {
        UnaryOperator.Negative => "bad operand type for unary -: '%.200s'"u8,
        UnaryOperator.Positive => "bad operand type for unary +: '%.200s'"u8,
        UnaryOperator.Invert => "bad operand type for unary ~: '%.200s'"u8,
        UnaryOperator.Absolute => "bad operand type for abs(): '%.200s'"u8,
        _ => "bad operand type: '%.200s'"u8,
    };
}
