using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.ByteArrays;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Bytes.Methods;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard.Functions;

/// <summary>The functions <c>chr</c> and <c>ord</c>.</summary>
internal static unsafe class CharacterFunctions
{
    internal static void AddTo(ref MethodTable methods)
    {
        methods.Add("chr"u8, &Chr, MethodFlags.METH_O, "chr($module, i, /)\n--\n\nThe str of the character with a number."u8);
        methods.Add("ord"u8, &Ord, MethodFlags.METH_O, "ord($module, c, /)\n--\n\nThe number of the character in a str of length 1."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Chr(PyObject* self, PyObject* number)
    {
        int value = IntegerMasks.AsInt(number); // foreign code
        return value == -1 && Errors.Occurred() ? null : StringAccess.FromOrdinal(value);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Ord(PyObject* self, PyObject* character)
    {
        bool isBytes = BytesObjects.IsBytes(character) || ByteArrayObjects.IsByteArray(character);
        if (!isBytes && !StringObjects.IsString(character))
        {
            return UnsupportedType.Refuse(character, "ord() expected string of length 1, but %.200s found"u8);
        }
        nint length = isBytes ? ByteRange.Of(character).Size : StringObjects.Length(character);
        if (length != 1)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "ord() expected a character, but string of length %zd found"u8, length);
        }
        return IntegerObjects.FromInt64(isBytes ? *ByteRange.Of(character).Data : StringObjects.ReadChar(character, 0));
    }
}
