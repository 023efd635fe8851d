using System.Runtime.CompilerServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Types;

/// <summary>Where an object keeps the head of its list of weak references (W-061).</summary>
internal static unsafe class WeaklistSlot
{
    /// <summary>Address of the head, for an object whose type has a non-zero <c>tp_weaklistoffset</c>.</summary>
    internal static PyObject** Of(PyObject* op)
        => (op->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) == 0
            ? (PyObject**)((byte*)op + op->ob_type->tp_weaklistoffset)
            : OfTypeObject((PyTypeObject*)op);

    /// <summary>As <see cref="Of"/> for a type object: a static built-in type has its head in the interpreter's state (W-633).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)] // rare: keep it out of the paths of plain objects
    internal static PyObject** OfTypeObject(PyTypeObject* type)
        => StaticTypes.IsStaticBuiltin(type)
            ? StaticTypes.WeaklistPlace(type)
            : (PyObject**)((byte*)type + type->ob_base.ob_base.ob_type->tp_weaklistoffset);
}
