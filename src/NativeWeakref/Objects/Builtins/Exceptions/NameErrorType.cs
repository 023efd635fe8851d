using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>NameError: the keyword <c>name</c>.</summary>
internal static unsafe class NameErrorType
{
    internal static void Fill(PyTypeObject* type)
    {
        ExceptionTypes.SetLayout(type, sizeof(PyNameErrorObject), ownedFields: 0b1);
        type->tp_init = &Init;
        type->tp_str = BaseExceptionType.StrPointer;
        ExceptionMembers.AddObject(type, "name"u8, ExceptionMembers.OffsetOfField(0));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        if (!BaseExceptionType.KeepArguments(self, args, null))
        {
            return -1;
        }
        ExceptionKeyword name = ExceptionKeyword.Of("name"u8, &((PyNameErrorObject*)self)->name);
        return ExceptionArguments.KeepKeywords(kwargs, "NameError"u8, &name, 1) ? 0 : -1;
    }
}
