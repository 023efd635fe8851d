using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Building;

/// <summary>
/// Tuples, lists and dicts of units. Input everywhere: the format at the first unit, and afterwards behind what ends the units: a closing
/// parenthesis, or 0 for the end of the format. Return everywhere: owned, or NULL with an error.
/// </summary>
internal static unsafe class ValueContainers
{
    /// <summary>Input: the number of units; negative where that is an error.</summary>
    internal static PyObject* BuildTuple(ValueBuilding* building, byte end, nint count)
    {
        if (count < 0)
        {
            return null;
        }
        PyObject* tuple = TupleObjects.New(count);
        return Finish(tuple, BuildItems(building, end, count, tuple == null ? null : TupleObjects.Items(tuple)));
    }

    /// <summary>
    /// The items alone. Input: their number; places for them, NULL where the items are dropped. What is stored before a failure stays.
    /// Return: false with an error.
    /// </summary>
    internal static bool BuildItems(ValueBuilding* building, byte end, nint count, PyObject** items)
    {
        bool built = items != null || count == 0;
        nint i = 0;
        for (; built && i < count; i++)
        {
            items[i] = ValueUnits.Build(building); // foreign code
            built = items[i] != null;
        }
        Drop(building, count - i);
        return End(building, end) && built;
    }

    internal static PyObject* BuildList(ValueBuilding* building, byte end)
    {
        nint count = building->CountUnits(end);
        if (count < 0)
        {
            return null;
        }
        PyObject* list = ListObjects.New(count);
        return Finish(list, BuildItems(building, end, count, list == null ? null : ListObjects.Items(list)));
    }

    /// <summary>Keys and values in turn.</summary>
    internal static PyObject* BuildDict(ValueBuilding* building, byte end)
    {
        nint count = building->CountUnits(end);
        if (count < 0)
        {
            return null;
        }
        if ((count & 1) != 0)
        {
            Errors.SystemError("Bad dict format"u8);
            Drop(building, count);
            _ = End(building, end);
            return null;
        }
        PyObject* dict = DictObjects.New();
        bool built = dict != null;
        for (; built && count > 0; count -= 2)
        {
            PyObject* key = ValueUnits.Build(building); // foreign code, as below
            PyObject* value = key == null ? null : ValueUnits.Build(building);
            built = value != null && DictObjects.Set(dict, key, value) == 0;
            Refcount.XDecRef(value);
            count += key == null ? 1 : 0; // its value is still there
            Refcount.XDecRef(key);
        }
        Drop(building, count);
        return Finish(dict, End(building, end) && built);
    }

    // Builds units for nothing; the error that is set stays.
    private static void Drop(ValueBuilding* building, nint count)
    {
        for (; count > 0; count--)
        {
            PyObject* raised = Errors.TakeRaised();
            PyObject* dropped = ValueUnits.Build(building); // foreign code, as below
            Refcount.XDecRef(dropped);
            Errors.SetRaised(raised);
        }
    }

    private static bool End(ValueBuilding* building, byte end)
    {
        if (*building->Format != end)
        {
            Errors.SystemError("Unmatched paren in format"u8);
            return false;
        }
        building->Format += end != 0 ? 1 : 0;
        return true;
    }

    // Passes a container on, or releases it.
    private static PyObject* Finish(PyObject* container, bool built)
    {
        if (built)
        {
            return container;
        }
        Refcount.XDecRef(container);
        return null;
    }
}
