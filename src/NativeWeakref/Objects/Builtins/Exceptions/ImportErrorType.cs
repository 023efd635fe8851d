using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>ImportError: a message, and the keywords <c>name</c>, <c>path</c> and <c>name_from</c>.</summary>
internal static unsafe class ImportErrorType
{
    private struct Keywords
    {
        internal ExceptionKeyword Name;
        internal ExceptionKeyword Path;
        internal ExceptionKeyword NameFrom;
    }

    internal static void Fill(PyTypeObject* type)
    {
        ExceptionTypes.SetLayout(type, sizeof(PyImportErrorObject), ownedFields: 0b1111);
        type->tp_init = &Init;
        ExceptionReduction.FillImportError(type);
        type->tp_str = &Str;
        ExceptionMembers.AddObject(type, "msg"u8, ExceptionMembers.OffsetOfField(0));
        ExceptionMembers.AddObject(type, "name"u8, ExceptionMembers.OffsetOfField(1));
        ExceptionMembers.AddObject(type, "path"u8, ExceptionMembers.OffsetOfField(2));
        ExceptionMembers.AddObject(type, "name_from"u8, ExceptionMembers.OffsetOfField(3));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        if (!BaseExceptionType.KeepArguments(self, args, null))
        {
            return -1;
        }
        PyImportErrorObject* error = (PyImportErrorObject*)self;
        Keywords keywords;
        keywords.Name = ExceptionKeyword.Of("name"u8, &error->name);
        keywords.Path = ExceptionKeyword.Of("path"u8, &error->path);
        keywords.NameFrom = ExceptionKeyword.Of("name_from"u8, &error->name_from);
        if (!ExceptionArguments.KeepKeywords(kwargs, "ImportError"u8, &keywords.Name, 3))
        {
            return -1;
        }
        PyObject* message = TupleObjects.Size(args) == 1 ? TupleObjects.Items(args)[0] : null;
        Refcount.XIncRef(message);
        Refcount.Replace(&error->msg, message);
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Str(PyObject* self)
    {
        PyObject* message = ((PyImportErrorObject*)self)->msg;
        return message != null && StringObjects.IsExactString(message) ? Refcount.NewRef(message) : BaseExceptionType.ArgumentsAsText(self);
    }
}
