using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.ByteArrays;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Formats;

/// <summary>The operator % of str, bytes and bytearray.</summary>
internal static unsafe class PercentFormat
{
    private static PyNumberMethods s_string;
    private static PyNumberMethods s_bytes;
    private static PyNumberMethods s_byteArray;

    internal static void FillString(PyTypeObject* type)
    {
        s_string.nb_remainder = &StringRemainder;
        type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref s_string);
    }

    internal static void FillBytes(PyTypeObject* type)
    {
        s_bytes.nb_remainder = &BytesRemainder;
        type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref s_bytes);
    }

    internal static void FillByteArray(PyTypeObject* type)
    {
        s_byteArray.nb_remainder = &ByteArrayRemainder;
        type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref s_byteArray);
    }

    /// <summary>As <c>PyUnicode_Format</c>; foreign code. Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* OfString(PyObject* format, PyObject* args)
    {
        if (args == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        return StringConcatenation.CheckString(format) ? ApplyString(format, args) : null;
    }

    private static PyObject* ApplyString(PyObject* format, PyObject* args)
    {
        PyObject* text = Apply(format, args);
        bool isPlain = CharacterBlocks.Find(StringLayout.Kind(format), StringLayout.Data(format), 0, StringLayout.Length(format), '%', 1) < 0;
        if (text != null && isPlain && StringLayout.Length(text) > 0)
        {
            Refcount.Replace(&text, Refcount.NewRef(format)); // of a subtype too, as in CPython
        }
        return text;
    }

    private static PyObject* OfBytes(PyObject* format, PyObject* args)
    {
        PyObject* text = Apply(format, args);
        if (text == null)
        {
            return null;
        }
        PyObject* bytes = BytesCreation.FromData((byte*)StringLayout.Data(text), StringLayout.Length(text)); // one byte a character
        Refcount.DecRef(text);
        return bytes;
    }

    private static PyObject* Apply(PyObject* format, PyObject* args)
    {
        TextBuilder text = default;
        PercentSource source = new(format);
        PercentArguments values = new(args, source.IsBytes);
        bool made = AppendAll(&text, &source, &values);
        if (made && !values.AllTaken)
        {
            Errors.TypeError(
                source.IsBytes ? "not all arguments converted during bytes formatting"u8 : "not all arguments converted during string formatting"u8);
            made = false;
        }
        values.Release();
        if (made)
        {
            return text.Finish();
        }
        text.Discard();
        return null;
    }

    // The format is immutable and owned by the caller, whatever code of others does meanwhile.
    private static bool AppendAll(TextBuilder* text, PercentSource* source, PercentArguments* values)
    {
        while (source->AppendPlain(text))
        {
            if (!source->Skip('%'))
            {
                return true;
            }
            if (source->Skip('%'))
            {
                _ = text->AppendCharacter('%'); // the builder remembers
                continue;
            }
            PercentDirective directive = default;
            if (!directive.Read(source, values))
            {
                return false;
            }
            PyObject* value = values->Next();
            if (value == null)
            {
                return false;
            }
            text->IsLastPiece = source->IsAtEnd;
            bool appended = PercentConversion.Append(text, &directive, value, source->IsBytes, source->At - 1); // foreign code
            Refcount.DecRef(value);
            if (!appended)
            {
                return false;
            }
        }
        return false;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* StringRemainder(PyObject* left, PyObject* right)
        => StringObjects.IsString(left) ? ApplyString(left, right) : Symbols.NotImplemented;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* BytesRemainder(PyObject* left, PyObject* right)
        => BytesObjects.IsBytes(left) ? OfBytes(left, right) : Symbols.NotImplemented;

    // The format is a copy: code of the arguments may change the bytearray.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ByteArrayRemainder(PyObject* left, PyObject* right)
    {
        if (!ByteArrayObjects.IsByteArray(left))
        {
            return Symbols.NotImplemented;
        }
        PyObject* format = BytesCreation.FromData(ByteArrayObjects.Data(left), ByteArrayObjects.Size(left));
        PyObject* made = format == null ? null : OfBytes(format, right);
        Refcount.XDecRef(format);
        return ByteArrayObjects.FromBytes(made);
    }
}
