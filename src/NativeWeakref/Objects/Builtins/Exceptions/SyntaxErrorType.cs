using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>SyntaxError: a message and a place in source text.</summary>
internal static unsafe class SyntaxErrorType
{
    private const int PlaceMinimum = 4; // file, line, column, text
    private const int PlaceMaximum = 6; // last line, last column

    internal static void Fill(PyTypeObject* type)
    {
        ExceptionTypes.SetLayout(type, sizeof(PySyntaxErrorObject), ownedFields: 0b1111_1111);
        type->tp_init = &Init;
        type->tp_str = &Str;
        ExceptionMembers.AddObject(type, "msg"u8, ExceptionMembers.OffsetOfField(0));
        ExceptionMembers.AddObject(type, "filename"u8, ExceptionMembers.OffsetOfField(1));
        ExceptionMembers.AddObject(type, "lineno"u8, ExceptionMembers.OffsetOfField(2));
        ExceptionMembers.AddObject(type, "offset"u8, ExceptionMembers.OffsetOfField(3));
        ExceptionMembers.AddObject(type, "text"u8, ExceptionMembers.OffsetOfField(6));
        ExceptionMembers.AddObject(type, "end_lineno"u8, ExceptionMembers.OffsetOfField(4));
        ExceptionMembers.AddObject(type, "end_offset"u8, ExceptionMembers.OffsetOfField(5));
        ExceptionMembers.AddObject(type, "print_file_and_line"u8, ExceptionMembers.OffsetOfField(7));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        if (!BaseExceptionType.KeepArguments(self, args, kwargs))
        {
            return -1;
        }
        nint count = TupleObjects.Size(args);
        if (count != 0)
        {
            Refcount.Replace(&((PySyntaxErrorObject*)self)->msg, Refcount.NewRef(TupleObjects.Items(args)[0]));
        }
        return count != 2 || KeepPlace((PySyntaxErrorObject*)self, TupleObjects.Items(args)[1]) ? 0 : -1;
    }

    private static bool KeepPlace(PySyntaxErrorObject* self, PyObject* place)
    {
        PyObject* info = SequenceTuple.Of(place);
        if (info == null)
        {
            return false;
        }
        bool right = CheckPlace(info);
        if (right)
        {
            StorePlace(self, info);
        }
        Refcount.DecRef(info);
        return right;
    }

    private static bool CheckPlace(PyObject* info)
    {
        nint count = TupleObjects.Size(info);
        if (count is < PlaceMinimum or > PlaceMaximum)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "function takes at %s %zd arguments (%zd given)"u8,
                (nint)CString.Of(count < PlaceMinimum ? "least"u8 : "most"u8), count < PlaceMinimum ? PlaceMinimum : PlaceMaximum, count);
            return false;
        }
        if (count == PlaceMinimum + 1)
        {
            Errors.TypeError("end_offset must be provided when end_lineno is provided"u8);
            return false;
        }
        return true;
    }

    private static void StorePlace(PySyntaxErrorObject* self, PyObject* info)
    {
        PyObject** item = TupleObjects.Items(info);
        bool ends = TupleObjects.Size(info) == PlaceMaximum;
        Store(&self->filename, item[0]);
        Store(&self->lineno, item[1]);
        Store(&self->offset, item[2]);
        Store(&self->text, item[3]);
        Store(&self->end_lineno, ends ? item[4] : null);
        Store(&self->end_offset, ends ? item[5] : null);
    }

    private static void Store(PyObject** field, PyObject* value)
    {
        Refcount.XIncRef(value);
        Refcount.Replace(field, value);
    }

    // The message, and as much of the place as there is: "(file, line 3)".
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Str(PyObject* self)
    {
        PySyntaxErrorObject* error = (PySyntaxErrorObject*)self;
        PyObject* message = error->msg == null ? Symbols.None : error->msg;
        bool hasFile = error->filename != null && StringObjects.IsString(error->filename);
        bool hasLine = error->lineno != null && IntegerObjects.IsExactInteger(error->lineno);
        byte* file = hasFile ? BaseName(error->filename) : null;
        if (hasFile && file == null)
        {
            return null;
        }
        int overflow;
        nint line = hasLine ? (nint)IntegerObjects.AsInt64(error->lineno, &overflow) : 0;
        if (hasFile)
        {
            return hasLine ? StringObjects.FromFormat("%S (%s, line %zd)"u8, (nint)message, (nint)file, line)
                : StringObjects.FromFormat("%S (%s)"u8, (nint)message, (nint)file);
        }
        return hasLine ? StringObjects.FromFormat("%S (line %zd)"u8, (nint)message, line) : ObjectProtocol.Str(message);
    }

    // What follows the last slash, as UTF-8 that the str keeps; NULL with an error.
    private static byte* BaseName(PyObject* path)
    {
        byte* start = StringObjects.Utf8(path);
        for (byte* c = start; c != null && *c != 0; c++)
        {
            if (*c == (byte)'/')
            {
                start = c + 1;
            }
        }
        return start;
    }
}
