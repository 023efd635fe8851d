using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>What C asks about types and objects, with the checks for NULL that the library's own calls do not need.</summary>
internal static unsafe class CheckedTypes
{
    /// <summary>The flags; 0 with SystemError for NULL.</summary>
    internal static ulong Flags(PyTypeObject* type) => NullArgument.IsMissing(type) ? 0 : type->tp_flags;

    /// <summary>As <see cref="TypeLookup.Find"/>; NULL with SystemError for NULL.</summary>
    internal static PyObject* Lookup(PyTypeObject* type, PyObject* name)
        => NullArgument.IsMissing(type, name) ? null : TypeLookup.Find(type, name);

    /// <summary>As <see cref="InstanceDict.Place"/>; NULL with SystemError for NULL.</summary>
    internal static PyObject** DictOf(PyObject* op) => NullArgument.IsMissing(op) ? null : InstanceDict.Place(op);

    /// <summary>As <see cref="WeaklistSlot.Of"/>; NULL with SystemError for NULL and where the type has no such place.</summary>
    internal static PyObject** WeaklistOf(PyObject* op)
        => NullArgument.IsMissing(op) ? null : WeaklistSlot.Of(op);

    /// <summary>Whether an object decides what assignment to an attribute does; false for NULL.</summary>
    internal static bool IsDataDescriptor(PyObject* op) => op != null && op->ob_type->tp_descr_set != null;

    /// <summary>Whether instances can be weakly referenced; false for NULL.</summary>
    internal static bool HasWeakrefs(PyTypeObject* type) => type != null && type->tp_weaklistoffset != 0;

    /// <summary>As <see cref="GcAllocation.IsCollected"/>; false for NULL.</summary>
    internal static bool IsCollected(PyObject* op) => op != null && GcAllocation.IsCollected(op);
}
