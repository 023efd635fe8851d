using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>KeyError: its text shows the key as repr does, so that an empty str is not invisible.</summary>
internal static unsafe class KeyErrorType
{
    internal static void Fill(PyTypeObject* type)
    {
        type->tp_new = null; // inherited
        type->tp_str = &Str;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Str(PyObject* self)
    {
        PyObject* args = ExceptionArguments.Of(self);
        return TupleObjects.Size(args) == 1 ? ObjectProtocol.Repr(TupleObjects.Items(args)[0]) : BaseExceptionType.ArgumentsAsText(self);
    }
}
