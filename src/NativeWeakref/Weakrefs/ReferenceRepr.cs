using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Weakrefs;

/// <summary>How a reference prints (W-230, W-231).</summary>
internal static unsafe class ReferenceRepr
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*> Pointer => &Repr;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        PyObject* referent = WeakrefAccess.Referent((PyWeakReference*)self);
        if (referent == null)
        {
            return StringObjects.FromFormat("<weakref at %p; dead>"u8, (nint)self);
        }
        Refcount.IncRef(referent);
        PyObject* name = NameByType(referent);
        byte* type = referent->ob_type->tp_name;
        PyObject* text = name == null
            ? StringObjects.FromFormat("<weakref at %p; to '%s' at %p>"u8, (nint)self, (nint)type, (nint)referent)
            : StringObjects.FromFormat("<weakref at %p; to '%s' at %p (%U)>"u8, (nint)self, (nint)type, (nint)referent, (nint)name);
        Refcount.XDecRef(name);
        Refcount.DecRef(referent);
        return text;
    }

    // __name__ as the TYPE of the referent provides it, never an attribute of the instance: functions and classes have one.
    // Return: an owned str, or NULL without an error, also where the descriptor raises (W-005).
    private static PyObject* NameByType(PyObject* referent)
    {
        PyObject* attribute = TypeLookup.FindLiteral(referent->ob_type, "__name__"u8);
        if (attribute == null)
        {
            Errors.Clear();
            return null;
        }
        PyObject* name = Binding.Bind(attribute, referent, referent->ob_type); // foreign code
        if (name == null)
        {
            Errors.Clear();
            return null;
        }
        if (StringObjects.IsString(name))
        {
            return name;
        }
        Refcount.DecRef(name);
        return null;
    }
}
