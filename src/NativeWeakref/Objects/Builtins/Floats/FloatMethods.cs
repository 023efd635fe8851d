using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Formats;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Floats;

/// <summary>The methods of float.</summary>
internal static unsafe class FloatMethods
{
    internal static void Fill(PyTypeObject* type)
    {
        const int ForClass = MethodFlags.METH_CLASS;
        BuiltinMethods.Add(type, "conjugate"u8, &Same, MethodFlags.METH_NOARGS,
            "conjugate($self, /)\n--\n\nThe number itself: it has no imaginary part."u8);
        BuiltinMethods.Add(type, "__trunc__"u8, &Truncate, MethodFlags.METH_NOARGS,
            "__trunc__($self, /)\n--\n\nThe int nearest to the number between 0 and it."u8);
        BuiltinMethods.Add(type, "__floor__"u8, &Floor, MethodFlags.METH_NOARGS, "__floor__($self, /)\n--\n\nThe largest int that is not larger."u8);
        BuiltinMethods.Add(type, "__ceil__"u8, &Ceiling, MethodFlags.METH_NOARGS, "__ceil__($self, /)\n--\n\nThe smallest int that is not smaller."u8);
        BuiltinMethods.AddFast(type, "__round__"u8, &Round, 0,
            "__round__($self, ndigits=None, /)\n--\n\nThe nearest int, or the nearest float with so many decimal digits; ties go to the even one."u8);
        BuiltinMethods.Add(type, "as_integer_ratio"u8, &AsIntegerRatio, MethodFlags.METH_NOARGS,
            "as_integer_ratio($self, /)\n--\n\nTwo ints without a common factor whose quotient is the number, the second positive."u8);
        BuiltinMethods.Add(type, "fromhex"u8, &FromHex, MethodFlags.METH_O | ForClass,
            "fromhex($type, string, /)\n--\n\nThe float that a hexadecimal text stands for."u8);
        BuiltinMethods.Add(type, "hex"u8, &Hex, MethodFlags.METH_NOARGS, "hex($self, /)\n--\n\nThe number as a hexadecimal text."u8);
        BuiltinMethods.Add(type, "is_integer"u8, &IsInteger, MethodFlags.METH_NOARGS, "is_integer($self, /)\n--\n\nWhether the number is whole."u8);
        BuiltinMethods.Add(type, "__getnewargs__"u8, &GetNewArguments, MethodFlags.METH_NOARGS, "__getnewargs__($self, /)\n--\n\n"u8);
        BuiltinMethods.Add(type, "__getformat__"u8, &GetFormat, MethodFlags.METH_O | ForClass,
            "__getformat__($type, typestr, /)\n--\n\nHow the machine stores 'double' or 'float'."u8);
        FormatMethods.FillFloat(type);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Same(PyObject* self, PyObject* unused)
        => FloatObjects.IsExactFloat(self) ? Refcount.NewRef(self) : FloatObjects.New(FloatObjects.Value(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Truncate(PyObject* self, PyObject* unused) => IntegerDoubles.FromDouble(FloatObjects.Value(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Floor(PyObject* self, PyObject* unused)
        => IntegerDoubles.FromDouble(FloatRounding.Floor(FloatObjects.Value(self)));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Ceiling(PyObject* self, PyObject* unused)
        => IntegerDoubles.FromDouble(FloatRounding.Ceiling(FloatObjects.Value(self)));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Round(PyObject* self, PyObject** args, nint count)
    {
        if (count > 1)
        {
            return Errors.Format(*Symbols.Table.PyExc_TypeError, "__round__ expected at most 1 argument, got %zd"u8, count);
        }
        double value = FloatObjects.Value(self);
        return count == 0 || args[0] == Symbols.None ? FloatRounding.ToInteger(value) : FloatRounding.ToDigits(value, args[0]);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* AsIntegerRatio(PyObject* self, PyObject* unused)
    {
        double value = FloatObjects.Value(self);
        if (!BinaryDouble.IsFinite(value))
        {
            return BinaryDouble.IsNaN(value) ? Errors.ValueError("cannot convert NaN to integer ratio"u8)
                : Errors.OverflowError("cannot convert Infinity to integer ratio"u8);
        }
        BinaryDouble parts = BinaryDouble.Of(value);
        int zeros = value == 0 ? -parts.Exponent : BitOperations.TrailingZeroCount(parts.Mantissa);
        int exponent = parts.Exponent + zeros;
        PyObject* numerator;
        PyObject* denominator;
        if (exponent >= 0)
        {
            numerator = IntegerDoubles.FromDouble(value);
            denominator = SmallIntegers.Get(1);
        }
        else
        {
            long odd = (long)(parts.Mantissa >> zeros);
            numerator = IntegerObjects.FromInt64(value < 0 ? -odd : odd);
            denominator = IntegerBits.PowerOfTwo(-exponent);
        }
        PyObject* pair = numerator == null || denominator == null ? null : TupleObjects.Pack(numerator, denominator);
        Refcount.XDecRef(numerator);
        Refcount.XDecRef(denominator);
        return pair;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FromHex(PyObject* type, PyObject* text)
    {
        if (!StringObjects.IsString(text))
        {
            return Errors.TypeError("bad argument type for built-in operation"u8);
        }
        PyObject* value = FloatHexParsing.Read(text);
        if (value == null || type == (PyObject*)Symbols.Table.PyFloat_Type)
        {
            return value;
        }
        PyObject* made = Calls.OneArg(type, value); // foreign code
        Refcount.DecRef(value);
        return made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Hex(PyObject* self, PyObject* unused) => FloatHexText.Of(FloatObjects.Value(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsInteger(PyObject* self, PyObject* unused)
    {
        double value = FloatObjects.Value(self);
        return Booleans.From(BinaryDouble.IsFinite(value) && FloatRounding.Floor(value) == value);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetNewArguments(PyObject* self, PyObject* unused)
    {
        PyObject* value = FloatObjects.New(FloatObjects.Value(self));
        PyObject* args = value == null ? null : TupleObjects.Pack(value);
        Refcount.XDecRef(value);
        return args;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetFormat(PyObject* type, PyObject* name)
    {
        if (!StringObjects.IsString(name))
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "__getformat__() argument must be str, not %.50s"u8,
                (nint)(name == Symbols.None ? CString.Of("None"u8) : name->ob_type->tp_name));
        }
        if (StringSearch.HasNul(name))
        {
            return Errors.ValueError("embedded null character"u8);
        }
        bool known = StringObjects.EqualLiteral(name, "double"u8) || StringObjects.EqualLiteral(name, "float"u8);
        return known ? StringObjects.FromLiteral("IEEE, little-endian"u8)
            : Errors.ValueError("__getformat__() argument 1 must be 'double' or 'float'"u8);
    }
}
