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
        if (!CheckLayout(old, wanted))
        {
            return -1;
        }
        self->ob_type = (PyTypeObject*)Refcount.NewRef(value); // both are heap types: instances own a reference
        Refcount.DecRef((PyObject*)old);
        return 0;
    }

    private static bool CheckLayout(PyTypeObject* old, PyTypeObject* wanted)
    {
        if (old->tp_free != wanted->tp_free)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "__class__ assignment: '%s' deallocator differs from '%s'"u8, (nint)wanted->tp_name,
                (nint)old->tp_name);
            return false;
        }
        PyTypeObject* oldRoot = LayoutRoot(old);
        PyTypeObject* wantedRoot = LayoutRoot(wanted);
        if (oldRoot == wantedRoot || (oldRoot->tp_base == wantedRoot->tp_base && SameLayout(oldRoot, wantedRoot)))
        {
            return true;
        }
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "__class__ assignment: '%s' object layout differs from '%s'"u8, (nint)wanted->tp_name,
            (nint)old->tp_name);
        return false;
    }

    // The furthest base whose instances look the same.
    private static PyTypeObject* LayoutRoot(PyTypeObject* type)
    {
        while (type->tp_base != null && SameLayout(type, type->tp_base))
        {
            type = type->tp_base;
        }
        return type;
    }

    private static bool SameLayout(PyTypeObject* left, PyTypeObject* right)
    {
        const ulong LayoutFlags = TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_PREHEADER;
        return left->tp_basicsize == right->tp_basicsize && left->tp_itemsize == right->tp_itemsize
            && left->tp_dictoffset == right->tp_dictoffset && left->tp_weaklistoffset == right->tp_weaklistoffset
            && ((left->tp_flags ^ right->tp_flags) & LayoutFlags) == 0;
    }
}
