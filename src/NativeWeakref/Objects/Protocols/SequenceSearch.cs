using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Looking for a value in whatever can be iterated over. A NULL is SystemError.</summary>
internal static unsafe class SequenceSearch
{
    private enum Question
    {
        Contains,
        Count,
        Index,
    }

    /// <summary>1 if the value is there, by the container's slot or by iteration; 0 if not; -1 with an error.</summary>
    internal static int Contains(PyObject* container, PyObject* value)
    {
        if (NullArgument.IsMissing(container))
        {
            return -1;
        }
        if (value == null)
        {
            Errors.BadInternalCall();
            return -1;
        }
        PySequenceMethods* sequence = container->ob_type->tp_as_sequence;
        return sequence != null && sequence->sq_contains != null
            ? ForeignCalls.Find(container, value, sequence->sq_contains) // foreign code
            : ContainsByIteration(container, value);
    }

    /// <summary>As <see cref="Contains"/> past the container's slot.</summary>
    internal static int ContainsByIteration(PyObject* container, PyObject* value) => (int)Search(container, value, Question.Contains);

    /// <summary>How often the value is there; -1 with an error.</summary>
    internal static nint Count(PyObject* container, PyObject* value) => Search(container, value, Question.Count);

    /// <summary>Where the value is first; -1 with ValueError where it is not there, or with another error.</summary>
    internal static nint Index(PyObject* container, PyObject* value) => Search(container, value, Question.Index);

    private static nint Search(PyObject* container, PyObject* value, Question question)
    {
        if (container == null || value == null)
        {
            return NullArgument.RefuseStatus();
        }
        PyObject* iterator = Iteration.GetIter(container);
        if (iterator == null)
        {
            return Errors.Matches(*Symbols.Table.PyExc_TypeError)
                ? UnsupportedType.RefuseStatus(container, "argument of type '%.200s' is not iterable"u8) : -1;
        }
        nint answer = Walk(iterator, value, question);
        Refcount.DecRef(iterator);
        return answer;
    }

    // Foreign code runs for each item, in its iterator and in the comparison; nothing but the iterator is kept over it.
    private static nint Walk(PyObject* iterator, PyObject* value, Question question)
    {
        nint position = 0;
        nint count = 0;
        for (PyObject* item = Iteration.Next(iterator); item != null; item = Iteration.Next(iterator))
        {
            int equal = Comparison.CompareBool(item, value, ComparisonOperators.Py_EQ);
            Refcount.DecRef(item);
            if (equal < 0)
            {
                return -1;
            }
            if (equal > 0 && question != Question.Count)
            {
                return question == Question.Index ? position : 1;
            }
            position++; // no sequence is so long that this overflows: it would take centuries
            count += equal;
        }
        if (Errors.Occurred())
        {
            return -1;
        }
        if (question == Question.Index)
        {
            Errors.ValueError("sequence.index(x): x not in sequence"u8);
            return -1;
        }
        return count;
    }
}
