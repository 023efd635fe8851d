using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>What an attribute found on a type means for an instance.</summary>
internal static unsafe class Binding
{
    /// <summary>Input: a borrowed attribute. Return: owned, what its descriptor gives for the instance, or the attribute itself; NULL with an error.</summary>
    internal static PyObject* Bind(PyObject* attribute, PyObject* instance, PyTypeObject* type)
    {
        if (attribute->ob_type->tp_descr_get == null)
        {
            return Refcount.NewRef(attribute);
        }
        Refcount.IncRef(attribute);
        PyObject* value = ForeignCalls.Three(attribute, instance, (PyObject*)type, attribute->ob_type->tp_descr_get); // foreign code
        Refcount.DecRef(attribute);
        return value;
    }
}
