using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>SystemExit: keeps the exit status.</summary>
internal static unsafe class SystemExitType
{
    internal static void Fill(PyTypeObject* type)
    {
        ExceptionTypes.SetLayout(type, sizeof(PySystemExitObject), ownedFields: 0b1);
        type->tp_init = &Init;
        ExceptionMembers.AddObject(type, "code"u8, ExceptionMembers.OffsetOfField(0));
    }

    // The only argument, or the tuple of several.
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
            PyObject* code = count == 1 ? TupleObjects.Items(args)[0] : args;
            Refcount.Replace(&((PySystemExitObject*)self)->code, Refcount.NewRef(code));
        }
        return 0;
    }
}
