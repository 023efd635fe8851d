using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>OSError: number, text and up to two files; called itself, it makes the subtype that stands for the number.</summary>
internal static unsafe class OSErrorType
{
    private const nint NothingWritten = -1;

    // What two to five arguments mean. The fourth is another system's error number.
    private struct Parts
    {
        internal PyObject* Number;
        internal PyObject* Text;
        internal PyObject* File;
        internal PyObject* SecondFile;
    }

    private struct Getsets
    {
        internal PyGetSetDef CharactersWritten;
        internal PyGetSetDef End;
    }

    private static Getsets s_getsets;

    internal static void Fill(PyTypeObject* type)
    {
        ExceptionTypes.SetLayout(type, sizeof(PyOSErrorObject), ownedFields: 0b1111);
        type->tp_new = &New;
        type->tp_init = &Init;
        ExceptionReduction.FillOSError(type);
        type->tp_str = &Str;
        ExceptionMembers.AddObject(type, "errno"u8, ExceptionMembers.OffsetOfField(0));
        ExceptionMembers.AddObject(type, "strerror"u8, ExceptionMembers.OffsetOfField(1));
        ExceptionMembers.AddObject(type, "filename"u8, ExceptionMembers.OffsetOfField(2));
        ExceptionMembers.AddObject(type, "filename2"u8, ExceptionMembers.OffsetOfField(3));
        s_getsets.CharactersWritten = new() { name = CString.Of("characters_written"u8), get = &GetWritten, set = &SetWritten };
        type->tp_getset = (PyGetSetDef*)Unsafe.AsPointer(ref s_getsets);
    }

    // A subtype with an initialiser but no constructor of its own gets the arguments in the initialiser.
    private static bool IsFilledByInit(PyTypeObject* type)
    {
        delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, int> init = &Init;
        delegate* unmanaged[Cdecl]<PyTypeObject*, PyObject*, PyObject*, PyObject*> create = &New;
        return type->tp_init != init && type->tp_new == create;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        bool filledByInit = IsFilledByInit(type);
        if (!filledByInit && !ExceptionArguments.RefuseKeywords(type, kwargs))
        {
            return null;
        }
        Parts parts = filledByInit ? default : PartsOf(args);
        if (type == (PyTypeObject*)*Symbols.Table.PyExc_OSError)
        {
            type = OSErrorSubtypes.ForNumber(parts.Number);
        }
        PyObject* self = BaseExceptionType.Create(type, null);
        if (self == null)
        {
            return null;
        }
        ((PyOSErrorObject*)self)->written = NothingWritten;
        if (!filledByInit && !Keep((PyOSErrorObject*)self, args, &parts))
        {
            Refcount.DecRef(self);
            return null;
        }
        return self;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        if (!IsFilledByInit(self->ob_type))
        {
            return 0;
        }
        if (!ExceptionArguments.RefuseKeywords(self->ob_type, kwargs))
        {
            return -1;
        }
        Parts parts = PartsOf(args);
        return Keep((PyOSErrorObject*)self, args, &parts) ? 0 : -1;
    }

    private static Parts PartsOf(PyObject* args)
    {
        nint count = TupleObjects.Size(args);
        PyObject** item = TupleObjects.Items(args);
        Parts parts = default;
        if (count is < 2 or > 5)
        {
            return parts;
        }
        parts.Number = item[0];
        parts.Text = item[1];
        parts.File = count > 2 && item[2] != Symbols.None ? item[2] : null;
        parts.SecondFile = parts.File != null && count > 4 && item[4] != Symbols.None ? item[4] : null;
        return parts;
    }

    // Files are kept in their fields only, and leave the arguments.
    private static bool Keep(PyOSErrorObject* self, PyObject* args, Parts* parts)
    {
        if (parts->File != null && CountsCharacters(self, parts->File))
        {
            self->written = IntegerIndex.AsSize(parts->File, *Symbols.Table.PyExc_ValueError);
            if (self->written == -1 && Errors.Occurred())
            {
                return false;
            }
            parts->File = null;
            parts->SecondFile = null;
        }
        PyObject* kept = parts->File == null ? Refcount.NewRef(args) : TupleObjects.Pack(parts->Number, parts->Text);
        if (kept == null)
        {
            return false;
        }
        Store(&self->filename, parts->File);
        Store(&self->filename2, parts->SecondFile);
        Store(&self->myerrno, parts->Number);
        Store(&self->strerror, parts->Text);
        Refcount.Replace(&self->args, kept);
        return true;
    }

    // BlockingIOError's third argument may be the number of characters written before the operation would have blocked.
    private static bool CountsCharacters(PyOSErrorObject* self, PyObject* argument)
    {
        PyNumberMethods* number = argument->ob_type->tp_as_number;
        return self->ob_base.ob_type == (PyTypeObject*)*Symbols.Table.PyExc_BlockingIOError
            && number != null && (number->nb_index != null || number->nb_int != null || number->nb_float != null);
    }

    private static void Store(PyObject** field, PyObject* value)
    {
        if (value != null)
        {
            Refcount.Replace(field, Refcount.NewRef(value));
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Str(PyObject* self)
    {
        PyOSErrorObject* error = (PyOSErrorObject*)self;
        nint number = (nint)OrNone(error->myerrno);
        nint text = (nint)OrNone(error->strerror);
        if (error->filename != null)
        {
            return error->filename2 != null
                ? StringObjects.FromFormat("[Errno %S] %S: %R -> %R"u8, number, text, (nint)error->filename, (nint)error->filename2)
                : StringObjects.FromFormat("[Errno %S] %S: %R"u8, number, text, (nint)error->filename);
        }
        return error->myerrno != null && error->strerror != null
            ? StringObjects.FromFormat("[Errno %S] %S"u8, number, text) : BaseExceptionType.ArgumentsAsText(self);
    }

    private static PyObject* OrNone(PyObject* field) => field != null ? field : Symbols.None;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetWritten(PyObject* self, void* closure)
    {
        nint written = ((PyOSErrorObject*)self)->written;
        return written == NothingWritten ? Errors.AttributeError("characters_written"u8) : IntegerObjects.FromInt64(written);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetWritten(PyObject* self, PyObject* value, void* closure)
    {
        PyOSErrorObject* error = (PyOSErrorObject*)self;
        if (value == null)
        {
            bool had = error->written != NothingWritten;
            error->written = NothingWritten;
            return had ? 0 : RefuseDeletion();
        }
        nint written = IntegerIndex.AsSize(value, *Symbols.Table.PyExc_ValueError); // foreign code
        if (written == -1 && Errors.Occurred())
        {
            return -1;
        }
        error->written = written;
        return 0;
    }

    private static int RefuseDeletion()
    {
        Errors.AttributeError("characters_written"u8);
        return -1;
    }
}
