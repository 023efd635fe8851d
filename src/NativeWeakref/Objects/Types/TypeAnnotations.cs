using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Objects.Types;

/// <summary>The attributes of a class that its body's annotations and type parameters fill.</summary>
internal static unsafe class TypeAnnotations
{
    internal static void Fill(PyGetSetDef* annotations, PyGetSetDef* parameters)
    {
        annotations->name = CString.Of("__annotations__"u8);
        annotations->get = &Get;
        annotations->set = &Set;
        parameters->name = CString.Of("__type_params__"u8);
        parameters->get = &GetParameters;
        parameters->set = &SetParameters;
    }

    // A class without annotations gets an empty dict when it is asked for them.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, void* closure)
    {
        PyTypeObject* type = (PyTypeObject*)self;
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) == 0)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_AttributeError, "type object '%s' has no attribute '__annotations__'"u8, (nint)type->tp_name);
        }
        PyObject* found = TypeGetSets.Own(type, "__annotations__"u8);
        if (found != null)
        {
            return Binding.Bind(found, null, type);
        }
        PyObject* made = DictObjects.New();
        if (made != null && TypeGetSets.Store(type, "__annotations__"u8, made) < 0)
        {
            Refcount.Clear(&made);
        }
        return made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Set(PyObject* self, PyObject* value, void* closure)
    {
        PyTypeObject* type = (PyTypeObject*)self;
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_IMMUTABLETYPE) != 0)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "cannot set '__annotations__' attribute of immutable type '%s'"u8, (nint)type->tp_name);
            return -1;
        }
        if (value == null && TypeGetSets.Own(type, "__annotations__"u8) == null)
        {
            Errors.AttributeError("__annotations__"u8);
            return -1;
        }
        return TypeGetSets.Store(type, "__annotations__"u8, value);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetParameters(PyObject* self, void* closure)
    {
        PyObject* found = TypeGetSets.Own((PyTypeObject*)self, "__type_params__"u8);
        return Refcount.NewRef(found == null ? TupleObjects.Empty() : found);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SetParameters(PyObject* self, PyObject* value, void* closure)
        => TypeGetSets.MayChange((PyTypeObject*)self, value, "__type_params__"u8)
            ? TypeGetSets.Store((PyTypeObject*)self, "__type_params__"u8, value) : -1;
}
