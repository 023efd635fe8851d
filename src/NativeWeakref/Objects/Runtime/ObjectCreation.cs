using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Objects in memory that the caller brings: <c>PyObject_Init</c> and its twin.</summary>
internal static unsafe class ObjectCreation
{
    /// <summary>Fills the head; NULL is taken for a failed allocation: MemoryError.</summary>
    internal static PyObject* Init(PyObject* op, PyTypeObject* type) => op == null ? Errors.NoMemory() : Allocation.Initialize(op, type);

    /// <summary>As <see cref="Init"/>, with the number of items.</summary>
    internal static PyVarObject* InitVar(PyVarObject* op, PyTypeObject* type, nint size)
        => (PyVarObject*)(op == null ? Errors.NoMemory() : Allocation.InitializeVar((PyObject*)op, type, size));
}
