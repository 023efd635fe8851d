using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.MemoryViews;

/// <summary>Whether the items of two views are equal: those of one native format by their bits, others as objects.</summary>
internal unsafe struct MemoryItemComparison
{
    private const int Failed = -1;

    private Py_buffer* _left;
    private Py_buffer* _right;
    private byte _code; // of both; 0 where they are compared as objects
    private nint _leftValues;
    private nint _rightValues;

    /// <summary>
    /// Input: views with shape, strides and format. Return: 1 or 0, 0 also where one format is none that the module struct knows; -1 with
    /// ValueError where an item is smaller than its format, or MemoryError.
    /// </summary>
    internal static int Same(Py_buffer* left, Py_buffer* right)
    {
        if (!SameShape(left, right))
        {
            return 0;
        }
        MemoryItemComparison comparison = default;
        comparison._left = left;
        comparison._right = right;
        byte code = MemoryFormat.Native(left->format);
        comparison._code = code == MemoryFormat.Native(right->format) ? code : (byte)0;
        if (comparison._code == 0 && !comparison.CountValues())
        {
            Errors.Clear();
            return 0;
        }
        return comparison.SameItems((byte*)left->buf, (byte*)right->buf, 0);
    }

    private bool CountValues()
    {
        _leftValues = MemoryFields.Count(_left->format);
        _rightValues = _leftValues < 0 ? -1 : MemoryFields.Count(_right->format);
        return _rightValues >= 0;
    }

    // Behind a dimension without items the others do not matter.
    private static bool SameShape(Py_buffer* left, Py_buffer* right)
    {
        bool same = left->ndim == right->ndim;
        for (int i = 0; same && i < left->ndim; i++)
        {
            same = left->shape[i] == right->shape[i];
            if (left->shape[i] == 0)
            {
                break;
            }
        }
        return same;
    }

    private readonly int SameItems(byte* leftPlace, byte* rightPlace, int dimension)
    {
        if (dimension == _left->ndim)
        {
            return _code != 0 ? SameBits(leftPlace, rightPlace) : SameObjects(leftPlace, rightPlace);
        }
        int equal = 1;
        for (nint i = 0; equal == 1 && i < _left->shape[dimension]; i++)
        {
            byte* a = BufferShape.Step(_left, leftPlace, dimension, i);
            byte* b = BufferShape.Step(_right, rightPlace, dimension, i);
            equal = SameItems(a, b, dimension + 1);
        }
        return equal;
    }

    // Zeros of both signs are equal, a NaN is not equal to itself, and every byte but 0 is true.
    private readonly int SameBits(byte* left, byte* right)
    {
        bool same;
        switch (_code)
        {
            case (byte)'f':
                same = *(float*)left == *(float*)right;
                break;
            case (byte)'d':
                same = *(double*)left == *(double*)right;
                break;
            case (byte)'e':
                same = FloatPacking.UnpackHalf(left, littleEndian: true) == FloatPacking.UnpackHalf(right, littleEndian: true);
                break;
            case (byte)'?':
                same = *left != 0 == (*right != 0);
                break;
            default:
                same = SystemMemory.Compare(left, right, (nuint)MemoryFormat.SizeOf(_code)) == 0;
                break;
        }
        return same ? 1 : 0;
    }

    private readonly int SameObjects(byte* left, byte* right)
    {
        PyObject* a = MemoryFields.Read(left, _left->itemsize, _left->format, _leftValues);
        PyObject* b = a == null ? null : MemoryFields.Read(right, _right->itemsize, _right->format, _rightValues);
        int equal = b == null ? Failed : Comparison.CompareBool(a, b, ComparisonOperators.Py_EQ);
        Refcount.XDecRef(a);
        Refcount.XDecRef(b);
        return equal;
    }
}
