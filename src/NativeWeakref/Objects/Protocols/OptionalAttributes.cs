using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Attributes that an object may lack.</summary>
internal static unsafe class OptionalAttributes
{
    /// <summary>Stores an owned value, or NULL where there is no such attribute. Return: false with an error other than AttributeError.</summary>
    internal static bool Find(PyObject* op, ReadOnlySpan<byte> name, PyObject** value)
    {
        *value = Attributes.GetString(op, CString.Of(name)); // foreign code
        if (*value != null)
        {
            return true;
        }
        if (!Errors.Matches(*Symbols.Table.PyExc_AttributeError))
        {
            return false;
        }
        Errors.Clear();
        return true;
    }

    /// <summary>1 where <c>__isabstractmethod__</c> is true, 0 where it is false or missing or there is no object; -1 with an error.</summary>
    internal static int IsAbstract(PyObject* op)
    {
        if (op == null)
        {
            return 0;
        }
        PyObject* mark;
        if (!Find(op, "__isabstractmethod__"u8, &mark))
        {
            return -1;
        }
        if (mark == null)
        {
            return 0;
        }
        int truth = ObjectProtocol.IsTrue(mark);
        Refcount.DecRef(mark);
        return truth;
    }
}
