using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Methods;

/// <summary>center(), zfill(), expandtabs() and their kin.</summary>
internal static unsafe class PaddingMethods
{
    internal static void Fill(PyTypeObject* type)
    {
        BuiltinMethods.AddFast(type, "center"u8, &Center, 0, "center($self, width, fillchar=' ', /)\n--\n\nIn the middle of a width."u8);
        BuiltinMethods.AddFast(type, "ljust"u8, &JustifyLeft, 0, "ljust($self, width, fillchar=' ', /)\n--\n\nAt the start of a width."u8);
        BuiltinMethods.AddFast(type, "rjust"u8, &JustifyRight, 0, "rjust($self, width, fillchar=' ', /)\n--\n\nAt the end of a width."u8);
        BuiltinMethods.Add(type, "zfill"u8, &FillZeros, MethodFlags.METH_O, "zfill($self, width, /)\n--\n\nWith zeros behind the sign up to a width."u8);
        BuiltinMethods.AddWithNames(type, "expandtabs"u8, &ExpandTabs, 0, "expandtabs($self, /, tabsize=8)\n--\n\nWith spaces for tabs."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Center(PyObject* self, PyObject** args, nint count) => Justify(self, args, count, "center"u8, true, true);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* JustifyLeft(PyObject* self, PyObject** args, nint count) => Justify(self, args, count, "ljust"u8, false, true);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* JustifyRight(PyObject* self, PyObject** args, nint count) => Justify(self, args, count, "rjust"u8, true, false);

    private static PyObject* Justify(PyObject* self, PyObject** args, nint count, ReadOnlySpan<byte> name, bool before, bool after)
    {
        if (count is < 1 or > 2)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError,
                count < 1 ? "%s expected at least 1 argument, got %zd"u8 : "%s expected at most 2 arguments, got %zd"u8,
                (nint)CString.Of(name), count);
        }
        nint width = IntegerIndex.AsArgument(args[0]); // foreign code
        if (width == -1 && Errors.Occurred())
        {
            return null;
        }
        uint fill = ' ';
        if (count == 2)
        {
            if (!StringObjects.IsString(args[1]))
            {
                return UnsupportedType.Refuse(args[1], "The fill character must be a unicode character, not %.100s"u8);
            }
            if (StringLayout.Length(args[1]) != 1)
            {
                return Errors.TypeError("The fill character must be exactly one character long"u8);
            }
            fill = StringLayout.Read(args[1], 0);
        }
        nint length = StringLayout.Length(self);
        nint padding = width > length ? width - length : 0;
        // An odd rest goes to the start where the width is odd.
        nint left = !before ? 0 : !after ? padding : (padding / 2) + (padding & width & 1);
        return Pad(self, left, padding - left, fill);
    }

    private static PyObject* Pad(PyObject* self, nint left, nint right, uint fill)
    {
        if (left == 0 && right == 0)
        {
            return StringConcatenation.ToExact(self);
        }
        TextBuilder text = default;
        _ = text.AppendRepeated(fill, left) && text.AppendString(self) && text.AppendRepeated(fill, right); // the builder remembers
        return text.Finish();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FillZeros(PyObject* self, PyObject* widthObject)
    {
        nint width = IntegerIndex.AsArgument(widthObject); // foreign code
        if (width == -1 && Errors.Occurred())
        {
            return null;
        }
        nint length = StringLayout.Length(self);
        bool signed = length > 0 && (StringLayout.Read(self, 0) is '+' or '-');
        if (width <= length || !signed)
        {
            return Pad(self, width > length ? width - length : 0, 0, '0');
        }
        TextBuilder text = default;
        _ = text.AppendCharacter(StringLayout.Read(self, 0)) && text.AppendRepeated('0', width - length)
            && text.AppendSubstring(self, 1, length - 1); // the builder remembers
        return text.Finish();
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
        nint length = StringLayout.Length(self);
        TextBuilder text = default;
        nint column = 0;
        bool done = true;
        for (nint i = 0; done && i < length; i++)
        {
            uint character = StringLayout.Read(self, i);
            if (character == '\t')
            {
                nint quotient;
                nint spaces = tabSize > 0 && IntegerDivision.TryDivide(column, tabSize, &quotient) ? tabSize - (column - (quotient * tabSize)) : 0;
                column += spaces;
                done = text.AppendRepeated(' ', spaces);
                continue;
            }
            column = character is '\n' or '\r' ? 0 : column + 1;
            done = text.AppendCharacter(character);
        }
        return text.Finish();
    }
}
