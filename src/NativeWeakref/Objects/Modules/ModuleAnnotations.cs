using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules;

/// <summary>The attribute <c>__annotations__</c> of a module: an entry of its dict, made when it is first asked for.</summary>
internal static unsafe class ModuleAnnotations
{
    private struct GetSets
    {
        internal PyGetSetDef Annotations;
        internal PyGetSetDef End;
    }

    private static GetSets s_getsets;

    /// <summary>Return: the table for the type.</summary>
    internal static PyGetSetDef* Fill()
    {
        s_getsets.Annotations.name = CString.Of("__annotations__"u8);
        s_getsets.Annotations.get = &Get;
        s_getsets.Annotations.set = &Set;
        return (PyGetSetDef*)Unsafe.AsPointer(ref s_getsets);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, void* closure)
    {
        PyObject* dict = ModuleAttributes.Dict(self); // foreign code
        if (dict == null)
        {
            return null;
        }
        PyObject* value = Refcount.XNewRef(ModuleObjects.Find(dict, "__annotations__"u8));
        if (value == null && !Errors.Occurred())
        {
            value = DictObjects.New();
            if (value != null && !ModuleObjects.Store(dict, "__annotations__"u8, value))
            {
                Refcount.Clear(&value);
            }
        }
        Refcount.DecRef(dict);
        return value;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Set(PyObject* self, PyObject* value, void* closure)
    {
        PyObject* dict = ModuleAttributes.Dict(self); // foreign code
        PyObject* key = dict == null ? null : StringObjects.InternLiteral("__annotations__"u8);
        int status = key == null ? -1 : value != null ? DictObjects.Set(dict, key, value) : Delete(dict, key); // foreign code
        Refcount.XDecRef(key);
        Refcount.XDecRef(dict);
        return status;
    }

    private static int Delete(PyObject* dict, PyObject* key)
    {
        int status = DictObjects.Delete(dict, key); // foreign code
        if (status < 0 && Errors.Matches(*Symbols.Table.PyExc_KeyError))
        {
            Errors.AttributeError("__annotations__"u8);
        }
        return status;
    }
}
