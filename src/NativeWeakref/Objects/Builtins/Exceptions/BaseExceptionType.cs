using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>BaseException: creation, life and text of every exception that has no rules of its own.</summary>
internal static unsafe class BaseExceptionType
{
    internal static delegate* unmanaged[Cdecl]<PyTypeObject*, PyObject*, PyObject*, PyObject*> NewPointer => &New;

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*> StrPointer => &Str;

    internal static void Fill(PyTypeObject* type)
    {
        PyBaseExceptionObject layout;
        type->tp_dictoffset = (nint)((byte*)&layout.dict - (byte*)&layout);
        type->tp_new = &New;
        type->tp_init = &Init;
        type->tp_dealloc = ExceptionLifetime.DeallocPointer;
        type->tp_traverse = ExceptionLifetime.TraversePointer;
        type->tp_clear = ExceptionLifetime.ClearPointer;
        type->tp_repr = &Repr;
        type->tp_str = &Str;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_setattro = Symbols.Table.PyObject_GenericSetAttr;
        BaseExceptionAttributes.Fill(type);
        BaseExceptionMethods.Fill(type);
    }

    /// <summary>An instance with these arguments (borrowed; NULL for none). Return: owned, or NULL with an error.</summary>
    internal static PyObject* Create(PyTypeObject* type, PyObject* args)
    {
        PyObject* self = type->tp_alloc(type, 0);
        if (self != null)
        {
            ((PyBaseExceptionObject*)self)->args = args == null ? TupleObjects.Empty() : Refcount.NewRef(args);
        }
        return self;
    }

    /// <summary>Keeps the arguments of a call that may not have keywords. Return: false with TypeError set.</summary>
    internal static bool KeepArguments(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        if (!ExceptionArguments.RefuseKeywords(self->ob_type, kwargs))
        {
            return false;
        }
        Refcount.Replace(&((PyBaseExceptionObject*)self)->args, Refcount.NewRef(args));
        return true;
    }

    /// <summary>The arguments as text: nothing, the only one, or the tuple. Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* ArgumentsAsText(PyObject* self)
    {
        PyObject* args = ExceptionArguments.Of(self);
        return TupleObjects.Size(args) == 0 ? StringObjects.FromLiteral(""u8)
            : ObjectProtocol.Str(TupleObjects.Size(args) == 1 ? TupleObjects.Items(args)[0] : args);
    }

    /// <summary>The head of an instance that has just been allocated and is not zero.</summary>
    internal static void ClearHead(PyBaseExceptionObject* self)
    {
        self->dict = null;
        self->args = null;
        self->notes = null;
        self->traceback = null;
        self->context = null;
        self->cause = null;
        self->suppress_context = 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs) => Create(type, args);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs) => KeepArguments(self, args, kwargs) ? 0 : -1;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Str(PyObject* self) => ArgumentsAsText(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        nint name = (nint)TypeNames.ShortName(self->ob_type);
        PyObject* args = ExceptionArguments.Of(self);
        return TupleObjects.Size(args) == 1
            ? StringObjects.FromFormat("%s(%R)"u8, name, (nint)TupleObjects.Items(args)[0])
            : StringObjects.FromFormat("%s%R"u8, name, (nint)args);
    }
}
