using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Copying;

namespace NativeWeakref.Objects.Builtins.ByteArrays;

/// <summary>What a copy of a bytearray is made of: its type, its bytes, its state.</summary>
internal static unsafe class ByteArrayReduction
{
    private const int FirstWithBytes = 3; // the protocol; earlier ones have a str and its encoding

    internal static void Fill(PyTypeObject* type)
    {
        BuiltinMethods.Add(type, "__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, "__reduce__($self, /)\n--\n\nWhat a copy is made of."u8);
        BuiltinMethods.AddFast(
            type, "__reduce_ex__"u8, &ReduceByProtocol, 0, "__reduce_ex__($self, proto=0, /)\n--\n\nWhat a copy is made of, for a protocol of pickle."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* unused) => Of(self, 0);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ReduceByProtocol(PyObject* self, PyObject** args, nint count)
    {
        if (!Arguments.HasCount("__reduce_ex__"u8, count, 0, 1))
        {
            return null;
        }
        int protocol = count == 0 ? 0 : IntegerMasks.AsInt(args[0]); // foreign code
        return protocol == -1 && Errors.Occurred() ? null : Of(self, protocol);
    }

    private static PyObject* Of(PyObject* self, int protocol)
    {
        PyObject* state = InstanceState.Ask(self, complete: false); // foreign code
        PyObject* args = state == null ? null : ArgumentsOf(self, protocol);
        PyObject* result = args == null ? null : TupleObjects.Pack((PyObject*)self->ob_type, args, state);
        Refcount.XDecRef(state);
        Refcount.XDecRef(args);
        return result;
    }

    private static PyObject* ArgumentsOf(PyObject* self, int protocol)
    {
        byte* data = ByteArrayObjects.Data(self);
        nint size = ByteArrayObjects.Size(self);
        if (size == 0)
        {
            return TupleObjects.Empty();
        }
        bool asBytes = protocol >= FirstWithBytes;
        PyObject* content = asBytes ? BytesCreation.FromData(data, size) : StringCreation.FromLatin1(data, size);
        PyObject* encoding = asBytes || content == null ? null : StringObjects.FromLiteral("latin-1"u8);
        PyObject* args = content == null ? null
            : asBytes ? TupleObjects.Pack(content)
            : encoding == null ? null : TupleObjects.Pack(content, encoding);
        Refcount.XDecRef(content);
        Refcount.XDecRef(encoding);
        return args;
    }
}
