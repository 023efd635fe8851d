using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Strings.Encodings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes;

/// <summary>What <c>bytes(source, encoding, errors)</c> makes of its arguments.</summary>
internal static unsafe class BytesConstruction
{
    /// <summary>The arguments, borrowed, or NULL; the texts end with a NUL.</summary>
    internal struct Source
    {
        internal PyObject* Object;
        internal byte* Encoding;
        internal byte* Errors;
    }

    internal static delegate* unmanaged[Cdecl]<PyTypeObject*, PyObject*, PyObject*, PyObject*> Pointer => &New;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        Source source;
        PyObject* made = ReadArguments(&source, args, kwargs, CString.Of("bytes"u8)) ? Make(&source) : null; // foreign code
        if (made == null || type == Symbols.Table.PyBytes_Type)
        {
            return made;
        }
        nint size = BytesObjects.Size(made);
        PyObject* instance = type->tp_alloc(type, size);
        if (instance != null)
        {
            Memory.Copy(BytesObjects.Data(instance), BytesObjects.Data(made), (nuint)(size + 1));
            ((PyBytesObject*)instance)->ob_shash = -1;
        }
        Refcount.DecRef(made);
        return instance;
    }

    /// <summary>Reads source, encoding and errors. Input: the name of the type. Return: false with TypeError set.</summary>
    internal static bool ReadArguments(Source* source, PyObject* args, PyObject* kwargs, byte* name)
    {
        NamedArguments given = default;
        if (!given.Read(args, kwargs, name, "source\0encoding\0errors\0"u8))
        {
            return false;
        }
        *source = default;
        source->Object = given.First;
        return given.ReadText(given.Second, "encoding"u8, &source->Encoding) && given.ReadText(given.Third, "errors"u8, &source->Errors);
    }

    /// <summary>
    /// Refuses what may not stand together. Return: false with TypeError set; true, and whether the source is a str to be encoded.
    /// </summary>
    internal static bool CheckText(Source* source, bool* encodes)
    {
        bool isText = source->Object != null && StringObjects.IsString(source->Object);
        *encodes = isText && source->Encoding != null;
        if (*encodes || (source->Encoding == null && source->Errors == null && !isText))
        {
            return true;
        }
        Runtime.Errors.TypeError(
            isText ? "string argument without an encoding"u8
            : source->Encoding != null ? "encoding without a string argument"u8
            : "errors without a string argument"u8);
        return false;
    }

    private static PyObject* Make(Source* source)
    {
        // A str without an encoding is asked for its own way first, as any other object.
        PyObject* op = source->Object;
        bool encodes;
        PyObject* own;
        if (op != null && source->Encoding == null && source->Errors == null && BytesFromObject.TryOwnMethod(op, &own)) // foreign code
        {
            return own;
        }
        if (!CheckText(source, &encodes))
        {
            return null;
        }
        if (encodes)
        {
            return TextEncoding.Encode(op, source->Encoding, source->Errors);
        }
        if (op == null)
        {
            return SharedBytes.Empty;
        }
        return IntegerIndex.Supports(op) ? OfCount(op) : BytesFromObject.Make(op); // foreign code
    }

    // An index that is none after all, by its TypeError, may still be memory or an iterable.
    private static PyObject* OfCount(PyObject* op)
    {
        nint count = NumberConversion.AsSsize(op, *Symbols.Table.PyExc_OverflowError);
        if (count == -1 && Runtime.Errors.Occurred())
        {
            if (!Runtime.Errors.Matches(*Symbols.Table.PyExc_TypeError))
            {
                return null;
            }
            Runtime.Errors.Clear();
            return BytesFromObject.Make(op);
        }
        return count < 0 ? Runtime.Errors.ValueError("negative count"u8) : BytesCreation.Zeroed(count);
    }
}
