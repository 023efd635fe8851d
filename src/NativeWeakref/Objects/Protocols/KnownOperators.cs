namespace NativeWeakref.Objects.Protocols;

/// <summary>An operator of two operands that the compiler knows: a method made for it finds the slots at constant places.</summary>
internal interface INumberOperator
{
    /// <summary>Which operator it is.</summary>
    static abstract NumberOperator Operator { get; }
}

/// <summary><c>+</c>.</summary>
internal readonly struct Addition : INumberOperator
{
    public static NumberOperator Operator => NumberOperator.Add;
}

/// <summary><c>-</c>.</summary>
internal readonly struct Subtraction : INumberOperator
{
    public static NumberOperator Operator => NumberOperator.Subtract;
}

/// <summary><c>*</c>.</summary>
internal readonly struct Multiplication : INumberOperator
{
    public static NumberOperator Operator => NumberOperator.Multiply;
}

/// <summary><c>%</c>.</summary>
internal readonly struct Remainder : INumberOperator
{
    public static NumberOperator Operator => NumberOperator.Remainder;
}

/// <summary><c>divmod()</c>.</summary>
internal readonly struct Divmod : INumberOperator
{
    public static NumberOperator Operator => NumberOperator.Divmod;
}

/// <summary><c>&lt;&lt;</c>.</summary>
internal readonly struct LeftShift : INumberOperator
{
    public static NumberOperator Operator => NumberOperator.LeftShift;
}

/// <summary><c>>></c>.</summary>
internal readonly struct RightShift : INumberOperator
{
    public static NumberOperator Operator => NumberOperator.RightShift;
}

/// <summary><c>&amp;</c>.</summary>
internal readonly struct And : INumberOperator
{
    public static NumberOperator Operator => NumberOperator.And;
}

/// <summary><c>^</c>.</summary>
internal readonly struct Xor : INumberOperator
{
    public static NumberOperator Operator => NumberOperator.Xor;
}

/// <summary><c>|</c>.</summary>
internal readonly struct Or : INumberOperator
{
    public static NumberOperator Operator => NumberOperator.Or;
}

/// <summary><c>//</c>.</summary>
internal readonly struct FloorDivision : INumberOperator
{
    public static NumberOperator Operator => NumberOperator.FloorDivide;
}

/// <summary><c>/</c>.</summary>
internal readonly struct TrueDivision : INumberOperator
{
    public static NumberOperator Operator => NumberOperator.TrueDivide;
}

/// <summary><c>@</c>.</summary>
internal readonly struct MatrixMultiplication : INumberOperator
{
    public static NumberOperator Operator => NumberOperator.MatrixMultiply;
}
