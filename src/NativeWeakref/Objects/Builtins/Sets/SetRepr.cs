using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Sets;

/// <summary>How a set prints.</summary>
internal static unsafe class SetRepr
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*> Pointer => &Repr;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        int entered = ReprGuard.Enter(self);
        if (entered != 0)
        {
            return entered > 0 ? StringObjects.FromFormat("%s(...)"u8, (nint)self->ob_type->tp_name) : null;
        }
        PyObject* text = SetObjects.Count(self) == 0 ? StringObjects.FromFormat("%s()"u8, (nint)self->ob_type->tp_name) : OfItems(self);
        ReprGuard.Leave(self);
        return text;
    }

    // From a list of the keys: foreign code may change the set while they print.
    private static PyObject* OfItems(PyObject* self)
    {
        PyObject* keys = FastSequence.ToList(self);
        if (keys == null)
        {
            return null;
        }
        bool plain = self->ob_type == Symbols.Table.PySet_Type;
        TextBuilder text = default;
        bool complete = plain || (text.AppendUtf8(self->ob_type->tp_name, CString.Length(self->ob_type->tp_name)) && text.AppendLiteral("("u8));
        for (nint i = 0; complete && i < ListObjects.Size(keys); i++)
        {
            complete = text.AppendLiteral(i == 0 ? "{"u8 : ", "u8) && text.AppendRepr(ListObjects.Items(keys)[i]); // foreign code
        }
        complete = complete && text.AppendLiteral(plain ? "}"u8 : "})"u8);
        Refcount.DecRef(keys);
        if (!complete)
        {
            text.Discard();
            return null;
        }
        return text.Finish();
    }
}
