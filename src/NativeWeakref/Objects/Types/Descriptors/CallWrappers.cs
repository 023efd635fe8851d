using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using unsafe Wrapper = delegate* unmanaged[Cdecl]<NativeWeakref.Abi.PyObject*, NativeWeakref.Abi.PyObject*, void*, NativeWeakref.Abi.PyObject*>;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>From a method call to a slot: slots that take objects, and those that return a number. Each call runs foreign code.</summary>
internal static unsafe class CallWrappers
{
    internal static Wrapper UnaryPointer => &Unary;

    internal static Wrapper BinaryPointer => &Binary;

    // Of an operator that has a reflected form; the address tells such a method from those that Binary wraps.
    internal static Wrapper LeftPointer => &Left;

    internal static Wrapper ReflectedPointer => &Reflected;

    internal static Wrapper TernaryPointer => &Ternary;

    internal static Wrapper ReflectedTernaryPointer => &ReflectedTernary;

    internal static Wrapper TruthPointer => &Truth;

    internal static Wrapper LengthPointer => &Length;

    internal static Wrapper HashPointer => &Hash;

    internal static Wrapper NextPointer => &Next;

    internal static Wrapper FinalizePointer => &Finalize;

    // The table has one field for both kinds; the flag says that these take keyword arguments too.
    internal static Wrapper CallPointer => (Wrapper)(void*)(delegate* unmanaged[Cdecl]<PyObject*, PyObject*, void*, PyObject*, PyObject*>)&Call;

    internal static Wrapper InitPointer => (Wrapper)(void*)(delegate* unmanaged[Cdecl]<PyObject*, PyObject*, void*, PyObject*, PyObject*>)&Init;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Unary(PyObject* self, PyObject* args, void* wrapped)
        => WrapperArguments.Exactly(args, 0) ? ((delegate* unmanaged[Cdecl]<PyObject*, PyObject*>)wrapped)(self) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Binary(PyObject* self, PyObject* args, void* wrapped) => CallBinary(self, args, wrapped);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Left(PyObject* self, PyObject* args, void* wrapped) => CallBinary(self, args, wrapped);

    private static PyObject* CallBinary(PyObject* self, PyObject* args, void* wrapped)
    {
        PyObject* other = WrapperArguments.One(args);
        return other == null ? null : ((delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*>)wrapped)(self, other);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reflected(PyObject* self, PyObject* args, void* wrapped)
    {
        PyObject* other = WrapperArguments.One(args);
        return other == null ? null : ((delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*>)wrapped)(other, self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Ternary(PyObject* self, PyObject* args, void* wrapped)
    {
        PyObject* other;
        PyObject* third;
        return Arguments.Unpack(args, ""u8, &other, &third)
            ? ((delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*>)wrapped)(self, other, third == null ? Symbols.None : third)
            : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ReflectedTernary(PyObject* self, PyObject* args, void* wrapped)
    {
        PyObject* other;
        PyObject* third;
        return Arguments.Unpack(args, ""u8, &other, &third)
            ? ((delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*>)wrapped)(other, self, third == null ? Symbols.None : third)
            : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Truth(PyObject* self, PyObject* args, void* wrapped)
    {
        if (!WrapperArguments.Exactly(args, 0))
        {
            return null;
        }
        int truth = ((delegate* unmanaged[Cdecl]<PyObject*, int>)wrapped)(self);
        return truth == -1 && Errors.Occurred() ? null : Refcount.NewRef(truth != 0 ? Symbols.True : Symbols.False);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Length(PyObject* self, PyObject* args, void* wrapped) => Number(self, args, wrapped);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Hash(PyObject* self, PyObject* args, void* wrapped) => Number(self, args, wrapped);

    private static PyObject* Number(PyObject* self, PyObject* args, void* wrapped)
    {
        if (!WrapperArguments.Exactly(args, 0))
        {
            return null;
        }
        nint number = ((delegate* unmanaged[Cdecl]<PyObject*, nint>)wrapped)(self);
        return number == -1 && Errors.Occurred() ? null : IntegerObjects.FromInt64(number);
    }

    // The slot may end without an error; the method may not.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Next(PyObject* self, PyObject* args, void* wrapped)
    {
        if (!WrapperArguments.Exactly(args, 0))
        {
            return null;
        }
        PyObject* item = ((delegate* unmanaged[Cdecl]<PyObject*, PyObject*>)wrapped)(self);
        if (item == null && !Errors.Occurred())
        {
            ErrorCreation.SetObject(*Symbols.Table.PyExc_StopIteration, null);
        }
        return item;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Finalize(PyObject* self, PyObject* args, void* wrapped)
    {
        if (!WrapperArguments.Exactly(args, 0))
        {
            return null;
        }
        ((delegate* unmanaged[Cdecl]<PyObject*, void>)wrapped)(self);
        return Refcount.NewRef(Symbols.None);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Call(PyObject* self, PyObject* args, void* wrapped, PyObject* kwargs)
        => ((delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*>)wrapped)(self, args, kwargs);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Init(PyObject* self, PyObject* args, void* wrapped, PyObject* kwargs)
        => WrapperArguments.NoneUnless(((delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, int>)wrapped)(self, args, kwargs));
}
