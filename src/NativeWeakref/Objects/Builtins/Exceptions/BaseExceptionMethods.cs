using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>The methods every exception has.</summary>
internal static unsafe class BaseExceptionMethods
{
    internal static void Fill(PyTypeObject* type)
    {
        BuiltinMethods.Add(type, "__reduce__"u8, ExceptionReduction.ReducePointer, MethodFlags.METH_NOARGS, default);
        BuiltinMethods.Add(type, "__setstate__"u8, ExceptionReduction.SetStatePointer, MethodFlags.METH_O, default);
        BuiltinMethods.Add(
            type, "with_traceback"u8, &WithTraceback, MethodFlags.METH_O,
            "Exception.with_traceback(tb) --\n    replace the traceback, give the exception itself"u8);
        BuiltinMethods.Add(
            type, "add_note"u8, &AddNote, MethodFlags.METH_O, "Exception.add_note(note) --\n    print a text with the exception"u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* WithTraceback(PyObject* self, PyObject* traceback)
        => BaseExceptionAttributes.SetTraceback(self, traceback) == 0 ? Refcount.NewRef(self) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* AddNote(PyObject* self, PyObject* note)
        => !StringObjects.IsString(note)
            ? Errors.Format(*Symbols.Table.PyExc_TypeError, "note must be a str, not '%s'"u8, (nint)note->ob_type->tp_name)
            : ErrorNotes.Append(self, note) ? Refcount.NewRef(Symbols.None) : null; // foreign code
}
