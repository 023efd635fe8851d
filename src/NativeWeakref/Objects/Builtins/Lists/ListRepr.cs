using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists;

/// <summary>How a list prints.</summary>
internal static unsafe class ListRepr
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*> Pointer => &Repr;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
        => ListObjects.Size(self) == 0 ? StringObjects.FromLiteral("[]"u8) : ContainerRepr.Of(self, "[...]"u8, &Append);

    // Foreign code runs for each item and may change the list: its size is read anew.
    private static bool Append(TextBuilder* text, PyObject* self)
    {
        for (nint i = 0; i < ListObjects.Size(self); i++)
        {
            PyObject* item = Refcount.NewRef(ListObjects.Items(self)[i]);
            bool appended = text->AppendLiteral(i == 0 ? "["u8 : ", "u8) && text->AppendRepr(item); // foreign code
            Refcount.DecRef(item);
            if (!appended)
            {
                return false;
            }
        }
        return text->AppendLiteral("]"u8);
    }
}
