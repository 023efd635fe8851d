using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>Documentation in a C string that may begin with a signature: "name($self, /)\n--\n\ntext".</summary>
internal static unsafe class InternalDocumentation
{
    private const int MarkerLength = 6; // ")\n--\n\n"

    /// <summary>The text behind the signature, None where nothing is left or there was nothing. Return: owned, or NULL with an error.</summary>
    internal static PyObject* Text(byte* name, byte* documentation)
    {
        byte* text = WithoutSignature(name, documentation);
        return text == null || *text == 0 ? Refcount.NewRef(Symbols.None) : StringObjects.FromUtf8(text);
    }

    /// <summary>The text behind the signature; all of it where there is none.</summary>
    internal static byte* WithoutSignature(byte* name, byte* documentation)
    {
        byte* signature = Signature(name, documentation);
        byte* end = signature == null ? null : EndOfSignature(signature);
        return end == null ? documentation : end + MarkerLength;
    }

    /// <summary>The signature with its parentheses, or None. Return: owned, or NULL with an error.</summary>
    internal static PyObject* TextSignature(byte* name, byte* documentation)
    {
        byte* signature = Signature(name, documentation);
        byte* end = signature == null ? null : EndOfSignature(signature);
        return end == null ? Refcount.NewRef(Symbols.None) : StringObjects.FromUtf8(signature, (nint)(end + 1 - signature));
    }

    // The opening parenthesis, where the text begins with the last part of the name and one.
    private static byte* Signature(byte* name, byte* documentation)
    {
        if (documentation == null)
        {
            return null;
        }
        byte* text = documentation;
        for (byte* c = TypeNames.LastPart(name); *c != 0; c++, text++)
        {
            if (*text != *c)
            {
                return null;
            }
        }
        return *text == (byte)'(' ? text : null;
    }

    // The closing parenthesis of the marker; NULL where a blank line comes first.
    private static byte* EndOfSignature(byte* text)
    {
        for (; *text != 0; text++)
        {
            if (StartsWithMarker(text))
            {
                return text;
            }
            if (text[0] == (byte)'\n' && text[1] == (byte)'\n')
            {
                return null;
            }
        }
        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool StartsWithMarker(byte* text)
        => text[0] == (byte)')' && text[1] == (byte)'\n' && text[2] == (byte)'-' && text[3] == (byte)'-' && text[4] == (byte)'\n'
            && text[5] == (byte)'\n';
}
