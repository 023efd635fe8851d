using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Diagnostics;

/// <summary>Which memory holds an object: what begins with the address of a type does.</summary>
/// <remarks>Nothing is read through an address before it is known to be a type's: the memory may hold anything.</remarks>
internal static unsafe class KnownTypes
{
    /// <summary>Whether an address is a type's that is ready and alive.</summary>
    internal static bool Contains(PyTypeObject* type) => type != null && (StaticTypes.Contains(type) || ForeignTypes.Contains(type));

    /// <summary>The name of the type of the object that memory of two words or more holds, NULL where it holds none.</summary>
    internal static byte* NameOfTypeOf(PyObject* op) => Contains(op->ob_type) ? op->ob_type->tp_name : null;

    /// <summary>1 where an object that dies is still listed as the referent of a weak reference, else 0.</summary>
    internal static int HasWeakReferences(PyObject* op)
    {
        if (!Contains(op->ob_type) || op->ob_type->tp_weaklistoffset == 0)
        {
            return 0;
        }
        PyWeakReference* first = (PyWeakReference*)*WeaklistSlot.Of(op);
        return first != null && ((nuint)first & 7) == 0 && TrackedHeap.Owns(first) && first->wr_object == op ? 1 : 0; // a field never filled holds anything
    }
}
