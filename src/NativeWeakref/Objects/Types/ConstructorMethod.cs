using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Functions;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Dispatch;

namespace NativeWeakref.Objects.Types;

/// <summary>A type's own <c>tp_new</c> as the method <c>__new__</c>, which takes the class to instantiate first (W-215).</summary>
internal static unsafe class ConstructorMethod
{
    private static PyMethodDef s_method;

    /// <summary>Fills the entry that all types share. Runs in the load hook.</summary>
    internal static void Fill()
    {
        s_method.ml_name = CString.Of("__new__"u8);
        s_method.ml_meth =
            (delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*>)(void*)(delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*>)&New;
        s_method.ml_flags = MethodFlags.METH_VARARGS | MethodFlags.METH_KEYWORDS;
        s_method.ml_doc = CString.Of(
            "__new__($type, *args, **kwargs)\n--\n\nA new instance; what it takes depends on the class."u8);
    }

    /// <summary>Whether an attribute is the <c>__new__</c> that calls a type's own <c>tp_new</c>.</summary>
    internal static bool Is(PyObject* attribute)
        => attribute->ob_type == Symbols.Table.PyCFunction_Type
            && ((PyCFunctionObject*)attribute)->m_ml == (PyMethodDef*)Unsafe.AsPointer(ref s_method);

    /// <summary>Enters <c>__new__</c> in the type's dictionary unless it has one. Return: false with MemoryError set.</summary>
    internal static bool Add(PyTypeObject* type)
    {
        PyObject* key = StringObjects.InternLiteral("__new__"u8);
        if (key == null)
        {
            return false;
        }
        PyObject* dictionary = TypeDictionary.Of(type);
        bool added = true;
        if (DictObjects.Find(dictionary, key) == null)
        {
            PyObject* function = CFunctions.New((PyMethodDef*)Unsafe.AsPointer(ref s_method), (PyObject*)type, null, null);
            added = function != null && DictObjects.Set(dictionary, key, function) == 0;
            Refcount.XDecRef(function);
        }
        Refcount.DecRef(key);
        return added;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        if (self == null || (self->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) == 0)
        {
            return Errors.SystemError("__new__() called with non-type 'self'"u8);
        }
        PyTypeObject* type = (PyTypeObject*)self;
        if (!CheckClass(type, args))
        {
            return null;
        }
        PyObject* rest = TupleObjects.FromArray(TupleObjects.Items(args) + 1, TupleObjects.Size(args) - 1);
        if (rest == null)
        {
            return null;
        }
        PyObject* made = type->tp_new((PyTypeObject*)TupleObjects.Items(args)[0], rest, kwargs); // foreign code
        Refcount.DecRef(rest);
        return made;
    }

    // The class must derive from the type, and its instances must be made by the same C function: any other would lay them out wrongly.
    private static bool CheckClass(PyTypeObject* type, PyObject* args)
    {
        nint name = (nint)type->tp_name;
        if (TupleObjects.Size(args) < 1)
        {
            Errors.Format(*Symbols.Table.PyExc_TypeError, "%s.__new__(): not enough arguments"u8, name);
            return false;
        }
        PyObject* first = TupleObjects.Items(args)[0];
        if ((first->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) == 0)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "%s.__new__(X): X is not a type object (%s)"u8, name, (nint)first->ob_type->tp_name);
            return false;
        }
        PyTypeObject* asked = (PyTypeObject*)first;
        if (!Subtyping.IsSubtype(asked, type))
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "%s.__new__(%s): %s is not a subtype of %s"u8, name, (nint)asked->tp_name,
                (nint)asked->tp_name, name);
            return false;
        }
        PyTypeObject* maker = asked; // the nearest base whose constructor is in C
        while (maker->tp_new == Dispatchers.Type->tp_new && maker->tp_base != null)
        {
            maker = maker->tp_base;
        }
        if (maker->tp_new == type->tp_new)
        {
            return true;
        }
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "%s.__new__(%s) is not safe, use %s.__new__()"u8, name, (nint)asked->tp_name,
            (nint)maker->tp_name);
        return false;
    }
}
