using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>StopIteration: keeps what the iterator returned.</summary>
internal static unsafe class StopIterationType
{
    internal static void Fill(PyTypeObject* type)
    {
        ExceptionTypes.SetLayout(type, sizeof(PyStopIterationObject), ownedFields: 0b1);
        type->tp_init = &Init;
        ExceptionMembers.AddObject(type, "value"u8, ExceptionMembers.OffsetOfField(0));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        if (!BaseExceptionType.KeepArguments(self, args, kwargs))
        {
            return -1;
        }
        PyObject* value = TupleObjects.Size(args) == 0 ? Symbols.None : TupleObjects.Items(args)[0];
        Refcount.Replace(&((PyStopIterationObject*)self)->value, Refcount.NewRef(value));
        return 0;
    }
}
