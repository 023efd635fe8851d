using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Builtins.Bytes.Methods;

/// <summary>The methods of bytes, most of which bytearray shares.</summary>
internal static unsafe class ByteMethods
{
    internal static void Fill(PyTypeObject* type)
    {
        FillShared(type);
        ByteConverting.FillBytes(type);
    }

    /// <summary>Those of bytes and bytearray alike.</summary>
    internal static void FillShared(PyTypeObject* type)
    {
        ByteFinding.Fill(type);
        ByteQuestions.Fill(type);
        ByteStripping.Fill(type);
        ByteSplitting.Fill(type);
        ByteJoining.Fill(type);
        ByteTransforming.Fill(type);
        ByteConverting.Fill(type);
    }
}
