using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>How a dict prints.</summary>
internal static unsafe class DictRepr
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*> Pointer => &Repr;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => ContainerRepr.Of(self, "{...}"u8, &Append);

    private static bool Append(TextBuilder* text, PyObject* self)
    {
        bool appended = text->AppendLiteral("{"u8);
        nint position = 0;
        bool first = true;
        PyObject* key;
        PyObject* value;
        while (appended && DictObjects.Next(self, &position, &key, &value, null))
        {
            Refcount.IncRef(key); // foreign code may delete the item while it prints
            Refcount.IncRef(value);
            appended = (first || text->AppendLiteral(", "u8)) && AppendItem(text, key, value);
            Refcount.DecRef(key);
            Refcount.DecRef(value);
            first = false;
        }
        return appended && text->AppendLiteral("}"u8);
    }

    private static bool AppendItem(TextBuilder* text, PyObject* key, PyObject* value)
        => text->AppendRepr(key) && text->AppendLiteral(": "u8) && text->AppendRepr(value); // foreign code
}
