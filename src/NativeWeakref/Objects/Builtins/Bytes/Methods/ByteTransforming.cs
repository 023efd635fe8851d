using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.ByteArrays;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes.Methods;

/// <summary>upper() to zfill(): bytes of another case, and of another width.</summary>
internal static unsafe class ByteTransforming
{
    internal static void Fill(PyTypeObject* type)
    {
        BuiltinMethods.Add(type, "capitalize"u8, &Capitalize, MethodFlags.METH_NOARGS, "capitalize($self, /)\n--\n\nThe first letter a capital, all others small."u8);
        BuiltinMethods.Add(type, "lower"u8, &Lower, MethodFlags.METH_NOARGS, "lower($self, /)\n--\n\nAll letters of ASCII small."u8);
        BuiltinMethods.Add(type, "swapcase"u8, &SwapCase, MethodFlags.METH_NOARGS, "swapcase($self, /)\n--\n\nSmall letters of ASCII as capitals and capitals small."u8);
        BuiltinMethods.Add(type, "title"u8, &Title, MethodFlags.METH_NOARGS, "title($self, /)\n--\n\nThe first letter of each word a capital, all others small."u8);
        BuiltinMethods.Add(type, "upper"u8, &Upper, MethodFlags.METH_NOARGS, "upper($self, /)\n--\n\nAll letters of ASCII capitals."u8);
        BuiltinMethods.AddFast(type, "center"u8, &Center, 0, "center($self, width, fillchar=b' ', /)\n--\n\nIn the middle of a width."u8);
        BuiltinMethods.AddFast(type, "ljust"u8, &JustifyLeft, 0, "ljust($self, width, fillchar=b' ', /)\n--\n\nAt the start of a width."u8);
        BuiltinMethods.AddFast(type, "rjust"u8, &JustifyRight, 0, "rjust($self, width, fillchar=b' ', /)\n--\n\nAt the end of a width."u8);
        BuiltinMethods.Add(type, "zfill"u8, &FillZeros, MethodFlags.METH_O, "zfill($self, width, /)\n--\n\nWith zeros behind the sign up to a width."u8);
        BuiltinMethods.AddWithNames(type, "expandtabs"u8, &ExpandTabs, 0, "expandtabs($self, /, tabsize=8)\n--\n\nWith spaces for tabs."u8);
    }

    private enum Change
    {
        Lower,
        Upper,
        Swap,
        Title,
        Capitalize,
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Capitalize(PyObject* self, PyObject* unused) => Apply(self, Change.Capitalize);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Lower(PyObject* self, PyObject* unused) => Apply(self, Change.Lower);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SwapCase(PyObject* self, PyObject* unused) => Apply(self, Change.Swap);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Title(PyObject* self, PyObject* unused) => Apply(self, Change.Title);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Upper(PyObject* self, PyObject* unused) => Apply(self, Change.Upper);

    private static PyObject* Apply(PyObject* self, Change change)
    {
        ByteRange range = ByteRange.Of(self);
        ByteBuilder bytes = default;
        byte* to = range.Size == 0 ? null : bytes.Reserve(range.Size);
        bool inWord = false;
        for (nint i = 0; to != null && i < range.Size; i++)
        {
            byte value = range.Data[i];
            bool up = change == Change.Upper || (change == Change.Swap && AsciiCharacters.IsLower(value))
                || (change == Change.Title && !inWord) || (change == Change.Capitalize && i == 0);
            to[i] = up ? AsciiCharacters.ToUpper(value) : AsciiCharacters.ToLower(value);
            inWord = AsciiCharacters.IsLetter(value);
        }
        return ByteParts.Like(self, bytes.Finish());
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Center(PyObject* self, PyObject** args, nint count) => Justify(self, args, count, CString.Of("center"u8), true, true);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* JustifyLeft(PyObject* self, PyObject** args, nint count) => Justify(self, args, count, CString.Of("ljust"u8), false, true);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* JustifyRight(PyObject* self, PyObject** args, nint count) => Justify(self, args, count, CString.Of("rjust"u8), true, false);

    private static PyObject* Justify(PyObject* self, PyObject** args, nint count, byte* name, bool before, bool after)
    {
        if (count is < 1 or > 2)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError,
                count < 1 ? "%s expected at least 1 argument, got %zd"u8 : "%s expected at most 2 arguments, got %zd"u8, (nint)name, count);
        }
        nint width = IntegerIndex.AsArgument(args[0]); // foreign code
        if (width == -1 && Errors.Occurred())
        {
            return null;
        }
        byte fill = (byte)' ';
        if (count == 2)
        {
            PyObject* given = args[1];
            if (!ByteRange.IsOneByte(given, &fill))
            {
                return Errors.Format(
                    *Symbols.Table.PyExc_TypeError, "%s() argument 2 must be a byte string of length 1, not %.50s"u8, (nint)name,
                    (nint)(given == Symbols.None ? CString.Of("None"u8) : given->ob_type->tp_name));
            }
        }
        nint size = ByteRange.Of(self).Size;
        nint padding = width > size ? width - size : 0;
        // An odd rest goes to the start where the width is odd.
        nint left = !before ? 0 : !after ? padding : (padding / 2) + (padding & width & 1);
        return Pad(self, left, padding - left, fill);
    }

    private static PyObject* Pad(PyObject* self, nint left, nint right, byte fill)
    {
        ByteRange range = ByteRange.Of(self);
        if (left == 0 && right == 0)
        {
            return ByteParts.Of(self, 0, range.Size);
        }
        PyObject* made = BytesObjects.IsBytes(self)
            ? BytesCreation.New(left + range.Size + right)
            : ByteArrayObjects.FromData(null, left + range.Size + right);
        if (made == null)
        {
            return null;
        }
        byte* data = ByteRange.Of(made).Data;
        Heap.SystemMemory.Fill(data, fill, (nuint)left);
        Heap.Memory.Copy(data + left, range.Data, (nuint)range.Size);
        Heap.SystemMemory.Fill(data + left + range.Size, fill, (nuint)right);
        return made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FillZeros(PyObject* self, PyObject* widthObject)
    {
        nint width = IntegerIndex.AsArgument(widthObject); // foreign code
        if (width == -1 && Errors.Occurred())
        {
            return null;
        }
        ByteRange range = ByteRange.Of(self);
        nint zeros = width > range.Size ? width - range.Size : 0;
        PyObject* made = Pad(self, zeros, 0, (byte)'0');
        if (made != null && zeros > 0 && range.Size > 0 && (*range.Data is (byte)'+' or (byte)'-'))
        {
            byte* data = ByteRange.Of(made).Data;
            data[0] = data[zeros];
            data[zeros] = (byte)'0';
        }
        return made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ExpandTabs(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        NamedArguments given = default;
        if (!given.Read(args, count, kwnames, "expandtabs"u8, "tabsize\0"u8))
        {
            return null;
        }
        nint tabSize = given.First == null ? 8 : IntegerMasks.AsInt(given.First); // foreign code
        if (tabSize == -1 && Errors.Occurred())
        {
            return null;
        }
        ByteRange range = ByteRange.Of(self);
        ByteBuilder bytes = default;
        nint column = 0;
        bool done = true;
        for (nint i = 0; done && i < range.Size; i++)
        {
            byte value = range.Data[i];
            if (value == '\t')
            {
                nint spaces = tabSize > 0 ? tabSize - Rest(column, tabSize) : 0;
                column += spaces;
                for (; done && spaces > 0; spaces--)
                {
                    done = bytes.Append((byte)' ');
                }
                continue;
            }
            column = value is (byte)'\n' or (byte)'\r' ? 0 : column + 1;
            done = bytes.Append(value);
        }
        return ByteParts.Like(self, bytes.Finish());
    }

    private static nint Rest(nint value, nint divisor)
    {
        nint quotient;
        return IntegerDivision.TryDivide(value, divisor, &quotient) ? value - (quotient * divisor) : 0;
    }
}
