using System;
using System.Buffers.Binary;
using System.Reflection.Metadata;

namespace NativeWeakref.Elide.Marking;

/// <summary>Reads the instructions of a forward: each argument in turn, a call, a return.</summary>
internal static class ForwardBody
{
    private const int ShortArguments = 4; // ldarg.0 to ldarg.3
    private const int TokenSize = 4;

    /// <summary>The metadata token of the method that is called; null for any other body.</summary>
    public static int? TokenOfCalled(ReadOnlySpan<byte> code, int arguments)
    {
        int at = 0;
        for (int argument = 0; argument < arguments; argument++)
        {
            int length = argument < ShortArguments ? 1 : 2;
            if (code.Length < at + length || !LoadsArgument(code.Slice(at, length), argument))
            {
                return null;
            }
            at += length;
        }
        ReadOnlySpan<byte> rest = code[at..];
        bool isCall = rest.Length == 1 + TokenSize + 1 && rest[0] == (byte)ILOpCode.Call && rest[^1] == (byte)ILOpCode.Ret;
        return isCall ? BinaryPrimitives.ReadInt32LittleEndian(rest[1..]) : null;
    }

    private static bool LoadsArgument(ReadOnlySpan<byte> instruction, int argument)
    {
        return argument < ShortArguments
            ? instruction[0] == (byte)ILOpCode.Ldarg_0 + argument
            : instruction[0] == (byte)ILOpCode.Ldarg_s && instruction[1] == argument;
    }
}
