using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Methods;

/// <summary>strip() and removeprefix() and their kin: what stands at the ends is left out.</summary>
internal static unsafe class StrippingMethods
{
    internal static void Fill(PyTypeObject* type)
    {
        BuiltinMethods.AddFast(type, "strip"u8, &Strip, 0, "strip($self, chars=None, /)\n--\n\nWithout such characters at both ends; None stands for white space."u8);
        BuiltinMethods.AddFast(type, "lstrip"u8, &StripLeft, 0, "lstrip($self, chars=None, /)\n--\n\nWithout such characters at the start; None stands for white space."u8);
        BuiltinMethods.AddFast(type, "rstrip"u8, &StripRight, 0, "rstrip($self, chars=None, /)\n--\n\nWithout such characters at the end; None stands for white space."u8);
        BuiltinMethods.Add(type, "removeprefix"u8, &RemovePrefix, MethodFlags.METH_O, "removeprefix($self, prefix, /)\n--\n\nWithout this text at the start, where it stands there."u8);
        BuiltinMethods.Add(type, "removesuffix"u8, &RemoveSuffix, MethodFlags.METH_O, "removesuffix($self, suffix, /)\n--\n\nWithout this text at the end, where it stands there."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Strip(PyObject* self, PyObject** args, nint count) => Strip(self, args, count, "strip"u8, true, true);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* StripLeft(PyObject* self, PyObject** args, nint count) => Strip(self, args, count, "lstrip"u8, true, false);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* StripRight(PyObject* self, PyObject** args, nint count) => Strip(self, args, count, "rstrip"u8, false, true);

    private static PyObject* Strip(PyObject* self, PyObject** args, nint count, ReadOnlySpan<byte> name, bool left, bool right)
    {
        if (count > 1)
        {
            return Errors.Format(*Symbols.Table.PyExc_TypeError, "%s expected at most 1 argument, got %zd"u8, (nint)CString.Of(name), count);
        }
        PyObject* stripped = count == 1 && args[0] != Symbols.None ? args[0] : null;
        if (stripped != null && !StringObjects.IsString(stripped))
        {
            return Errors.Format(*Symbols.Table.PyExc_TypeError, "%s arg must be None or str"u8, (nint)CString.Of(name));
        }
        return StringParts.Strip(self, stripped, left, right);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RemovePrefix(PyObject* self, PyObject* prefix) => Remove(self, prefix, "removeprefix"u8, atEnd: false);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RemoveSuffix(PyObject* self, PyObject* suffix) => Remove(self, suffix, "removesuffix"u8, atEnd: true);

    private static PyObject* Remove(PyObject* self, PyObject* part, ReadOnlySpan<byte> name, bool atEnd)
    {
        if (!StringObjects.IsString(part))
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "%s() argument must be str, not %.50s"u8, (nint)CString.Of(name),
                (nint)(part == Symbols.None ? CString.Of("None"u8) : part->ob_type->tp_name));
        }
        nint length = StringLayout.Length(self);
        nint size = StringJoining.TailMatch(self, part, 0, length, atEnd) == 1 ? StringLayout.Length(part) : 0;
        return StringParts.Of(self, atEnd ? 0 : size, atEnd ? length - size : length);
    }
}
