using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Formats;

namespace NativeWeakref.Objects.Builtins.Strings.Methods;

/// <summary>The methods of str.</summary>
internal static unsafe class StringMethods
{
    internal static void Fill(PyTypeObject* type)
    {
        FindingMethods.Fill(type);
        PartMethods.Fill(type);
        StrippingMethods.Fill(type);
        PaddingMethods.Fill(type);
        FormatMethods.FillString(type);
        MarkupMethods.Fill(type);
        CaseMethods.Fill(type);
        QuestionMethods.Fill(type);
        TranslationMethods.Fill(type);
    }
}
