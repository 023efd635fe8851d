using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>AttributeError: the keywords <c>name</c> and <c>obj</c>.</summary>
internal static unsafe class AttributeErrorType
{
    private struct Keywords
    {
        internal ExceptionKeyword Name;
        internal ExceptionKeyword Object;
    }

    internal static void Fill(PyTypeObject* type)
    {
        ExceptionTypes.SetLayout(type, sizeof(PyAttributeErrorObject), ownedFields: 0b11);
        type->tp_init = &Init;
        type->tp_str = BaseExceptionType.StrPointer;
        ExceptionReduction.FillAttributeError(type);
        ExceptionMembers.AddObject(type, "name"u8, ExceptionMembers.OffsetOfField(1));
        ExceptionMembers.AddObject(type, "obj"u8, ExceptionMembers.OffsetOfField(0));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        if (!BaseExceptionType.KeepArguments(self, args, null))
        {
            return -1;
        }
        PyAttributeErrorObject* error = (PyAttributeErrorObject*)self;
        Keywords keywords;
        keywords.Name = ExceptionKeyword.Of("name"u8, &error->name);
        keywords.Object = ExceptionKeyword.Of("obj"u8, &error->obj);
        return ExceptionArguments.KeepKeywords(kwargs, "AttributeError"u8, &keywords.Name, 2) ? 0 : -1;
    }
}
