using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard.Functions;

/// <summary>The functions of <c>builtins</c> that any object can be asked through.</summary>
internal static unsafe class ObjectFunctions
{
    internal static void AddTo(ref MethodTable methods)
    {
        methods.Add("ascii"u8, &Ascii, MethodFlags.METH_O, "ascii($module, obj, /)\n--\n\nThe repr with escapes for all that is not ASCII."u8);
        methods.Add("callable"u8, &Callable, MethodFlags.METH_O, "callable($module, obj, /)\n--\n\nWhether an object can be called."u8);
        methods.Add(
            "format"u8, &Format, MethodFlags.METH_FASTCALL,
            "format($module, value, format_spec='', /)\n--\n\nThe text of a value as its __format__ makes it."u8);
        methods.Add("hash"u8, &Hash, MethodFlags.METH_O, "hash($module, obj, /)\n--\n\nThe hash of an object."u8);
        methods.Add("id"u8, &Id, MethodFlags.METH_O, "id($module, obj, /)\n--\n\nA number that no other living object has."u8);
        methods.Add(
            "isinstance"u8, &IsInstance, MethodFlags.METH_FASTCALL,
            "isinstance($module, obj, class_or_tuple, /)\n--\n\nWhether an object is an instance of a class or of one of several."u8);
        methods.Add(
            "issubclass"u8, &IsSubclass, MethodFlags.METH_FASTCALL,
            "issubclass($module, cls, class_or_tuple, /)\n--\n\nWhether a class derives from another or from one of several."u8);
        methods.Add("len"u8, &Length, MethodFlags.METH_O, "len($module, obj, /)\n--\n\nThe number of items."u8);
        methods.Add("repr"u8, &Repr, MethodFlags.METH_O, "repr($module, obj, /)\n--\n\nThe text that represents an object."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Ascii(PyObject* self, PyObject* op) => ObjectProtocol.Ascii(op); // foreign code, as below

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Callable(PyObject* self, PyObject* op) => Booleans.From(Calls.IsCallable(op));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Format(PyObject* self, PyObject** args, nint count)
    {
        if (!Arguments.HasCount("format"u8, count, 1, 2))
        {
            return null;
        }
        return count == 2 && !StringObjects.IsString(args[1])
            ? UnsupportedType.RefuseArgument(args[1], "format() argument 2 must be str, not %.50s"u8)
            : FormatProtocol.Apply(args[0], count == 2 ? args[1] : null);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Hash(PyObject* self, PyObject* op)
    {
        nint hash = ObjectProtocol.Hash(op);
        return hash == -1 ? null : IntegerObjects.FromInt64(hash);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Id(PyObject* self, PyObject* op) => IntegerObjects.FromUInt64((ulong)op);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsInstance(PyObject* self, PyObject** args, nint count)
        => Arguments.HasCount("isinstance"u8, count, 2, 2) ? FromAnswer(ClassTests.IsInstance(args[0], args[1])) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsSubclass(PyObject* self, PyObject** args, nint count)
        => Arguments.HasCount("issubclass"u8, count, 2, 2) ? FromAnswer(ClassTests.IsSubclass(args[0], args[1])) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Length(PyObject* self, PyObject* op)
    {
        nint size = ItemAccess.Size(op);
        return size < 0 ? null : IntegerObjects.FromInt64(size);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self, PyObject* op) => ObjectProtocol.Repr(op);

    /// <summary>The bool of an answer of 1 or 0; NULL for -1, which comes with an error.</summary>
    internal static PyObject* FromAnswer(int answer) => answer < 0 ? null : Booleans.From(answer != 0);
}
