using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Builtins.Bytes.Methods;

/// <summary>The methods of bytes.</summary>
internal static unsafe class ByteMethods
{
    internal static void Fill(PyTypeObject* type)
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
