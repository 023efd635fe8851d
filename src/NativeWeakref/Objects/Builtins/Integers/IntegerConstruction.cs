using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.ByteArrays;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>What <c>int(x, base)</c> makes of its arguments.</summary>
internal static unsafe class IntegerConstruction
{
    internal static delegate* unmanaged[Cdecl]<PyTypeObject*, PyObject*, PyObject*, PyObject*> Pointer => &New;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        NamedArguments given = default;
        PyObject* made = given.Read(args, kwargs, CString.Of("int"u8), "\0base\0"u8) ? Make(given.First, given.Second) : null; // foreign code
        if (made == null || type == Symbols.Table.PyLong_Type)
        {
            return made;
        }
        PyLongObject* value = (PyLongObject*)made;
        nint count = IntegerLayout.Count(value);
        PyLongObject* instance = (PyLongObject*)type->tp_alloc(type, count == 0 ? 1 : count);
        if (instance != null)
        {
            IntegerLayout.SetTag(instance, count, IntegerLayout.Sign(value) < 0);
            IntegerLayout.Digits(instance)[0] = 0;
            for (nint i = 0; i < count; i++)
            {
                IntegerLayout.Digits(instance)[i] = IntegerLayout.Digits(value)[i];
            }
        }
        Refcount.DecRef(made);
        return (PyObject*)instance;
    }

    private static PyObject* Make(PyObject* value, PyObject* baseObject)
    {
        if (value == null)
        {
            return baseObject == null ? SmallIntegers.Get(0) : Errors.TypeError("int() missing string argument"u8);
        }
        if (baseObject == null)
        {
            return NumberConversion.ToInteger(value); // foreign code
        }
        nint numberBase = NumberConversion.AsSsize(baseObject, null); // foreign code
        if (numberBase == -1 && Errors.Occurred())
        {
            return null;
        }
        if (numberBase is not (0 or (>= 2 and <= 36)))
        {
            return Errors.ValueError("int() base must be >= 2 and <= 36, or 0"u8);
        }
        return StringObjects.IsString(value) || BytesObjects.IsBytes(value) || ByteArrayObjects.IsByteArray(value)
            ? IntegerParsing.FromObject(value, (int)numberBase)
            : Errors.TypeError("int() can't convert non-string with explicit base"u8);
    }
}
