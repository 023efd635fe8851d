using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Building;

/// <summary>
/// Calls whose arguments are made of C values as a format says: one of each unit, none where it is NULL; a single tuple stands for all
/// arguments. Return everywhere: owned, or NULL with an error; SystemError where a NULL stands for an object or a name.
/// </summary>
internal static unsafe class FormatCalls
{
    private const int InlineCapacity = 6;

    [InlineArray(InlineCapacity)]
    private struct InlineItems
    {
        private nint _first;
    }

    internal static PyObject* Call(PyObject* callable, byte* format, VaList* values, bool sizesAreWide)
        => callable == null ? NullArgument.Refuse()
            : format == null || *format == 0 ? Calls.NoArgs(callable)
            : CallWithUnits(callable, format, values, sizesAreWide);

    /// <summary>Calls a method by its name.</summary>
    internal static PyObject* CallMethod(PyObject* obj, byte* name, byte* format, VaList* values, bool sizesAreWide)
    {
        if (obj == null || name == null)
        {
            return NullArgument.Refuse();
        }
        PyObject* method = Attributes.GetString(obj, name); // foreign code
        if (method == null)
        {
            return null;
        }
        PyObject* result = Calls.IsCallable(method) ? Call(method, format, values, sizesAreWide)
            : UnsupportedType.Refuse(method, "attribute of type '%.200s' is not callable"u8);
        Refcount.DecRef(method);
        return result;
    }

    /// <summary>As <see cref="CallMethod(PyObject*, byte*, byte*, VaList*, bool)"/>.</summary>
    internal static PyObject* CallMethod(PyObject* obj, _Py_Identifier* name, byte* format, VaList* values, bool sizesAreWide)
        => name == null ? NullArgument.Refuse() : CallMethod(obj, name->@string, format, values, sizesAreWide);

    [SkipLocalsInit]
    private static PyObject* CallWithUnits(PyObject* callable, byte* format, VaList* values, bool sizesAreWide)
    {
        InlineItems inline;
        ValueBuilding building;
        VaList list;
        VaList.Copy(&list, values);
        nint count = ValueBuilding.Begin(&building, format, &list, sizesAreWide);
        if (count <= 0)
        {
            return count < 0 ? null : Calls.NoArgs(callable);
        }
        // One place in front, so that a bound method can put its object there.
        PyObject** stack = count < InlineCapacity ? (PyObject**)&inline
            : (PyObject**)ObjectHeap.Allocate((nuint)(count + 1) * (nuint)sizeof(PyObject*));
        if (stack == null)
        {
            Errors.NoMemory();
            _ = ValueContainers.BuildItems(&building, 0, count, null);
            return null;
        }
        PyObject** items = stack + 1;
        for (nint i = 0; i < count; i++)
        {
            items[i] = null;
        }
        PyObject* result = ValueContainers.BuildItems(&building, 0, count, items) ? CallSpread(callable, items, count) : null;
        for (nint i = 0; i < count; i++)
        {
            Refcount.XDecRef(items[i]); // foreign code
        }
        if (stack != (PyObject**)&inline)
        {
            ObjectHeap.Free(stack);
        }
        return result;
    }

    private static PyObject* CallSpread(PyObject* callable, PyObject** items, nint count)
        => count == 1 && TupleObjects.IsTuple(items[0])
            ? Calls.Vectorcall(callable, TupleObjects.Items(items[0]), (nuint)TupleObjects.Size(items[0]), null) // foreign code, as below
            : Calls.Vectorcall(callable, items, (nuint)count | Calls.ArgumentsOffset, null);
}
