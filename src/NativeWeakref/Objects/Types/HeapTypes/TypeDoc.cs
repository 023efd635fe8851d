using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Types.HeapTypes;

/// <summary>The documentation of a type: "name(arguments)\n--\n\n" may stand in front of the text that people read.</summary>
internal static unsafe class TypeDoc
{
    /// <summary>Where the text starts in a type's <c>tp_doc</c>, which is not NULL.</summary>
    internal static byte* WithoutSignature(PyTypeObject* type)
    {
        byte* text = type->tp_doc;
        byte* name = TypeNames.ShortName(type);
        while (*name != 0 && *text == *name)
        {
            text++;
            name++;
        }
        byte* end = *name == 0 && *text == (byte)'(' ? AfterSignature(text) : null;
        return end == null ? type->tp_doc : end;
    }

    // NULL where an empty line comes before the mark that ends a signature.
    private static byte* AfterSignature(byte* text)
    {
        for (byte* c = text; *c != 0; c++)
        {
            if (c[0] == (byte)')' && c[1] == (byte)'\n' && c[2] == (byte)'-' && c[3] == (byte)'-' && c[4] == (byte)'\n' && c[5] == (byte)'\n')
            {
                return c + 6;
            }
            if (c[0] == (byte)'\n' && c[1] == (byte)'\n')
            {
                return null;
            }
        }
        return null;
    }
}
