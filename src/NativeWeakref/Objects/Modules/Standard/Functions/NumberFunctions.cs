using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard.Functions;

/// <summary>The functions of <c>builtins</c> for numbers. Foreign code runs in all of them.</summary>
internal static unsafe class NumberFunctions
{
    internal static void AddTo(ref MethodTable methods)
    {
        methods.Add("abs"u8, &Abs, MethodFlags.METH_O, "abs($module, x, /)\n--\n\nThe absolute value."u8);
        methods.Add("bin"u8, &Bin, MethodFlags.METH_O, "bin($module, number, /)\n--\n\nAn int in binary digits, with 0b in front."u8);
        methods.Add("divmod"u8, &DivMod, MethodFlags.METH_FASTCALL, "divmod($module, x, y, /)\n--\n\nQuotient and remainder."u8);
        methods.Add("hex"u8, &Hex, MethodFlags.METH_O, "hex($module, number, /)\n--\n\nAn int in hexadecimal digits, with 0x in front."u8);
        methods.Add("oct"u8, &Oct, MethodFlags.METH_O, "oct($module, number, /)\n--\n\nAn int in octal digits, with 0o in front."u8);
        methods.Add(
            "pow"u8, &Pow, MethodFlags.METH_FASTCALL | MethodFlags.METH_KEYWORDS,
            "pow($module, /, base, exp, mod=None)\n--\n\nA power; with mod its remainder."u8);
        methods.Add(
            "round"u8, &Round, MethodFlags.METH_FASTCALL | MethodFlags.METH_KEYWORDS,
            "round($module, /, number, ndigits=None)\n--\n\nA number with so many digits behind the point; without ndigits an int."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Abs(PyObject* self, PyObject* op) => NumberProtocol.Unary(op, UnaryOperator.Absolute);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Bin(PyObject* self, PyObject* op) => NumberConversion.ToBase(op, 2);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* DivMod(PyObject* self, PyObject** args, nint count)
        => Arguments.HasCount("divmod"u8, count, 2, 2) ? NumberProtocol.Binary(args[0], args[1], NumberOperator.Divmod) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Hex(PyObject* self, PyObject* op) => NumberConversion.ToBase(op, 16);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Oct(PyObject* self, PyObject* op) => NumberConversion.ToBase(op, 8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Pow(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        NamedArguments given = default;
        if (!given.Read(args, count, kwnames, "pow"u8, "base\0exp\0mod"u8, required: 2))
        {
            return null;
        }
        return NumberProtocol.Power(given.First, given.Second, given.Third == null ? Symbols.None : given.Third);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Round(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        NamedArguments given = default;
        if (!given.Read(args, count, kwnames, "round"u8, "number\0ndigits"u8, required: 1))
        {
            return null;
        }
        PyObject* method = SpecialMethod.Find(given.First, "__round__"u8);
        if (method == null)
        {
            return Errors.Occurred() ? null : UnsupportedType.Refuse(given.First, "type %.100s doesn't define __round__ method"u8);
        }
        PyObject* digits = given.Second;
        PyObject* result = digits == null || digits == Symbols.None ? Calls.NoArgs(method) : Calls.OneArg(method, digits);
        Refcount.DecRef(method);
        return result;
    }
}
