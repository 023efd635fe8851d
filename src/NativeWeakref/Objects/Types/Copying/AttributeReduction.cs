using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Modules;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Copying;

/// <summary>What a copy of a method is made of: the function getattr, the object that has it, and its name.</summary>
internal static unsafe class AttributeReduction
{
    /// <summary>Input: an object, and a str that is taken over or NULL with an error. Return: owned, or NULL with an error. Foreign code.</summary>
    internal static PyObject* Of(PyObject* owner, PyObject* stolenName)
    {
        PyObject* function = stolenName == null ? null : BuiltinNames.Find("getattr"u8);
        PyObject* args = function == null ? null : TupleObjects.Pack(owner, stolenName);
        PyObject* result = args == null ? null : TupleObjects.Pack(function, args);
        Refcount.XDecRef(args);
        Refcount.XDecRef(function);
        Refcount.XDecRef(stolenName);
        return result;
    }
}
