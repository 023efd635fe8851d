using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>The methods every exception has.</summary>
internal static unsafe class BaseExceptionMethods
{
    private struct Methods
    {
        internal PyMethodDef AddNote;
        internal PyMethodDef End;
    }

    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        s_methods.AddNote.ml_name = CString.Of("add_note"u8);
        s_methods.AddNote.ml_meth = &AddNote;
        s_methods.AddNote.ml_flags = MethodFlags.METH_O;
        s_methods.AddNote.ml_doc = CString.Of("Exception.add_note(note) --\n    add a note to the exception"u8);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* AddNote(PyObject* self, PyObject* note)
        => !StringObjects.IsString(note)
            ? Errors.Format(*Symbols.Table.PyExc_TypeError, "note must be a str, not '%s'"u8, (nint)note->ob_type->tp_name)
            : ErrorNotes.Append(self, note) ? Refcount.NewRef(Symbols.None) : null; // foreign code
}
