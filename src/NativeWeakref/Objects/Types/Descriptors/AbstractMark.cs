using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>The attribute that marks a method as abstract.</summary>
internal static unsafe class AbstractMark
{
    /// <summary>1 where <c>__isabstractmethod__</c> is true, 0 where it is false or missing or there is no object; -1 with an error.</summary>
    internal static int IsSet(PyObject* op)
    {
        if (op == null)
        {
            return 0;
        }
        PyObject* mark;
        if (!Attributes.TryGet(op, "__isabstractmethod__"u8, &mark)) // foreign code
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
