using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Capsules;

/// <summary>The type of capsules.</summary>
internal static unsafe class CapsuleType
{
    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "PyCapsule"u8, sizeof(CapsuleObject), 0);
        type->tp_doc = CString.Of("A pointer of C that modules of C hand to each other, with a name that says what it points to."u8);
        type->tp_dealloc = &Dealloc;
        type->tp_repr = &Repr;
        type->tp_free = Symbols.Table.PyObject_Free;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        CapsuleObject* capsule = (CapsuleObject*)self;
        if (capsule->Destructor != null)
        {
            capsule->Destructor(self); // foreign code
        }
        Heap.ObjectHeap.Free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        byte* name = ((CapsuleObject*)self)->Name;
        return name == null
            ? StringObjects.FromFormat("<capsule object NULL at %p>"u8, (nint)self)
            : StringObjects.FromFormat("<capsule object \"%s\" at %p>"u8, (nint)name, (nint)self);
    }
}
