using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError: what could not be converted, where, and why.</summary>
internal static unsafe class UnicodeErrorTypes
{
    private const uint OwnedFields = 0b10011; // encoding, object; then two numbers; reason

    internal static void FillEncode(PyTypeObject* type)
    {
        Fill(type);
        type->tp_init = &InitEncode;
        type->tp_str = &StrEncode;
    }

    internal static void FillDecode(PyTypeObject* type)
    {
        Fill(type);
        type->tp_init = &InitDecode;
        type->tp_str = &StrDecode;
    }

    internal static void FillTranslate(PyTypeObject* type)
    {
        Fill(type);
        type->tp_init = &InitTranslate;
        type->tp_str = &StrTranslate;
    }

    private static void Fill(PyTypeObject* type)
    {
        ExceptionTypes.SetLayout(type, sizeof(PyUnicodeErrorObject), OwnedFields);
        type->tp_new = BaseExceptionType.NewPointer;
        ExceptionMembers.AddObject(type, "encoding"u8, ExceptionMembers.OffsetOfField(0));
        ExceptionMembers.AddObject(type, "object"u8, ExceptionMembers.OffsetOfField(1));
        ExceptionMembers.Add(type, "start"u8, MemberCodes.Py_T_PYSSIZET, ExceptionMembers.OffsetOfField(2), 0);
        ExceptionMembers.Add(type, "end"u8, MemberCodes.Py_T_PYSSIZET, ExceptionMembers.OffsetOfField(3), 0);
        ExceptionMembers.AddObject(type, "reason"u8, ExceptionMembers.OffsetOfField(4));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int InitEncode(PyObject* self, PyObject* args, PyObject* kwargs)
        => Init(self, args, kwargs, hasEncoding: true, isText: true) ? 0 : -1;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int InitDecode(PyObject* self, PyObject* args, PyObject* kwargs)
        => Init(self, args, kwargs, hasEncoding: true, isText: false) ? 0 : -1;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int InitTranslate(PyObject* self, PyObject* args, PyObject* kwargs)
        => Init(self, args, kwargs, hasEncoding: false, isText: true) ? 0 : -1;

    private static bool Init(PyObject* self, PyObject* args, PyObject* kwargs, bool hasEncoding, bool isText)
    {
        if (!BaseExceptionType.KeepArguments(self, args, kwargs))
        {
            return false;
        }
        UnicodeErrorArguments given = default;
        if (!UnicodeErrorArguments.Read(&given, args, hasEncoding, isText)) // foreign code
        {
            return false;
        }
        PyObject* bytes = isText ? null : BytesOf(given.Object); // foreign code
        if (!isText && bytes == null)
        {
            return false;
        }
        given.Object = isText ? given.Object : bytes;
        Keep((PyUnicodeErrorObject*)self, &given);
        Refcount.XDecRef(bytes);
        return true;
    }

    // Bytes as they are; a copy of other memory.
    private static PyObject* BytesOf(PyObject* op)
    {
        Py_buffer view;
        if (BytesObjects.IsBytes(op))
        {
            return Refcount.NewRef(op);
        }
        if (!BufferProtocol.TryGet(op, &view))
        {
            return null;
        }
        PyObject* bytes = BytesCreation.FromData((byte*)view.buf, view.len);
        BufferProtocol.Release(&view);
        return bytes;
    }

    // Stores what has been read; nothing fails.
    private static void Keep(PyUnicodeErrorObject* error, UnicodeErrorArguments* given)
    {
        error->start = given->Start;
        error->end = given->End;
        Refcount.XIncRef(given->Encoding);
        Refcount.Replace(&error->encoding, given->Encoding);
        Refcount.Replace(&error->@object, Refcount.NewRef(given->Object));
        Refcount.Replace(&error->reason, Refcount.NewRef(given->Reason));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* StrEncode(PyObject* self) => UnicodeErrorText.Encode((PyUnicodeErrorObject*)self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* StrDecode(PyObject* self) => UnicodeErrorText.Decode((PyUnicodeErrorObject*)self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* StrTranslate(PyObject* self) => UnicodeErrorText.Translate((PyUnicodeErrorObject*)self);
}
