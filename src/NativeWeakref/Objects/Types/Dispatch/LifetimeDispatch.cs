using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Dispatch;

/// <summary>Making, initialising and finalising an object by its special methods.</summary>
internal static unsafe class LifetimeDispatch
{
    internal static void Fill(PyTypeObject* type)
    {
        type->tp_new = &New;
        type->tp_init = &Init;
        type->tp_finalize = &Finalize;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        PyObject* constructor = Attributes.Get((PyObject*)type, SpecialNames.All->New); // foreign code
        return constructor == null ? null : SpecialCalls.Prepend(constructor, (PyObject*)type, args, kwargs);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        bool takesSelf;
        PyObject* method = SpecialCalls.Require(self, SpecialNames.All->Init, &takesSelf);
        if (method == null)
        {
            return -1;
        }
        PyObject* result = takesSelf ? SpecialCalls.Prepend(method, self, args, kwargs) : Calls.Call(method, args, kwargs);
        if (!takesSelf)
        {
            Refcount.DecRef(method);
        }
        if (result == null)
        {
            return -1;
        }
        int status = result == Symbols.None ? 0
            : UnsupportedType.RefuseStatus(result, "__init__() should return None, not '%.200s'"u8);
        Refcount.DecRef(result);
        return status;
    }

    // Nobody can be told of an error, and one that is set stays.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Finalize(PyObject* self)
    {
        PyObject* pending = Errors.TakeRaised();
        bool takesSelf;
        PyObject* method = SpecialCalls.Find(self, SpecialNames.All->Finalize, &takesSelf);
        if (method != null)
        {
            Refcount.IncRef(method); // to name it
            PyObject* result = SpecialCalls.Invoke(method, takesSelf, self);
            if (result == null)
            {
                Errors.WriteUnraisable(method);
            }
            Refcount.XDecRef(result);
            Refcount.DecRef(method);
        }
        Errors.SetRaised(pending);
    }
}
