using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;

namespace NativeWeakref.Objects.Builtins.Tuples;

/// <summary>How a tuple prints.</summary>
internal static unsafe class TupleRepr
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*> Pointer => &Repr;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
        => TupleObjects.Size(self) == 0 ? StringObjects.FromLiteral("()"u8) : ContainerRepr.Of(self, "(...)"u8, &Append);

    private static bool Append(TextBuilder* text, PyObject* self)
    {
        nint size = TupleObjects.Size(self);
        for (nint i = 0; i < size; i++)
        {
            if (!text->AppendLiteral(i == 0 ? "("u8 : ", "u8) || !text->AppendRepr(TupleObjects.Items(self)[i])) // foreign code
            {
                return false;
            }
        }
        return text->AppendLiteral(size == 1 ? ",)"u8 : ")"u8);
    }
}
