using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.MemoryViews;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using unsafe Wrapper = delegate* unmanaged[Cdecl]<NativeWeakref.Abi.PyObject*, NativeWeakref.Abi.PyObject*, void*, NativeWeakref.Abi.PyObject*>;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>From a method call to the slots of buffers. Each call runs foreign code.</summary>
internal static unsafe class BufferWrappers
{
    internal static Wrapper GetPointer => &Get;

    internal static Wrapper ReleasePointer => &Release;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, PyObject* args, void* wrapped)
    {
        PyObject* number = WrapperArguments.OneUnnamed(args);
        nint flags = number == null ? -1 : NumberConversion.AsSsize(number, *Symbols.Table.PyExc_OverflowError);
        if (flags == -1 && Errors.Occurred())
        {
            return null;
        }
        if (flags > int.MaxValue)
        {
            Errors.OverflowError("buffer flags too large"u8);
            return null;
        }
        return MemoryViewCreation.By((delegate* unmanaged[Cdecl]<PyObject*, Py_buffer*, int, int>)wrapped, self, (int)flags);
    }

    // The memory view gives the memory back, once.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Release(PyObject* self, PyObject* args, void* wrapped)
    {
        PyObject* view = WrapperArguments.OneUnnamed(args);
        if (view == null)
        {
            return null;
        }
        if (!MemoryViewState.IsMemoryView(view))
        {
            return Errors.TypeError("expected a memoryview object"u8);
        }
        PyMemoryViewObject* memoryView = (PyMemoryViewObject*)view;
        if (memoryView->view.obj == null)
        {
            return Symbols.None;
        }
        if (memoryView->view.obj != self)
        {
            return Errors.ValueError("memoryview's buffer is not this object"u8);
        }
        if ((memoryView->flags & MemoryViewFlags._Py_MEMORYVIEW_RELEASED) != 0)
        {
            return Errors.ValueError("memoryview's buffer has already been released"u8);
        }
        return MemoryViewState.Release(memoryView) ? Symbols.None : null;
    }
}
