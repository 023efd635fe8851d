using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard.Functions;

/// <summary>The functions of <c>builtins</c> for attributes. Foreign code runs in all of them.</summary>
internal static unsafe class AttributeFunctions
{
    internal static void AddTo(ref MethodTable methods)
    {
        methods.Add("delattr"u8, &DelAttr, MethodFlags.METH_FASTCALL, "delattr($module, obj, name, /)\n--\n\nDelete an attribute."u8);
        methods.Add(
            "dir"u8, &Dir, MethodFlags.METH_VARARGS, "dir([object]) -> list of strings\n\nThe names of the attributes of an object, sorted."u8);
        methods.Add(
            "getattr"u8, &GetAttr, MethodFlags.METH_FASTCALL,
            "getattr(object, name[, default]) -> value\n\nAn attribute; where it is missing the default, if there is one."u8);
        methods.Add("hasattr"u8, &HasAttr, MethodFlags.METH_FASTCALL, "hasattr($module, obj, name, /)\n--\n\nWhether an attribute is there."u8);
        methods.Add("setattr"u8, &SetAttr, MethodFlags.METH_FASTCALL, "setattr($module, obj, name, value, /)\n--\n\nSet an attribute."u8);
        methods.Add("vars"u8, &Vars, MethodFlags.METH_VARARGS, "vars([object]) -> dictionary\n\nThe __dict__ of an object."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* DelAttr(PyObject* self, PyObject** args, nint count)
        => Arguments.HasCount("delattr"u8, count, 2, 2) && Attributes.Set(args[0], args[1], null) == 0 ? Symbols.None : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Dir(PyObject* self, PyObject* args)
    {
        nint count = Builtins.Tuples.TupleObjects.Size(args);
        return Arguments.HasCount("dir"u8, count, 0, 1) ? Directory.Of(count == 0 ? null : Builtins.Tuples.TupleObjects.Items(args)[0]) : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetAttr(PyObject* self, PyObject** args, nint count)
    {
        if (!Arguments.HasCount("getattr"u8, count, 2, 3))
        {
            return null;
        }
        if (count == 2)
        {
            return Attributes.Get(args[0], args[1]);
        }
        PyObject* value;
        return !Attributes.TryGet(args[0], args[1], &value) ? null : value != null ? value : Refcount.NewRef(args[2]);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* HasAttr(PyObject* self, PyObject** args, nint count)
    {
        PyObject* value;
        if (!Arguments.HasCount("hasattr"u8, count, 2, 2) || !Attributes.TryGet(args[0], args[1], &value))
        {
            return null;
        }
        bool found = value != null;
        Refcount.XDecRef(value);
        return Booleans.From(found);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SetAttr(PyObject* self, PyObject** args, nint count)
        => Arguments.HasCount("setattr"u8, count, 3, 3) && Attributes.Set(args[0], args[1], args[2]) == 0 ? Symbols.None : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Vars(PyObject* self, PyObject* args)
    {
        nint count = Builtins.Tuples.TupleObjects.Size(args);
        if (!Arguments.HasCount("vars"u8, count, 0, 1))
        {
            return null;
        }
        if (count == 0)
        {
            return Errors.SystemError("frame does not exist"u8); // local variables are Python's
        }
        PyObject* dict;
        if (!Attributes.TryGet(Builtins.Tuples.TupleObjects.Items(args)[0], "__dict__"u8, &dict))
        {
            return null;
        }
        return dict != null ? dict : Errors.TypeError("vars() argument must have __dict__ attribute"u8);
    }
}
