using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>What an exception owns: for the collector, and at its end. The same for all types; a type's layout says which words.</summary>
internal static unsafe class ExceptionLifetime
{
    private const int HeadFields = 6; // dict, args, notes, traceback, context, cause: one behind the other

    internal static delegate* unmanaged[Cdecl]<PyObject*, void> DeallocPointer => &Dealloc;

    internal static delegate* unmanaged[Cdecl]<PyObject*, delegate* unmanaged[Cdecl]<PyObject*, void*, int>, void*, int> TraversePointer
        => &Traverse;

    internal static delegate* unmanaged[Cdecl]<PyObject*, int> ClearPointer => &Clear;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        PyObject** field = Fields(self);
        for (uint owned = ExceptionTypes.OwnedFields(self->ob_type); owned != 0; owned >>= 1, field++)
        {
            int stop = (owned & 1) == 0 || *field == null ? 0 : visit(*field, arg);
            if (stop != 0)
            {
                return stop;
            }
        }
        PyObject** head = Head(self);
        for (int i = 0; i < HeadFields; i++)
        {
            int stop = head[i] == null ? 0 : visit(head[i], arg);
            if (stop != 0)
            {
                return stop;
            }
        }
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Clear(PyObject* self)
    {
        Release(self);
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Release(self);
        if (!LastMemoryError.Keep(self))
        {
            self->ob_type->tp_free(self);
        }
    }

    private static void Release(PyObject* self)
    {
        PyObject** field = Fields(self);
        for (uint owned = ExceptionTypes.OwnedFields(self->ob_type); owned != 0; owned >>= 1, field++)
        {
            if ((owned & 1) != 0)
            {
                Refcount.Clear(field); // foreign code
            }
        }
        PyObject** head = Head(self);
        for (int i = 0; i < HeadFields; i++)
        {
            Refcount.Clear(head + i); // foreign code
        }
    }

    private static PyObject** Head(PyObject* self) => &((PyBaseExceptionObject*)self)->dict;

    private static PyObject** Fields(PyObject* self) => (PyObject**)((PyBaseExceptionObject*)self + 1);
}
