using System.Diagnostics;
using System.Runtime.Intrinsics;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Types;

/// <summary>Which slots a static built-in type fills itself: noted before it inherits, read when its dictionary is made.</summary>
/// <remarks>A bit stands for a word of a heap type up to the end of its suites, as the offsets of the slot table count.</remarks>
internal unsafe struct OwnSlots
{
    private const int TypeWords = 52; // of a static type
    private const int SuiteWords = 55;
    private const ulong HashingRefused = 1UL << 63; // no word of the suites

    private ulong _type;
    private ulong _suites;

    /// <summary>Whether they have been noted: in the first life of the runtime, and for good.</summary>
    internal readonly bool AreNoted => _type != 0;

    /// <summary>Whether the type compares without hashing, which its dictionary says.</summary>
    internal bool RefusesHashing
    {
        readonly get => (_suites & HashingRefused) != 0;
        set => _suites = value ? _suites | HashingRefused : _suites & ~HashingRefused;
    }

    /// <summary>Notes what a type fills that has inherited nothing yet.</summary>
    internal static OwnSlots Of(PyTypeObject* type)
    {
        OwnSlots own = default;
        for (int i = 0; i < TypeWords; i += Vector128<long>.Count)
        {
            Vector128<long> empty = Vector128.Equals(Vector128.Load((long*)type + i), Vector128<long>.Zero);
            own._type |= (ulong)(~empty.ExtractMostSignificantBits() & 3) << i;
        }
        int word = 0;
        Add(&own, (nint*)type->tp_as_async, sizeof(PyAsyncMethods), &word);
        Add(&own, (nint*)type->tp_as_number, sizeof(PyNumberMethods), &word);
        Add(&own, (nint*)type->tp_as_mapping, sizeof(PyMappingMethods), &word);
        Add(&own, (nint*)type->tp_as_sequence, sizeof(PySequenceMethods), &word);
        Add(&own, (nint*)type->tp_as_buffer, sizeof(PyBufferProcs), &word);
        Debug.Assert(word == SuiteWords && sizeof(PyTypeObject) == TypeWords * sizeof(nint));
        return own;
    }

    /// <summary>Input: the offset of a slot in a heap type.</summary>
    internal readonly bool Has(int offset)
    {
        int word = offset / sizeof(nint);
        return word < TypeWords ? ((_type >> word) & 1) != 0 : ((_suites >> (word - TypeWords)) & 1) != 0;
    }

    private static void Add(OwnSlots* own, nint* suite, int size, int* word)
    {
        int count = size / sizeof(nint);
        if (suite != null)
        {
            own->_suites |= Filled(suite, count) << *word;
        }
        *word += count;
    }

    private static ulong Filled(nint* words, int count)
    {
        ulong filled = 0;
        for (int i = count - 1; i >= 0; i--)
        {
            filled = (filled << 1) | (words[i] != 0 ? 1UL : 0);
        }
        return filled;
    }
}
