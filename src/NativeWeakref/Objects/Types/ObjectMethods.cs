using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Formats;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Copying;

namespace NativeWeakref.Objects.Types;

/// <summary>The methods that every object has.</summary>
internal static unsafe class ObjectMethods
{
    [InlineArray(9)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Methods s_methods;

    /// <summary>The usual <c>__getstate__</c>.</summary>
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> GetStatePointer => &GetState;

    internal static void Fill(PyTypeObject* type)
    {
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add(
            "__reduce_ex__"u8, &ReduceEx, MethodFlags.METH_O,
            "__reduce_ex__($self, protocol, /)\n--\n\nWhat a copy is made of, for a protocol of pickling."u8);
        methods.Add("__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, "__reduce__($self, /)\n--\n\nWhat a copy is made of."u8);
        methods.Add("__getstate__"u8, &GetState, MethodFlags.METH_NOARGS, "__getstate__($self, /)\n--\n\nWhat makes up the object, for copying."u8);
        methods.Add(
            "__subclasshook__"u8, &SubclassHook, MethodFlags.METH_CLASS | MethodFlags.METH_VARARGS,
            "What an abstract class says about issubclass(): True, False or NotImplemented.\n\nThe default returns NotImplemented, which means: no opinion."u8);
        methods.Add(
            "__init_subclass__"u8, &InitSubclass, MethodFlags.METH_CLASS | MethodFlags.METH_NOARGS,
            "Called on the base with each new class.\n\nThe default does nothing. A class may override it to set up its subclasses."u8);
        methods.Add(
            "__format__"u8, &Format, MethodFlags.METH_O,
            "__format__($self, format_spec, /)\n--\n\nThe object as text; only an empty format is known."u8);
        methods.Add("__sizeof__"u8, &SizeOf, MethodFlags.METH_NOARGS, "__sizeof__($self, /)\n--\n\nBytes of memory that the object takes."u8);
        methods.Add("__dir__"u8, &Dir, MethodFlags.METH_NOARGS, "__dir__($self, /)\n--\n\nThe names of the object's attributes."u8);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetState(PyObject* self, PyObject* ignored) => InstanceState.Of(self, complete: false); // foreign code

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ReduceEx(PyObject* self, PyObject* protocol)
    {
        int number = IntegerMasks.AsInt(protocol); // foreign code, as below
        return number == -1 && Errors.Occurred() ? null : ObjectReduction.OfProtocol(self, number);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored) => ObjectReduction.Usual(self, 0);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Format(PyObject* self, PyObject* format)
    {
        if (!FormatMethods.CheckFormat(format))
        {
            return null;
        }
        return StringObjects.Length(format) != 0
            ? UnsupportedType.Refuse(self, "unsupported format string passed to %.200s.__format__"u8)
            : ObjectProtocol.Str(self); // foreign code
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SizeOf(PyObject* self, PyObject* ignored)
    {
        PyTypeObject* type = self->ob_type;
        nint items = type->tp_itemsize == 0 ? 0 : ((PyVarObject*)self)->ob_size;
        return IntegerObjects.FromInt64(type->tp_basicsize + (items * type->tp_itemsize));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Dir(PyObject* self, PyObject* ignored) => Directory.OfObject(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InitSubclass(PyObject* self, PyObject* args) => Refcount.NewRef(Symbols.None);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SubclassHook(PyObject* self, PyObject* args) => Refcount.NewRef(Symbols.NotImplemented);
}
