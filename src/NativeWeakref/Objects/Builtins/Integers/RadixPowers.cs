using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>Powers of a base, each the square of the one before: they cut texts of ints in halves. Ends with <see cref="Release"/>.</summary>
internal unsafe struct RadixPowers
{
    /// <summary>Digits of the text that the first power stands for: so many are converted in quadratic time.</summary>
    internal const int LeafDigits = 576;

    private const int Most = 54; // more would be longer than the address space

    private PyObject** _powers;

    /// <summary>How many there are.</summary>
    internal int Count { readonly get; private set; }

    /// <summary>Number of digits that the power of a level stands for.</summary>
    internal static nint DigitsOf(int level) => (nint)LeafDigits << level;

    /// <summary>The power of a level; borrowed.</summary>
    internal readonly PyLongObject* At(int level) => (PyLongObject*)_powers[level];

    /// <summary>Makes the first power. Return: false with MemoryError.</summary>
    internal bool Start(uint numberBase)
    {
        _powers = (PyObject**)ObjectHeap.Allocate(Most * (nuint)sizeof(PyObject*));
        if (_powers == null)
        {
            Errors.NoMemory();
            return false;
        }
        PyObject* exponent = IntegerObjects.FromInt64(LeafDigits);
        PyObject* power = exponent == null ? null
            : IntegerProduct.Power((PyLongObject*)SmallIntegers.Get(numberBase), (PyLongObject*)exponent, null);
        Refcount.XDecRef(exponent);
        return Add(power);
    }

    /// <summary>Adds the square of the last one. Return: false with MemoryError.</summary>
    internal bool Square() => Add(IntegerProduct.Multiply(At(Count - 1), At(Count - 1)));

    /// <summary>Gives all of them back.</summary>
    internal void Release()
    {
        for (int i = 0; i < Count; i++)
        {
            Refcount.DecRef(_powers[i]);
        }
        ObjectHeap.Free(_powers);
        this = default;
    }

    private bool Add(PyObject* power)
    {
        if (power == null || Count == Most)
        {
            Refcount.XDecRef(power);
            return false;
        }
        _powers[Count] = power;
        Count++;
        return true;
    }
}
