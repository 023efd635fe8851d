using System.Runtime.CompilerServices;

namespace NativeWeakref.Objects.Builtins;

// On x64 a zero divisor, and the most negative number divided by -1, raise SIGFPE in the host process. The proof of elision
// refuses a division instruction in any other file, so that both are tested in one place. (Division by a constant compiles to a
// multiplication and is fine everywhere.)

/// <summary>The only code that divides integers by something that is not a constant.</summary>
internal static unsafe class IntegerDivision
{
    /// <summary>Input: two numbers. Return: false, and nothing stored, where the quotient does not exist.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)] // else the instruction would stand in the caller's code
    internal static bool TryDivide(nint dividend, nint divisor, nint* quotient)
    {
        if (divisor == 0 || (divisor == -1 && dividend == nint.MinValue))
        {
            return false;
        }
        *quotient = dividend / divisor;
        return true;
    }
}
