using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Exceptions;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings.Encodings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Strings.Codecs;

// The encodings themselves follow the policies without these functions, but do the same.

/// <summary>The standard policies as functions: from an exception to what replaces its part, and where the conversion goes on.</summary>
internal static unsafe class StandardHandlers
{
    internal const int Count = 7;

    [InlineArray(Count + 1)]
    private struct Definitions
    {
        private PyMethodDef _first;
    }

    private static Definitions s_definitions;

    /// <summary>Fills the definitions. Runs in the load hook.</summary>
    internal static void Fill()
    {
        MethodTable methods = new(Unsafe.AsPointer(ref s_definitions));
        methods.Add("strict_errors"u8, &StrictOf, MethodFlags.METH_O, "An exception for what cannot be converted."u8);
        methods.Add("ignore_errors"u8, &IgnoreOf, MethodFlags.METH_O, "Nothing for what cannot be converted."u8);
        methods.Add("replace_errors"u8, &ReplaceOf, MethodFlags.METH_O, "A question mark or U+FFFD for what cannot be converted."u8);
        methods.Add("xmlcharrefreplace_errors"u8, &XmlOf, MethodFlags.METH_O, "References by number for characters that cannot be encoded."u8);
        methods.Add("backslashreplace_errors"u8, &BackslashOf, MethodFlags.METH_O, "Escapes of literals for what cannot be converted."u8);
        methods.Add("surrogatepass"u8, &SurrogatePassOf, MethodFlags.METH_O, default);
        methods.Add("surrogateescape"u8, &SurrogateEscapeOf, MethodFlags.METH_O, default);
    }

    /// <summary>The definition of a function, in the order of Fill.</summary>
    internal static PyMethodDef* Definition(int index) => (PyMethodDef*)Unsafe.AsPointer(ref s_definitions) + index;

    /// <summary>The exception itself. Return: NULL with it, or with TypeError where it is none.</summary>
    internal static PyObject* Strict(PyObject* error)
    {
        if (error == null || !ExceptionMatching.IsInstance(error))
        {
            return Errors.TypeError("codec must pass exception instance"u8);
        }
        return EncodingErrors.Raise(Refcount.NewRef(error));
    }

    /// <summary>Follows another policy. Return: an owned tuple of replacement and position; NULL with an error.</summary>
    internal static PyObject* Apply(PyObject* error, ErrorPolicy policy)
    {
        if (error == null)
        {
            return NullArgument.Refuse();
        }
        bool forEncoding = policy is ErrorPolicy.XmlReplace;
        bool forBytes = IsOfSurrogates(policy);
        return UnicodeErrorFields.Is(error, UnicodeErrorKind.Encode) ? OfEncoding(error, policy)
            : !forEncoding && UnicodeErrorFields.Is(error, UnicodeErrorKind.Decode) ? OfDecoding(error, policy)
            : !forEncoding && !forBytes && UnicodeErrorFields.Is(error, UnicodeErrorKind.Translate) ? OfTranslation(error, policy)
            : UnsupportedType.Refuse(error, "don't know how to handle %.200s in error callback"u8);
    }

    private static bool IsOfSurrogates(ErrorPolicy policy) => policy is ErrorPolicy.SurrogateEscape or ErrorPolicy.SurrogatePass;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* StrictOf(PyObject* self, PyObject* error) => Strict(error);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IgnoreOf(PyObject* self, PyObject* error) => Apply(error, ErrorPolicy.Ignore);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ReplaceOf(PyObject* self, PyObject* error) => Apply(error, ErrorPolicy.Replace);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* XmlOf(PyObject* self, PyObject* error) => Apply(error, ErrorPolicy.XmlReplace);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* BackslashOf(PyObject* self, PyObject* error) => Apply(error, ErrorPolicy.BackslashReplace);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SurrogatePassOf(PyObject* self, PyObject* error) => Apply(error, ErrorPolicy.SurrogatePass);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SurrogateEscapeOf(PyObject* self, PyObject* error) => Apply(error, ErrorPolicy.SurrogateEscape);

    private static PyObject* OfEncoding(PyObject* error, ErrorPolicy policy)
    {
        Part part;
        if (!Part.Read(&part, error, UnicodeErrorKind.Encode))
        {
            return null;
        }
        PyObject* replaced = IsOfSurrogates(policy)
            ? BytesOf(&part, error, policy)
            : TextOf(&part, policy, '?');
        return Finish(&part, replaced, part.End);
    }

    private static PyObject* OfTranslation(PyObject* error, ErrorPolicy policy)
    {
        Part part;
        return Part.Read(&part, error, UnicodeErrorKind.Translate)
            ? Finish(&part, TextOf(&part, policy, DecodingErrors.Replacement), part.End)
            : null;
    }

    private static PyObject* OfDecoding(PyObject* error, ErrorPolicy policy)
    {
        Part part;
        if (!Part.Read(&part, error, UnicodeErrorKind.Decode))
        {
            return null;
        }
        if (policy == ErrorPolicy.BackslashReplace && part.End < part.Start)
        {
            return Finish(&part, StringCreation.New(part.End - part.Start, 0), part.End); // SystemError
        }
        PyObject* name = policy == ErrorPolicy.SurrogatePass ? UnicodeErrorFields.Encoding(error, UnicodeErrorKind.Decode) : null;
        byte* encoding = name == null ? null : StringObjects.Utf8(name);
        nint position = -1;
        TextBuilder text = default;
        if (policy != ErrorPolicy.SurrogatePass || encoding != null)
        {
            DecodingErrors errors = DecodingErrors.Of(BytesObjects.Data(part.Object), BytesObjects.Size(part.Object), encoding, null);
            position = errors.Replace(&text, policy, part.Start, part.End);
            if (position == part.Start && IsOfSurrogates(policy))
            {
                Strict(error);
                position = -1;
            }
        }
        Refcount.XDecRef(name);
        if (position < 0)
        {
            text.Discard();
        }
        return Finish(&part, position < 0 ? null : text.Finish(), position);
    }

    // What stands for the characters of the part.
    private static PyObject* TextOf(Part* part, ErrorPolicy policy, uint mark)
    {
        if (policy == ErrorPolicy.Replace && part->End < part->Start)
        {
            return StringCreation.New(part->End - part->Start, mark); // SystemError
        }
        TextBuilder text = default;
        bool done = true;
        for (nint i = part->Start; done && i < part->End && policy != ErrorPolicy.Ignore; i++)
        {
            uint character = StringLayout.Read(part->Object, i);
            if (policy == ErrorPolicy.Replace)
            {
                done = text.AppendCharacter(mark);
                continue;
            }
            CharacterEscape escape = policy == ErrorPolicy.XmlReplace ? CharacterEscape.Xml(character) : CharacterEscape.Backslash(character);
            for (int k = 0; done && k < escape.Length; k++)
            {
                done = text.AppendCharacter(escape.At(k));
            }
        }
        return text.Finish();
    }

    // The bytes that surrogates stand for, or would be. What is no such surrogate is the exception itself.
    private static PyObject* BytesOf(Part* part, PyObject* error, ErrorPolicy policy)
    {
        TextEncodingKind encoding = TextEncodingKind.Ascii;
        if (policy == ErrorPolicy.SurrogatePass)
        {
            PyObject* name = UnicodeErrorFields.Encoding(error, UnicodeErrorKind.Encode);
            byte* text = name == null ? null : StringObjects.Utf8(name);
            encoding = text == null ? TextEncodingKind.Unknown : EncodingNames.Parse(text);
            Refcount.XDecRef(name);
            if (text == null)
            {
                return null;
            }
        }
        bool isKnown = policy == ErrorPolicy.SurrogateEscape || SurrogateForms.SizeIn(encoding) > 0;
        if (isKnown && part->End < part->Start)
        {
            return BytesCreation.New(part->End - part->Start); // SystemError
        }
        EncodingFailures failures = EncodingFailures.Of(part->Object, encoding, "ascii"u8, null);
        ByteBuilder bytes = default;
        if (part->Start >= part->End ? isKnown : failures.Replace(&bytes, policy, part->Start, part->End) == part->End)
        {
            return bytes.Finish();
        }
        bytes.Discard();
        return Errors.Occurred() ? null : Strict(error);
    }

    // Gives the object up. Input: the replacement, which is stolen; NULL leaves its error.
    private static PyObject* Finish(Part* part, PyObject* replacement, nint position)
    {
        Refcount.DecRef(part->Object);
        PyObject* place = replacement == null ? null : IntegerObjects.FromInt64(position);
        PyObject* answer = place == null ? null : TupleObjects.Pack(replacement, place);
        Refcount.XDecRef(place);
        Refcount.XDecRef(replacement);
        return answer;
    }

    // What an exception is about; the object is owned.
    private struct Part
    {
        internal PyObject* Object;
        internal nint Start;
        internal nint End;

        internal static bool Read(Part* part, PyObject* error, UnicodeErrorKind kind)
        {
            part->Object = UnicodeErrorFields.Object(error, kind);
            if (part->Object == null)
            {
                return false;
            }
            _ = UnicodeErrorFields.Start(error, kind, &part->Start);
            _ = UnicodeErrorFields.End(error, kind, &part->End);
            part->Start = part->Start < 0 ? 0 : part->Start; // of an empty object
            return true;
        }
    }
}
