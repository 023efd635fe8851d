using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.ByteArrays;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard.Functions;

/// <summary>The function <c>sum</c>. Foreign code runs in iteration and addition.</summary>
/// <remarks>Floats are added with what each addition lost kept apart (Neumaier), as in 3.12, from the first float on until something else comes.</remarks>
internal static unsafe class SumFunction
{
    // A float total, or any object.
    private struct Total
    {
        internal PyObject* Object; // owned; NULL while the total is a double
        internal double Sum;
        internal double Lost;
    }

    internal static void AddTo(ref MethodTable methods)
        => methods.Add(
            "sum"u8, &Sum, MethodFlags.METH_FASTCALL | MethodFlags.METH_KEYWORDS,
            "sum($module, iterable, /, start=0)\n--\n\nThe start value and all items together; meant for numbers."u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Sum(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        NamedArguments given = default;
        if (!given.Read(args, count, kwnames, "sum"u8, "\0start"u8, required: 1))
        {
            return null;
        }
        PyObject* iterator = Iteration.GetIter(given.First);
        if (iterator == null)
        {
            return null;
        }
        PyObject* result = Accept(given.Second) ? AddAll(iterator, given.Second) : null;
        Refcount.DecRef(iterator);
        return result;
    }

    private static bool Accept(PyObject* start)
    {
        if (start != null && StringObjects.IsString(start))
        {
            Errors.TypeError("sum() can't sum strings [use ''.join(seq) instead]"u8);
        }
        else if (start != null && BytesObjects.IsBytes(start))
        {
            Errors.TypeError("sum() can't sum bytes [use b''.join(seq) instead]"u8);
        }
        else if (start != null && ByteArrayObjects.IsByteArray(start))
        {
            Errors.TypeError("sum() can't sum bytearray [use b''.join(seq) instead]"u8);
        }
        else
        {
            return true;
        }
        return false;
    }

    private static PyObject* AddAll(PyObject* iterator, PyObject* start)
    {
        Total total = default;
        total.Object = start == null ? IntegerObjects.FromInt64(0) : Refcount.NewRef(start);
        if (total.Object == null)
        {
            return null;
        }
        bool goesOn = true;
        PyObject* item;
        while (goesOn && (item = Iteration.Next(iterator)) != null)
        {
            goesOn = Add(&total, item);
            Refcount.DecRef(item);
        }
        if (goesOn && !Errors.Occurred())
        {
            return ToObject(&total);
        }
        Refcount.XDecRef(total.Object);
        return null;
    }

    private static bool Add(Total* total, PyObject* item)
    {
        if (total->Object != null && FloatObjects.IsExactFloat(total->Object))
        {
            total->Sum = FloatObjects.Value(total->Object);
            total->Lost = 0;
            Refcount.Clear(&total->Object);
        }
        if (total->Object == null && FloatObjects.IsExactFloat(item))
        {
            AddDouble(total, FloatObjects.Value(item));
            return true;
        }
        if (total->Object == null && IntegerObjects.IsInteger(item))
        {
            int overflow;
            long value = IntegerObjects.AsInt64(item, &overflow);
            if (overflow == 0)
            {
                total->Sum += value;
                return true;
            }
        }
        PyObject* left = ToObject(total);
        PyObject* sum = left == null ? null : NumberProtocol.Binary(left, item, NumberOperator.Add);
        Refcount.XDecRef(left);
        total->Object = sum;
        return sum != null;
    }

    private static void AddDouble(Total* total, double value)
    {
        double next = total->Sum + value;
        double larger = Absolute(total->Sum) >= Absolute(value) ? total->Sum : value;
        double smaller = larger == total->Sum ? value : total->Sum;
        total->Lost += larger - next + smaller;
        total->Sum = next;
    }

    // What was lost is no number where the total is infinite.
    private static PyObject* ToObject(Total* total)
    {
        if (total->Object != null)
        {
            return total->Object;
        }
        bool finite = total->Lost - total->Lost == 0;
        return FloatObjects.New(total->Lost != 0 && finite ? total->Sum + total->Lost : total->Sum);
    }

    private static double Absolute(double value) => value < 0 ? -value : value;
}
