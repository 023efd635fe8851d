using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>Giving an object another class: <c>__class__ = ...</c> (W-245).</summary>
internal static unsafe class ClassAssignment
{
    /// <summary>Input: an object, its new class or NULL. Return: 0, or -1 with TypeError.</summary>
    internal static int Assign(PyObject* self, PyObject* value)
    {
        if (value == null)
        {
            Errors.TypeError("can't delete __class__ attribute"u8);
            return -1;
        }
        if ((value->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) == 0)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "__class__ must be set to a class, not '%s' object"u8, (nint)value->ob_type->tp_name);
            return -1;
        }
        PyTypeObject* old = self->ob_type;
        PyTypeObject* wanted = (PyTypeObject*)value;
        if (((old->tp_flags | wanted->tp_flags) & TypeFlags.Py_TPFLAGS_IMMUTABLETYPE) != 0)
        {
            Errors.TypeError("__class__ assignment only supported for mutable types or ModuleType subclasses"u8);
            return -1;
        }
        if (!LayoutCompatibility.Check(old, wanted, "__class__"u8))
        {
            return -1;
        }
        self->ob_type = (PyTypeObject*)Refcount.NewRef(value); // both are heap types: instances own a reference
        Refcount.DecRef((PyObject*)old);
        return 0;
    }
}
