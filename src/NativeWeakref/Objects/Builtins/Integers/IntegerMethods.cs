using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Formats;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>The methods and attributes of int.</summary>
internal static unsafe class IntegerMethods
{
    private struct GetSets
    {
        internal PyGetSetDef Real;
        internal PyGetSetDef Imaginary;
        internal PyGetSetDef Numerator;
        internal PyGetSetDef Denominator;
        internal PyGetSetDef End;
    }

    private static GetSets s_getsets;

    internal static void Fill(PyTypeObject* type)
    {
        const int None = MethodFlags.METH_NOARGS;
        BuiltinMethods.Add(type, "conjugate"u8, &Whole, None, "conjugate($self, /)\n--\n\nThe number itself: it has no imaginary part."u8);
        BuiltinMethods.Add(type, "bit_length"u8, &BitLength, None, "bit_length($self, /)\n--\n\nNumber of bits of the magnitude."u8);
        BuiltinMethods.Add(type, "bit_count"u8, &BitCount, None, "bit_count($self, /)\n--\n\nNumber of ones among the bits of the magnitude."u8);
        BuiltinMethods.AddWithNames(type, "to_bytes"u8, &ToBytes, 0,
            "to_bytes($self, /, length=1, byteorder='big', *, signed=False)\n--\n\nThe number as so many bytes."u8);
        BuiltinMethods.AddWithNames(type, "from_bytes"u8, &FromBytes, MethodFlags.METH_CLASS,
            "from_bytes($type, /, bytes, byteorder='big', *, signed=False)\n--\n\nThe number that bytes stand for."u8);
        BuiltinMethods.Add(type, "as_integer_ratio"u8, &AsIntegerRatio, None, "as_integer_ratio($self, /)\n--\n\nThe number and 1."u8);
        BuiltinMethods.Add(type, "__trunc__"u8, &Whole, None, "__trunc__($self, /)\n--\n\nThe number itself."u8);
        BuiltinMethods.Add(type, "__floor__"u8, &Whole, None, "__floor__($self, /)\n--\n\nThe number itself."u8);
        BuiltinMethods.Add(type, "__ceil__"u8, &Whole, None, "__ceil__($self, /)\n--\n\nThe number itself."u8);
        BuiltinMethods.AddFast(type, "__round__"u8, &Round, 0,
            "__round__($self, ndigits=<unrepresentable>, /)\n--\n\nThe nearest multiple of a power of ten, the even one of two."u8);
        BuiltinMethods.Add(type, "__getnewargs__"u8, &GetNewArguments, None, "__getnewargs__($self, /)\n--\n\n"u8);
        BuiltinMethods.Add(type, "__sizeof__"u8, &SizeOf, None, "__sizeof__($self, /)\n--\n\nBytes of memory that the number takes."u8);
        BuiltinMethods.Add(type, "is_integer"u8, &IsInteger, None, "is_integer($self, /)\n--\n\nTrue: the number is whole."u8);
        FormatMethods.FillInteger(type);
        s_getsets.Real = new() { name = CString.Of("real"u8), get = &GetWhole, doc = CString.Of("the real part"u8) };
        s_getsets.Imaginary = new() { name = CString.Of("imag"u8), get = &GetZero, doc = CString.Of("the imaginary part"u8) };
        s_getsets.Numerator = new() { name = CString.Of("numerator"u8), get = &GetWhole, doc = CString.Of("the numerator of a fraction"u8) };
        s_getsets.Denominator = new() { name = CString.Of("denominator"u8), get = &GetOne, doc = CString.Of("the denominator of a fraction"u8) };
        type->tp_getset = (PyGetSetDef*)Unsafe.AsPointer(ref s_getsets);
    }

    private static PyObject* Exact(PyObject* self)
        => IntegerObjects.IsExactInteger(self) ? Refcount.NewRef(self)
            : IntegerArithmetic.WithSign((PyLongObject*)self, IntegerLayout.Sign((PyLongObject*)self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Whole(PyObject* self, PyObject* unused) => Exact(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* BitLength(PyObject* self, PyObject* unused) => IntegerObjects.FromInt64(IntegerLayout.BitLength((PyLongObject*)self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* BitCount(PyObject* self, PyObject* unused)
    {
        nint count = IntegerLayout.Count((PyLongObject*)self);
        long ones = 0;
        for (nint i = 0; i < count; i++)
        {
            for (uint rest = IntegerLayout.Digits((PyLongObject*)self)[i]; rest != 0; rest &= rest - 1)
            {
                ones++;
            }
        }
        return IntegerObjects.FromInt64(ones);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ToBytes(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        NamedArguments given = default;
        bool littleEndian;
        bool isSigned;
        if (!given.Read(args, count, kwnames, "to_bytes"u8, "length\0byteorder\0$signed\0"u8))
        {
            return null;
        }
        nint length = given.First == null ? 1 : IntegerIndex.AsArgument(given.First); // foreign code
        if ((length == -1 && Errors.Occurred()) || !ReadOrder(given.Second, "to_bytes() argument 'byteorder' must be str, not %.50s"u8, &littleEndian)
            || !ReadTruth(given.Third, &isSigned))
        {
            return null;
        }
        if (length < 0)
        {
            return Errors.ValueError("length argument must be non-negative"u8);
        }
        PyObject* bytes = BytesCreation.New(length);
        if (bytes != null && IntegerBytes.Store((PyLongObject*)self, BytesObjects.Data(bytes), (nuint)length, littleEndian, isSigned) < 0)
        {
            Refcount.Clear(&bytes);
        }
        return bytes;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FromBytes(PyObject* type, PyObject** args, nint count, PyObject* kwnames)
    {
        NamedArguments given = default;
        bool littleEndian;
        bool isSigned;
        if (!given.Read(args, count, kwnames, "from_bytes"u8, "bytes\0byteorder\0$signed\0"u8))
        {
            return null;
        }
        if (given.First == null)
        {
            return given.RefuseMissing();
        }
        if (!ReadOrder(given.Second, "from_bytes() argument 'byteorder' must be str, not %.50s"u8, &littleEndian)
            || !ReadTruth(given.Third, &isSigned))
        {
            return null;
        }
        PyObject* bytes = BytesFromObject.OfObject(given.First); // foreign code
        if (bytes == null)
        {
            return null;
        }
        PyObject* value = IntegerBytes.Load(BytesObjects.Data(bytes), (nuint)BytesObjects.Size(bytes), littleEndian, isSigned);
        Refcount.DecRef(bytes);
        if (value == null || type == (PyObject*)Symbols.Table.PyLong_Type)
        {
            return value;
        }
        PyObject* made = Calls.OneArg(type, value); // foreign code
        Refcount.DecRef(value);
        return made;
    }

    private static bool ReadOrder(PyObject* order, System.ReadOnlySpan<byte> refusal, bool* littleEndian)
    {
        *littleEndian = false;
        if (order == null)
        {
            return true;
        }
        if (!StringObjects.IsString(order))
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, refusal, (nint)(order == Symbols.None ? CString.Of("None"u8) : order->ob_type->tp_name));
            return false;
        }
        *littleEndian = StringObjects.EqualLiteral(order, "little"u8);
        if (*littleEndian || StringObjects.EqualLiteral(order, "big"u8))
        {
            return true;
        }
        Errors.ValueError("byteorder must be either 'little' or 'big'"u8);
        return false;
    }

    private static bool ReadTruth(PyObject* value, bool* truth)
    {
        int answer = value == null ? 0 : ObjectProtocol.IsTrue(value); // foreign code
        *truth = answer == 1;
        return answer >= 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* AsIntegerRatio(PyObject* self, PyObject* unused)
    {
        PyObject* numerator = Exact(self);
        PyObject* pair = numerator == null ? null : TupleObjects.Pack(numerator, SmallIntegers.Get(1));
        Refcount.XDecRef(numerator);
        return pair;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Round(PyObject* self, PyObject** args, nint count)
    {
        if (count > 1)
        {
            return Errors.Format(*Symbols.Table.PyExc_TypeError, "__round__ expected at most 1 argument, got %zd"u8, count);
        }
        PyObject* digits = count == 0 ? null : IntegerIndex.Of(args[0]); // foreign code
        if (count == 0 || digits == null || IntegerLayout.Sign((PyLongObject*)digits) >= 0)
        {
            Refcount.XDecRef(digits);
            return count == 1 && digits == null ? null : Exact(self);
        }
        PyObject* exponent = IntegerArithmetic.WithSign((PyLongObject*)digits, 1);
        PyObject* unit = exponent == null ? null
            : IntegerProduct.Power((PyLongObject*)SmallIntegers.Get(10), (PyLongObject*)exponent, null);
        PyObject* rounded = unit == null ? null : RoundTo((PyLongObject*)self, (PyLongObject*)unit);
        Refcount.DecRef(digits);
        Refcount.XDecRef(exponent);
        Refcount.XDecRef(unit);
        return rounded;
    }

    private static PyObject* RoundTo(PyLongObject* value, PyLongObject* unit)
    {
        PyObject* quotient;
        PyObject* rest;
        if (!IntegerQuotient.Both(value, unit, &quotient, &rest))
        {
            return null;
        }
        PyObject* twice = IntegerArithmetic.Add((PyLongObject*)rest, (PyLongObject*)rest, negateRight: false);
        int order = twice == null ? 0 : IntegerComparison.Compare((PyLongObject*)twice, unit);
        bool odd = (IntegerLayout.Digits((PyLongObject*)quotient)[0] & 1) != 0;
        if (twice != null && (order > 0 || (order == 0 && odd)))
        {
            Refcount.Replace(&quotient, IntegerArithmetic.Add((PyLongObject*)quotient, (PyLongObject*)SmallIntegers.Get(1), negateRight: false));
        }
        PyObject* rounded = twice == null || quotient == null ? null : IntegerProduct.Multiply((PyLongObject*)quotient, unit);
        Refcount.XDecRef(quotient);
        Refcount.XDecRef(twice);
        Refcount.DecRef(rest);
        return rounded;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetNewArguments(PyObject* self, PyObject* unused)
    {
        PyObject* value = IntegerArithmetic.WithSign((PyLongObject*)self, IntegerLayout.Sign((PyLongObject*)self));
        PyObject* args = value == null ? null : TupleObjects.Pack(value);
        Refcount.XDecRef(value);
        return args;
    }

    // A number of no digits has room for one.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SizeOf(PyObject* self, PyObject* ignored)
    {
        nint digits = IntegerLayout.Count((PyLongObject*)self);
        return IntegerObjects.FromInt64(sizeof(PyObject) + sizeof(nuint) + ((digits == 0 ? 1 : digits) * sizeof(uint)));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsInteger(PyObject* self, PyObject* unused) => Symbols.True;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetWhole(PyObject* self, void* closure) => Exact(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetZero(PyObject* self, void* closure) => SmallIntegers.Get(0);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetOne(PyObject* self, void* closure) => SmallIntegers.Get(1);
}
