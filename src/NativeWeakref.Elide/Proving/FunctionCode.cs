using System.Collections.Generic;
using System.IO;
using Iced.Intel;

namespace NativeWeakref.Elide.Proving;

/// <summary>The instructions of one function. ILC keeps constants and jump tables out of the code.</summary>
internal static class FunctionCode
{
    public static Decoder DecoderOf(ObjectMap map, Node function)
    {
        if (function.Section is not { HasBytes: true } section)
        {
            throw new InvalidDataException($"function '{function.Name}' has no bytes in the file");
        }
        ByteArrayCodeReader bytes = new(
            map.Elf.Bytes, (int)(section.Offset + function.Start), (int)(function.End - function.Start));
        return Decoder.Create(64, bytes, function.Start);
    }

    /// <summary>From the function's first byte to its last; the last instruction is invalid where the bytes are none.</summary>
    public static List<Instruction> Decode(ObjectMap map, Node function)
    {
        Decoder decoder = DecoderOf(map, function);
        List<Instruction> instructions = [];
        while (decoder.IP < function.End)
        {
            Instruction instruction = decoder.Decode();
            instructions.Add(instruction);
            if (instruction.IsInvalid)
            {
                break;
            }
        }
        return instructions;
    }
}
