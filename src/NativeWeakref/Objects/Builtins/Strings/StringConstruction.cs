using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Strings.Encodings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>What <c>str(object, encoding, errors)</c> and its subtypes make of their arguments.</summary>
internal static unsafe class StringConstruction
{
    internal static delegate* unmanaged[Cdecl]<PyTypeObject*, PyObject*, PyObject*, PyObject*> Pointer => &New;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        NamedArguments given = default;
        byte* encoding;
        byte* errors;
        if (!given.Read(args, kwargs, CString.Of("str"u8), "object\0encoding\0errors\0"u8)
            || !given.ReadText(given.Second, "encoding"u8, &encoding) || !given.ReadText(given.Third, "errors"u8, &errors))
        {
            return null;
        }
        PyObject* made = given.First == null ? SharedStrings.Empty
            : encoding == null && errors == null ? ObjectProtocol.Str(given.First) // foreign code
            : TextEncoding.DecodeObject(given.First, encoding, errors); // foreign code
        if (made == null || type == Symbols.Table.PyUnicode_Type)
        {
            return made;
        }
        PyObject* instance = OfSubtype(type, made);
        Refcount.DecRef(made);
        return instance;
    }

    // The characters lie in a block of their own, which is also the UTF-8 form where all are ASCII.
    private static PyObject* OfSubtype(PyTypeObject* type, PyObject* text)
    {
        nint length = StringLayout.Length(text);
        int kind = StringLayout.Kind(text);
        nuint size = (nuint)((length + 1) * kind); // as large as that of the text, which there is
        PyObject* instance = type->tp_alloc(type, 0); // foreign code in a subtype; zeroed
        if (instance == null)
        {
            return null;
        }
        void* data = ObjectHeap.Allocate(size);
        bool ascii = StringLayout.IsAscii(text);
        PyUnicodeObject* made = (PyUnicodeObject*)instance;
        made->_base._base.length = data == null ? 0 : length;
        made->_base._base.hash = -1;
        made->_base._base.state = StringCreation.StateOf(kind, ascii) & ~UnicodeState.Compact;
        made->_base.utf8 = ascii ? (byte*)data : null;
        made->_base.utf8_length = ascii ? length : 0;
        made->data.any = data;
        if (data == null)
        {
            Refcount.DecRef(instance);
            return Errors.NoMemory();
        }
        Memory.Copy(data, StringLayout.Data(text), size);
        return instance;
    }
}
