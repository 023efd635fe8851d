using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Complexes;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Building;

// The units:
//   b B h H i I l k L K n    an int               f d    a float            c C    a byte as bytes, a character as str
//   s z U u y (and with #)   text, None for NULL  O S N  an object          O&     what a function makes of a pointer
//   (...) [...] {...}        a container          , : space tab             nothing

/// <summary>The object of one unit.</summary>
internal static unsafe class ValueUnits
{
    /// <summary>Return: owned, or NULL with an error. The format is behind the unit in any case.</summary>
    internal static PyObject* Build(ValueBuilding* building)
    {
        byte unit = Next(building);
        switch (unit)
        {
            case (byte)'(':
                return ValueContainers.BuildTuple(building, (byte)')', building->CountUnits((byte)')'));
            case (byte)'[':
                return ValueContainers.BuildList(building, (byte)']');
            case (byte)'{':
                return ValueContainers.BuildDict(building, (byte)'}');
            case (byte)'b':
            case (byte)'B':
            case (byte)'h':
            case (byte)'i':
                return IntegerObjects.FromInt64(building->Values->NextInt());
            case (byte)'H':
            case (byte)'I':
                return IntegerObjects.FromInt64(building->Values->NextUInt());
            case (byte)'l':
            case (byte)'L':
            case (byte)'n':
                return IntegerObjects.FromInt64(building->Values->NextNInt());
            case (byte)'k':
            case (byte)'K':
                return IntegerObjects.FromUInt64(building->Values->NextNUInt());
            case (byte)'f':
            case (byte)'d':
                return FloatObjects.New(building->Values->NextDouble());
            case (byte)'D':
                return ComplexObjects.New(*(Py_complex*)building->Values->NextPointer());
            case (byte)'c':
                byte value = (byte)building->Values->NextInt();
                return BytesCreation.FromData(&value, 1);
            case (byte)'C':
                return StringAccess.FromOrdinal(building->Values->NextInt());
            case (byte)'s':
            case (byte)'z':
            case (byte)'U':
            case (byte)'u':
            case (byte)'y':
                return BuildText(building, unit);
            case (byte)'O':
            case (byte)'S':
            case (byte)'N':
                return BuildObject(building, unit);
            default:
                return Errors.SystemError("bad format char passed to Py_BuildValue"u8);
        }
    }

    private static byte Next(ValueBuilding* building)
    {
        byte unit;
        do
        {
            unit = *building->Format;
            building->Format++;
        }
        while (unit is (byte)',' or (byte)':' or (byte)' ' or (byte)'\t');
        return unit;
    }

    private static PyObject* BuildObject(ValueBuilding* building, byte unit)
    {
        if (building->Take((byte)'&'))
        {
            delegate* unmanaged[Cdecl]<PyObject*, PyObject*> converter
                = (delegate* unmanaged[Cdecl]<PyObject*, PyObject*>)building->Values->NextPointer();
            return ForeignCalls.One((PyObject*)building->Values->NextPointer(), converter); // foreign code, for which that is any pointer
        }
        PyObject* op = (PyObject*)building->Values->NextPointer();
        if (op == null)
        {
            return Errors.Occurred() ? null : Errors.SystemError("NULL object passed to Py_BuildValue"u8);
        }
        return unit == 'N' ? op : Refcount.NewRef(op);
    }

    // A negative size stands for text that ends with a zero.
    private static PyObject* BuildText(ValueBuilding* building, byte unit)
    {
        void* text = building->Values->NextPointer();
        nint size = -1;
        if (building->Take((byte)'#'))
        {
            if (!building->SizesAreWide)
            {
                return Errors.SystemError("PY_SSIZE_T_CLEAN macro must be defined for '#' formats"u8);
            }
            size = building->Values->NextNInt();
        }
        return text == null ? Symbols.None
            : unit == 'u' ? WideText.ToString((uint*)text, size)
            : Build(unit, (byte*)text, size < 0 ? CString.Length((byte*)text) : size);
    }

    private static PyObject* Build(byte unit, byte* text, nint size)
        => unit == 'y' ? BytesCreation.FromData(text, size) : StringObjects.FromUtf8(text, size);
}
