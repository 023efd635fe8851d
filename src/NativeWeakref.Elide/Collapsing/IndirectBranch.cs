using System;
using Iced.Intel;

namespace NativeWeakref.Elide.Collapsing;

/// <summary>Writes calls of and jumps to an address in a register: FF and one byte more, behind a prefix for R8 and above.</summary>
internal static class IndirectBranch
{
    public const byte Call = 0xD0;
    public const byte Jump = 0xE0;

    private const byte Group = 0xFF;
    private const byte PrefixForUpperRegister = 0x41;

    /// <returns>The number of bytes written.</returns>
    public static int Write(Span<byte> code, byte operation, Register pointer)
    {
        int number = pointer - Register.RAX;
        int length = 0;
        if (number >= 8)
        {
            code[length++] = PrefixForUpperRegister;
        }
        code[length++] = Group;
        code[length++] = (byte)(operation | (number & 7));
        return length;
    }
}
