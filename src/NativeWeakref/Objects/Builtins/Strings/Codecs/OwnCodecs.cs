using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Functions;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings.Encodings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Strings.Codecs;

/// <summary>The encodings of this library as codecs: functions whose self is the number of the encoding.</summary>
internal static unsafe class OwnCodecs
{
    private const int KindCount = (int)TextEncodingKind.Utf8Signed;

    [InlineArray(KindCount * 2)]
    private struct Definitions
    {
        private PyMethodDef _first;
    }

    private static Definitions s_definitions; // for each encoding an encoder and a decoder

    /// <summary>Fills the definitions, in the order of the encodings. Runs in the load hook.</summary>
    internal static void Fill()
    {
        MethodTable methods = new(Unsafe.AsPointer(ref s_definitions));
        byte* name = CString.Of(
            "utf_8_encode\0utf_8_decode\0ascii_encode\0ascii_decode\0latin_1_encode\0latin_1_decode\0"u8
            + "utf_16_encode\0utf_16_decode\0utf_16_le_encode\0utf_16_le_decode\0utf_16_be_encode\0utf_16_be_decode\0"u8
            + "utf_32_encode\0utf_32_decode\0utf_32_le_encode\0utf_32_le_decode\0utf_32_be_encode\0utf_32_be_decode\0"u8
            + "utf_7_encode\0utf_7_decode\0unicode_escape_encode\0unicode_escape_decode\0"u8
            + "raw_unicode_escape_encode\0raw_unicode_escape_decode\0utf_8_sig_encode\0utf_8_sig_decode\0"u8);
        for (int i = 0; i < KindCount; i++)
        {
            methods.Add(name, &Encode, MethodFlags.METH_FASTCALL);
            name += CString.Length(name) + 1;
            methods.Add(name, &Decode, MethodFlags.METH_FASTCALL);
            name += CString.Length(name) + 1;
        }
    }

    /// <summary>
    /// Makes the codec of an encoding. Output: an owned tuple, or NULL with MemoryError. Return: false, without an error, where there is no
    /// such encoding.
    /// </summary>
    internal static bool TryFind(byte* encoding, PyObject** codec)
    {
        TextEncodingKind kind = EncodingNames.Parse(encoding);
        if (kind == TextEncodingKind.Unknown)
        {
            return false;
        }
        PyMethodDef* definitions = (PyMethodDef*)Unsafe.AsPointer(ref s_definitions) + (2 * ((int)kind - 1));
        PyObject* number = IntegerObjects.FromInt64((int)kind);
        PyObject* encoder = number == null ? null : CFunctions.New(definitions, number, null, null);
        PyObject* decoder = encoder == null ? null : CFunctions.New(definitions + 1, number, null, null);
        PyObject* made = decoder == null ? null : TupleObjects.New(4);
        if (made != null)
        {
            TupleObjects.Items(made)[0] = Refcount.NewRef(encoder);
            TupleObjects.Items(made)[1] = Refcount.NewRef(decoder);
            TupleObjects.Items(made)[2] = Symbols.None;
            TupleObjects.Items(made)[3] = Symbols.None;
        }
        *codec = made;
        Refcount.XDecRef(number);
        Refcount.XDecRef(encoder);
        Refcount.XDecRef(decoder);
        return true;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Encode(PyObject* self, PyObject** args, nint count)
    {
        TextEncodingKind kind = KindOf(self);
        byte* policy;
        if (!ReadArguments(args, count, NameOf(kind, 0), &policy))
        {
            return null;
        }
        if (!StringObjects.IsString(args[0]))
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "%s() argument 1 must be str, not %.50s"u8, (nint)NameOf(kind, 0),
                (nint)(args[0] == Symbols.None ? CString.Of("None"u8) : args[0]->ob_type->tp_name));
        }
        return Pair(TextEncoding.EncodeAs(args[0], kind, policy), StringLayout.Length(args[0]));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Decode(PyObject* self, PyObject** args, nint count)
    {
        TextEncodingKind kind = KindOf(self);
        byte* policy;
        Py_buffer view;
        if (!ReadArguments(args, count, NameOf(kind, 1), &policy) || !BufferProtocol.TryGet(args[0], &view)) // foreign code
        {
            return null;
        }
        PyObject* text = TextEncoding.DecodeAs((byte*)view.buf, view.len, kind, policy);
        nint length = view.len;
        BufferProtocol.Release(&view);
        return Pair(text, length);
    }

    // One or two arguments; the second is a str or None, and NULL stands for none.
    private static bool ReadArguments(PyObject** args, nint count, byte* name, byte** policy)
    {
        *policy = null;
        if (count is < 1 or > 2)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError,
                count < 1 ? "%s expected at least 1 argument, got %zd"u8 : "%s expected at most 2 arguments, got %zd"u8, (nint)name, count);
            return false;
        }
        if (count == 1 || args[1] == Symbols.None)
        {
            return true;
        }
        if (!StringObjects.IsString(args[1]))
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "%s() argument 2 must be str or None, not %.50s"u8, (nint)name, (nint)args[1]->ob_type->tp_name);
            return false;
        }
        *policy = StringObjects.Utf8(args[1]);
        return *policy != null;
    }

    private static TextEncodingKind KindOf(PyObject* self)
    {
        int overflow;
        return (TextEncodingKind)IntegerObjects.AsInt64(self, &overflow);
    }

    private static byte* NameOf(TextEncodingKind kind, int decoder)
        => ((PyMethodDef*)Unsafe.AsPointer(ref s_definitions))[(2 * ((int)kind - 1)) + decoder].ml_name;

    // The result is stolen; NULL leaves its error.
    private static PyObject* Pair(PyObject* result, nint length)
    {
        PyObject* number = result == null ? null : IntegerObjects.FromInt64(length);
        PyObject* pair = number == null ? null : TupleObjects.Pack(result, number);
        Refcount.XDecRef(result);
        Refcount.XDecRef(number);
        return pair;
    }
}
